//! A term as it stands in the file, and what its value is.

use std::ops::Range;

use navlupp_catalog::{List, Role, TermCode, TermKind};
use navlupp_id::Identity;

use super::PartialDate;
use crate::mark::Value;
use crate::summary::{place_in, two_digits};
use crate::table::Entry;

/// A term as it stands in the file, with what its kind makes of the value.
#[derive(Clone, Copy)]
pub struct Term<'a> {
    /// The five digits.
    pub code: TermCode,
    /// What the catalogue says of them.
    pub entry: &'a Entry,
    /// The rest of the line.
    pub value: Value<'a>,
    /// The value, read as its kind.
    pub reading: Reading,
}

impl Term<'_> {
    /// Where the value stands in the line, without blanks at its end.
    pub fn range(&self) -> Range<usize> {
        let start = self.value.start;
        start..start + self.value.trimmed().len()
    }

    /// Whether the term has a value, and that is not as its kind asks: not on its closed list, no whole date of the
    /// calendar or one after `reference` (ÅÅÅÅMMDD), no digits or of another length, longer than may be.
    pub(crate) fn is_odd(&self, reference: u32) -> bool {
        let value = self.value.trimmed();
        let entry = self.entry;
        if !self.reading.is_set() {
            return false;
        }
        match (entry.kind, entry.list) {
            _ if entry.role == Role::GivenNameMark => !is_given_name_mark(value),
            (Some(TermKind::Date), _) => match self.reading {
                Reading::Date(date) => date.date().is_none() || date.number() > reference,
                _ => true,
            },
            _ if entry.is_own_code(value) => false,
            (kind, None) if !entry.own_codes.is_empty() && kind != Some(TermKind::Text) => true,
            // Of the move signal, other rules speak.
            (_, Some(List::County)) => {
                let is_signal = entry.role == Role::County && value == b"99";
                !is_signal && !two_digits(value).is_some_and(is_current_county)
            }
            (_, Some(List::Municipality)) => two_digits(value).is_none(),
            (_, Some(List::Country)) => {
                std::str::from_utf8(value).map_or(true, |code| navlupp_catalog::country(code).is_none())
            }
            (Some(TermKind::CaseTypes), _) => !value.split(|&byte| byte == b',').all(|item| {
                std::str::from_utf8(item).is_ok_and(|item| navlupp_catalog::case_item(item).is_some())
            }),
            (Some(TermKind::Digits), _) => !are_usual_digits(entry, value),
            (_, Some(list))
                if !navlupp_catalog::codes(list).is_empty() && entry.kind != Some(TermKind::Text) =>
            {
                place_in(list, value).is_none()
            }
            (Some(TermKind::Text), _) => value.len() > usize::from(entry.longest),
            _ => false,
        }
    }

    /// Whether the value, which is no county of today, was one once.
    #[inline(never)]
    pub(crate) fn names_former_county(&self) -> bool {
        let code = std::str::from_utf8(self.value.trimmed()).unwrap_or_default();
        !navlupp_catalog::county_spans(code).is_empty()
    }

    /// Where the five digits stand in the line.
    pub const CODE_RANGE: Range<usize> = 4..9;
    /// Where the value stands in the line, if it has one.
    pub(crate) const START: usize = Self::CODE_RANGE.end + 1;
}

/// Whether a value is digits, as many as there should be.
fn are_usual_digits(entry: &Entry, value: &[u8]) -> bool {
    value.iter().all(u8::is_ascii_digit)
        && (usize::from(entry.shortest)..=usize::from(entry.longest)).contains(&value.len())
}

/// Whether a value has the form of the mark of the first name in use, 10–99 (Navet, Allmän beskrivning 4.1, chapter 8.8).
#[inline]
pub const fn is_given_name_mark(value: &[u8]) -> bool {
    matches!(value, [b'1'..=b'9', b'0'..=b'9'])
}

/// Whether a county of this number exists today.
fn is_current_county(number: u8) -> bool {
    let code = [number / 10 + b'0', number % 10 + b'0'];
    std::str::from_utf8(&code).is_ok_and(|code| navlupp_catalog::county_now(code).is_some())
}

/// What a value is, in a closed form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing, or blanks only.
    Empty,
    /// `$` or `-1`: the term was removed and not replaced.
    Removed,
    /// Twelve digits of a term of kind identity.
    Identity(Identity),
    /// Eight digits of a term of kind date; parts may be zero, and the day need not exist.
    Date(PartialDate),
    /// Up to four bytes of a term of kind code, flag or digits, filled up with zeros.
    Short([u8; 4]),
    /// A code of more than four bytes, by its place in the list of its term, from 0.
    Listed(u8),
    /// A text.
    Text,
    /// Not of the form that its kind asks for.
    Malformed,
}

impl Reading {
    /// Reads a value as the kind of its term.
    #[inline]
    pub fn of(entry: &Entry, value: &Value<'_>) -> Self {
        let trimmed = value.trimmed();
        match trimmed {
            [] => return Self::Empty,
            b"$" | b"-1" => return Self::Removed,
            _ => {}
        }
        match entry.kind {
            Some(TermKind::Identity) => {
                Identity::from_digits(trimmed).map_or(Self::Malformed, Self::Identity)
            }
            Some(TermKind::Date) => PartialDate::parse(trimmed).map_or(Self::Malformed, Self::Date),
            Some(TermKind::Code | TermKind::Flag | TermKind::Digits) => match (short(trimmed), entry.list) {
                (Self::Malformed, Some(list)) => {
                    place_in(list, trimmed).map_or(Self::Malformed, |place| Self::Listed(place as u8))
                }
                (reading, _) => reading,
            },
            _ => Self::Text,
        }
    }

    /// Whether the term carries a value that is no removal mark.
    pub const fn is_set(self) -> bool {
        !matches!(self, Self::Empty | Self::Removed)
    }

    /// The letters of a short value, filled up with zeros; all zeros for any other reading.
    pub const fn letters(self) -> [u8; 4] {
        if let Self::Short(letters) = self { letters } else { [0; 4] }
    }

    /// Whether it is two capital letters, as a country's code is.
    pub const fn is_country(self) -> bool {
        matches!(self.letters(), [b'A'..=b'Z', b'A'..=b'Z', 0, 0])
    }

    /// The date, where it is one.
    pub const fn date(self) -> Option<PartialDate> {
        if let Self::Date(date) = self { Some(date) } else { None }
    }
}

/// Up to four bytes.
#[inline]
pub(crate) fn short(bytes: &[u8]) -> Reading {
    match *bytes {
        [a] => Reading::Short([a, 0, 0, 0]),
        [a, b] => Reading::Short([a, b, 0, 0]),
        [a, b, c] => Reading::Short([a, b, c, 0]),
        [a, b, c, d] => Reading::Short([a, b, c, d]),
        _ => Reading::Malformed,
    }
}

/// An identity number that is not plainly valid, or of somebody not yet born or of the post's person, where it stands: in a term, a `#PNR`
/// line or a list row.
#[derive(Clone, Copy)]
pub struct IdentityField<'a> {
    /// The bytes without blanks at the end.
    pub bytes: &'a [u8],
    /// Where they stand in the line.
    pub start: usize,
    /// The number, if the bytes are twelve digits.
    pub identity: Option<Identity>,
    /// The term it stands in; none on an infil and on a list.
    pub term: Option<TermCode>,
    /// Whether somebody else's number should stand there, and it is that of the post's person.
    pub is_own: bool,
}

impl IdentityField<'_> {
    /// Where the number stands in the line.
    pub const fn range(&self) -> Range<usize> {
        self.start..self.start + self.bytes.len()
    }
}

/// Whether a number needs a word from a rule: a fault, an unknown birth, a serial that is not issued, or a birth after
/// `reference` (ÅÅÅÅMMDD).
#[inline]
pub fn is_remarkable(identity: Identity, reference: u32) -> bool {
    identity.fault().is_some()
        || identity.has_serial_000()
        || is_beyond(identity, reference)
        || identity.birth().is_none_or(|birth| birth.date().is_none())
}

/// Whether the date part of a number, as it is written, lies after `reference` (ÅÅÅÅMMDD).
#[inline(always)]
pub(crate) const fn is_beyond(identity: Identity, reference: u32) -> bool {
    identity.date_part() > reference
}
