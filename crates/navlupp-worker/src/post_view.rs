//! One post in plain words: what is told of it, then each of its terms.

use navlupp_catalog::{KeywordRole, Language as Spoken};
use navlupp_core::rules;
use navlupp_protocol::{Body, Fault, FileId, Language, PostView, Told};
use navlupp_view::sight::Clearance;
use navlupp_view::telling::{Sentence, Tale, tell};
use navlupp_view::{Is, SeenLine, safe};

use crate::origin::Source;
use crate::session::Shared;
use crate::view::{Rereading, Seen, Wish};
use crate::{cards, lines, texts};
use navlupp_core::order::arrange;

/// Lines of one post that are shown; of a longer one the beginning.
const LINES: u64 = 2000;
/// Findings of one post that are shown.
const FAULTS: usize = 200;

/// Answers a question for a post (a line of an infil, a row of a list).
pub async fn answer<S: Source>(
    session: &Shared<S>,
    file: FileId,
    post: f64,
    wish: Wish,
    language: Language,
) -> Body {
    let number = post as u64;
    let Some(mut rereading) = Rereading::of(session, file) else { return Body::Refused };
    let span = {
        let session = session.borrow();
        session.file(file).and_then(|file| {
            let ground = file.ground(session.engine())?;
            let first = ground.rows.get(number)?.line;
            let last = ground.rows.get(number + 1).map_or(ground.lines, |next| next.line.saturating_sub(1));
            Some((first, last.min(first.saturating_add(LINES - 1))))
        })
    };
    let Some(span) = span else { return Body::Refused };
    let mut answer = None;
    let seen = rereading
        .lines(session, file, span, wish, &mut |seen| answer = view(seen, number, texts::spoken(language)))
        .await;
    seen.and(answer).map_or(Body::Refused, |view| Body::Post { file, view })
}

fn view(seen: &Seen<'_>, number: u64, language: Spoken) -> Option<PostView> {
    let lines: Vec<&SeenLine> = seen.passage.lines().iter().filter(|line| line.post == number).collect();
    let (first, last) = (lines.first()?.number, lines.last()?.number);
    let post = seen.passage.post(number);
    let guard = seen.sight.of_post(post);
    let end = post.map_or(last, |post| post.last);
    let cut = end > last || post.is_none_or(|post| !post.whole);
    let tale = Tale {
        catalogue: seen.ground.catalogue,
        sight: seen.sight,
        post,
        lines: &lines,
        whole: !cut && seen.ground.complete,
    };
    Some(PostView {
        post: number as f64,
        lines: [first as f64, end as f64],
        post_id: post_id(seen, &lines),
        day: seen.ground.index.day_at(first).map(|day| day.to_string()).unwrap_or_default(),
        protected: guard.protected,
        opened: guard.protected && guard.shown,
        flags: post.map(|post| post.flags).unwrap_or_default(),
        told: tell(tale, language).into_iter().map(told).collect(),
        cards: cards::of_post(seen, &lines, language),
        faults: faults(seen, &lines, number, language),
        cut,
    })
}

fn told(sentence: Sentence) -> Told {
    let Sentence { text, lines, doubt, removed } = sentence;
    Told { text, lines: lines.into_iter().map(|line| line as f64).collect(), doubt, removed }
}

fn post_id(seen: &Seen<'_>, lines: &[&SeenLine]) -> String {
    let line = lines
        .iter()
        .find(|line| matches!(line.is, Is::Keyword(keyword) if keyword.role == KeywordRole::PostId));
    let clearance =
        line.map(|line| seen.sight.clearance(seen.ground.catalogue, line, seen.passage.post(line.post)));
    match clearance {
        Some(Clearance::Clear(id)) => safe::safe(&id),
        Some(Clearance::Mask(mask)) => mask,
        None => String::new(),
    }
}

/// The findings in the post with their messages, worst first.
fn faults(seen: &Seen<'_>, lines: &[&SeenLine], post: u64, language: Spoken) -> Vec<(Fault, f64, String)> {
    let (Some(first), Some(last)) = (lines.first(), lines.last()) else { return Vec::new() };
    let mut faults: Vec<(Fault, f64, String)> = lines::findings_on(seen.findings, first.number, last.number)
        .filter(|finding| finding.post == post)
        .filter_map(|finding| {
            let place = lines.binary_search_by_key(&finding.place.line, |line| line.number).ok()?;
            let line = lines.get(place)?;
            let shown = seen.sight.show(seen.ground.catalogue, line, seen.passage.post(post));
            let message = rules::rule(finding.rule)?.message(&finding.args, language);
            Some((lines::fault(finding, &shown), line.number as f64, message))
        })
        .collect();
    arrange(&mut faults, &|(one, line, _), (other, other_line, _)| {
        let order = one.severity.cmp(&other.severity).then(line.total_cmp(other_line));
        order.then(one.column.cmp(&other.column)).is_lt()
    });
    faults.dedup();
    faults.truncate(FAULTS);
    faults
}
