//! The entries of a post's groups: relations, citizenships, history. An entry counts once its own end mark has closed
//! it; what a broken group holds is nobody's relation.

use navlupp_catalog::Role;
use navlupp_id::{Date, Identity};

use super::{PartialDate, Post, Reading, RoleSet};
use crate::finding::Place;

/// Entries of one sort that a post keeps at most. The longest history of a published record has fewer than thirty.
pub const ENTRY_LIMIT: usize = 256;

/// Roles of terms that stand inside groups; and what no catalogue knows, of which there too an entry can hold some.
pub(crate) const OF_ENTRIES: RoleSet = RoleSet::from_to(Role::RelationStart, Role::HistoryEnd)
    .or(RoleSet::of(&[Role::SpecialRelationStart, Role::SpecialRelationEnd, Role::Unknown]));

/// Statuses that leave a relation in force: none, or one of these (Navet, Allmän beskrivning 4.1, chapter 8.26).
const IN_FORCE: [[u8; 4]; 3] = [*b"NY\0\0", *b"PB\0\0", *b"RD\0\0"];

/// 02003 of a spouse, of a parent, of a guardian and of somebody in custody.
pub const SPOUSES: [[u8; 4]; 2] = [*b"M\0\0\0", *b"P\0\0\0"];
/// See [`SPOUSES`].
pub const PARENTS: [[u8; 4]; 3] = [*b"MO\0\0", *b"FA\0\0", *b"F\0\0\0"];
/// See [`SPOUSES`].
pub const GUARDIAN: [[u8; 4]; 1] = [*b"V\0\0\0"];
/// See [`SPOUSES`].
pub const WARD: [[u8; 4]; 1] = [*b"VF\0\0"];

/// 01006 and 02010 of the deceased.
const DECEASED: [u8; 4] = *b"AV\0\0";

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

impl Relation {
    /// When the other person was born, by the number, where that tells the whole date.
    pub fn birth(&self) -> Option<Date> {
        self.identity?.birth()?.date()
    }
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

impl Citizenship {
    /// Whether it names a country, in two letters.
    pub fn has_country(&self) -> bool {
        self.country != [0; 2]
    }

    /// Whether it is that of Sweden.
    pub fn is_swedish(&self) -> bool {
        self.country == *b"SE"
    }
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

impl History {
    /// Whether it tells of somebody's registration (FB), with date and property.
    pub fn is_registration(&self) -> bool {
        self.kind == *b"FB\0\0" && self.date.is_some() && self.property.is_some()
    }
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
    /// Whether it has more entries of one sort than are kept.
    pub(crate) const fn has_more_entries(&self) -> bool {
        self.entries_kept.overflow > 0
    }

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
        let reason = letters(Role::RelationDeregistrationReason);
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
        self.set.has_all(NEEDED)
            && !self.set.has_any(UNUSUAL)
            && (reason == [0; 4] || reason == DECEASED)
            && self.death_before_birth().is_none()
    }

    fn take_citizenship(&mut self, line: u32) -> bool {
        const PLAIN: RoleSet = RoleSet::of(&[
            Role::CitizenshipStart,
            Role::CitizenshipEnd,
            Role::CitizenshipCountry,
            Role::CitizenshipDate,
        ]);
        let seen = self.set.or(self.unset).and(OF_ENTRIES);
        let country = self.reading_of(Role::CitizenshipCountry);
        let [first, second, ..] = country.letters();
        let citizenship = Citizenship {
            country: if country.is_country() { [first, second] } else { [0; 2] },
            date: self.reading_of(Role::CitizenshipDate).date(),
            plain: seen.without(PLAIN).is_empty() && !self.entry_is_removed,
            line,
            date_line: self.slot(Role::CitizenshipDate).map_or(line, |slot| slot.line),
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
            date_line: self.slot(Role::HistoryDate).map_or(line, |slot| slot.line),
        };
        push(&mut self.entries_kept.histories, history, &mut self.entries_kept.overflow);
        self.set.has_all(NEEDED)
    }

    /// Whether the entry that is being closed holds a term beside its own marks.
    pub const fn entry_has_something(&self) -> bool {
        self.terms > self.entry_terms + 1
    }

    /// The relations that were closed by their own end, in file order; not only those in force.
    pub fn relations(&self) -> &[Relation] {
        &self.entries_kept.relations
    }

    /// Where a relation in force begins that is of one of these types, after `nth` others.
    #[inline(never)]
    pub fn in_force(&self, kinds: &[[u8; 4]], nth: usize) -> Option<Place> {
        let is_one = |relation: &&Relation| relation.in_force && kinds.contains(&relation.kind);
        self.relations().iter().filter(is_one).nth(nth).map(|relation| self.code_place(relation.line))
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
