//! What the catalogue calls things, in the chosen language.

use navlupp_catalog::{Code, Confidence, Keyword, List, Term, TermCode};
use navlupp_protocol::Language;

use crate::text::catalogue;

/// A term by its five digits.
pub fn term(code: u32) -> Option<&'static Term> {
    navlupp_catalog::term(TermCode::new(code)?)
}

/// A term's name; none where the catalogue does not know it.
pub fn term_name(code: u32, language: Language) -> Option<&'static str> {
    term(code).map(|term| term.names.get(catalogue(language)))
}

/// A keyword's row.
pub fn keyword(name: &str) -> Option<&'static Keyword> {
    navlupp_catalog::keyword(name)
}

/// A code of a list.
pub fn code(list: List, key: &str, language: Language) -> Option<&'static str> {
    navlupp_catalog::code(list, key).map(|code: &'static Code| code.names.get(catalogue(language)))
}

/// A county of today, or the sign that stands in its place.
pub fn county(key: &str, language: Language) -> Option<&'static str> {
    let now = navlupp_catalog::county_now(key).or_else(|| navlupp_catalog::county_spans(key).last());
    now.map(|place| place.name).or_else(|| code(List::CountySignal, key, language))
}

/// A country.
pub fn country(key: &str, language: Language) -> Option<&'static str> {
    navlupp_catalog::country(key).map(|country| country.names.get(catalogue(language)))
}

/// How many of three squares are filled.
pub const fn squares(confidence: Confidence) -> usize {
    3 - confidence as usize
}
