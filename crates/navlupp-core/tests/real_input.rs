//! Input as it comes: eight published test records, bare and in a frame, in every encoding and line end
//! that occurs; and an infil of the size that Navet recommends at most, with faults that must be found
//! exactly.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use navlupp_catalog::Catalogue;
use navlupp_core::finding::Arg;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::kind::{Kind, Variant};
use navlupp_core::report::{End, FileEncoding, LineEnding, Report};
use navlupp_core::rule::{RuleId, Severity};
use navlupp_core::summary::SetRemoved;
use navlupp_core::table::Engine;
use navlupp_id::{Date, Identity};

/// The eight records that Net iD Portal 5.7, Protected persons, prints. All are about one test person.
const RECORDS: &str = include_str!("records/protected_persons.txt");

fn read(bytes: &[u8]) -> Report {
    let mut inspection = Inspection::new(Arc::new(Engine::new(Catalogue::standard())), Options::default());
    for chunk in bytes.chunks(1 << 20) {
        inspection.push(chunk);
    }
    inspection.finish(End::Complete)
}

/// One byte per character.
fn latin1(text: &str) -> Vec<u8> {
    text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect()
}

/// The rules that found a fault or something doubtful, and how often.
fn faults(report: &Report) -> BTreeMap<u16, u64> {
    let rules = report.findings.rules();
    rules.filter(|rule| rule.1 != Severity::Info).map(|(id, _, count, _)| (id.0, count)).collect()
}

fn lines(report: &Report, rule: u16) -> Vec<u64> {
    report.findings.examples(RuleId(rule)).iter().map(|finding| finding.place.line).collect()
}

/// What the eight records say, in whatever form they come.
fn hold_the_records(report: &Report, first_line: u64) {
    assert_eq!(faults(report), BTreeMap::new());
    assert!(!report.unfamiliar);
    assert_eq!(report.kind, Kind::Notification);
    assert_eq!(report.posts(), 8);
    assert_eq!(report.summary.secrecy, SetRemoved { set: 5, removed: 1 });
    assert_eq!(report.summary.protected_registration, SetRemoved { set: 4, removed: 2 });
    assert_eq!(report.protected_persons, 1);
    let person = Identity::from_digits(b"193801248471").unwrap();
    assert_eq!(report.protected, [person]);
    assert!(report.rows.iter().all(|row| row.identity == Some(person)));
    let protected: Vec<bool> = report.rows.iter().map(|row| row.protected).collect();
    assert_eq!(protected, [true, true, true, false, false, true, true, true]);
    assert_eq!(report.summary.case_type_counts(), (vec![(3, false, 1)], 0));
    assert_eq!(report.summary.municipality_counts(), (vec![(182, 2)], 0));
    assert_eq!(report.summary.citizenship_counts(), (vec![("FR".to_owned(), 1), ("SE".to_owned(), 1)], 0));
    assert_eq!((report.summary.personnummer(), report.summary.samordningsnummer()), (8, 0));
    assert_eq!(report.facts.unknown_terms, 0);
    // The one person is named at the second post, and nowhere else.
    assert_eq!(lines(report, 214), [first_line + 5]);
}

#[test]
fn the_printed_records_are_sound_in_every_encoding_and_line_end() {
    for (encoding, ending, line_ending) in [
        (FileEncoding::Latin1, "\n", LineEnding::Lf),
        (FileEncoding::Latin1, "\r\n", LineEnding::CrLf),
        (FileEncoding::Utf8, "\n", LineEnding::Lf),
        (FileEncoding::Utf8, "\r\n", LineEnding::CrLf),
    ] {
        let text = RECORDS.replace('\n', ending);
        let bytes = if encoding == FileEncoding::Latin1 { latin1(&text) } else { text.into_bytes() };
        let report = read(&bytes);
        hold_the_records(&report, 1);
        assert_eq!((report.encoding, report.line_ending), (encoding, Some(line_ending)));
        assert_eq!(report.variant, Some(Variant::Fragment));
    }
}

#[test]
fn the_printed_records_are_sound_in_a_frame() {
    let text = format!(
        "#INFO_START\n#FILTYP UTFIL\n#BESTÄLLNINGSID 00000079-FO01-0001\n#BESTÄLLNINGSTYP AVISERING\n\
         #EFFEKTUERAD 20181102\n#INFO_SLUT\n#DATA_START\n#DAG_START 20181102\n{RECORDS}#DAG_SLUT\n#DATA_SLUT\n\
         #AVST_START\n#ANTAL_POSTER 00000008\n#AVST_SLUT\n#FIL_SLUT\n"
    );
    let report = read(&latin1(&text.replace('\n', "\r\n")));
    hold_the_records(&report, 9);
    assert_eq!((report.encoding, report.line_ending), (FileEncoding::Latin1, Some(LineEnding::CrLf)));
    assert_eq!(report.variant, Some(Variant::Change));
    assert_eq!(report.facts.order_id, Some(*b"00000079-FO01-0001"));
    assert_eq!(report.facts.declared.unwrap().count, Some(8));
    let day = Date::new(2018, 11, 2).unwrap();
    assert_eq!(report.facts.effective_date, Some(day));
    assert_eq!(report.summary.day_counts(), (vec![(day, 8)], 0));
    assert!(report.is_whole());
}

/// Numbers of the years 1800–1880, ascending; nobody alive bears them.
fn numbers() -> impl Iterator<Item = Identity> {
    let days = (1800..=1880)
        .flat_map(|year| (1..=12).flat_map(move |month| (1..=31).map(move |day| (year, month, day))));
    days.filter_map(|(year, month, day)| Date::new(year, month, day)).flat_map(|date| {
        (1..=90).map(move |serial| {
            let digits = u64::from(date.number()) * 10_000 + serial * 10;
            Identity::from_number(digits).unwrap().with_check_digit()
        })
    })
}

#[test]
fn faults_in_an_infil_of_two_million_are_found_exactly() {
    const LINES: usize = 2_000_000;
    const HEAD: &str = "#INFO_START\n#FILTYP INFIL\n#BESTÄLLNINGSID 00000079-FO01-0001\n#BESTÄLLNINGSTYP URVAL\n\
                        #NAMN_INFIL min infil\n#INFO_SLUT\n#DATA_START\n";
    let mut persons: Vec<u64> = numbers().take(LINES - 3).map(Identity::number).collect();
    // The number of row 1 000 follows itself; that of row 10 stands in the middle again, and at the end.
    persons.insert(1_000, persons[999]);
    persons.insert(1_200_000, persons[9]);
    persons.push(persons[9]);
    assert_eq!(persons.len(), LINES);
    // Row 1 500 000: another check digit.
    let wrong = &mut persons[1_499_999];
    *wrong = *wrong / 10 * 10 + (*wrong % 10 + 1) % 10;

    let mut infil = String::with_capacity(LINES * 18 + 400);
    infil.push_str(HEAD);
    for person in persons {
        writeln!(infil, "#PNR {person}").unwrap();
    }
    infil.push_str("#DATA_SLUT\n#AVST_START\n#ANTAL_POSTER 01999999\n#AVST_SLUT\n#FIL_SLUT\n");
    let report = read(&latin1(&infil));

    assert_eq!((report.kind, report.posts()), (Kind::Infil, LINES as u64));
    let line_of_row = |row: u64| HEAD.lines().count() as u64 + row;
    let repeats: Vec<_> = report
        .findings
        .examples(RuleId(901))
        .iter()
        .map(|found| (found.place.line, found.post, found.args[0]))
        .collect();
    let expected = [(1_001, 1_000), (1_200_001, 10), (2_000_000, 10)]
        .map(|(row, first)| (line_of_row(row), row, Arg::Line(line_of_row(first))));
    assert!(repeats == expected, "the repeated numbers stand elsewhere");
    assert_eq!(lines(&report, 205), [line_of_row(1_500_000)]);
    assert_eq!(lines(&report, 105), [line_of_row(2_000_000) + 3]);
    assert_eq!(faults(&report), BTreeMap::from([(105, 1), (205, 1)]));
    assert_eq!(report.findings.count(RuleId(901)), 3);
}
