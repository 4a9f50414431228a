//! Screens: what about a whole post may be worth a word. Each is a quick look that may be wrong on the side of calling
//! a rule in vain, never on the other; the rule judges. A post without remarks, as most are, wakes nobody.

use navlupp_catalog::Role;
use navlupp_id::Identity;

use super::{JULY_1991, NO_DATE, PartialDate, Post, RoleSet};

/// What may be worth a word, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Remarks(u16);

impl Remarks {
    /// Nothing.
    pub const NONE: Self = Self(0);
    /// 01010 is not the date in the person's number.
    pub const BIRTH: Self = Self(1);
    /// A date lies before the person's birth.
    pub const EARLY_DATE: Self = Self(1 << 1);
    /// The relations: several spouses or guardians, many parents, custody, a parent who is no older.
    pub const RELATIONS: Self = Self(1 << 2);
    /// The citizenships: several, or a date that is 0 or before July 1991.
    pub const CITIZENSHIPS: Self = Self(1 << 3);
    /// No entry of the history is the current registration.
    pub const HISTORY: Self = Self(1 << 4);
    /// 01022 and 01023 are not on the list of municipalities.
    pub const PLACE: Self = Self(1 << 5);
    /// The given name in use is not among the first names, or the post holds an aviseringsnamn.
    pub const NAMES: Self = Self(1 << 6);
    /// 01025 is one of the headings PÅ KOMMUNEN SKRIVEN and UTAN KÄNT HEMVIST.
    pub const HEADING: Self = Self(1 << 7);
    /// 01022 is 99.
    pub const MOVE_SIGNAL: Self = Self(1 << 8);
    /// The person's number stands in 01002, or is a samordningsnummer.
    pub const ASSIGNED: Self = Self(1 << 9);
    /// It speaks of a deregistration, but not as of most: AV or UV on a day since 1991.
    pub const DEREGISTRATION: Self = Self(1 << 10);

    /// It is PÅ KOMMUNEN SKRIVEN. Wakes no rule.
    pub const ON_MUNICIPALITY: Self = Self(1 << 15);

    /// All of them.
    #[cfg(test)]
    pub(crate) const ALL: Self = Self((1 << 11) - 1);

    /// These and others.
    #[must_use]
    pub const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether one of `others` is among them.
    #[inline]
    pub const fn has_any(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// Whether there is none.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    #[inline]
    const fn add_if(&mut self, holds: bool, remark: Self) {
        if holds {
            self.0 |= remark.0;
        }
    }
}

/// The move signal in 01022 (Navet, Allmän beskrivning 4.1, chapter 9.6.2).
pub(crate) const MOVE_SIGNAL: u8 = 99;

/// Terms that hardly any but a full post holds, and that something is remarked of.
const IN_FULL_POSTS: RoleSet = RoleSet::of(&[Role::BirthDate, Role::GivenNameMark, Role::NotificationName]);

/// Terms that speak of a deregistration.
const OF_DEREGISTRATION: RoleSet =
    RoleSet::of(&[Role::DeregistrationReason, Role::DeregistrationDate, Role::FoundDeadDate]);

impl Post {
    /// Looks at the whole post, whose entries have been looked at. `is_place` tells whether a county and municipality are
    /// on the list.
    #[inline]
    pub(crate) fn screen(&self, is_place: impl Fn(u8, u8) -> bool) -> Remarks {
        let mut remarks = self.noted;
        // The date in the number, as it is written: of a samordningsnummer it is later than the birth.
        let number = self.identity().map_or(0, Identity::date_part);
        remarks.add_if(self.personnummer.is_none() || number % 100 > 31, Remarks::ASSIGNED);
        let mut birth = number;
        if self.set.has_any(IN_FULL_POSTS) {
            if let Some(date) = self.birth_date() {
                birth = date.number();
                remarks.add_if(number != birth, Remarks::BIRTH);
            }
            let [one, two, ..] = self.reading_of(Role::GivenNameMark).letters();
            let mark = u32::from(one.max(two).saturating_sub(b'0'));
            let is_beyond = mark > self.given_names && self.set.has(Role::FirstNames);
            remarks.add_if(is_beyond || self.set.has(Role::NotificationName), Remarks::NAMES);
        }
        remarks.add_if(self.earliest < birth, Remarks::EARLY_DATE);
        if let Some(county) = self.county {
            remarks.add_if(county == MOVE_SIGNAL, Remarks::MOVE_SIGNAL);
            if let Some(Some(municipality)) = self.municipality {
                remarks.add_if(!is_place(county, municipality), Remarks::PLACE);
            }
        }
        if self.roles().has_any(OF_DEREGISTRATION) {
            remarks.add_if(!self.is_plainly_deregistered(), Remarks::DEREGISTRATION);
        }
        remarks
    }

    /// Whether a group has begun in it.
    #[inline]
    pub(crate) const fn has_entries(&self) -> bool {
        self.entries > 0
    }

    /// Looks at the entries of the post, and notes what is to be remarked of them.
    #[inline]
    pub(crate) fn screen_entries(&mut self) {
        let by_number = || self.identity().map_or(0, |identity| (identity.date_part() / 10_000) as u16);
        let born = self.birth_date().map_or_else(by_number, |date| date.year);
        let mut remarks = self.noted;
        remarks.add_if(self.has_odd_relations(born), Remarks::RELATIONS);
        remarks.add_if(self.has_odd_citizenships(born), Remarks::CITIZENSHIPS);
        remarks.add_if(!self.histories().is_empty() && !self.has_current_history(), Remarks::HISTORY);
        self.noted = remarks;
    }

    fn has_odd_relations(&self, born: u16) -> bool {
        let (mut spouses, mut parents) = (0_u32, 0_u32);
        let mut odd = false;
        for relation in self.relations() {
            if !relation.in_force {
                continue;
            }
            let year = relation.identity.map_or(0, |identity| (identity.date_part() / 10_000) as u16);
            match relation.kind {
                [b'M' | b'P', 0, ..] => spouses += 1,
                [b'M', b'O', ..] | [b'F', b'A' | 0, ..] => {
                    parents += 1;
                    odd |= year != 0 && year >= born;
                }
                [b'B', 0, ..] => odd |= year != 0 && year <= born,
                [b'V', ..] => odd = true,
                _ => {}
            }
        }
        odd || spouses > 1 || parents > 2 || (spouses > 0 && self.is_unmarried())
    }

    /// Whether 01081 is OG.
    pub(crate) fn is_unmarried(&self) -> bool {
        self.reading_of(Role::CivilStatus).letters() == *b"OG\0\0"
    }

    fn has_odd_citizenships(&self, born: u16) -> bool {
        let mut several = false;
        for (place, citizenship) in self.citizenships().iter().enumerate() {
            several |= place > 0;
            let is_swedish = citizenship.country == *b"SE";
            let is_odd = match citizenship.date {
                // Without a readable number, the year is 0.
                Some(NO_DATE) => !is_swedish || born >= JULY_1991.year || born == 0,
                Some(date) => is_swedish && date.year <= JULY_1991.year,
                None => false,
            };
            if is_odd {
                return true;
            }
        }
        several
    }

    /// Whether an entry of the history (FB) has the date and the property of 01021 and 01025, or the post lacks one of
    /// them.
    pub(crate) fn has_current_history(&self) -> bool {
        let date = self.reading_of(Role::RegistrationDate).date();
        if date.is_none() || !self.set.has(Role::PropertyDesignation) {
            return true;
        }
        let current = Some(self.property);
        self.histories()
            .iter()
            .any(|entry| entry.is_registration() && entry.date == date && entry.property == current)
    }

    /// Whether the person has turned eighteen on the reference date; nothing where that cannot be told.
    #[inline(never)]
    pub fn is_of_age(&self) -> Option<bool> {
        self.birth()?.is_of_age(self.reference()?)
    }

    /// 01010, where it is eight digits.
    pub fn birth_date(&self) -> Option<PartialDate> {
        self.reading_of(Role::BirthDate).date()
    }

    /// When the person was born: 01010 where it is delivered, else what the number says. Unknown parts are 0.
    pub fn birth(&self) -> Option<PartialDate> {
        self.birth_date().or_else(|| number_date(self.identity()))
    }
}

/// The birth that a number states.
pub(super) fn number_date(identity: Option<Identity>) -> Option<PartialDate> {
    use navlupp_id::Birth;
    match identity?.birth()? {
        Birth::Known(date) => Some(date.into()),
        Birth::Partial { year, month } => Some(PartialDate { year, month: month.unwrap_or(0), day: 0 }),
    }
}

/// What is to be remarked of a property designation: whether it is one of the headings that stand in its place (Navet,
/// Allmän beskrivning 4.1, chapter 8.11), in any encoding of its letters.
#[inline]
pub(crate) fn heading(value: &[u8]) -> Remarks {
    match value {
        [b'U', b'T', b'A', b'N', b' ', b'K', .., b'H', b'E', b'M', b'V', b'I', b'S', b'T']
            if matches!(value.len(), 17 | 18) =>
        {
            Remarks::HEADING
        }
        [b'P', ..] if matches!(value.len(), 19..=21) && value.ends_with(b" KOMMUNEN SKRIVEN") => {
            Remarks::HEADING.or(Remarks::ON_MUNICIPALITY)
        }
        _ => Remarks::NONE,
    }
}

#[cfg(test)]
mod tests {
    use navlupp_catalog::{List, codes};

    use super::{Remarks, heading};

    #[test]
    fn the_headings_of_the_catalogue_are_headings_in_both_encodings() {
        let mut met = 0;
        for code in codes(List::PropertyHeading) {
            let latin1: Vec<u8> = code.code.chars().map(|letter| letter as u8).collect();
            let is_old = code.until.is_some();
            for text in [code.code.as_bytes(), &latin1] {
                assert!(heading(text).has_any(Remarks::HEADING), "{}", code.code);
                assert_eq!(heading(text).has_any(Remarks::ON_MUNICIPALITY), !is_old, "{}", code.code);
            }
            met += 1;
        }
        assert_eq!(met, 2);
        for text in
            ["PARADISET 1:1", "UTANSJÖ 1:1", "UTAN KVARN 12:345", "PÅ SKRIVEN", "UTAN KÄNT HEMVIST 1:1", ""]
        {
            assert!(heading(text.as_bytes()).is_empty(), "{text}");
        }
    }
}
