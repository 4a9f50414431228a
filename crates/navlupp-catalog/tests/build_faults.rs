//! A malformed row of a data file stops the build and is named by file, line and column.
#![allow(dead_code, reason = "the modules of the build script hold more than its checks")]
#![allow(
    clippy::unwrap_used,
    clippy::unwrap_in_result,
    reason = "a test that cannot read its file has failed"
)]

#[macro_use]
#[path = "../src/named.rs"]
mod named;
#[path = "../build/columns.rs"]
mod columns;
#[path = "../src/csv.rs"]
mod csv;
#[path = "../src/kinds.rs"]
mod kinds;
#[path = "../build/made.rs"]
mod made;
#[path = "../build/sheet.rs"]
mod sheet;
#[path = "../build/tables.rs"]
mod tables;
#[path = "../build/words.rs"]
mod words;

use made::Made;

const CODES: &str = include_str!("../data/codes.csv");
const TERMS: &str = include_str!("../data/terms.csv");
const KEYWORDS: &str = include_str!("../data/keywords.csv");
const COUNTIES: &str = include_str!("../data/counties.csv");
const COUNTRIES: &str = include_str!("../data/countries.csv");

/// The fault after one replacement of the first occurrence, or an empty text.
fn fault(build: impl Fn(&str) -> Result<(), sheet::Fault>, text: &str, from: &str, to: &str) -> String {
    assert!(text.contains(from), "{from}");
    build(&text.replacen(from, to, 1)).err().map(|fault| fault.to_string()).unwrap_or_default()
}

fn build_terms(text: &str) -> Result<(), sheet::Fault> {
    let lists = tables::codes(CODES, &mut Made::default())?;
    tables::terms(text, &lists, &mut Made::default())
}

fn build_codes(text: &str) -> Result<(), sheet::Fault> {
    tables::codes(text, &mut Made::default()).map(drop)
}

#[test]
fn sound_files_build() {
    assert_eq!(fault(build_terms, TERMS, "code", "code"), "");
    assert_eq!(fault(build_codes, CODES, "list", "list"), "");
}

#[test]
fn a_bad_term_is_named() {
    let of = |from, to| fault(build_terms, TERMS, from, to);
    assert_eq!(of("01002,assigned", "1002,assigned"), "data/terms.csv:3: code: `1002` is not 5 digits");
    assert_eq!(
        of("01002,assigned", "01001,assigned"),
        "data/terms.csv:3: code: terms with a number stand once, in rising order"
    );
    assert_eq!(
        of(",assigned_number,", ",personnummer,"),
        "data/terms.csv:3: key: `personnummer` stands twice"
    );
    assert_eq!(
        of("identity,12,12", "identitty,12,12"),
        "data/terms.csv:2: type: `identitty` is not a known word"
    );
    assert_eq!(
        of(",deregistration_reason,no,", ",mina,no,"),
        "data/terms.csv:7: list: `mina` is not a list of codes.csv"
    );
    assert_eq!(of("Personnummer,Personal", ",Personal"), "data/terms.csv:2: name_sv: empty");
    assert_eq!(
        of("identity,12,12,,no", "identity,12,12,no"),
        "data/terms.csv:2: line: 19 fields instead of 20"
    );
    assert_eq!(
        of("text,1,80,,no,,,name", "text,1,80,,no,,,open"),
        "data/terms.csv:12: privacy: only a term without value is open"
    );
    assert_eq!(
        of("Personnummer,Personal", "Person\tnummer,Personal"),
        "data/terms.csv:2: line: a tab, which stands between texts where they are read"
    );
    assert!(of("code,key", "key,code").starts_with("data/terms.csv:1: line: the header must be code,key,"));
}

#[test]
fn a_bad_code_or_place_is_named() {
    let of = |from, to| fault(build_codes, CODES, from, to);
    assert_eq!(of("2021-06-18", "2021-06-31"), "data/codes.csv:5: until: `2021-06-31` is not a date");
    assert_eq!(of("reason,UV", "reason,AV"), "data/codes.csv:3: code: `AV` stands twice");
    assert_eq!(
        of("reason,UV", "civil_status,UV"),
        "data/codes.csv:4: list: the rows of a list stand together"
    );
    let places = |text: &str| tables::places("counties.csv", text, 2, &mut Made::default());
    assert_eq!(
        fault(places, COUNTIES, "04,Söder", "01,Söder"),
        "data/counties.csv:5: code: rows stand in rising order of code and first day"
    );
    let countries = |text: &str| tables::countries(text, &mut Made::default());
    assert_eq!(
        fault(countries, COUNTRIES, "AE,F", "Ae,F"),
        "data/countries.csv:3: code: two capital letters, in rising order"
    );
}

#[test]
fn a_bad_keyword_is_named() {
    let of = |from, to| fault(|text: &str| tables::keywords(text, &mut Made::default()), KEYWORDS, from, to);
    assert_eq!(of("#FILTYP", "FILTYP"), "data/keywords.csv:3: keyword: a keyword starts with #");
    assert_eq!(
        of("infil notification", "infill"),
        "data/keywords.csv:2: required_in: `infill` is no kind of file or container"
    );
    assert_eq!(
        of(",file_type,", ",info_start,"),
        "data/keywords.csv:3: role: `info_start` is taken by another keyword"
    );
}
