//! Going through a file again in search of posts, a few megabytes at a time, without the rules.

use std::ops::Range;

use navlupp_catalog::{KeywordRole, TermCode};
use navlupp_core::column::Rows;
use navlupp_core::frame::Frame;
use navlupp_core::index::{BLOCK, Block};
use navlupp_core::kind::Kind;
use navlupp_core::mark::{self, Mark};
use navlupp_core::reader::{LINE_LIMIT, Line, LineSink, Reader};
use navlupp_protocol::FileId;
use navlupp_view::sight::Sight;

use crate::origin::Source;
use crate::reading::Host;
use crate::session::Shared;
use crate::view::Rereading;

/// Blocks that are read at once: two megabytes.
const AT_ONCE: usize = 32;

/// What is searched for in posts.
pub trait Search {
    /// Bytes without which a part of the file is of no interest.
    fn needle(&self) -> &[u8];
    /// Whether a block can hold what is searched for.
    fn may_be_in(&self, _block: &Block) -> bool {
        true
    }
    /// Whether a term of the open post fits. Called for every term of a post, in order.
    fn term(&mut self, _code: TermCode, _value: &[u8]) -> bool {
        false
    }
    /// Whether a post that is found tells thereby where its person lives.
    fn is_for_place(&self) -> bool {
        false
    }
    /// Whether the `#POST_ID` of the open post fits.
    fn post_id(&mut self, _value: &[u8]) -> bool {
        false
    }
}

/// A post that was found, and the line that fits.
pub type Hit = (u64, u64);

/// The first post after `from`, or before it, that fits; `from` 0 begins at that end of the file.
pub async fn next<S: Source, H: Host>(
    session: &Shared<S>,
    host: &H,
    file: FileId,
    (from, forward): (u64, bool),
    search: &mut dyn Search,
) -> Option<Hit> {
    let mut rereading = Rereading::of(session, file)?;
    let mut groups = groups(session, file, search)?;
    if !forward {
        groups.reverse();
    }
    let is_beyond = |post: u64| if forward { post > from } else { from == 0 || post < from };
    let mut breathed = host.now();
    for group in groups {
        if group.posts.clone().all(|post| !is_beyond(post)) {
            continue;
        }
        let bytes = rereading.bytes(group.bytes.clone()).await?;
        if find(&bytes, search.needle()).is_some() {
            let session = session.borrow();
            let ground = session.file(file)?.ground(session.engine())?;
            let hits = hits(ground.rows, session.sight(false, false), &group.first, &bytes, search);
            let mut hits = hits.into_iter().filter(|&(post, _)| is_beyond(post));
            if let Some(hit) = if forward { hits.next() } else { hits.next_back() } {
                return Some(hit);
            }
        }
        if host.now() - breathed > 30.0 {
            host.breathe().await;
            breathed = host.now();
        }
    }
    None
}

/// Where `needle` first stands in `bytes`.
pub fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    let Some(&first) = needle.first() else { return Some(0) };
    memchr::memchr_iter(first, bytes).find(|&place| bytes[place..].starts_with(needle))
}

/// Some blocks in a row without a gap.
struct Group {
    first: Block,
    bytes: Range<u64>,
    posts: Range<u64>,
}

fn groups<S: Source>(session: &Shared<S>, file: FileId, search: &dyn Search) -> Option<Vec<Group>> {
    let session = session.borrow();
    let ground = session.file(file)?.ground(session.engine())?;
    if ground.kind != Kind::Notification {
        return Some(Vec::new());
    }
    let blocks = ground.index.blocks();
    let mut groups: Vec<Group> = Vec::new();
    let mut joins = false;
    for (place, block) in blocks.iter().enumerate() {
        if !search.may_be_in(block) {
            joins = false;
            continue;
        }
        let next = blocks.get(place + 1);
        let end = next.map_or(ground.bytes, |next| next.offset);
        let kept = end.min((block.number + 1) * BLOCK + LINE_LIMIT as u64 + 2);
        let posts_end = next.map_or(ground.rows.len() + 1, |next| next.posts + 1 + u64::from(next.in_post));
        match groups.last_mut().filter(|_| joins && !place.is_multiple_of(AT_ONCE)) {
            Some(group) => {
                group.bytes.end = kept;
                group.posts.end = posts_end;
            }
            None => groups.push(Group {
                first: *block,
                bytes: block.offset..kept,
                posts: block.posts + 1..posts_end,
            }),
        }
        // After a line that is longer than a block there is a gap.
        joins = kept == end;
    }
    Some(groups)
}

fn hits(rows: &Rows, sight: Sight<'_>, first: &Block, bytes: &[u8], search: &mut dyn Search) -> Vec<Hit> {
    let mut walk = Walk { rows, sight, search, line: first.line - 1, open: first.in_post, hits: Vec::new() };
    Reader::read_all(bytes, &mut walk);
    walk.hits
}

struct Walk<'a, 'b> {
    rows: &'a Rows,
    sight: Sight<'a>,
    search: &'b mut dyn Search,
    line: u64,
    open: bool,
    hits: Vec<Hit>,
}

impl Walk<'_, '_> {
    /// Whether it may be told where the person of a post lives.
    fn tells_place(&self, post: u64) -> bool {
        let row = self.rows.get(post).filter(|row| self.sight.known && !row.protected);
        row.and_then(|row| row.identity).is_some_and(|identity| !self.sight.covers(identity))
    }
}

impl LineSink for Walk<'_, '_> {
    fn line(&mut self, line: Line<'_>) {
        self.line += 1;
        let fits = match mark::of(line.bytes) {
            Mark::Term(code, value) if self.open => self.search.term(code, value.trimmed()),
            Mark::Keyword(mark) => {
                let role = mark.role();
                if role == KeywordRole::PostStart {
                    self.open = true;
                } else if role == KeywordRole::PostEnd || Frame::POST_ENDERS.contains(&role) {
                    self.open = false;
                }
                role == KeywordRole::PostId && self.open && self.search.post_id(mark.value.trimmed())
            }
            _ => false,
        };
        if fits {
            let post = self.rows.post_at_line(self.line);
            let is_next = self.hits.last().is_none_or(|&(last, _)| last != post);
            if is_next && (!self.search.is_for_place() || self.tells_place(post)) {
                self.hits.push((post, self.line));
            }
        }
    }
}
