//! The open group of a post: opened, closed, or displaced by another.

use navlupp_catalog::Role;

use super::{OF_ENTRIES, Post};
use crate::finding::Place;

/// An open group.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OpenGroup {
    /// Its first two digits.
    pub number: u8,
    /// Where its start code stands.
    pub place: Place,
    /// Whether a missing end is no fault of its own: a wrong end was met in its stead, or its start carries
    /// a removal mark (how a removed group is written is not published).
    pub excused: bool,
}

impl Post {
    /// Opens a group; one that is open is closed by it.
    #[inline]
    pub(crate) fn open_group(&mut self, number: u8, place: Place, removed: bool) {
        if let Some(open) = self.group {
            self.displaced |= bit(open.number);
        } else {
            // Another entry of the same group may follow.
            self.last_outside = self.last.saturating_sub(1);
        }
        self.group = Some(OpenGroup { number, place, excused: removed });
        self.within = number;
        self.earlier = self.earlier.or(self.set.and(OF_ENTRIES));
        self.set = self.set.without(OF_ENTRIES);
        self.unset = self.unset.without(OF_ENTRIES);
        self.entry_terms = self.terms;
        self.entry_is_removed = removed;
        self.entry_property = 0;
        self.entries += 1;
    }

    #[inline(always)]
    pub(crate) fn leave_group(&mut self) {
        self.group = None;
        self.within = 0;
        self.last = self.last_outside;
    }

    /// Whether an end of group `number` has a start in this post: the open one, or one that another start
    /// has displaced.
    pub fn awaits_end_of(&self, number: u8) -> bool {
        self.group.is_some_and(|open| open.number == number) || self.displaced & bit(number) != 0
    }

    /// What the end of a group does that is not open.
    pub(crate) fn close_group(&mut self, number: u8) {
        match &mut self.group {
            _ if self.displaced & bit(number) != 0 => self.displaced &= !bit(number),
            Some(open) => open.excused = true,
            None => {}
        }
    }

    /// Where the entry began that is open or being closed.
    pub fn entry_place(&self) -> Option<Place> {
        self.group.map(|open| open.place)
    }

    /// Whether a term of this role stands in the entry that is open or being closed.
    pub const fn entry_holds(&self, role: Role) -> bool {
        self.has_seen(role)
    }
}

/// The bit of a group; its number has two digits.
const fn bit(group: u8) -> u128 {
    1 << (group & 127)
}
