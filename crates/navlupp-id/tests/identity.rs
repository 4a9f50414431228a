//! What an identity number tells and hides.

#![allow(clippy::unwrap_used, reason = "a test that finds nothing to unwrap has failed")]

use navlupp_id::{Birth, Date, Fault, Identity, Kind, Sex, read_written};

fn identity(digits: &str) -> Identity {
    Identity::from_digits(digits.as_bytes()).unwrap()
}

/// A made-up number with this date part and the right check digit.
fn born(date: &str) -> Identity {
    identity(&format!("{date}9870")).with_check_digit()
}

/// Reads as plainly as it can be said.
fn naive(bytes: &[u8]) -> Option<u64> {
    if bytes.len() == 12 && bytes.iter().all(u8::is_ascii_digit) {
        std::str::from_utf8(bytes).ok()?.parse().ok()
    } else {
        None
    }
}

#[test]
fn an_impossible_date_comes_before_a_wrong_check_digit() {
    assert_eq!(identity("189001129817").fault(), None);
    assert_eq!(identity("189001129818").fault(), Some(Fault::CheckDigit));
    let impossible = born("18901332");
    assert!(impossible.check_digit_holds());
    assert_eq!(impossible.fault(), Some(Fault::Date));
    let both = Identity::from_number(impossible.number() ^ 1).unwrap();
    assert!(!both.check_digit_holds());
    assert_eq!(both.fault(), Some(Fault::Date));
}

#[test]
fn the_century_is_outside_the_check_digit() {
    assert_eq!(identity("199001129817").fault(), None);
    assert!(identity("009001129817").check_digit_holds());
}

#[test]
fn what_is_plainly_valid_has_nothing_to_remark() {
    // Every serial and last digit of a few births: 000 is not issued, one last digit in ten is right.
    for date in [18_900_112, 18_900_172, 19_000_228, 18_990_229, 18_900_160, 18_900_060] {
        for rest in 0..10_000 {
            let identity = Identity::from_number(date * 10_000 + rest).unwrap();
            let known = identity.birth().and_then(Birth::date).is_some();
            let plain = known && identity.fault().is_none() && !identity.has_serial_000();
            assert_eq!(
                Identity::plainly_valid(&identity.digits()),
                plain.then_some(identity),
                "{date} {rest}"
            );
        }
    }
    for bytes in [&b""[..], b"18900112981", b"1890011298177", b"18900112981 ", b"009001129817"] {
        assert_eq!(Identity::plainly_valid(bytes), None);
    }
}

#[test]
fn digit_eleven_states_the_sex() {
    for digit in 0..10_u64 {
        let sex = if [1, 3, 5, 7, 9].contains(&digit) { Sex::Man } else { Sex::Woman };
        for (tens, last) in [(0, 0), (9, 9), (4, 7)] {
            let number = 189_001_120_000 + tens * 100 + digit * 10 + last;
            assert_eq!(Identity::from_number(number).unwrap().sex(), sex, "{number}");
        }
    }
}

#[test]
fn the_serial_is_digits_nine_to_eleven() {
    assert_eq!(identity("189001129817").serial(), 981);
    assert_eq!(identity("189001120129").serial(), 12);
    assert!(!identity("189001120010").has_serial_000());
    assert!(!identity("189001121000").has_serial_000());
    assert!(identity("189001120009").has_serial_000());
}

#[test]
fn the_kind_is_told_by_the_day_alone() {
    for day in 0..100 {
        let coordination = (60..=91).contains(&day);
        let kind = if coordination { Kind::Samordningsnummer } else { Kind::Personnummer };
        for month in ["00", "01", "99"] {
            assert_eq!(identity(&format!("1860{month}{day:02}9870")).kind(), kind, "{month}{day:02}");
        }
    }
}

#[test]
fn unknown_births_keep_what_is_known() {
    let partial = born("18600460").birth().unwrap();
    assert!(partial == Birth::Partial { year: 1860, month: Some(4) });
    assert!(born("18600075").birth().unwrap() == Birth::Partial { year: 1860, month: None });
    assert_eq!((partial.year(), partial.date()), (1860, None));
    let known = born("18600491").birth();
    assert!(known.is_none(), "April has 30 days");
    let known = born("18600490").birth().unwrap();
    assert_eq!((known.year(), known.date()), (1860, Date::new(1860, 4, 30)));
}

#[test]
fn age_turns_on_the_birthday() {
    let age = |birth: &str, day: &str| born(birth).age_on(Date::parse_iso(day).unwrap());
    for date in ["18600415", "18600475"] {
        assert_eq!(age(date, "1860-04-14"), None);
        assert_eq!(age(date, "1860-04-15"), Some(0));
        assert_eq!(age(date, "1861-04-14"), Some(0));
        assert_eq!(age(date, "1861-04-15"), Some(1));
        assert_eq!(age(date, "1878-03-31"), Some(17));
        assert_eq!(age(date, "1878-05-01"), Some(18));
        assert_eq!(age(date, "9999-12-31"), Some(8_139));
    }
    // Who is born on the leap day waits for 1 March.
    assert_eq!(age("18600229", "1878-02-28"), Some(17));
    assert_eq!(age("18600229", "1878-03-01"), Some(18));
    assert_eq!(age("18600229", "1880-02-28"), Some(19));
    assert_eq!(age("18600229", "1880-02-29"), Some(20));
    for unknown in ["18600060", "18600460", "18600075", "18600431", "17600415"] {
        assert_eq!(age(unknown, "1900-01-01"), None, "{unknown}");
    }
}

#[test]
fn the_number_survives_every_way_round() {
    for number in [0, 7, 189_001_129_817, 999_999_999_999] {
        let identity = Identity::from_number(number).unwrap();
        assert_eq!(identity.number(), number);
        assert_eq!(identity.digits(), format!("{number:012}").as_bytes());
        assert_eq!(Identity::from_digits(&identity.digits()), Some(identity));
    }
    assert_eq!(Identity::from_number(1_000_000_000_000), None);
    assert_eq!(Identity::from_number(u64::MAX), None);
}

#[test]
fn only_the_last_digit_is_set_right() {
    for wrong in 0..10 {
        let number = identity("189001129810").number() + wrong;
        assert_eq!(Identity::from_number(number).unwrap().with_check_digit(), identity("189001129817"));
    }
}

#[test]
fn debug_output_shows_no_digit() {
    let shown = |date: &str| format!("{:?} {:?}", born(date), born(date).birth());
    assert_eq!(shown("18600415"), "Identity(••••••••••••) Some(Known(••••••••))");
    for date in ["18600460", "18600060", "18601399"] {
        assert!(!shown(date).contains(|c: char| c.is_ascii_digit()), "{date}");
    }
}

/// xorshift64*: the same bytes on every run.
struct Bytes(u64);

impl Bytes {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    /// Mostly digits and what stands beside them in ASCII, now and then anything.
    fn next_byte(&mut self) -> u8 {
        const NEAR: &[u8] = b"0123456789012345678901234567890123456789+- /:\xb0\xc2\xa0";
        let draw = self.next();
        if draw.is_multiple_of(64) { (draw >> 8) as u8 } else { NEAR[(draw >> 8) as usize % NEAR.len()] }
    }
}

#[test]
fn any_bytes_are_read_as_the_plain_way_reads_them() {
    let mut source = Bytes(0x4E61_7665_7431_3233);
    let (mut read, mut valid, mut written) = (0, 0, 0);
    for _ in 0..500_000 {
        let length = if source.next().is_multiple_of(4) { source.next() % 20 } else { 12 };
        let bytes: Vec<u8> = (0..length).map(|_| source.next_byte()).collect();
        let identity = Identity::from_digits(&bytes);
        assert_eq!(identity.map(Identity::number), naive(&bytes), "{bytes:?}");
        if let Some(identity) = identity {
            read += 1;
            valid += u32::from(identity.fault().is_none());
            assert_eq!(identity.fault() == Some(Fault::Date), identity.birth().is_none());
            assert_eq!(identity.digits(), *bytes);
        }
        if let Some(start) = bytes.get(..8) {
            let number =
                std::str::from_utf8(start).ok().filter(|text| text.bytes().all(|b| b.is_ascii_digit()));
            let date = number.and_then(|text| Date::from_number(text.parse().ok()?));
            assert_eq!(Date::parse(start), date, "{start:?}");
        }
        let text = String::from_utf8_lossy(&bytes);
        for today in [None, Date::new(1, 1, 1), Date::new(2026, 11, 23), Date::new(9_999, 12, 31)] {
            if let Ok(found) = read_written(&text, today) {
                written += 1;
                // Whatever is read was written: the identity ends in the digits of the text.
                let digits: Vec<u8> = bytes.iter().copied().filter(u8::is_ascii_digit).collect();
                assert!(
                    found.identity.is_none_or(|identity| identity.digits().ends_with(&digits)),
                    "{text:?}"
                );
            }
        }
        assert!(Date::parse_iso(&text).is_none_or(|date| date.to_string() == text), "{text:?}");
    }
    // The draw must reach what it is about.
    assert!(read > 10_000 && valid > 0 && written > 10_000, "{read} {valid} {written}");
}
