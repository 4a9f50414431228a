//! The next or previous post with a finding of some weight. The stored examples tell it at once; beyond the
//! last stored one of a rule, the blocks that the index has counted findings in are inspected again.

use std::sync::Arc;

use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::End;
use navlupp_core::rule::Severity;
use navlupp_core::table::Engine;
use navlupp_protocol::FileId;

use crate::origin::Source;
use crate::reading::Host;
use crate::scan::{self, Hit};
use crate::session::Shared;
use crate::view::Rereading;

/// Finds the post after `from`, or before it, with a finding of `worst` or worse.
pub async fn next<S: Source, H: Host>(
    session: &Shared<S>,
    host: &H,
    file: FileId,
    (from, forward): (u64, bool),
    worst: Severity,
) -> Option<Hit> {
    let (stored, certain, blocks) = {
        let session = session.borrow();
        let open = session.file(file)?;
        let findings = open.findings()?;
        let mut stored: Vec<Hit> = Vec::new();
        // Up to this post, every finding is stored.
        let mut certain = u64::MAX;
        for (rule, severity, count, shown) in findings.rules().filter(|(_, severity, ..)| *severity <= worst)
        {
            let examples = findings.examples(rule);
            let in_posts = examples.iter().filter(|example| example.post > 0);
            stored.extend(in_posts.map(|example| (example.post, example.place.line)));
            if count > shown as u64 && severity <= worst {
                certain = certain.min(examples.last().map_or(0, |last| last.post));
            }
        }
        let blocks: Vec<(u64, u64)> = if certain == u64::MAX {
            Vec::new()
        } else {
            let ground = open.ground(session.engine())?;
            let blocks = ground.index.blocks();
            let ends = blocks.iter().skip(1).map(|next| next.line - 1).chain([ground.lines]);
            let found = blocks
                .iter()
                .zip(ends)
                .filter(|(block, _)| block.found.iter().take(worst as usize + 1).any(|&count| count > 0));
            found.map(|(block, last)| (block.line, last)).collect()
        };
        (stored, certain, blocks)
    };
    let is_beyond = |post: u64| if forward { post > from } else { from == 0 || post < from };
    let nearest = |hits: Vec<Hit>| {
        let beyond = hits.into_iter().filter(|&(post, _)| is_beyond(post));
        if forward { beyond.min() } else { beyond.max_by_key(|&(post, line)| (post, u64::MAX - line)) }
    };
    let of_stored = nearest(stored);
    let is_certain = if forward {
        of_stored.is_some_and(|(post, _)| post <= certain)
    } else {
        from > 0 && from <= certain
    };
    if is_certain || certain == u64::MAX {
        return of_stored;
    }
    let order: Box<dyn Iterator<Item = (u64, u64)>> =
        if forward { Box::new(blocks.into_iter()) } else { Box::new(blocks.into_iter().rev()) };
    for block in order {
        let hits = inspect_again(session, file, block, worst).await?;
        if let Some(hit) = nearest(hits) {
            // A rule on the file as a whole can have a stored example that the block does not show.
            let nearer = |stored: &Hit| if forward { stored.0 < hit.0 } else { stored.0 > hit.0 };
            return of_stored.filter(nearer).or(Some(hit));
        }
        host.breathe().await;
    }
    of_stored
}

/// Inspects the posts that have a line among `lines` once more, by themselves.
async fn inspect_again<S: Source>(
    session: &Shared<S>,
    file: FileId,
    (first, last): (u64, u64),
    worst: Severity,
) -> Option<Vec<Hit>> {
    let mut rereading = Rereading::of(session, file)?;
    let (engine, ranges, before) = {
        let session = session.borrow();
        let ground = session.file(file)?.ground(session.engine())?;
        let rows = ground.rows;
        let open = rows.post_at_line(first).max(1);
        let start = rows.get(open)?.line.min(first);
        let blocks = ground.index.blocks();
        let stop = rows.get(rows.post_at_line(last) + 1).map_or(ground.lines, |next| next.line - 1);
        let place = |line: u64| blocks.partition_point(|block| block.line <= line).saturating_sub(1);
        // A post that is longer than a few blocks is not seen whole here.
        let from = place(start).max(place(first).saturating_sub(4));
        let to = place(stop).min(place(last) + 4);
        let begin = blocks.get(from)?;
        let end = blocks.get(to + 1).map_or(ground.bytes, |next| next.offset);
        if end - begin.offset > 16 << 20 {
            return Some(Vec::new());
        }
        (Arc::clone(session.engine()), begin.offset..end, (begin.line - 1, begin.posts, begin.in_post))
    };
    let bytes = rereading.bytes(ranges).await?;
    Some(hits(&engine, &bytes, before, worst))
}

/// What the posts in `bytes` have; lines, posts and an open post stand before them.
fn hits(engine: &Arc<Engine>, bytes: &[u8], before: (u64, u64, bool), worst: Severity) -> Vec<Hit> {
    let (lines, posts, in_post) = before;
    // The rest of the open post belongs to the block before.
    let skipped = if in_post { scan::find(bytes, b"#POST_START").unwrap_or(bytes.len()) } else { 0 };
    let (rest, whole) = bytes.split_at(skipped);
    let lines = lines + memchr::memchr_iter(b'\n', rest).count() as u64;
    let posts = posts + u64::from(in_post);
    let mut inspection =
        Inspection::new(Arc::clone(engine), Options { max_examples: 100_000, ..Options::default() });
    inspection.push(whole);
    let report = inspection.finish(End::Broken);
    let rules = report.findings.rules().filter(|(_, severity, ..)| *severity <= worst);
    rules
        .flat_map(|(rule, ..)| report.findings.examples(rule))
        .filter(|finding| finding.post > 0)
        .map(|finding| (finding.post + posts, finding.place.line + lines))
        .collect()
}
