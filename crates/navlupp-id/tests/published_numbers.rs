//! Skatteverket publishes numbers that nobody bears (open data, CC0): 3 000 personnummer and 400
//! samordningsnummer stand in `published/`. All of them are valid, and the check digit catches any one digit changed
//! in the last ten.

#![allow(clippy::expect_used, reason = "a number that is none must fail the test")]

use navlupp_id::{Birth, Identity, Kind, check_digit};

fn numbers(kind: Kind) -> Vec<String> {
    let (file, count) = match kind {
        Kind::Personnummer => (include_str!("published/personnummer.txt"), 3_000),
        Kind::Samordningsnummer => (include_str!("published/samordningsnummer.txt"), 400),
    };
    let numbers: Vec<String> = file.lines().map(str::to_owned).collect();
    assert_eq!(numbers.len(), count);
    numbers
}

fn all() -> Vec<String> {
    [numbers(Kind::Personnummer), numbers(Kind::Samordningsnummer)].concat()
}

fn read(text: &str) -> Identity {
    Identity::from_digits(text.as_bytes()).expect("twelve digits")
}

#[test]
fn every_published_number_is_valid() {
    for text in all() {
        let identity = read(&text);
        assert_eq!(identity.fault(), None, "{text}");
        assert_eq!(identity.digits(), text.as_bytes(), "{text}");
        assert_eq!(identity.with_check_digit(), identity, "{text}");
        let nine = text[2..11].parse().expect("nine digits");
        assert_eq!(check_digit(nine), text.as_bytes()[11] - b'0', "{text}");
    }
}

#[test]
fn one_changed_digit_is_always_caught() {
    for text in all() {
        for place in 2..12 {
            for digit in b'0'..=b'9' {
                let mut changed = text.clone().into_bytes();
                if changed[place] != digit {
                    changed[place] = digit;
                    let identity = Identity::from_digits(&changed).expect("twelve digits");
                    assert!(identity.fault().is_some(), "{text}, place {place}, digit {digit}");
                }
            }
        }
    }
}

#[test]
fn kind_and_birth_follow_the_date_part() {
    for kind in [Kind::Personnummer, Kind::Samordningsnummer] {
        for text in numbers(kind) {
            let identity = read(&text);
            assert_eq!(identity.kind(), kind, "{text}");
            let birth = identity.birth().expect("a birth");
            assert_eq!(birth.year().to_string(), text[..4], "{text}");
            let unknown = &text[4..6] == "00" || &text[6..8] == "60";
            assert_eq!(matches!(birth, Birth::Partial { .. }), unknown, "{text}");
        }
    }
}
