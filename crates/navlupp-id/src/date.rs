//! Calendar dates as Navet writes them: ÅÅÅÅMMDD, Gregorian throughout.

use core::fmt;

use crate::digits;

/// A date that exists, year 1–9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    // The order of the fields is the order of time.
    year: u16,
    month: u8,
    day: u8,
}

/// A day of the week, in the Swedish order: the week begins on Monday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names say it all")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Days in 400 years, after which the Gregorian calendar repeats itself.
const DAYS_IN_CYCLE: i32 = 146_097;
/// Days from 1 March of the year 0 to 1 January 1970.
const EPOCH: i32 = 719_468;

impl Date {
    /// The date, if there is such a day.
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if year >= 1 && year <= 9_999 && day >= 1 && day <= days_in_month(year, month) {
            Some(Self { year, month, day })
        } else {
            None
        }
    }

    /// Reads exactly eight ASCII digits ÅÅÅÅMMDD.
    pub fn parse(digits: &[u8]) -> Option<Self> {
        Self::from_number(digits::eight(digits.try_into().ok()?)?)
    }

    /// Reads exactly ÅÅÅÅ-MM-DD.
    pub fn parse_iso(text: &str) -> Option<Self> {
        match *text.as_bytes() {
            [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] => Self::parse(&[y1, y2, y3, y4, m1, m2, d1, d2]),
            _ => None,
        }
    }

    /// 1–9999.
    pub const fn year(self) -> u16 {
        self.year
    }

    /// 1–12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// 1–31.
    pub const fn day(self) -> u8 {
        self.day
    }

    /// ÅÅÅÅMMDD read as one number: 20261123. In the order of time.
    pub const fn number(self) -> u32 {
        self.year as u32 * 10_000 + self.month as u32 * 100 + self.day as u32
    }

    /// The way back from [`number`](Self::number).
    pub const fn from_number(number: u32) -> Option<Self> {
        if number > 99_991_231 {
            return None;
        }
        Self::new((number / 10_000) as u16, (number / 100 % 100) as u8, (number % 100) as u8)
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        // Day 0, 1 January 1970, was a Thursday.
        match (self.day_number() + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// Days since 1970-01-01; negative before it.
    pub fn day_number(self) -> i32 {
        // Years counted from March: the leap day is then the last of its year and moves no other day.
        let month_from_march = (i32::from(self.month) + 9) % 12;
        let year = i32::from(self.year) - i32::from(self.month <= 2);
        let day_of_year = (153 * month_from_march + 2) / 5 + i32::from(self.day) - 1;
        year * 365 + year / 4 - year / 100 + year / 400 + day_of_year - EPOCH
    }

    /// The way back from [`day_number`](Self::day_number); `None` outside the years 1–9999.
    pub fn from_day_number(days: i32) -> Option<Self> {
        let days = days.checked_add(EPOCH)?;
        let (cycle, day) = (days.div_euclid(DAYS_IN_CYCLE), days.rem_euclid(DAYS_IN_CYCLE));
        // Takes the leap days out of the count: one in 4 years, none in 100, one in 400.
        let year_of_cycle = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
        let day_of_year = day - (year_of_cycle * 365 + year_of_cycle / 4 - year_of_cycle / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let month = (month_from_march + 2) % 12 + 1;
        let year = cycle * 400 + year_of_cycle + i32::from(month <= 2);
        let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
        Self::new(u16::try_from(year).ok()?, month as u8, day as u8)
    }

    /// The date so many days later, or earlier if negative; `None` outside the years 1–9999.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        Self::from_day_number(self.day_number().checked_add(days)?)
    }
}

/// ISO 8601: `2026-11-23`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Days in the month, 28–31; 0 for a month that does not exist.
pub const fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap_year(year) => 29,
        2 => 28,
        _ => 0,
    }
}

const fn is_leap_year(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}
