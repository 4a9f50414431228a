//! Values in plain words: codes as their meaning, dates as people say them, numbers with their hyphen. Text
//! stays as it stands.

use navlupp_catalog::{Country, Language, List, Place, Role, Term, TermKind, code};
use navlupp_id::Date;

use crate::dates;
use crate::safe::safe;
use crate::telling::{cases, put};
use navlupp_core::post::PartialDate;

pub use crate::dates::date;

/// What other terms of the same post or group entry add to the meaning of a value. Only values that may be
/// seen come here.
#[derive(Clone, Copy, Default)]
pub struct Siblings<'a> {
    /// The county beside a municipality.
    pub county: Option<&'a str>,
    /// The country beside a date of citizenship.
    pub country: Option<&'a str>,
    /// The first names beside the mark of the one in use.
    pub first_names: Option<&'a str>,
    /// The day for which a code of a place is meant.
    pub day: Option<Date>,
}

/// A value in words. No `Debug`: it can hold a value that somebody has asked to see.
#[derive(Clone, PartialEq, Eq)]
pub struct Words {
    /// The words, safe for display.
    pub text: String,
    /// Whether it is a removal mark.
    pub removed: bool,
    /// Whether the meaning is certain or nearly so.
    pub firm: bool,
}

/// Says the value of a term, which stands without blanks at its end.
pub fn say(term: Option<&Term>, value: &str, siblings: Siblings<'_>, language: Language) -> Words {
    let Some(term) = term else { return Words { text: safe(value), removed: false, firm: false } };
    let firm = term.confidence.is_firm();
    if let Some(mark) = code(List::RemovalMark, value) {
        return Words { text: mark.names.get(language).to_owned(), removed: true, firm };
    }
    let (text, known) = meaning(term, value, siblings, language).unwrap_or((safe(value), true));
    Words { text, removed: false, firm: firm && known }
}

/// Says an identity number that stands outside every term, on an infil or a list.
pub fn number(value: &str) -> Words {
    let text = hyphenated(value).unwrap_or_else(|| safe(value));
    Words { text, removed: false, firm: true }
}

/// The words where there are some, and whether they are certain.
fn meaning(term: &Term, value: &str, siblings: Siblings<'_>, language: Language) -> Option<(String, bool)> {
    let sure = |text: String| Some((text, true));
    match term.kind {
        TermKind::Identity | TermKind::BirthTime => return hyphenated(value).and_then(sure),
        TermKind::Date => {
            let date = PartialDate::parse(value.as_bytes())?;
            if term.role == Role::CitizenshipDate && value == "00000000" && siblings.country == Some("SE") {
                return sure(dates::BEFORE_JULY_1991.get(language).to_owned());
            }
            return dates::partial(date, language).and_then(sure);
        }
        TermKind::CaseTypes => return Some(cases(value, "", language)),
        _ => {}
    }
    if let Some(own) = term.own_code(value) {
        return sure(own.names.get(language).to_owned());
    }
    match (term.role, term.list) {
        (Role::GivenNameMark, _) => in_use(value, siblings.first_names?).and_then(sure),
        (Role::RegisteredAddressPostcode | Role::SpecialAddressPostcode, _) => postcode(value).and_then(sure),
        (_, Some(List::County)) => match code(List::CountySignal, value) {
            Some(signal) => sure(signal.names.get(language).to_owned()),
            None => sure(place_on(navlupp_catalog::county_spans(value), siblings.day)?.name.to_owned()),
        },
        (_, Some(List::Municipality)) => {
            let code = put("{0}{1}", [siblings.county?, value, ""]);
            sure(place_on(navlupp_catalog::municipality_spans(&code), siblings.day)?.name.to_owned())
        }
        (_, Some(List::Country)) => {
            let Country { code, names } = navlupp_catalog::country(value)?;
            sure(put("{0} ({1})", [names.get(language), code, ""]))
        }
        (_, Some(list)) => {
            let row = code(list, value)?;
            Some((row.names.get(language).to_owned(), row.confidence.is_firm()))
        }
        _ => None,
    }
}

/// Twelve digits with the hyphen before the last four; eight of a birth time as they stand.
fn hyphenated(value: &str) -> Option<String> {
    let is_number = value.len() == 12 && value.bytes().all(|byte| byte.is_ascii_digit());
    let (birth, number) = value.split_at_checked(8).filter(|_| is_number)?;
    Some(put("{0}-{1}", [birth, number, ""]))
}

/// `403 20`
fn postcode(value: &str) -> Option<String> {
    let is_code = value.len() == 5 && value.bytes().all(|byte| byte.is_ascii_digit());
    let (area, place) = value.split_at_checked(3).filter(|_| is_code && value != "00000")?;
    Some(put("{0} {1}", [area, place, ""]))
}

/// The place that a code meant on a day; else that of today, else the last one.
fn place_on(spans: &'static [Place], day: Option<Date>) -> Option<&'static Place> {
    let then = day.and_then(|day| spans.iter().find(|place| place.is_valid_on(day)));
    then.or_else(|| spans.iter().find(|place| place.until.is_none())).or_else(|| spans.last())
}

/// The first names in use that the mark of 01011 picks: each digit is the place of a name, names with
/// hyphens count as two, 0 is none (Navet, Allmän beskrivning 4.1, chapter 8.8).
fn in_use(mark: &str, first_names: &str) -> Option<String> {
    let &[first @ b'1'..=b'9', second @ b'0'..=b'9'] = mark.as_bytes() else { return None };
    let at = |digit: u8| {
        let parts = first_names.split([' ', '-']);
        parts.filter(|part| !part.is_empty()).nth(usize::from(digit - b'1'))
    };
    let name = at(first)?;
    if second == b'0' {
        return Some(safe(name));
    }
    let end = name.as_ptr() as usize - first_names.as_ptr() as usize + name.len();
    let joined = second == first + 1 && first_names.as_bytes().get(end) == Some(&b'-');
    let form = if joined { "{0}-{1}" } else { "{0} {1}" };
    Some(safe(&put(form, [name, at(second)?, ""])))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;
    use navlupp_catalog::{Catalogue, TermCode};

    fn said(code: u32, value: &str, siblings: Siblings<'_>) -> String {
        let catalogue = Catalogue::standard();
        let term = catalogue.term(TermCode::new(code).unwrap());
        say(term, value, siblings, Language::Swedish).text
    }

    #[test]
    fn values_are_said_in_plain_words() {
        let alone = Siblings::default();
        for (code, value, words) in [
            (1001, "187001012389", "18700101-2389"),
            (1003, "J", "Ja"),
            (1004, "3H", "sekretessmarkering (huvudpersonen)"),
            (
                1004,
                "366R,41H",
                "makulering av dödsfall (relationspersonen); flyttning inom Sverige (huvudpersonen)",
            ),
            (1004, "999X", "999X (okänd ärendekod)"),
            (1006, "UV", "Utflyttad från Sverige"),
            (1006, "XX", "XX"),
            (1006, "$", "Borttagen"),
            (1014, "-1", "Borttagen"),
            (1021, "20021102", "2 november 2002"),
            (1022, "99", "Flyttsignal"),
            (1025, "PÅ KOMMUNEN SKRIVEN", "På kommunen skriven"),
            (1034, "40320", "403 20"),
            (1034, "00000", "00000"),
            (1081, "Ä", "Änka/änkling"),
            (2003, "MO", "Moder"),
            (3001, "FR", "Frankrike (FR)"),
            (4008, "FB", "Folkbokförd"),
            (1999, "a\u{202E}b", "a\u{FFFD}b"),
        ] {
            assert_eq!(said(code, value, alone), words, "{code} {value}");
        }
    }

    #[test]
    fn siblings_add_to_the_meaning() {
        let county = Siblings { county: Some("14"), ..Siblings::default() };
        assert_eq!(said(1023, "80", county), "Göteborg");
        assert_eq!(said(1023, "80", Siblings::default()), "80");
        let swedish = Siblings { country: Some("SE"), ..Siblings::default() };
        assert_eq!(said(3002, "00000000", swedish), "före 1 juli 1991");
        assert_eq!(said(3002, "00000000", Siblings::default()), "okänt datum");
        let old = Siblings { day: Date::new(1980, 1, 1), ..Siblings::default() };
        assert_eq!(said(1022, "12", old), "Malmöhus län");
        assert_eq!(said(1022, "12", Siblings::default()), "Skåne län");
        assert_eq!(said(1022, "15", Siblings::default()), "Älvsborgs län");
    }

    #[test]
    fn the_name_in_use_is_picked_by_its_places() {
        let names = |names| Siblings { first_names: Some(names), ..Siblings::default() };
        assert_eq!(said(1011, "20", names("Anna Karin Maria")), "Karin");
        assert_eq!(said(1011, "12", names("Karl-Gustaf Alexander")), "Karl-Gustaf");
        assert_eq!(said(1011, "13", names("Anna Maria Elisabet")), "Anna Elisabet");
        assert_eq!(said(1011, "30", names("Karl-Gustaf Alexander")), "Alexander");
        assert_eq!(said(1011, "40", names("Anna")), "40");
        assert_eq!(said(1011, "01", names("Anna")), "01");
    }

    #[test]
    fn what_is_not_certain_is_told() {
        let catalogue = Catalogue::standard();
        let firm = |code, value| {
            let term = catalogue.term(TermCode::new(code).unwrap());
            say(term, value, Siblings::default(), Language::Swedish).firm
        };
        assert!(firm(1006, "UV") && firm(1004, "3H"));
        assert!(!firm(1004, "66H") && !firm(1026, "A") && !firm(1999, "x"));
    }
}
