//! One fault, one finding: in sound files of every framed kind, each single line is taken away or doubled,
//! and exactly the findings that tell this fault must come.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]

use std::sync::Arc;

use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::rule::{RuleId, Severity};
use navlupp_core::rules;
use navlupp_core::table::Engine;

const CHANGE: &str = "\
#INFO_START
#FILTYP UTFIL
#BESTÄLLNINGSID 00000079-FO01-0001
#BESTÄLLNINGSTYP AVISERING
#EFFEKTUERAD 20261104
#INFO_SLUT
#DATA_START
#DAG_START 20261102
#POST_START
#POST_ID 2026.000.014.055
#UP 01001 187001012389
#UP 01081 OG
#POST_SLUT
#POST_START
#POST_ID 2026.000.014.056
#UP 01001 187001022388
#UP 01081 OG
#POST_SLUT
#DAG_SLUT
#DAG_START 20261103
#POST_START
#POST_ID 2026.000.014.057
#UP 01001 181203045552
#UP 01081 OG
#POST_SLUT
#DAG_SLUT
#DATA_SLUT
#AVST_START
#ANTAL_POSTER 00000003
#AVST_SLUT
#FIL_SLUT
";

const SELECTION: &str = "\
#INFO_START
#FILTYP UTFIL
#BESTÄLLNINGSID 00000079-FO01-0001
#BESTÄLLNINGSTYP URVAL
#EFFEKTUERAD 20261104
#INFIL_TILL_GRUND MIN_INFIL
#INFO_SLUT
#DATA_START
#POST_START
#UP 01001 187001012389
#POST_SLUT
#DATA_SLUT
#AVST_START
#ANTAL_POSTER 00000001
#AVST_SLUT
#FIL_SLUT
#DATABESKRIVNING_START
#FILNAMN navet_1
#DATABESKRIVNING_SLUT
";

const INFIL: &str = "\
#INFO_START
#FILTYP INFIL
#BESTÄLLNINGSID 00000079-FO01-0001
#BESTÄLLNINGSTYP URVAL
#NAMN_INFIL MIN_INFIL
#INFO_SLUT
#DATA_START
#PNR 187001012389
#PNR 187001022388
#DATA_SLUT
#AVST_START
#ANTAL_POSTER 00000002
#AVST_SLUT
#FIL_SLUT
";

const LABEL: &str = "\
#MEDIELEV_START
#ORGNR 160000000000
#NAMN SKATTEVERKET
#ADRESS GATAN 1
#POSTNR 17194
#POSTORT SOLNA
#MEDIELEV_SLUT
#DATABESKRIVNING_START
#FILNAMN navet_1
#DATABESKRIVNING_SLUT
";

fn inspect(text: &str) -> Report {
    let mut inspection = Inspection::new(Arc::new(Engine::new(Catalogue::standard())), Options::default());
    inspection.push(text.as_bytes());
    inspection.finish(End::Complete)
}

/// The faults and warnings, as rule and line.
fn faults(text: &str) -> Vec<(u16, u64)> {
    let mut found: Vec<(u16, u64)> = inspect(text)
        .findings
        .in_line_order()
        .into_iter()
        .filter(|finding| finding.severity != Severity::Info)
        .map(|finding| (finding.rule.0, finding.place.line))
        .collect();
    found.sort_unstable();
    found
}

/// The number of the line that is `line` and stands there for the `nth` time, from 1.
fn line_of(text: &str, line: &str, nth: usize) -> usize {
    let (number, _) = text.lines().enumerate().filter(|&(_, other)| other == line).nth(nth - 1).unwrap();
    number + 1
}

fn without(text: &str, number: usize) -> String {
    text.split_inclusive('\n')
        .enumerate()
        .filter(|&(place, _)| place + 1 != number)
        .map(|(_, line)| line)
        .collect()
}

fn doubled(text: &str, number: usize) -> String {
    let times = |place: usize| if place + 1 == number { 2 } else { 1 };
    text.split_inclusive('\n').enumerate().map(|(place, line)| line.repeat(times(place))).collect()
}

#[test]
fn sound_files_have_no_fault() {
    for text in [CHANGE, SELECTION, INFIL, LABEL] {
        assert_eq!(faults(text), [], "{text}");
    }
}

/// Line, which of its places, what its absence gives, what its doubling gives.
type Case<'a> = (&'a str, usize, &'a [(u16, u64)], &'a [(u16, u64)]);

/// What of this the rulebook has rules for.
fn told(expected: &[(u16, u64)]) -> Vec<(u16, u64)> {
    expected.iter().copied().filter(|&(rule, _)| rules::rule(RuleId(rule)).is_some()).collect()
}

fn verify(text: &str, cases: &[Case<'_>]) {
    let mut verified = vec![false; text.lines().count()];
    for &(line, nth, when_missing, when_doubled) in cases {
        let number = line_of(text, line, nth);
        assert_eq!(faults(&without(text, number)), told(when_missing), "without line {number}, {line}");
        assert_eq!(faults(&doubled(text, number)), told(when_doubled), "line {number} twice, {line}");
        verified[number - 1] = true;
    }
    for (place, line) in text.lines().enumerate() {
        let is_frame = !line.starts_with("#UP") && !line.starts_with("#POST_ID");
        assert!(!is_frame || verified[place], "nothing is expected of line {}, {line}", place + 1);
    }
}

#[test]
fn one_line_of_a_change_notification() {
    verify(
        CHANGE,
        &[
            ("#INFO_START", 1, &[(109, 5)], &[(109, 1)]),
            ("#FILTYP UTFIL", 1, &[], &[(112, 3)]),
            ("#BESTÄLLNINGSID 00000079-FO01-0001", 1, &[(111, 1)], &[(112, 4)]),
            ("#BESTÄLLNINGSTYP AVISERING", 1, &[(129, 1)], &[(112, 5)]),
            ("#EFFEKTUERAD 20261104", 1, &[(129, 1)], &[(112, 6)]),
            ("#INFO_SLUT", 1, &[(109, 1)], &[(109, 7)]),
            ("#DATA_START", 1, &[(109, 26)], &[(109, 7)]),
            ("#DAG_START 20261102", 1, &[(117, 18), (120, 8), (120, 13)], &[(117, 8)]),
            (
                "#POST_START",
                1,
                &[(102, 12), (103, 9), (103, 10), (103, 11), (105, 28)],
                &[(101, 9), (104, 9), (105, 30)],
            ),
            ("#POST_SLUT", 1, &[(101, 9)], &[(102, 14)]),
            (
                "#POST_START",
                2,
                &[(102, 17), (103, 14), (103, 15), (103, 16), (105, 28)],
                &[(101, 14), (104, 14), (105, 30)],
            ),
            ("#POST_SLUT", 2, &[(101, 14)], &[(102, 19)]),
            ("#DAG_SLUT", 1, &[(117, 8)], &[(117, 20)]),
            ("#DAG_START 20261103", 1, &[(117, 25), (120, 20)], &[(117, 20)]),
            (
                "#POST_START",
                3,
                &[(102, 24), (103, 21), (103, 22), (103, 23), (105, 28)],
                &[(101, 21), (104, 21), (105, 30)],
            ),
            ("#POST_SLUT", 3, &[(101, 21)], &[(102, 26)]),
            ("#DAG_SLUT", 2, &[(117, 20)], &[(117, 27)]),
            ("#DATA_SLUT", 1, &[(109, 7)], &[(109, 28)]),
            ("#AVST_START", 1, &[(109, 29)], &[(109, 28)]),
            ("#ANTAL_POSTER 00000003", 1, &[(107, 28)], &[(112, 30)]),
            ("#AVST_SLUT", 1, &[(109, 28)], &[(109, 31)]),
            ("#FIL_SLUT", 1, &[(108, 30)], &[]),
        ],
    );
}

#[test]
fn one_line_of_a_selection() {
    verify(
        SELECTION,
        &[
            ("#INFO_START", 1, &[(109, 6)], &[(109, 1)]),
            ("#FILTYP UTFIL", 1, &[], &[(112, 3)]),
            ("#BESTÄLLNINGSID 00000079-FO01-0001", 1, &[(111, 1)], &[(112, 4)]),
            ("#BESTÄLLNINGSTYP URVAL", 1, &[(129, 1)], &[(112, 5)]),
            ("#EFFEKTUERAD 20261104", 1, &[(129, 1)], &[(112, 6)]),
            ("#INFIL_TILL_GRUND MIN_INFIL", 1, &[], &[(112, 7)]),
            ("#INFO_SLUT", 1, &[(109, 1)], &[(109, 8)]),
            ("#DATA_START", 1, &[(109, 11)], &[(109, 8)]),
            ("#POST_START", 1, &[(102, 10), (103, 9), (105, 13)], &[(101, 9), (104, 9), (105, 15)]),
            ("#POST_SLUT", 1, &[(101, 9)], &[(102, 12)]),
            ("#DATA_SLUT", 1, &[(109, 8)], &[(109, 13)]),
            ("#AVST_START", 1, &[(109, 14)], &[(109, 13)]),
            ("#ANTAL_POSTER 00000001", 1, &[(107, 13)], &[(112, 15)]),
            ("#AVST_SLUT", 1, &[(109, 13)], &[(109, 16)]),
            // The trailer block closes the file as well, in a delivery over SHS or e-transport.
            ("#FIL_SLUT", 1, &[], &[]),
            ("#DATABESKRIVNING_START", 1, &[], &[]),
            ("#FILNAMN navet_1", 1, &[], &[]),
            ("#DATABESKRIVNING_SLUT", 1, &[], &[]),
        ],
    );
}

#[test]
fn one_line_of_an_infil() {
    verify(
        INFIL,
        &[
            ("#INFO_START", 1, &[(109, 5)], &[(109, 1)]),
            ("#FILTYP INFIL", 1, &[], &[(112, 3)]),
            ("#BESTÄLLNINGSID 00000079-FO01-0001", 1, &[(111, 1)], &[(112, 4)]),
            ("#BESTÄLLNINGSTYP URVAL", 1, &[(111, 1)], &[(112, 5)]),
            ("#NAMN_INFIL MIN_INFIL", 1, &[(111, 1)], &[(112, 6)]),
            ("#INFO_SLUT", 1, &[(109, 1)], &[(109, 7)]),
            ("#DATA_START", 1, &[(109, 9)], &[(109, 7)]),
            ("#PNR 187001012389", 1, &[(105, 11)], &[(105, 13)]),
            ("#PNR 187001022388", 1, &[(105, 11)], &[(105, 13)]),
            ("#DATA_SLUT", 1, &[(109, 7)], &[(109, 11)]),
            ("#AVST_START", 1, &[(109, 12)], &[(109, 11)]),
            ("#ANTAL_POSTER 00000002", 1, &[(107, 11)], &[(112, 13)]),
            ("#AVST_SLUT", 1, &[(109, 11)], &[(109, 14)]),
            ("#FIL_SLUT", 1, &[(108, 13)], &[]),
        ],
    );
}

#[test]
fn one_line_of_a_label_file() {
    verify(
        LABEL,
        &[
            ("#MEDIELEV_START", 1, &[(109, 6)], &[(109, 1)]),
            ("#ORGNR 160000000000", 1, &[(126, 1)], &[]),
            ("#NAMN SKATTEVERKET", 1, &[(126, 1)], &[]),
            ("#ADRESS GATAN 1", 1, &[(126, 1)], &[]),
            ("#POSTNR 17194", 1, &[(126, 1)], &[]),
            ("#POSTORT SOLNA", 1, &[(126, 1)], &[]),
            ("#MEDIELEV_SLUT", 1, &[(109, 1)], &[(109, 8)]),
            ("#DATABESKRIVNING_START", 1, &[(109, 9)], &[(109, 8)]),
            ("#FILNAMN navet_1", 1, &[(126, 8)], &[]),
            ("#DATABESKRIVNING_SLUT", 1, &[(109, 8)], &[(109, 11)]),
        ],
    );
}

/// Cut after each line: nothing but what `implies` announces beside the missing end.
#[test]
fn a_file_that_breaks_off() {
    let end_missing = rules::rule(RuleId(108)).unwrap();
    for text in [CHANGE, SELECTION, INFIL] {
        let lines: Vec<&str> = text.split_inclusive('\n').collect();
        let end = line_of(text, "#FIL_SLUT", 1);
        for cut in 1..end {
            let found = faults(&lines[..cut].concat());
            assert!(found.contains(&(108, cut as u64)), "cut after line {cut}");
            for (rule, _) in found {
                let announced = rule == 108 || end_missing.implies.contains(&RuleId(rule));
                assert!(announced, "NAV{rule} on a file cut after line {cut}");
            }
        }
    }
    let in_post = CHANGE.lines().take(11).collect::<Vec<_>>().join("\n") + "\n";
    assert_eq!(faults(&in_post), [(101, 9), (108, 11), (109, 7), (117, 8)]);
}

/// Two deliveries in one file: the second begins after the end of the first.
#[test]
fn two_deliveries_in_one_file() {
    let found = faults(&format!("{CHANGE}{CHANGE}"));
    let lines = CHANGE.lines().count() as u64;
    assert_eq!(found[..3], [(105, 29), (110, lines + 1), (110, lines + 7)]);
}
