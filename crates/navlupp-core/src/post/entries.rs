//! The entries of a post's groups: relations, citizenships, history. An entry counts once its own end mark has closed
//! it; what a broken group holds is nobody's relation.

use navlupp_catalog::Role;
use navlupp_id::Identity;

use super::{PartialDate, Post, Reading, RoleSet};

/// Entries of one sort that a post keeps at most. The longest history of a published record has fewer than thirty.
pub const ENTRY_LIMIT: usize = 256;

/// Roles of terms that stand inside groups; and what no catalogue knows, of which there too an entry can hold some.
pub(crate) const OF_ENTRIES: RoleSet = RoleSet::from_to(Role::RelationStart, Role::HistoryEnd)
    .or(RoleSet::of(&[Role::SpecialRelationStart, Role::SpecialRelationEnd, Role::Unknown]));

/// Statuses that leave a relation in force: none, or one of these (Navet, Allmän beskrivning 4.1, chapter 8.26).
const IN_FORCE: [[u8; 4]; 3] = [*b"NY\0\0", *b"PB\0\0", *b"RD\0\0"];

/// A relation (group 02).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Relation {
    /// 02001, where it is twelve digits.
    pub identity: Option<Identity>,
    /// 02003, filled up with zeros; all zeros where it is absent or of no such form.
    pub kind: [u8; 4],
    /// Whether it lasts: its status is absent or says so, and nothing of it is removed.
    pub in_force: bool,
    /// The line of its start mark, counted from that of the post.
    pub(crate) line: u32,
}

/// A citizenship (group 03).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Citizenship {
    /// 03001, where it is two letters; zeros else.
    pub country: [u8; 2],
    /// 03002
    pub date: Option<PartialDate>,
    /// Whether it holds nothing but 03001 and 03002, with values.
    pub plain: bool,
    /// The line of its start mark, counted from that of the post.
    pub(crate) line: u32,
    /// The line of 03002, counted likewise; where there is none, that of the start mark.
    pub(crate) date_line: u32,
}

/// An entry of the registration history (group 04).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct History {
    /// 04001
    pub date: Option<PartialDate>,
    /// 04005: two texts with the same value are very likely the same.
    pub(crate) property: Option<u64>,
    /// 04008, filled up with zeros.
    pub kind: [u8; 4],
    /// The line of its start mark, counted from that of the post.
    pub(crate) line: u32,
    /// The line of 04001, counted likewise; where there is none, that of the start mark.
    pub(crate) date_line: u32,
}

/// The entries of one post.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entries {
    pub(crate) relations: Vec<Relation>,
    pub(crate) citizenships: Vec<Citizenship>,
    pub(crate) histories: Vec<History>,
    /// Entries that found no room.
    pub(crate) overflow: u64,
}

impl Entries {
    pub(crate) fn clear(&mut self) {
        self.relations.clear();
        self.citizenships.clear();
        self.histories.clear();
        self.overflow = 0;
    }
}

fn push<T>(entries: &mut Vec<T>, entry: T, overflow: &mut u64) {
    if entries.len() < ENTRY_LIMIT {
        entries.push(entry);
    } else {
        *overflow += 1;
    }
}

impl Post {
    /// Keeps the entry of group `number`, whose start mark stands `line` lines below that of the post; tells whether
    /// it is as most are, so that no rule has a word on it.
    pub(crate) fn take_entry(&mut self, number: u8, line: u32) -> bool {
        match number {
            2 => self.take_relation(line),
            3 => self.take_citizenship(line),
            4 => self.take_history(line),
            _ => self.entry_has_something(),
        }
    }

    fn take_relation(&mut self, line: u32) -> bool {
        const NEEDED: RoleSet = RoleSet::of(&[Role::RelationIdentity, Role::RelationType]);
        const UNUSUAL: RoleSet = RoleSet::of(&[
            Role::RelationBirthTime,
            Role::RelationFirstNames,
            Role::RelationMiddleName,
            Role::RelationSurname,
        ]);
        let letters = |role| self.reading_of(role).letters();
        let status = letters(Role::RelationStatus);
        let identity = match self.reading_of(Role::RelationIdentity) {
            Reading::Identity(identity) => Some(identity),
            _ => None,
        };
        let relation = Relation {
            identity,
            kind: letters(Role::RelationType),
            in_force: (!self.has_seen(Role::RelationStatus) || IN_FORCE.contains(&status))
                && !self.entry_is_removed,
            line,
        };
        push(&mut self.entries_kept.relations, relation, &mut self.entries_kept.overflow);
        self.set.has_all(NEEDED) && !self.set.has_any(UNUSUAL)
    }

    fn take_citizenship(&mut self, line: u32) -> bool {
        const PLAIN: RoleSet = RoleSet::of(&[
            Role::CitizenshipStart,
            Role::CitizenshipEnd,
            Role::CitizenshipCountry,
            Role::CitizenshipDate,
        ]);
        let seen = self.set.or(self.unset).and(OF_ENTRIES);
        let [first, second, ..] = self.reading_of(Role::CitizenshipCountry).letters();
        let citizenship = Citizenship {
            country: [first, second],
            date: self.reading_of(Role::CitizenshipDate).date(),
            plain: seen.without(PLAIN).is_empty() && !self.entry_is_removed,
            line,
            date_line: self.get(Role::CitizenshipDate).map_or(line, |slot| slot.line),
        };
        push(&mut self.entries_kept.citizenships, citizenship, &mut self.entries_kept.overflow);
        self.set.has(Role::CitizenshipCountry)
    }

    fn take_history(&mut self, line: u32) -> bool {
        const NEEDED: RoleSet = RoleSet::of(&[
            Role::HistoryDate,
            Role::HistoryCounty,
            Role::HistoryMunicipality,
            Role::HistoryPropertyDesignation,
            Role::HistoryRegistrationType,
        ]);
        let history = History {
            date: self.reading_of(Role::HistoryDate).date(),
            property: self.set.has(Role::HistoryPropertyDesignation).then_some(self.entry_property),
            kind: self.reading_of(Role::HistoryRegistrationType).letters(),
            line,
            date_line: self.get(Role::HistoryDate).map_or(line, |slot| slot.line),
        };
        push(&mut self.entries_kept.histories, history, &mut self.entries_kept.overflow);
        self.set.has_all(NEEDED)
    }

    /// Whether the entry that is being closed holds a term beside its own marks.
    pub const fn entry_has_something(&self) -> bool {
        self.terms > self.entry_terms + 1
    }

    /// The relations that were closed by their own end, in file order.
    pub fn relations(&self) -> &[Relation] {
        &self.entries_kept.relations
    }

    /// The citizenships, likewise.
    pub fn citizenships(&self) -> &[Citizenship] {
        &self.entries_kept.citizenships
    }

    /// The entries of the history, likewise.
    pub fn histories(&self) -> &[History] {
        &self.entries_kept.histories
    }
}
