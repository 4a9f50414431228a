//! A date of which month and day may be unknown.

use navlupp_id::{Date, days_in_month};

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

/// 00000000: no date. What that means depends on the term.
pub const NO_DATE: PartialDate = PartialDate { year: 0, month: 0, day: 0 };

/// From this day on a Swedish citizenship has a date (Navet, Allmän beskrivning 4.1, chapter 8.31).
pub const JULY_1991: PartialDate = PartialDate { year: 1991, month: 7, day: 1 };

impl PartialDate {
    /// Reads exactly eight digits.
    #[inline]
    pub fn parse(digits: &[u8]) -> Option<Self> {
        let digits: &[u8; 8] = digits.try_into().ok()?;
        let [century, year, month, day] = navlupp_id::pairs_of_eight(digits)?;
        Some(Self { year: u16::from(century) * 100 + u16::from(year), month, day })
    }

    /// The calendar date, where it is a whole one that exists.
    pub fn date(self) -> Option<Date> {
        Date::new(self.year, self.month, self.day)
    }

    /// ÅÅÅÅMMDD as a number, unknown parts 0.
    #[inline]
    pub const fn number(self) -> u32 {
        self.year as u32 * 10_000 + self.month as u32 * 100 + self.day as u32
    }

    /// Whether it can be no day: a month above 12, or a day that the month of the year does not have. Of a month that is
    /// not known, and in a year that is not, a day is at most 31.
    #[inline(never)]
    pub const fn is_impossible(self) -> bool {
        let days = if self.year == 0 || self.month == 0 { 31 } else { days_in_month(self.year, self.month) };
        self.month > 12 || self.day > days
    }

    /// Whether a part of it is not known.
    pub const fn is_partial(self) -> bool {
        self.year == 0 || self.month == 0 || self.day == 0
    }

    /// Whether it is surely earlier than `other`: by the parts that both of them know.
    pub const fn is_before(self, other: Self) -> bool {
        if self.year != other.year {
            return self.year < other.year;
        }
        if self.month == 0 || other.month == 0 {
            return false;
        }
        if self.month != other.month {
            return self.month < other.month;
        }
        self.day != 0 && other.day != 0 && self.day < other.day
    }

    /// Whether somebody born then has turned eighteen on this day; nothing where unknown parts leave it open.
    pub fn is_of_age(self, on: Date) -> Option<bool> {
        let turns = Self { year: self.year + 18, ..self };
        let on = Self::from(on);
        if on.is_before(turns) {
            return Some(false);
        }
        (self.year != 0 && (turns == on || turns.is_before(on))).then_some(true)
    }
}

impl From<Date> for PartialDate {
    fn from(date: Date) -> Self {
        Self { year: date.year(), month: date.month(), day: date.day() }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use navlupp_id::Date;

    use super::PartialDate;

    #[test]
    fn eighteen_is_of_age_where_the_known_parts_tell() {
        let on = Date::new(2026, 11, 2).unwrap();
        for (born, of_age) in [
            ("20081102", Some(true)),
            ("20081103", Some(false)),
            ("20081000", Some(true)),
            ("20081100", None),
            ("20081200", Some(false)),
            ("20080000", None),
            ("20070000", Some(true)),
            ("20090000", Some(false)),
            ("00000000", None),
            ("99999999", Some(false)),
        ] {
            assert_eq!(PartialDate::parse(born.as_bytes()).unwrap().is_of_age(on), of_age, "{born}");
        }
        // Who was born on 29 February is older on 1 March.
        let leap = PartialDate::parse(b"20080229").unwrap();
        assert_eq!(leap.is_of_age(Date::new(2026, 2, 28).unwrap()), Some(false));
        assert_eq!(leap.is_of_age(Date::new(2026, 3, 1).unwrap()), Some(true));
    }

    #[test]
    fn only_what_both_know_makes_one_earlier() {
        let date = |text: &str| PartialDate::parse(text.as_bytes()).unwrap();
        for (one, other) in [("18700101", "18700102"), ("18700131", "18700201"), ("18700000", "18710101")] {
            assert!(date(one).is_before(date(other)), "{one} {other}");
            assert!(!date(other).is_before(date(one)), "{other} {one}");
        }
        for (one, other) in [("18700000", "18700501"), ("18700500", "18700501"), ("18700101", "18700101")] {
            assert!(!date(one).is_before(date(other)), "{one} {other}");
            assert!(!date(other).is_before(date(one)), "{other} {one}");
        }
    }
}
