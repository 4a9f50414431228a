//! What rules are told of an identity number that stands in several posts, lines of an infil or rows of a list.

use crate::column::Rows;
use crate::context::Context;
use crate::facts::File;
use crate::order::arrange_numbers;
use crate::post_id::PostId;
use crate::rule::Repeat;
use crate::rules;

/// Posts of one person of which each is held against all others; of more, each against the one before it.
const AT_ONCE: usize = 65_536;

/// Wakes the rules for each of the later places of every number. Tells whether some person had too many posts for each
/// to be held against all others.
pub(crate) fn tell(rows: &Rows, cx: &mut Context<'_>, file: &File<'_>) -> bool {
    let mut same = SameIds::default();
    let mut has_too_many = false;
    let mut held: Vec<u64> = Vec::new();
    rows.for_each_repeated(|posts| {
        held.clear();
        held.extend((&mut *posts).take(AT_ONCE + 1));
        let Some(first) = held.first().and_then(|&post| rows.get(post)) else { return };
        let are_too_many = held.len() > AT_ONCE;
        has_too_many |= are_too_many;
        same.find(rows, if are_too_many { &[] } else { &held });
        let mut protected_at = None;
        let mut before = first;
        for (nth, post) in held.iter().copied().chain(posts).enumerate() {
            let Some(row) = rows.get(post) else { continue };
            if row.protected | row.lifted {
                protected_at = row.protected.then_some(row.line);
            }
            if nth > 0 {
                let repeat = Repeat {
                    nth: nth as u64,
                    first_line: first.line,
                    line: row.line,
                    post,
                    protected_at: protected_at.filter(|&line| line != row.line),
                    same_id_at: if are_too_many {
                        (before.id == row.id && row.id != PostId::NONE).then_some(before.line)
                    } else {
                        same.before(rows, &held, nth)
                    },
                };
                rules::repeated(cx, file, &repeat);
            }
            before = row;
        }
    });
    has_too_many
}

/// Which posts of a person carry the same `#POST_ID`.
#[derive(Default)]
struct SameIds {
    /// Post id and place among the posts, in one number.
    keys: Vec<u64>,
    /// By place among the posts: the place of the first post with that id, and one; 0: it is the first, or has none.
    first: Vec<u32>,
}

impl SameIds {
    fn find(&mut self, rows: &Rows, posts: &[u64]) {
        self.keys.clear();
        self.first.clear();
        let id = |post: u64| rows.get(post).map(|row| row.id).filter(|&id| id != PostId::NONE);
        let ids = posts
            .iter()
            .zip(0_u64..)
            .filter_map(|(&post, nth)| Some(u64::from(id(post)?.number()) << 32 | nth));
        self.keys.extend(ids);
        if self.keys.len() < 2 {
            return;
        }
        arrange_numbers(&mut self.keys);
        self.first.resize(posts.len(), 0);
        for same in self.keys.chunk_by(|one, other| one >> 32 == other >> 32) {
            let place = |key: u64| key as u32;
            let Some((&first, later)) = same.split_first() else { continue };
            for &key in later {
                if let Some(before) = self.first.get_mut(place(key) as usize) {
                    *before = place(first) + 1;
                }
            }
        }
    }

    /// The line of an earlier post with the id of this one.
    fn before(&self, rows: &Rows, posts: &[u64], nth: usize) -> Option<u64> {
        let first = self.first.get(nth)?.checked_sub(1)?;
        Some(rows.get(*posts.get(first as usize)?)?.line)
    }
}
