//! Where a term stands in its post: behind the one before it and in its own group, or what is odd there.

use navlupp_catalog::{Role, TermCode};

use super::Post;
use crate::table::Entry;

/// What is odd about where a term stands. One thing at most: a term in the wrong group is not also in the wrong order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stray {
    /// Nothing, or what another rule says.
    Nothing,
    /// It is the number of the post's person, and other terms stand above it.
    NumberBelow,
    /// Its code has stood there before: in the post outside groups, or in the entry.
    Repeated,
    /// Its code is lower than the one before it; the first such term of the post.
    Below,
    /// It belongs to a group, and none is open; the first of several in a row.
    Outside,
    /// Another group is open than its own; the first of several in a row.
    WrongGroup,
}

impl Post {
    /// Judges the place of a term whose code is not above the one before it, or whose group is not the open one; `group`
    /// is its own, 0 where it has none.
    pub(crate) fn stray(&mut self, code: TermCode, entry: &Entry, group: u8) -> Stray {
        let is_mark = entry.opens.is_some() || entry.closes.is_some();
        if group != self.within {
            // A start and an end have rules of their own, and so has the end of a group inside which another began.
            let is_excused = is_mark
                || self.awaits_end_of(group)
                || self.group.is_some_and(|open| open.excused)
                || (self.within == 0 && !matches!(group, 2 | 3 | 4 | 6));
            if is_excused {
                return Stray::Nothing;
            }
            let before = std::mem::replace(&mut self.stray_term, self.terms);
            return match self.within {
                _ if before.wrapping_add(1) == self.terms => Stray::Nothing,
                0 => Stray::Outside,
                _ => Stray::WrongGroup,
            };
        }
        if !is_mark && self.repeats(code, entry) {
            return Stray::Repeated;
        }
        if entry.role == Role::Identity {
            // A second number is a fault of its own.
            return if self.identity_place().is_none() { Stray::NumberBelow } else { Stray::Nothing };
        }
        if code.number() >= self.last || std::mem::replace(&mut self.descends, true) {
            return Stray::Nothing;
        }
        Stray::Below
    }

    /// Whether a known code stands in the post outside groups, or in the open entry.
    fn repeats(&self, code: TermCode, entry: &Entry) -> bool {
        if entry.code.is_none() || !entry.shares_role {
            return entry.code.is_some() && self.has_seen(entry.role);
        }
        let number = if code.number() == 1001 { self.personnummer_place } else { self.assigned_number_place };
        code.number() == self.last
            || (entry.role == Role::Identity && number.is_some())
            || self.get(entry.role).is_some_and(|slot| slot.code == code)
    }
}
