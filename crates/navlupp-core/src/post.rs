//! The open post: its identity, its protection, its open group, and the readings of those terms that some
//! rule looks up at the end of the post. Values themselves are never kept.

use std::ops::Range;

use navlupp_catalog::{Role, TermCode};
use navlupp_id::{Date, Identity};

use crate::finding::Place;
use crate::mark::Value;
use crate::summary::place_in;
use crate::table::Entry;

/// Readings that one post keeps at most; what comes after is counted in [`Post::overflow`].
pub const SLOT_LIMIT: usize = 256;

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

    /// Whether the term has a value from a closed list, and the value is not on it.
    pub fn is_off_list(&self) -> bool {
        self.reading.is_set()
            && self.entry.list.is_some_and(|list| {
                !navlupp_catalog::codes(list).is_empty() && place_in(list, self.value.trimmed()).is_none()
            })
    }

    /// Where the five digits stand in the line.
    pub const CODE_RANGE: Range<usize> = 4..9;
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
    /// A text.
    Text,
    /// Not of the form that its kind asks for.
    Malformed,
}

/// Eight digits ÅÅÅÅMMDD; month and day may be 00.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartialDate {
    /// 0–9999
    pub year: u16,
    /// 0–99
    pub month: u8,
    /// 0–99
    pub day: u8,
}

impl PartialDate {
    /// Reads exactly eight digits.
    pub fn parse(digits: &[u8]) -> Option<Self> {
        let digits: &[u8; 8] = digits.try_into().ok()?;
        let mut number = 0_u32;
        for digit in digits {
            let digit = digit.wrapping_sub(b'0');
            if digit > 9 {
                return None;
            }
            number = number * 10 + u32::from(digit);
        }
        Some(Self {
            year: (number / 10_000) as u16,
            month: (number / 100 % 100) as u8,
            day: (number % 100) as u8,
        })
    }

    /// The calendar date, where it is a whole one that exists.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year, self.month, self.day)
    }
}

impl Reading {
    /// Reads a value as the kind of its term.
    #[inline]
    pub fn of(entry: &Entry, value: &Value<'_>) -> Self {
        use navlupp_catalog::TermKind;
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
            Some(TermKind::Code | TermKind::Flag | TermKind::Digits) => short(trimmed),
            _ => Self::Text,
        }
    }

    /// Whether the term carries a value that is no removal mark.
    pub const fn is_set(self) -> bool {
        !matches!(self, Self::Empty | Self::Removed)
    }
}

#[inline]
fn short(bytes: &[u8]) -> Reading {
    match *bytes {
        [a] => Reading::Short([a, 0, 0, 0]),
        [a, b] => Reading::Short([a, b, 0, 0]),
        [a, b, c] => Reading::Short([a, b, c, 0]),
        [a, b, c, d] => Reading::Short([a, b, c, d]),
        _ => Reading::Malformed,
    }
}

/// An identity number that is not plainly valid, where it stands: in a term, a `#PNR` line or a list row.
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
}

impl IdentityField<'_> {
    /// Where the number stands in the line.
    pub const fn range(&self) -> Range<usize> {
        self.start..self.start + self.bytes.len()
    }
}

/// Whether a number needs a word from a rule: a fault, an unknown birth or a serial that is not issued.
#[inline]
pub fn is_remarkable(identity: Identity) -> bool {
    identity.fault().is_some()
        || identity.has_serial_000()
        || identity.birth().is_none_or(|birth| birth.date().is_none())
}

/// One term of the post that a rule looks up at its end.
#[derive(Clone, Copy, PartialEq)]
pub struct Slot {
    /// What the term is.
    pub role: Role,
    /// Its code.
    pub code: TermCode,
    /// The value in closed form.
    pub reading: Reading,
    /// Where the value stands; where there is none, the code.
    pub place: Place,
    /// The how-manieth group entry of the post it stands in, from 1; 0: in none.
    pub entry: u32,
}

/// An open group.
#[derive(Clone, Copy, PartialEq)]
pub struct OpenGroup {
    /// Its first two digits.
    pub number: u8,
    /// Where its start code stands.
    pub place: Place,
    /// Whether a missing end is no fault of its own: a wrong end was met in its stead, or its start carries
    /// a removal mark (how a removed group is written is not published).
    pub excused: bool,
}

/// What a post says about protection.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub struct Protection {
    /// 01003 or 01020 is J, or anything else that is not N, a removal mark or absent: fail closed.
    pub set: bool,
    /// 01003 or 01020 is a removal mark.
    pub removed: bool,
}

/// The post that is being read.
#[derive(Clone, PartialEq)]
pub struct Post {
    /// The line of `#POST_START`.
    pub line: u64,
    /// `#UP` lines so far, those without a code too.
    pub terms: u64,
    /// Whether it has had a `#POST_ID`.
    pub has_id: bool,
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
    /// 01023, where it has a value; inside: where that is two digits.
    pub municipality: Option<Option<u8>>,
    /// The open group.
    pub group: Option<OpenGroup>,
    /// Group entries opened so far.
    pub entries: u32,
    /// Bit n: group n was open when another one began; its end may still come.
    displaced: u128,
    /// Whether its own `#POST_SLUT` has ended it; where not, it is open or broken off.
    pub ended: bool,
    /// Terms that some rule reads.
    slots: Vec<Slot>,
    /// Bit n: a term of role number n is among them.
    roles: u128,
    /// Terms that found no room there.
    pub overflow: u64,
}

impl Post {
    /// A post that begins on `line`.
    pub(crate) const fn new(line: u64) -> Self {
        Self {
            line,
            terms: 0,
            has_id: false,
            personnummer: None,
            assigned_number: None,
            personnummer_place: None,
            assigned_number_place: None,
            is_sound: false,
            protection: Protection { set: false, removed: false },
            county: None,
            municipality: None,
            group: None,
            entries: 0,
            displaced: 0,
            ended: false,
            slots: Vec::new(),
            roles: 0,
            overflow: 0,
        }
    }

    /// Begins anew on `line`, keeping the memory.
    pub(crate) fn restart(&mut self, line: u64) {
        // Field by field: to write a new post over this one would take as long as to read a line.
        let Self {
            line: at,
            terms,
            has_id,
            personnummer,
            assigned_number,
            personnummer_place,
            assigned_number_place,
            is_sound,
            protection,
            county,
            municipality,
            group,
            entries,
            displaced,
            ended,
            slots,
            roles,
            overflow,
        } = self;
        (*at, *terms, *overflow, *displaced, *entries, *roles) = (line, 0, 0, 0, 0, 0);
        (*personnummer, *assigned_number) = (None, None);
        (*personnummer_place, *assigned_number_place) = (None, None);
        (*is_sound, *ended, *has_id) = (false, false, false);
        *protection = Protection::default();
        (*county, *municipality, *group) = (None, None, None);
        slots.clear();
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

    /// Opens a group; one that is open is closed by it.
    pub(crate) fn open_group(&mut self, number: u8, place: Place, removed: bool) {
        if let Some(open) = self.group {
            self.displaced |= bit(open.number);
        }
        self.group = Some(OpenGroup { number, place, excused: removed });
        self.entries += 1;
    }

    /// Opens or closes a group where that is in order; tells whether it was.
    #[inline]
    pub(crate) fn take_group_mark(&mut self, opens: Option<u8>, closes: Option<u8>, place: Place) -> bool {
        match (opens, closes, self.group) {
            (Some(number), _, None) => self.open_group(number, place, false),
            (None, Some(number), Some(open)) if open.number == number => self.group = None,
            _ => return false,
        }
        true
    }

    /// Whether an end of group `number` has a start in this post: the open one, or one that another start
    /// has displaced.
    pub fn awaits_end_of(&self, number: u8) -> bool {
        self.group.is_some_and(|open| open.number == number) || self.displaced & bit(number) != 0
    }

    pub(crate) fn close_group(&mut self, number: u8) {
        match &mut self.group {
            Some(open) if open.number == number => self.group = None,
            _ if self.displaced & bit(number) != 0 => self.displaced &= !bit(number),
            Some(open) => open.excused = true,
            None => {}
        }
    }

    /// Keeps a term that some rule looks up at the end of the post.
    pub(crate) fn keep(&mut self, role: Role, code: TermCode, reading: Reading, place: Place) {
        self.roles |= role_bit(role);
        if self.slots.len() < SLOT_LIMIT {
            let entry = if self.group.is_some() { self.entries } else { 0 };
            self.slots.push(Slot { role, code, reading, place, entry });
        } else {
            self.overflow += 1;
        }
    }

    pub(crate) fn shift(&mut self, lines: u64) {
        let shift = |place: &mut Place| place.line = place.line.wrapping_add(lines);
        self.line = self.line.wrapping_add(lines);
        self.personnummer_place.iter_mut().for_each(shift);
        self.assigned_number_place.iter_mut().for_each(shift);
        self.group.iter_mut().for_each(|group| shift(&mut group.place));
        self.slots.iter_mut().for_each(|slot| shift(&mut slot.place));
    }

    /// The number of the post's person: 01001, else 01002.
    pub fn identity(&self) -> Option<Identity> {
        self.personnummer.or(self.assigned_number)
    }

    /// Whether the post is as most are: closed by its own mark, with one number, and no group left open.
    pub(crate) fn is_usual(&self) -> bool {
        self.ended
            && self.group.is_none()
            && self.personnummer_place.is_some() != self.assigned_number_place.is_some()
    }

    /// Whether it has held a term that some rule looks up.
    pub(crate) const fn holds_anything(&self) -> bool {
        self.roles != 0
    }

    /// Whether it has held a term of one of these roles.
    pub(crate) fn holds(&self, roles: &[Role]) -> bool {
        roles.iter().any(|&role| self.roles & role_bit(role) != 0)
    }

    /// The kept terms of a role, in file order. Only roles in some rule's `READS` are kept.
    pub fn all(&self, role: Role) -> impl Iterator<Item = &Slot> {
        self.slots.iter().filter(move |slot| slot.role == role)
    }

    /// The first kept term of a role.
    pub fn first(&self, role: Role) -> Option<&Slot> {
        self.all(role).next()
    }
}

const fn role_bit(role: Role) -> u128 {
    1 << role as u8
}

/// The bit of a group; its number has two digits.
const fn bit(group: u8) -> u128 {
    1 << (group & 127)
}
