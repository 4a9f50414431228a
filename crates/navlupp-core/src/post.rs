//! The open post: its identity, its protection, its open group and its entries, which terms it holds, and the readings
//! of those that some rule looks up. Values themselves are never kept.

use std::ops::Range;

use navlupp_catalog::{Role, TermCode};
use navlupp_id::{Date, Identity};

use crate::finding::Place;
use crate::post_id::PostId;
use crate::summary::two_digits;

mod deregistration;
mod entries;
mod flags;
mod group;
mod identity_status;
mod partial_date;
mod remarks;
mod role_set;
mod stray;
mod term;

pub use entries::{Citizenship, ENTRY_LIMIT, GUARDIAN, History, PARENTS, Relation, SPOUSES, WARD};
pub use group::OpenGroup;
pub use identity_status::IdentityStatus;
pub use partial_date::{JULY_1991, NO_DATE, PartialDate};
pub use remarks::Remarks;
pub use role_set::RoleSet;
pub use stray::Stray;
pub use term::{IdentityField, Reading, Term, is_given_name_mark, is_remarkable};

pub(crate) use entries::OF_ENTRIES;
pub(crate) use remarks::{MOVE_SIGNAL, heading};
pub(crate) use role_set::RoleBit;
pub(crate) use term::{is_beyond, short};

use entries::Entries;

/// One term of the post that a rule looks up.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// Its code.
    pub code: TermCode,
    /// The value in closed form.
    pub reading: Reading,
    /// Its line, counted from that of the post.
    pub(crate) line: u32,
    column: u32,
    length: u32,
}

/// Marks a slot that was never filled.
const NO_LINE: u32 = u32::MAX;

/// What a post says about protection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Protection {
    /// 01003 or 01020 is J, or anything else that is not N, a removal mark or absent: fail closed.
    pub set: bool,
    /// 01003 or 01020 is a removal mark or N.
    pub lifted: bool,
}

/// The post that is being read.
#[derive(Clone, Debug)]
pub struct Post {
    /// The line of `#POST_START`.
    pub line: u64,
    /// `#UP` lines so far, those without a code too.
    pub terms: u64,
    /// Whether it has had a `#POST_ID`.
    pub has_id: bool,
    /// The first one.
    pub(crate) id: PostId,
    /// The date that its dates are compared with, as ÅÅÅÅMMDD; the greatest number where there is none.
    pub(crate) reference: u32,
    /// 01001, where it is twelve digits.
    pub personnummer: Option<Identity>,
    /// 01002, where it is twelve digits.
    pub assigned_number: Option<Identity>,
    /// Where 01001 stands, whatever its value.
    pub personnummer_place: Option<Place>,
    /// Where 01002 stands, whatever its value.
    pub assigned_number_place: Option<Place>,
    /// Whether the number of the post's person is valid.
    pub is_sound: bool,
    /// What it says about protection.
    pub protection: Protection,
    /// 01022, where it is two digits.
    pub county: Option<u8>,
    /// Where that is the move signal: its line, counted from that of the post.
    pub(crate) signal_line: u32,
    /// 01023, where it has a value; inside: where that is two digits.
    pub municipality: Option<Option<u8>>,
    /// The open group.
    pub group: Option<OpenGroup>,
    /// The number of the open group; 0: none is open.
    pub(crate) within: u8,
    /// Bit n: group n was open when another one began; its end may still come.
    displaced: u128,
    /// Whether its own `#POST_SLUT` has ended it; where not, it is open or broken off.
    pub ended: bool,
    /// The code of the last term that stood in its place; in a group, of the group.
    pub(crate) last: u32,
    /// Where the group began: what its end leaves `last` to be.
    pub(crate) last_outside: u32,
    /// Whether a code has been lower than the one before it.
    descends: bool,
    /// The last term that stood outside its group, by its number in the post.
    stray_term: u64,
    /// Roles that some term with a number plays.
    given: RoleSet,
    /// Roles of terms with a value: outside groups, and of the open or just closed entry.
    pub(crate) set: RoleSet,
    /// The same of terms without one, or with a removal mark.
    pub(crate) unset: RoleSet,
    /// Roles with a value in earlier entries.
    earlier: RoleSet,
    /// Entries begun so far.
    entries: u32,
    /// Terms before the entry began, its start mark included.
    entry_terms: u64,
    /// Whether a term of the entry carries a removal mark.
    pub(crate) entry_is_removed: bool,
    /// Whether it stands in a day.
    pub in_day: bool,
    /// Stands for the text of 01025.
    pub(crate) property: u64,
    /// Stands for the text of 04005 of the entry.
    pub(crate) entry_property: u64,
    /// The earliest of the dates that cannot lie before birth, as ÅÅÅÅMMDD.
    pub(crate) earliest: u32,
    /// First names in 01012.
    pub given_names: u32,
    /// What has been remarked while its lines were read.
    pub(crate) noted: Remarks,
    /// What may be worth a word, once it has ended.
    pub remarks: Remarks,
    entries_kept: Entries,
    /// By role: the last term that had it.
    slots: Box<[Slot; 128]>,
}

/// What has not been met.
const NEVER: u32 = u32::MAX;

impl Post {
    /// A post that begins on `line`, under a catalogue that gives terms with these roles a number.
    pub(crate) fn new(line: u64, given: RoleSet) -> Self {
        let empty =
            Slot { code: TermCode::LOWEST, reading: Reading::Empty, line: NO_LINE, column: 0, length: 0 };
        Self {
            line,
            terms: 0,
            has_id: false,
            id: PostId::NONE,
            in_day: false,
            reference: NEVER,
            personnummer: None,
            assigned_number: None,
            personnummer_place: None,
            assigned_number_place: None,
            is_sound: false,
            protection: Protection::default(),
            county: None,
            signal_line: 0,
            municipality: None,
            group: None,
            within: 0,
            displaced: 0,
            ended: false,
            last: 0,
            last_outside: 0,
            descends: false,
            stray_term: u64::MAX,
            given,
            set: RoleSet::NONE,
            unset: RoleSet::NONE,
            earlier: RoleSet::NONE,
            entries: 0,
            entry_terms: 0,
            entry_is_removed: false,
            property: 0,
            entry_property: 0,
            earliest: NEVER,
            given_names: 0,
            noted: Remarks::NONE,
            remarks: Remarks::NONE,
            entries_kept: Entries::default(),
            slots: Box::new([empty; 128]),
        }
    }

    /// Begins anew on `line`, keeping the memory.
    pub(crate) fn restart(&mut self, line: u64, reference: u32, in_day: bool) {
        // Field by field: to write a new post over this one would take as long as to read a line. Slots are found by
        // the roles that the post holds, so old ones may stay.
        self.line = line;
        (self.terms, self.displaced) = (0, 0);
        (self.has_id, self.in_day, self.reference) = (false, in_day, reference);
        (self.personnummer, self.assigned_number) = (None, None);
        (self.personnummer_place, self.assigned_number_place) = (None, None);
        (self.is_sound, self.ended, self.entry_is_removed) = (false, false, false);
        self.protection = Protection::default();
        self.id = PostId::NONE;
        (self.county, self.municipality, self.group, self.within) = (None, None, None, 0);
        (self.last, self.last_outside, self.descends, self.stray_term) = (0, 0, false, u64::MAX);
        (self.set, self.unset, self.earlier) = (RoleSet::NONE, RoleSet::NONE, RoleSet::NONE);
        (self.earliest, self.given_names) = (NEVER, 0);
        (self.noted, self.remarks) = (Remarks::NONE, Remarks::NONE);
        if self.entries > 0 {
            self.entries_kept.clear();
            self.entries = 0;
        }
    }

    pub(crate) fn see_identity(&mut self, code: TermCode, identity: Option<Identity>, place: Place) {
        // An own catalogue can name further identity terms; they are assigned numbers too.
        let first = |number: &mut Option<Identity>, at: &mut Option<Place>| {
            if at.is_none() {
                *at = Some(place);
            }
            if number.is_none() {
                *number = identity;
            }
        };
        if code.number() == 1001 {
            first(&mut self.personnummer, &mut self.personnummer_place);
        } else {
            first(&mut self.assigned_number, &mut self.assigned_number_place);
        }
    }

    /// Keeps a term that some rule looks up; the line is that of the file, as all of `place`.
    #[inline(always)]
    pub(crate) fn keep(&mut self, role: Role, code: TermCode, reading: Reading, place: Place) {
        let line = place.line.wrapping_sub(self.line) as u32;
        self.slots[usize::from(role as u8 & 127)] =
            Slot { code, reading, line, column: place.column, length: place.length };
    }

    /// Notes a date by which something is compared with the birth of the person.
    #[inline(always)]
    pub(crate) fn see_date(&mut self, role: Role, date: PartialDate) {
        const NOT_COMPARED: RoleSet = RoleSet::of(&[
            Role::BirthDate,
            Role::RelationFrom,
            Role::RelationUntil,
            Role::RelationDeregistrationDate,
        ]);
        if !NOT_COMPARED.has(role) && date != NO_DATE {
            self.earliest = self.earliest.min(date.number());
        }
    }

    /// Notes a property designation: not the text, but a number that stands for it.
    #[inline(always)]
    pub(crate) fn see_property(&mut self, role: Role, value: &[u8]) {
        let mix = |sum: u64, word: u64| (sum.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        let number = if let Some(last) = value.last_chunk::<8>() {
            // The last eight bytes overlap those before them.
            let words = value.chunks_exact(8).map(|word| word.try_into().map_or(0, u64::from_le_bytes));
            mix(words.fold(value.len() as u64, mix), u64::from_le_bytes(*last))
        } else {
            value.iter().fold(value.len() as u64, |sum, &byte| sum << 8 | u64::from(byte))
        };
        if role == Role::PropertyDesignation { self.property = number } else { self.entry_property = number }
    }

    /// Counts first names: pieces between blanks and hyphens.
    pub(crate) fn see_first_names(&mut self, value: &[u8]) {
        let mut names = 0;
        let mut is_between = true;
        for &byte in value {
            let is_gap = matches!(byte, b' ' | b'-');
            names += u32::from(is_between && !is_gap);
            is_between = is_gap;
        }
        self.given_names = names;
    }

    /// Notes a term that was read in full, whatever its value.
    pub(crate) fn see_reading(&mut self, role: Role, reading: Reading, value: &[u8]) {
        let set = if reading.is_set() { &mut self.set } else { &mut self.unset };
        set.insert(role);
        self.entry_is_removed |= reading == Reading::Removed;
        match (role, reading) {
            (_, Reading::Date(date)) => self.see_date(role, date),
            (Role::PropertyDesignation | Role::HistoryPropertyDesignation, Reading::Text) => {
                self.see_property(role, value);
                if role == Role::PropertyDesignation {
                    self.noted = self.noted.or(heading(value));
                }
            }
            (Role::FirstNames, Reading::Text) => self.see_first_names(value),
            _ => {}
        }
    }

    /// 04002 and 04003 of the entry as one number, where both are two digits.
    pub(crate) fn history_place(&self) -> Option<usize> {
        let number = |role| {
            let [tens, ones, 0, 0] = self.reading_of(role).letters() else { return None };
            two_digits(&[tens, ones]).map(usize::from)
        };
        Some(number(Role::HistoryCounty)? * 100 + number(Role::HistoryMunicipality)?)
    }

    pub(crate) fn shift(&mut self, lines: u64) {
        let shift = |place: &mut Place| place.line = place.line.wrapping_add(lines);
        self.line = self.line.wrapping_add(lines);
        self.personnummer_place.iter_mut().for_each(shift);
        self.assigned_number_place.iter_mut().for_each(shift);
        self.group.iter_mut().for_each(|group| shift(&mut group.place));
    }

    /// The number of the post's person: 01001, else 01002.
    pub fn identity(&self) -> Option<Identity> {
        self.personnummer.or(self.assigned_number)
    }

    /// Where that number stands.
    pub fn identity_place(&self) -> Option<Place> {
        self.personnummer_place.or(self.assigned_number_place)
    }

    /// The date that the dates of the post are compared with: the one that was set, else `#EFFEKTUERAD`, else the day
    /// that the post stands in.
    pub fn reference(&self) -> Option<Date> {
        Date::from_number(self.reference)
    }

    /// Whether the post is as most are: closed by its own mark, with one number, and no group left open.
    pub(crate) fn is_usual(&self) -> bool {
        self.ended
            && self.group.is_none()
            && self.personnummer_place.is_some() != self.assigned_number_place.is_some()
    }

    /// Roles of the terms that the post holds, with or without a value.
    pub(crate) const fn roles(&self) -> RoleSet {
        self.set.or(self.unset).or(self.earlier)
    }

    /// Whether it has held a term of this role, with a value, without one or removed. Terms of groups without a value
    /// are known of the last entry only.
    pub const fn holds(&self, role: Role) -> bool {
        self.roles().has(role)
    }

    /// Whether it has held a value of one of these roles; in a group, in any entry.
    pub const fn has_value(&self, roles: RoleSet) -> bool {
        self.set.or(self.earlier).has_any(roles)
    }

    /// Whether it holds no value of this role, and would be known to hold one: where no catalogue gives the term a number,
    /// it may stand here as one that nobody knows.
    #[inline(never)]
    pub fn lacks(&self, role: Role) -> bool {
        self.given.has(role) && !self.has_value(RoleSet::of(&[role]))
    }

    /// Whether it has held values of all of these roles; in a group, in any entry.
    pub const fn has_values(&self, roles: RoleSet) -> bool {
        self.set.or(self.earlier).has_all(roles)
    }

    /// Whether the entry that is being closed has a value of one of these roles.
    pub const fn entry_has(&self, roles: RoleSet) -> bool {
        self.set.has_any(roles)
    }

    /// Whether it is surely full, a *totalpost*: surname, registration date, civil status and a citizenship have
    /// values. No mark of a totalpost is public for term codes; a change post carries what was changed.
    pub const fn is_full(&self) -> bool {
        const FULL: RoleSet = RoleSet::of(&[
            Role::Surname,
            Role::RegistrationDate,
            Role::CivilStatus,
            Role::CitizenshipCountry,
        ]);
        self.has_values(FULL)
    }

    /// Whether a term of this role stands in the post outside groups, or in the open entry.
    pub(crate) const fn has_seen(&self, role: Role) -> bool {
        self.set.has(role) || self.unset.has(role)
    }

    /// The last term of a role: outside groups, or in the entry that is being closed. Only roles in some rule's
    /// `READS` are kept.
    // For rules; as a copy in each it is kilobytes of the worker.
    #[inline(never)]
    pub fn get(&self, role: Role) -> Option<&Slot> {
        self.slot(role)
    }

    #[inline(always)]
    pub(crate) fn slot(&self, role: Role) -> Option<&Slot> {
        let slot = &self.slots[usize::from(role as u8 & 127)];
        (self.has_seen(role) && slot.line != NO_LINE).then_some(slot)
    }

    /// Its reading, where it has a value; empty else, as in a slot that was never filled.
    #[inline]
    pub(crate) fn reading_of(&self, role: Role) -> Reading {
        if self.set.has(role) { self.slots[usize::from(role as u8 & 127)].reading } else { Reading::Empty }
    }

    /// Where a term stands: its value; where it has none, its code.
    pub fn place(&self, slot: &Slot) -> Place {
        Place { line: self.line.wrapping_add(u64::from(slot.line)), column: slot.column, length: slot.length }
    }

    /// Where the code of a term stands that is `line` lines below the start of the post.
    pub fn code_place(&self, line: u32) -> Place {
        let Range { start, end } = Term::CODE_RANGE;
        let line = self.line.wrapping_add(u64::from(line));
        Place { line, column: start as u32 + 1, length: (end - start) as u32 }
    }

    /// Where the date stands that is the value of the term on that line: eight digits, one sign after the code.
    pub fn date_place(&self, line: u32) -> Place {
        Place { column: Term::CODE_RANGE.end as u32 + 2, length: 8, ..self.code_place(line) }
    }
}
