//! Every date part there can be in four centuries, against a calendar that only counts.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing to unwrap has failed")]

use navlupp_id::{Birth, Date, Fault, Identity, Kind, Weekday, days_in_month};

/// The days of a year in their order, as (month, day).
fn days_of(year: u32) -> Vec<(u32, u32)> {
    let every = |years| year.is_multiple_of(years);
    let leap = if every(100) { every(400) } else { every(4) };
    let mut lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    lengths[1] += u32::from(leap);
    (1..=12).zip(lengths).flat_map(|(month, length)| (1..=length).map(move |day| (month, day))).collect()
}

fn with_date_part(date: u32) -> Identity {
    Identity::from_number(u64::from(date) * 10_000 + 9_870).unwrap().with_check_digit()
}

#[test]
fn every_date_part_1800_to_2199() {
    for year in 1_800..2_200 {
        let days = days_of(year);
        let exists = |month, day| days.binary_search(&(month, day)).is_ok();
        for month in 0..100 {
            for day in 0..100 {
                let number = year * 10_000 + month * 100 + day;
                let date = Date::from_number(number);
                assert_eq!(date.is_some(), exists(month, day), "{number}");
                assert_eq!(Date::new(year as u16, month as u8, day as u8), date, "{number}");
                if let Some(date) = date {
                    assert_eq!(date.number(), number);
                    assert_eq!(
                        (u32::from(date.year()), u32::from(date.month()), u32::from(date.day())),
                        (year, month, day)
                    );
                }

                let identity = with_date_part(number);
                let expected = if exists(month, day) {
                    Some(Birth::Known(date.unwrap()))
                } else if day > 60 && exists(month, day - 60) {
                    Some(Birth::Known(Date::from_number(number - 60).unwrap()))
                } else if (60..=91).contains(&day) && month == 0 {
                    Some(Birth::Partial { year: year as u16, month: None })
                } else if day == 60 && (1..=12).contains(&month) {
                    Some(Birth::Partial { year: year as u16, month: Some(month as u8) })
                } else {
                    None
                };
                // Not assert_eq: births show nothing of themselves.
                assert!(identity.birth() == expected, "{number}");
                assert_eq!(identity.fault(), expected.is_none().then_some(Fault::Date), "{number}");
                let plain = matches!(expected, Some(Birth::Known(_)));
                assert_eq!(
                    Identity::plainly_valid(&identity.digits()),
                    plain.then_some(identity),
                    "{number}"
                );
                if expected.is_some() {
                    let coordination = identity.kind() == Kind::Samordningsnummer;
                    assert_eq!(coordination, !exists(month, day), "{number}");
                }
            }
        }
    }
}

#[test]
fn no_birth_is_before_1800() {
    assert_eq!(with_date_part(17_991_231).fault(), Some(Fault::Date));
    assert_eq!(with_date_part(17_990_060).fault(), Some(Fault::Date));
    assert_eq!(with_date_part(0).fault(), Some(Fault::Date));
    assert_eq!(with_date_part(18_000_101).fault(), None);
}

#[test]
fn days_are_numbered_without_gap() {
    let mut number = Date::new(1, 1, 1).unwrap().day_number();
    let mut before = None;
    for year in 1..10_000 {
        for (month, day) in days_of(year) {
            let date = Date::new(year as u16, month as u8, day as u8).unwrap();
            assert_eq!(date.day_number(), number, "{date}");
            assert_eq!(Date::from_day_number(number), Some(date));
            assert!(before < Some(date), "{date}");
            before = Some(date);
            number += 1;
        }
    }
    assert_eq!(Date::new(1970, 1, 1).unwrap().day_number(), 0);
    assert_eq!(Date::new(2000, 3, 1).unwrap().day_number(), 11_017);
}

#[test]
fn days_outside_the_years_1_to_9999_are_none() {
    let (first, last) = (Date::new(1, 1, 1).unwrap(), Date::new(9_999, 12, 31).unwrap());
    assert_eq!(first.plus_days(-1), None);
    assert_eq!(last.plus_days(1), None);
    assert_eq!(first.plus_days(last.day_number() - first.day_number()), Some(last));
    for days in [i32::MIN, i32::MAX] {
        assert_eq!(Date::from_day_number(days), None);
        assert_eq!(first.plus_days(days), None);
        assert_eq!(last.plus_days(days), None);
    }
    for (year, month, day) in [(0, 1, 1), (10_000, 1, 1), (u16::MAX, 1, 1), (2026, 255, 1), (2026, 1, 255)] {
        assert_eq!(Date::new(year, month, day), None);
    }
    for number in [0, 100_000_101, 4_294_961_231, u32::MAX] {
        assert_eq!(Date::from_number(number), None);
    }
    assert_eq!((days_in_month(1900, 2), days_in_month(2000, 2), days_in_month(2026, 13)), (28, 29, 0));
}

#[test]
fn weekdays_of_known_days() {
    for (date, weekday) in [
        ("1753-03-01", Weekday::Thursday), // The first day of the new calendar in Sweden.
        ("1945-05-08", Weekday::Tuesday),
        ("1969-07-20", Weekday::Sunday),
        ("1970-01-01", Weekday::Thursday),
        ("1986-02-28", Weekday::Friday),
        ("2000-01-01", Weekday::Saturday),
        ("2024-02-29", Weekday::Thursday),
        ("2026-11-23", Weekday::Monday),
        ("2026-11-25", Weekday::Wednesday),
    ] {
        assert_eq!(Date::parse_iso(date).unwrap().weekday(), weekday, "{date}");
    }
}

#[test]
fn dates_are_read_and_shown_in_their_two_forms() {
    let date = Date::new(2026, 11, 23);
    assert_eq!(Date::parse(b"20261123"), date);
    assert_eq!(Date::parse_iso("2026-11-23"), date);
    assert_eq!(date.map(|date| date.to_string()).as_deref(), Some("2026-11-23"));
    assert_eq!(format!("{:?}", Date::new(1, 2, 3).unwrap()), "0001-02-03");
    for digits in ["", "2026112", "202611230", "2026112 ", "2026-1-3", "20260229", "+2026112", "2026١1"] {
        assert_eq!(Date::parse(digits.as_bytes()), None, "{digits}");
    }
    for text in
        ["20261123", "2026-11-2", "2026-11-230", "2026-11/23", "2026 11-23", "2026-02-29", "202-611-23"]
    {
        assert_eq!(Date::parse_iso(text), None, "{text}");
    }
}
