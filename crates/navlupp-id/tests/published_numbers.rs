//! Skatteverket publishes numbers that nobody bears. All of them are valid, and the check digit catches any
//! one digit changed in the last ten. When `NAVLUPP_SAMPLES` names the folder of sample files, the proof runs
//! over all published numbers, else over a few of them.

#![allow(clippy::expect_used, reason = "a missing sample file must fail the test")]

use std::{env, fs, path::Path};

use navlupp_id::{Birth, Identity, Kind, check_digit};

const PERSONNUMMER: &[&str] = &[
    "189001129817",
    "189407239806",
    "189811029819",
    "190312279813",
    "190904049848",
    "195108012088",
    "197703152384",
    "197910192397",
    "198112082386",
    "198402292398",
    "198608032382",
    "198902222390",
    "199107092398",
    "199312282388",
    "199606292390",
    "199810262395",
    "200101152395",
    "200308202399",
    "200601092398",
    "200803122399",
    "201003062385",
    "201205312398",
    "201510282393",
    "201912262381",
    "189202299815",
    "199202292398",
];

/// Among them births with month 00, day 60 or both.
const SAMORDNINGSNUMMER: &[&str] = &[
    "191500722390",
    "193309662397",
    "195104672380",
    "196801642395",
    "198502862397",
    "200400702395",
    "202201632391",
    "202208862389",
    "202305682383",
    "191812602397",
    "192601602390",
    "198804602392",
    "202002892392",
    "200800772386",
];

fn numbers(kind: Kind) -> Vec<String> {
    let (file, few) = match kind {
        Kind::Personnummer => ("skatteverket-testpersonnummer.txt", PERSONNUMMER),
        Kind::Samordningsnummer => ("skatteverket-testsamordningsnummer.txt", SAMORDNINGSNUMMER),
    };
    let numbers: Vec<String> = match env::var_os("NAVLUPP_SAMPLES") {
        Some(folder) => fs::read_to_string(Path::new(&folder).join("navet/testnumbers").join(file))
            .expect("the sample folder holds the published numbers")
            .lines()
            .map(str::to_owned)
            .collect(),
        None => few.iter().map(|&number| number.to_owned()).collect(),
    };
    assert!(numbers.len() >= few.len(), "too few numbers to prove anything");
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
