//! The identity number in the form that Navet writes it: twelve digits ÅÅÅÅMMDDNNNC.

use core::fmt;
use core::num::NonZeroU64;

use crate::{Date, check_digit, digits};

/// Twelve digits ÅÅÅÅMMDDNNNC, not necessarily a valid number: ask [`fault`](Self::fault).
///
/// The order is that of the digits, for people with a known birth thus that of age within one kind.
// In the upper half ÅÅÅÅMMDD, below it NNNC and a bit that is always set: the date, which most ask for, needs no division,
// and an `Option` no more room.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity(NonZeroU64);

/// What makes twelve digits no identity number. One number has at most one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fault {
    /// The date part names no birth: see [`Identity::birth`].
    Date,
    /// The date part is possible, but the last digit is not the check digit of the nine before it.
    CheckDigit,
}

/// Which sort of number it is. The date part alone tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// For people who are or have been registered as residents.
    Personnummer,
    /// For people who are not: 60 is added to the day of birth.
    Samordningsnummer,
}

/// The sex that digit 11 states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Sex {
    Man,
    Woman,
}

/// What an identity number says of the birth.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub enum Birth {
    /// The whole date.
    Known(Date),
    /// Only a samordningsnummer can have it: the year, and the month (1–12) unless that is unknown as well.
    Partial {
        /// 1800–9999.
        year: u16,
        /// 1–12.
        month: Option<u8>,
    },
}

/// The first year of birth that is believed.
const FIRST_YEAR: u32 = 1_800;
/// One above the highest number of twelve digits.
const LIMIT: u64 = 1_000_000_000_000;

impl Identity {
    /// Reads exactly twelve ASCII digits.
    #[inline]
    pub fn from_digits(digits: &[u8]) -> Option<Self> {
        let digits: &[u8; 12] = digits.try_into().ok()?;
        let [d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12] = *digits;
        let date = digits::eight([d1, d2, d3, d4, d5, d6, d7, d8])?;
        let last = digits::four([d9, d10, d11, d12])?;
        Some(Self::of(date, last))
    }

    /// The number with this date part and NNNC.
    #[inline]
    const fn of(date: u32, last: u32) -> Self {
        match NonZeroU64::new((date as u64) << 32 | (last as u64) << 16 | 1) {
            Some(parts) => Self(parts),
            None => Self(NonZeroU64::MIN),
        }
    }

    /// Reads exactly twelve ASCII digits that need no word from anybody: a valid number with a whole date of
    /// birth and a serial that is issued. Faster than to ask one by one, since it is asked for every number
    /// of a file.
    #[inline]
    pub fn plainly_valid(digits: &[u8]) -> Option<Self> {
        let digits: &[u8; 12] = digits.try_into().ok()?;
        let pairs = digits::pairs_of_twelve(digits)?;
        let (century, year, month, day) = (pairs.pair(0), pairs.pair(1), pairs.pair(2), pairs.pair(3));
        let (one, two) = (pairs.pair(4), pairs.pair(5));
        let born = if day > 60 { day - 60 } else { day };
        let full_year = u32::from(century) * 100 + u32::from(year);
        let is_possible = full_year >= FIRST_YEAR && month.wrapping_sub(1) < 12 && born >= 1;
        if !is_possible || !check_digit::pairs_hold([year, month, day, one, two]) {
            return None;
        }
        let last = u32::from(one) * 100 + u32::from(two);
        // The serial 000 is not issued.
        if last < 10 {
            return None;
        }
        let identity = Self::of(full_year * 10_000 + u32::from(month) * 100 + u32::from(day), last);
        // Every month has 28 days.
        if born > 28 { Date::new(full_year as u16, month, born).map(|_| identity) } else { Some(identity) }
    }

    /// Takes the digits as one number, leading zeros left out; `None` from 10¹² on.
    pub const fn from_number(number: u64) -> Option<Self> {
        if number < LIMIT { Some(Self::of((number / 10_000) as u32, (number % 10_000) as u32)) } else { None }
    }

    /// The digits as one number below 10¹².
    #[inline]
    pub const fn number(self) -> u64 {
        self.date_part() as u64 * 10_000 + self.last_part() as u64
    }

    /// A samordningsnummer if the day part is 60–91, else a personnummer.
    pub const fn kind(self) -> Kind {
        match self.date_part() % 100 {
            60..=91 => Kind::Samordningsnummer,
            _ => Kind::Personnummer,
        }
    }

    /// What makes the number invalid, an impossible date before a wrong check digit; `None` if it is valid.
    #[inline]
    pub fn fault(self) -> Option<Fault> {
        if self.birth().is_none() {
            Some(Fault::Date)
        } else if !self.check_digit_holds() {
            Some(Fault::CheckDigit)
        } else {
            None
        }
    }

    /// Whether the last ten digits pass modulus 10.
    #[inline]
    pub fn check_digit_holds(self) -> bool {
        check_digit::holds(self.date_part(), self.last_part())
    }

    /// The same number with its last digit set to the right check digit: for making numbers.
    #[must_use]
    pub const fn with_check_digit(self) -> Self {
        let (date, three) = (self.date_part(), self.last_part() / 10);
        Self::of(date, three * 10 + check_digit(date % 1_000_000 * 1_000 + three) as u32)
    }

    /// The birth that the date part states; `None` if it states none.
    ///
    /// The year is 1800 or later. Day 1–31 stands as it is, day 61–91 is a samordningsnummer with 60 added;
    /// the day must exist in its month. Day 60 is a samordningsnummer with an unknown day. Month 00 with day
    /// 60–91 is one with an unknown month, whose day tells nothing either. All else is impossible.
    #[inline]
    pub fn birth(self) -> Option<Birth> {
        let date = self.date_part();
        if date < FIRST_YEAR * 10_000 {
            return None;
        }
        let (year, month, day) = ((date / 10_000) as u16, (date / 100 % 100) as u8, (date % 100) as u8);
        match (month, day) {
            (0, 60..=91) => Some(Birth::Partial { year, month: None }),
            (1..=12, 60) => Some(Birth::Partial { year, month: Some(month) }),
            (_, 61..=91) => Date::new(year, month, day - 60).map(Birth::Known),
            _ => Date::new(year, month, day).map(Birth::Known),
        }
    }

    /// Digit 11: odd for men, even for women.
    #[inline]
    pub const fn sex(self) -> Sex {
        if (self.last_part() / 10).is_multiple_of(2) { Sex::Woman } else { Sex::Man }
    }

    /// Digits 9–11 (födelsenummer, individnummer), 0–999.
    pub const fn serial(self) -> u16 {
        (self.last_part() / 10) as u16
    }

    /// Whether digits 9–11 are 000, which is never issued.
    pub fn has_serial_000(self) -> bool {
        self.serial() == 0
    }

    /// Age in whole years on the day; `None` unless the whole birth date is known and not after the day.
    ///
    /// Who is born on 29 February grows older on 29 February in leap years and on 1 March in others.
    pub fn age_on(self, day: Date) -> Option<u16> {
        let born = self.birth()?.date()?;
        if born > day {
            return None;
        }
        let before_birthday = (day.month(), day.day()) < (born.month(), born.day());
        Some(day.year() - born.year() - u16::from(before_birthday))
    }

    /// The twelve ASCII digits.
    pub fn digits(self) -> [u8; 12] {
        let mut rest = self.number();
        let mut digits = [b'0'; 12];
        for digit in digits.iter_mut().rev() {
            *digit += (rest % 10) as u8;
            rest /= 10;
        }
        digits
    }

    /// The first eight digits as a number ÅÅÅÅMMDD; of a samordningsnummer the day is 60 too great.
    #[inline]
    pub const fn date_part(self) -> u32 {
        (self.0.get() >> 32) as u32
    }

    /// NNNC.
    #[inline]
    const fn last_part(self) -> u32 {
        (self.0.get() as u32) >> 16
    }
}

/// Shows no digit: debug output ends in logs and panics.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(••••••••••••)")
    }
}

impl Birth {
    /// The year of birth, which is always known.
    pub fn year(self) -> u16 {
        match self {
            Self::Known(date) => date.year(),
            Self::Partial { year, .. } => year,
        }
    }

    /// The date of birth, if the whole of it is known.
    pub fn date(self) -> Option<Date> {
        match self {
            Self::Known(date) => Some(date),
            Self::Partial { .. } => None,
        }
    }
}

/// Shows how much is known, never when it was.
impl fmt::Debug for Birth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Known(_) => "Known(••••••••)",
            Self::Partial { month: Some(_), .. } => "Partial(••••••)",
            Self::Partial { month: None, .. } => "Partial(••••)",
        })
    }
}
