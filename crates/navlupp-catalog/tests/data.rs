//! The tables say what their sources say.
#![allow(clippy::unwrap_used, reason = "a test that cannot find its row has failed")]

use std::collections::BTreeSet;

use navlupp_catalog::{
    Block, Catalogue, Confidence, Keyword, KeywordRole, Language, List, Names, Privacy, Role, Section, Term,
    TermCode, TermKind, case_item, code, coded_terms, codes, counties, countries, country, county_now,
    county_spans, keyword, keyword_privacy, keywords, municipalities, municipality_now, municipality_spans,
    term, term_by_key, terms,
};
use navlupp_id::Date;

fn numbered(number: u32) -> &'static Term {
    term(TermCode::new(number).unwrap()).unwrap()
}

fn day(iso: &str) -> Date {
    Date::parse_iso(iso).unwrap()
}

fn has_every_name(names: &Names) -> bool {
    Language::ALL.into_iter().all(|language| !names.get(language).trim().is_empty())
}

#[test]
fn term_codes_are_five_digits() {
    assert_eq!(TermCode::from_digits(b"01006").unwrap().to_string(), "01006");
    assert_eq!(format!("{:?}", TermCode::new(7).unwrap()), "00007");
    assert_eq!(TermCode::new(99_999).unwrap().digits(), *b"99999");
    assert_eq!(TermCode::from_digits(b"02999").map(|code| (code.number(), code.group())), Some((2999, 2)));
    assert_eq!((TermCode::new(100_000), TermCode::from_digits(b"0100A")), (None, None));
}

#[test]
fn the_catalogue_has_all_terms_once() {
    assert_eq!((terms().len(), coded_terms().count()), (121, 79));
    let keys: BTreeSet<_> = terms().iter().map(|term| &term.key).collect();
    assert_eq!(keys.len(), terms().len());
    let numbers: Vec<_> = coded_terms().map(|(code, _)| code).collect();
    assert!(numbers.is_sorted_by(|a, b| a < b));
    for (code, row) in coded_terms() {
        assert_eq!(term(code).unwrap(), row);
    }
    assert_eq!(term(TermCode::new(1008).unwrap()), None);
}

#[test]
fn terms_mean_what_skatteverket_describes() {
    let reason = numbered(1006);
    assert_eq!(reason.key, "deregistration_reason");
    assert_eq!(reason.names.get(Language::Swedish), "Avregistreringsorsak");
    assert_eq!((reason.role, reason.kind), (Role::DeregistrationReason, TermKind::Code));
    assert_eq!((reason.list, reason.max_length), (Some(List::DeregistrationReason), Some(2)));
    assert_eq!((reason.privacy, reason.confidence), (Privacy::Code, Confidence::Certain));
    assert!(reason.basis.starts_with("Navet Allmän beskrivning 4.1, 8.7"));

    let protection = numbered(1020);
    assert_eq!((protection.role, protection.list), (Role::ProtectedRegistration, Some(List::Flag)));
    assert!(!protection.is_valid_on(day("2018-12-31")) && protection.is_valid_on(day("2019-01-01")));

    assert_eq!((numbered(1001).role, numbered(1002).role), (Role::Identity, Role::Identity));
    let relation = numbered(2003);
    assert_eq!(
        (relation.group, relation.repeats_in_group, relation.section),
        (Some(2), true, Section::Relation)
    );
    assert!(numbered(2000).kind.is_group_mark() && numbered(4999).kind == TermKind::GroupEnd);
    assert_eq!(term_by_key("found_dead_date").unwrap().code, None);
    assert_eq!(numbered(1308).confidence, Confidence::Low);
    assert!(!numbered(1308).confidence.is_firm() && Confidence::High.is_firm());
}

#[test]
fn roles_fit_in_a_byte_and_start_with_the_unknown_one() {
    assert_eq!((Role::Unknown as usize, Role::ALL.len()), (0, Role::COUNT));
    let in_use: BTreeSet<_> = terms().iter().map(|term| term.role).collect();
    assert_eq!(in_use.len() + 1, Role::COUNT);
    for &role in Role::ALL {
        assert_eq!(Role::from_name(role.name()), Some(role));
    }
}

#[test]
fn every_row_has_names_and_a_basis() {
    for term in terms() {
        assert!(has_every_name(&term.names) && !term.basis.is_empty(), "{}", term.key);
    }
    for Keyword { keyword, names, basis, .. } in keywords() {
        assert!(has_every_name(names) && !basis.is_empty(), "{keyword}");
    }
    for row in List::ALL.iter().flat_map(|&list| codes(list)) {
        assert!(has_every_name(&row.names) && !row.basis.is_empty(), "{}", row.code);
    }
    assert!(countries().iter().all(|country| has_every_name(&country.names)));
}

#[test]
fn deregistration_reasons_are_the_nine_with_their_years() {
    let rows = codes(List::DeregistrationReason);
    let order: Vec<_> = rows.iter().map(|row| row.code).collect();
    assert_eq!(order, ["AV", "UV", "GN", "GS", "AN", "OB", "TA", "AS", "FI"]);
    let span = |value| code(List::DeregistrationReason, value).map(|row| (row.from, row.until)).unwrap();
    assert_eq!(span("AV"), (None, None));
    assert_eq!(span("AN"), (None, Some(day("2006-09-19"))));
    for new in ["OB", "TA", "AS"] {
        assert_eq!(span(new), (Some(day("2006-09-20")), None));
    }
    assert_eq!(span("GS"), (None, Some(day("2021-06-18"))));
    assert_eq!(span("FI"), (Some(day("2018-07-01")), None));
    let false_identity = code(List::DeregistrationReason, "FI").unwrap();
    assert_eq!(false_identity.names.get(Language::Swedish), "Falsk identitet");
    assert!(!false_identity.is_valid_on(day("2018-06-30")) && false_identity.is_valid_on(day("2018-07-01")));
}

#[test]
fn each_list_holds_its_own_rows_only() {
    let places = [List::County, List::Municipality, List::Country];
    for &list in List::ALL {
        assert_eq!(codes(list).is_empty(), places.contains(&list), "{list:?}");
        assert!(codes(list).iter().all(|row| row.list == list && list.holds(row.code)));
    }
    assert_eq!(List::ALL.iter().map(|&list| codes(list).len()).sum::<usize>(), 85);
    assert!(List::CivilStatus.holds("Ä") && !List::CivilStatus.holds("Å") && !List::CivilStatus.holds("og"));
    let statuses: Vec<_> = codes(List::CivilStatus).iter().map(|row| row.code).collect();
    assert_eq!(statuses, ["OG", "G", "Ä", "S", "RP", "SP", "EP"]);
    assert!(!List::DeregistrationReason.holds("") && !List::DeregistrationReason.holds("OG"));
    assert!(
        Catalogue::standard().allows(List::Country, "AX")
            && !Catalogue::standard().allows(List::Country, "XK")
    );
}

#[test]
fn case_types_are_read_part_by_part() {
    let cancelled_death = case_item("366H").unwrap();
    assert_eq!(cancelled_death.case.names.get(Language::Swedish), "Dödsfall");
    assert_eq!(cancelled_death.prefix.unwrap().names.get(Language::English), "Cancellation");
    assert_eq!(cancelled_death.suffix.code, "H");
    assert_eq!(case_item("3H").map(|item| (item.case.code, item.prefix)), Some(("3", None)));
    assert_eq!(case_item("306R").map(|item| (item.case.code, item.suffix.code)), Some(("6", "R")));
    for unknown in ["", "H", "3", "3X", "2H", "466H", "ö3H", "3HH", "19121212H"] {
        assert_eq!(case_item(unknown), None, "{unknown}");
    }
}

#[test]
fn a_value_is_shown_only_where_it_cannot_be_a_persons() {
    assert!(numbered(1006).may_show("AV") && !numbered(1006).may_show("ANNA"));
    assert!(numbered(3001).may_show("FI") && !numbered(3001).may_show("ANNA"));
    assert!(
        numbered(1022).may_show("99") && numbered(1022).may_show("14") && !numbered(1022).may_show("02 ")
    );
    assert!(numbered(1023).may_show("80") && !numbered(1023).may_show("0180"));
    assert!(numbered(1004).may_show("3H,41R") && !numbered(1004).may_show("3H,ANNA"));
    assert!(
        numbered(1011).may_show("20") && !numbered(1011).may_show("ANNA") && !numbered(1011).may_show("187")
    );
    assert!(numbered(2000).may_show("") && !numbered(2000).may_show("ANNA"));
    assert!(!numbered(1012).may_show("ANNA") && numbered(1012).may_show("$"));
    assert!(!numbered(1025).may_show("UTAN KÄNT HEMVIST"), "an address stays masked whatever it says");
    for row in terms().iter().filter(|row| row.privacy.is_personal()) {
        assert!(!row.may_show("1") && !row.may_show("J"), "{}", row.key);
    }
    let unknown = TermCode::new(99_998).unwrap();
    assert_eq!(Catalogue::standard().term_privacy(unknown), Privacy::Identity);
    assert_eq!(keyword_privacy("#OKÄND"), Privacy::Identity);
    assert_eq!(keyword_privacy("#POST_ID"), Privacy::Identity);
    assert_eq!(keyword_privacy("#FIL_SLUT"), Privacy::Open);
}

#[test]
fn keywords_are_found_by_their_exact_spelling() {
    assert_eq!(keywords().len(), 45);
    for row in keywords() {
        assert_eq!(keyword(row.keyword), Some(row));
    }
    let order_id = keyword("#BESTÄLLNINGSID").unwrap();
    assert_eq!((order_id.role, order_id.block), (KeywordRole::OrderId, Block::Info));
    assert_eq!((order_id.max_length, order_id.required_in), (Some(18), &["infil", "notification"][..]));
    assert_eq!(keyword("#GILTIG_TOM").unwrap().required_in, &[] as &[&str]);
    assert_eq!(keyword("#UP").unwrap().role, KeywordRole::Term);
    for wrong in ["", "UP", "#up", "#UP ", "#BESTALLNINGSID"] {
        assert_eq!(keyword(wrong), None, "{wrong}");
    }
}

#[test]
fn counties_are_those_of_today_and_those_before() {
    assert_eq!(counties().iter().filter(|county| county.until.is_none()).count(), 21);
    assert_eq!(county_now("12").unwrap().name, "Skåne län");
    assert_eq!(county_now("11"), None);
    let names: Vec<_> = county_spans("14").iter().map(|span| span.name).collect();
    assert_eq!(names, ["Göteborgs och Bohus län", "Västra Götalands län"]);
    assert!(!county_spans("14")[1].is_valid_on(day("1997-12-31")));
    assert!(county_spans("99").is_empty() && List::CountySignal.holds("99"));
}

#[test]
fn municipalities_are_those_of_today_and_those_before() {
    assert_eq!(municipalities().iter().filter(|place| place.until.is_none()).count(), 290);
    assert_eq!(municipality_now("0180").unwrap().name, "Stockholm");
    assert_eq!(municipality_now("0331").unwrap().from, Some(day("2007-01-01")));
    assert_eq!(municipality_now("1917"), None);
    assert_eq!(municipality_spans("1917")[0].until, Some(day("2006-12-31")));
    assert!(municipalities().iter().all(|place| !county_spans(&place.code[..2]).is_empty()));
}

#[test]
fn countries_are_the_249_of_iso_3166() {
    assert_eq!(countries().len(), 249);
    assert!(countries().is_sorted_by(|a, b| a.code < b.code));
    let name = |code, language| country(code).map(|country| country.names.get(language));
    assert_eq!(name("AX", Language::Swedish), Some("Åland"));
    assert_eq!(name("TW", Language::English), Some("Taiwan"));
    assert_eq!(name("FI", Language::Finnish), Some("Suomi"));
    for not_assigned in ["XK", "EU", "UK", "SU", "YU", "AN", "se", "", "SWE"] {
        assert_eq!(country(not_assigned), None);
    }
}

#[test]
fn five_digits_are_read_as_what_they_are() {
    for number in 0..100_000_u32 {
        let digits: [u8; 5] = format!("{number:05}").into_bytes().try_into().unwrap();
        assert_eq!(TermCode::from_digits(&digits).map(TermCode::number), Some(number));
    }
    for place in 0..5 {
        for byte in 0..=255_u8 {
            let mut digits = *b"90519";
            digits[place] = byte;
            assert_eq!(
                TermCode::from_digits(&digits).is_some(),
                byte.is_ascii_digit(),
                "byte {byte:02X} at {place}"
            );
        }
    }
}
