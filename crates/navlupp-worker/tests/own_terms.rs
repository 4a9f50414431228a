//! A term list of the user's own: from the question that brings it to every place where it shows.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]
#![allow(clippy::float_cmp, reason = "whole numbers, as JavaScript has them")]

mod desk;

use std::rc::Rc;

use desk::{Desk, number};
use navlupp_protocol::{Body, Command, ExportForm, Failure, FileId, Filter, Overview, OwnTerms};
use navlupp_worker::origin::{Memory, Source};

const LIST: &str = "code;name_sv;name_en;type;list;value;privacy\n\
    09001;Boendeform;Form of housing;code;boendeform;;code\n\
    ;Hyresrätt;Rented;;boendeform;H;\n\
    09002;Handläggare;Officer;;;;\n\
    01006;Varför;Why;;;;\n\
    ;Ny orsak;New reason;;deregistration_reason;XX;\n\
    ;Statslös;Stateless;;country;XS;\n";

fn file() -> Vec<u8> {
    format!(
        "#POST_START\n#UP 01001 {}\n#UP 01006 XX\n#UP 03000\n#UP 03001 XS\n#UP 03999\n#UP 09001 H\n\
         #UP 09002 ANNA\n#POST_SLUT\n#POST_START\n#UP 01001 {}\n#UP 01006 XY\n#UP 09001 ANNA\n#POST_SLUT\n",
        number(1),
        number(2)
    )
    .into_bytes()
}

fn terms(desk: &Desk, list: Option<&[u8]>) -> OwnTerms {
    let source = list.map(|bytes| Memory::of_bytes(bytes.to_vec()));
    let answers = desk.ask_with(Command::Terms { own: source.is_some() }, source);
    match &answers[..] {
        [Body::Terms(told)] => told.clone(),
        other => panic!("{other:?}"),
    }
}

fn again(desk: &Desk, file: FileId) -> Overview {
    match desk.ask_with(Command::Again { file }, None).pop() {
        Some(Body::Done { overview, .. }) => overview,
        other => panic!("{other:?}"),
    }
}

/// A desk with the file and the list.
fn desk() -> (Desk, Overview) {
    let desk = Desk::new();
    desk.open(1, &file());
    let told = terms(&desk, Some(LIST.as_bytes()));
    assert!(told.faults.is_empty(), "{told:?}");
    let overview = again(&desk, 1);
    (desk, overview)
}

fn known(overview: &Overview, code: u32) -> bool {
    overview.terms.iter().any(|term| term.code == code && term.known)
}

fn count(overview: &Overview, rule: u16) -> f64 {
    overview.rules.iter().find(|fired| fired.rule == rule).map_or(0.0, |fired| fired.count)
}

#[test]
fn what_the_list_says_is_told_to_the_page() {
    let desk: Desk = Desk::new();
    let told = terms(&desk, Some(LIST.as_bytes()));
    // 01006 by name and code, 02010 and the other terms of reasons by code, 03001 by code.
    let terms: Vec<_> = told.names.iter().filter(|own| own.list.is_empty()).collect();
    let codes: Vec<&str> = terms.iter().map(|own| &*own.code).collect();
    assert!(
        codes.is_sorted() && codes.ends_with(&["09001", "09002"]) && codes.contains(&"03001"),
        "{codes:?}"
    );
    assert_eq!(told.counts, [2.0, (codes.len() - 2) as f64]);
    let term = |code| terms.iter().find(|own| own.code == code).unwrap();
    assert_eq!((&*term("09001").names.sv, &*term("09001").names.fi), ("Boendeform", "Boendeform"));
    assert_eq!((&*term("01006").names.en, term("01006").confidence), ("Why", 0));
    assert_eq!(term("09002").confidence, 2, "the user's word alone");
    let codes = told.names.iter().filter(|own| !own.list.is_empty());
    let codes: Vec<_> = codes.map(|own| (&*own.list, &*own.code, &*own.names.sv)).collect();
    assert_eq!(codes, [("deregistration_reason", "XX", "Ny orsak"), ("country", "XS", "Statslös")]);
}

#[test]
fn every_figure_and_finding_knows_it() {
    let desk: Desk = Desk::new();
    let before = desk.open(1, &file());
    let (desk, after) = desk_after(desk);
    assert!(!known(&before, 9001) && known(&after, 9001) && known(&after, 9002));
    let reason = |overview: &Overview, key: &str| {
        overview.deregistration.iter().find(|row| row.key == key).map(|row| row.count)
    };
    assert_eq!((reason(&before, "XX"), reason(&before, "?")), (None, Some(2.0)));
    assert_eq!((reason(&after, "XX"), reason(&after, "?")), (Some(1.0), Some(1.0)));
    assert_eq!(after.citizenships.iter().map(|row| row.key.as_str()).collect::<Vec<_>>(), ["XS"]);
    // NAV301: an unknown term; NAV519: an unknown reason.
    assert_eq!((count(&before, 301), count(&after, 301)), (3.0, 0.0));
    assert_eq!((count(&before, 519), count(&after, 519)), (2.0, 1.0));
    assert_eq!(desk.findings(1, 519).rows[0].line, 12.0);
    let words =
        |overview: &Overview| overview.not_checked.iter().any(|text| text.en.contains("does not know"));
    assert!(words(&before) && !words(&after));
}

fn desk_after(desk: Desk) -> (Desk, Overview) {
    assert!(terms(&desk, Some(LIST.as_bytes())).faults.is_empty());
    let overview = again(&desk, 1);
    (desk, overview)
}

#[test]
fn lines_and_posts_show_what_its_privacy_allows_and_no_more() {
    let (desk, _) = desk();
    let lines = desk.lines(1, 1, 20, true);
    let value = |line: usize| (lines[line - 1].value.as_str(), lines[line - 1].masked);
    assert_eq!(value(7), ("H", false), "a code of the list");
    assert_eq!(value(8), ("••••••", true), "no privacy given: masked whole");
    assert_eq!(value(12), ("••••••", true), "not on the list");
    let post = desk.post(1, 1, true, false);
    let row = |code| post.cards.iter().flat_map(|card| &card.rows).find(|row| row.code == code).unwrap();
    assert_eq!((&*row(9001).value, row(9001).uncertain), ("Hyresrätt", true));
    assert_eq!((&*row(1006).value, &*row(3001).value), ("Ny orsak", "Statslös"));
    assert!(row(9002).masked);
    let post = desk.post(1, 1, false, false);
    assert!(post.cards.iter().flat_map(|card| &card.rows).any(|row| row.value == "ANNA"), "asked for");
}

#[test]
fn posts_are_found_by_its_codes() {
    let (desk, _) = desk();
    let code = |term, value: &str| Filter::Code { term, value: value.to_owned() };
    assert_eq!(desk.seek(1, 0, true, code(1006, "XX")), Some(1));
    assert_eq!(desk.seek(1, 0, true, code(1006, "?")), Some(2));
    assert_eq!(desk.seek(1, 0, true, code(3001, "XS")), Some(1));
    assert_eq!(desk.seek(1, 0, true, Filter::Term(9002)), Some(1));
}

#[test]
fn every_export_knows_it_and_none_names_it() {
    let desk: Desk = Desk::new();
    desk.open(1, &file());
    let before = [ExportForm::Json, ExportForm::Csv, ExportForm::Shape].map(|form| desk.export(&[1], form));
    let (desk, _) = desk_after(desk);
    let after = [ExportForm::Json, ExportForm::Csv, ExportForm::Shape].map(|form| desk.export(&[1], form));
    assert!(before[0].contains("\"own_terms\": null"), "{}", before[0]);
    let json: String = after[0].split_whitespace().collect();
    assert!(json.contains("\"own_terms\":{\"added\":2,\"changed\":"), "{json}");
    assert!(json.contains("\"XX\":1") && json.contains("\"XS\":1") && !json.contains("unknown-terms"));
    assert!(before[1].contains("NAV301") && !after[1].contains("NAV301"));
    assert_eq!(before[2], after[2], "a shape has codes, no names");
    for text in after {
        assert!(!text.contains("ANNA") && !text.contains("Boendeform"));
    }
}

#[test]
fn a_faulty_list_changes_nothing_and_is_told_by_line() {
    let (desk, _) = desk();
    let told = terms(&desk, Some("code,name_sv,type\n9001,X,\n09003,X,ANNA\n".as_bytes()));
    let faults: Vec<_> = told.faults.iter().map(|fault| fault.sv.as_str()).collect();
    assert_eq!(faults.len(), 2);
    assert!(faults[0].starts_with("rad 2, code: inte fem siffror"), "{faults:?}");
    assert_eq!(faults[1], "rad 3, type: inget av kolumnens ord");
    assert!(
        told.faults[1].en.starts_with("line 3, type: ") && told.faults[1].fi.starts_with("rivi 3, type: ")
    );
    assert!(told.names.is_empty());
    // Nothing was read again, and the former list still holds.
    assert_eq!(desk.lines(1, 7, 1, true)[0].value, "H");
    let missing = desk.ask_with(Command::Terms { own: true }, None);
    assert!(
        matches!(&missing[..], [Body::Terms(OwnTerms { faults, .. })] if faults[0].sv == "filen kunde inte läsas")
    );
    assert_eq!(desk.lines(1, 7, 1, true)[0].value, "H");
}

#[test]
fn every_open_file_uses_it_and_it_can_be_taken_away() {
    let desk: Desk = Desk::new();
    desk.open(1, &file());
    desk.open(2, &file());
    terms(&desk, Some(LIST.as_bytes()));
    // Between the list and the new reading nothing is known, so nothing can be shown.
    assert!(desk.lines(1, 1, 5, false).is_empty());
    assert!(known(&again(&desk, 1), 9001));
    assert!(desk.lines(1, 2, 1, false)[0].masked, "the other file may say that somebody is protected");
    assert!(known(&again(&desk, 2), 9001));
    assert!(!desk.lines(1, 2, 1, false)[0].masked);
    assert!(known(&desk.open(3, &file()), 9001), "a file that is opened later");

    let gone = terms(&desk, None);
    assert_eq!(gone, OwnTerms::default());
    for id in 1..=3 {
        assert!(!known(&again(&desk, id), 9001), "{id}");
    }
}

#[test]
fn protection_does_not_depend_on_it() {
    let desk: Desk = Desk::new();
    let text =
        format!("#POST_START\n#UP 01001 {}\n#UP 01003 J\n#UP 09001 H\n#UP 09003 01\n#POST_SLUT\n", number(5));
    desk.open(1, text.as_bytes());
    let list =
        "code,name_sv,list,value,privacy,role\n09001,X,x,,code,\n,H,x,H,,\n09003,Län,county,,code,county\n";
    assert!(terms(&desk, Some(list.as_bytes())).faults.is_empty());
    assert_eq!(again(&desk, 1).protected_persons, 1.0);
    let lines = desk.lines(1, 1, 6, false);
    assert!(
        lines[1].masked && lines[1].protected && lines[4].masked,
        "number and county of a protected person"
    );
}

#[test]
fn a_list_that_comes_while_a_file_is_read_ends_that_reading() {
    let desk: Desk = Desk::new();
    let session = Rc::clone(&desk.session);
    *desk.place.interruption.borrow_mut() = Some(Box::new(move || {
        session.borrow_mut().take_up(navlupp_catalog::Catalogue::standard().with_own(LIST).unwrap());
    }));
    let long = file().repeat(40_000);
    let answers =
        desk.ask_with(Command::Open { file: 1, name: "a".to_owned() }, Some(Memory::of_bytes(long)));
    let ended = answers.iter().any(|body| matches!(body, Body::Done { .. } | Body::Failed { .. }));
    assert!(!ended, "the page asks again");
    assert!(known(&again(&desk, 1), 9001));
}

#[test]
fn a_file_that_is_not_there_cannot_be_read_again() {
    let desk: Desk = Desk::new();
    let answers = desk.ask_with(Command::Again { file: 9 }, None);
    assert_eq!(answers, [Body::Failed { file: 9, failure: Failure::Unreadable, overview: None }]);
}

#[test]
fn the_self_test_counts_as_ever() {
    let (desk, _) = desk();
    terms(&desk, Some(b"code,list,value,name_sv\n01081,,,Namn\n,deregistration_reason,XX,Ny\n"));
    match desk.ask(Command::SelfTest) {
        Body::SelfTest(test) => assert!(test.passed),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_list_is_refused_whole() {
    let desk: Desk = Desk::new();
    for bytes in [&b"PK\x03\x04\0\0"[..], &[0xFF; 3000], &vec![b'9'; 3_000_000], b"", b"\"", &file()] {
        let told = terms(&desk, Some(bytes));
        assert_eq!(told.faults.len(), 1, "{:?}", &bytes[..bytes.len().min(9)]);
        let sentence = &told.faults[0].sv;
        assert!(!sentence.starts_with("rad") || sentence.starts_with("rad 1"), "{sentence}");
    }
}
