//! Identity numbers of people born 1800–1880, each once, by place: no memory of those already given.

use navlupp_id::{Date, Identity};

use crate::random::Random;

/// 1 January 1800 as a day number (days since 1970).
const FIRST_DAY: i32 = -62_091;
/// Days from 1800-01-01 to 1880-12-31.
const DAYS: u64 = 29_585;
/// Serials of one day: 001–999.
const SERIALS: u64 = 999;
/// Personnummer that there are.
pub(crate) const COUNT: u64 = DAYS * SERIALS;
/// A prime far from any factor of [`COUNT`]: steps of it meet every place once, never two neighbours.
const STEP: u64 = 18_446_743;

/// The number at a place below [`COUNT`], ascending with it.
pub(crate) fn at(place: u64) -> Identity {
    let day = (place / SERIALS % DAYS) as i32;
    on(FIRST_DAY + day, place % SERIALS + 1)
}

/// The highest of all.
pub(crate) fn last() -> Identity {
    at(COUNT - 1)
}

/// The `index`-th person of a seed, all over the years.
pub(crate) fn scattered(seed: u64, index: u64) -> Identity {
    let start = Random::new(seed, u64::MAX).next() % COUNT;
    at((start + index % COUNT * STEP) % COUNT)
}

/// The `index`-th of `of` numbers in ascending order.
pub(crate) fn ascending(seed: u64, index: u64, of: u64) -> Identity {
    // Each has a stretch of its own, so the next is always higher.
    let start = |index: u64| index * COUNT / of.max(1);
    let (first, width) = (start(index), start(index + 1) - start(index));
    at(first + Random::new(seed, index).next() % width.max(1))
}

/// Somebody born in the years from `first` to `last`, of the sex that the serial's last digit says.
pub(crate) fn born(random: &mut Random, first: i32, last: i32, woman: bool) -> Identity {
    let days = |year: i32| (f64::from(year - 1800) * 365.24) as i32;
    let day = FIRST_DAY + random.between(days(first), days(last + 1) - 1);
    let serial = u64::from(random.below(499)) * 2 + 1 + u64::from(woman);
    on(day, serial)
}

/// The samordningsnummer of the same birth and serial.
pub(crate) const fn coordination(identity: Identity) -> Identity {
    match Identity::from_number(identity.number() + 600_000) {
        Some(moved) => moved.with_check_digit(),
        None => identity,
    }
}

fn on(day: i32, serial: u64) -> Identity {
    let date = Date::from_day_number(day).map_or(18_000_101, Date::number);
    Identity::from_number(u64::from(date) * 10_000 + serial * 10)
        .map_or_else(|| at(0), Identity::with_check_digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_places_span_the_years_1800_to_1880() {
        assert_eq!(at(0).number() / 10, 18_000_101_001);
        assert_eq!(at(COUNT - 1).number() / 10, 18_801_231_999);
    }

    #[test]
    fn every_number_is_valid_and_ascends() {
        let numbers: Vec<Identity> = (0..COUNT).step_by(99_991).map(at).collect();
        assert!(numbers.iter().all(|number| number.fault().is_none()));
        assert!(numbers.is_sorted_by(|a, b| a < b));
        let dense: Vec<Identity> = (5_000..6_000).map(|index| ascending(7, index, COUNT)).collect();
        assert!(dense.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn nobody_comes_twice() {
        let greatest_common = |mut a: u64, mut b: u64| {
            while b > 0 {
                (a, b) = (b, a % b);
            }
            a
        };
        assert_eq!(greatest_common(COUNT, STEP), 1);
        let mut few: Vec<u64> = (0..50_000).map(|index| scattered(3, index).number()).collect();
        few.sort_unstable();
        few.dedup();
        assert_eq!(few.len(), 50_000);
    }

    #[test]
    fn a_samordningsnummer_has_sixty_more_in_its_day() {
        let moved = coordination(at(1));
        assert_eq!(moved.kind(), navlupp_id::Kind::Samordningsnummer);
        assert!(moved.fault().is_none());
    }

    #[test]
    fn births_keep_to_their_years() {
        let mut random = Random::new(1, 1);
        for _ in 0..2000 {
            let identity = born(&mut random, 1880, 1880, true);
            assert!(identity.fault().is_none());
            assert_eq!(identity.number() / 100_000_000, 1880);
        }
    }
}
