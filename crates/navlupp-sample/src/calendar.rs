//! The days of a delivery.

use navlupp_id::{Date, Weekday};

use crate::random::Random;

/// When a file was made, and which days it tells about.
pub(crate) struct Calendar {
    /// `#EFFEKTUERAD`: deliveries run Tuesday to Saturday (Allmän beskrivning 4.1, chapter 3.1).
    pub(crate) effective: Date,
    /// Whole days before it, ascending; one to five.
    pub(crate) days: Vec<Date>,
}

impl Calendar {
    /// A delivery of 2026; an early one is of 2025, before samordningsnummer could have a sekretessmarkering.
    pub(crate) fn new(seed: u64, is_early: bool) -> Self {
        let mut random = Random::new(seed, u64::MAX - 1);
        let new_year = Date::from_number(2026_01_01).map_or(0, Date::day_number);
        let day = new_year + random.between(20, 300);
        let mut effective = date(if is_early { day - 430 } else { day });
        while matches!(effective.weekday(), Weekday::Sunday | Weekday::Monday) {
            effective = date(effective.day_number() + 1);
        }
        let count = random.between(1, 5);
        let last = effective.day_number() - 1;
        Self { effective, days: (last - count + 1..=last).map(date).collect() }
    }
}

fn date(number: i32) -> Date {
    // The numbers above are of the years 2024 to 2026.
    Date::from_day_number(number).unwrap_or(LAST_RESORT)
}

const LAST_RESORT: Date = match Date::new(2026, 11, 3) {
    Some(date) => date,
    None => panic!("3 November 2026 is a day"),
};
