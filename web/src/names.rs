//! What the catalogue calls things, in the chosen language: the user's own list first, then Navlupp's.

use std::cell::RefCell;
use std::rc::Rc;

use navlupp_catalog::{Confidence, Keyword, List, TermCode};
use navlupp_protocol::{Language, OwnTerms};
use yew::AttrValue;

use crate::text::{catalogue, of};

thread_local! {
    /// The user's own list, as far as the page shows it. The worker has taken up the same one.
    static OWN: RefCell<Option<Rc<OwnTerms>>> = const { RefCell::new(None) };
}

/// Lets the user's own list speak first, or none.
pub fn lay_over(own: Option<Rc<OwnTerms>>) {
    OWN.set(own);
}

/// What is known of a term.
pub struct Meaning {
    /// Its name.
    pub name: AttrValue,
    /// Most characters; 0: not known.
    pub longest: u32,
    /// How sure that is.
    pub confidence: Confidence,
    /// Whether the user's own list says it.
    pub own: bool,
}

/// What the user's own list says of a code of a list, or with no list of a term.
fn own(list: &str, code: &str, language: Language) -> Option<Meaning> {
    OWN.with_borrow(|own| {
        let own = own.as_ref()?.names.iter().find(|own| own.list == list && own.code == code)?;
        Some(Meaning {
            name: of(&own.names, language).to_owned().into(),
            longest: own.longest,
            confidence: *Confidence::ALL.get(usize::from(own.confidence))?,
            own: true,
        })
    })
}

/// A term by its five digits.
pub fn term(code: u32, language: Language) -> Option<Meaning> {
    own("", &crate::format::code(code), language).or_else(|| {
        let term = navlupp_catalog::term(TermCode::new(code)?)?;
        Some(Meaning {
            name: term.names.get(catalogue(language)).into(),
            longest: term.max_length.unwrap_or_default().into(),
            confidence: term.confidence,
            own: false,
        })
    })
}

/// Whether a term is known.
pub fn is_known(code: u32) -> bool {
    term(code, Language::Sv).is_some()
}

/// A term's name; none where nobody knows it.
pub fn term_name(code: u32, language: Language) -> Option<AttrValue> {
    term(code, language).map(|term| term.name)
}

/// A keyword's row.
pub fn keyword(name: &str) -> Option<&'static Keyword> {
    navlupp_catalog::keyword(name)
}

/// A code of a list.
pub fn code(list: List, key: &str, language: Language) -> Option<AttrValue> {
    let standard = navlupp_catalog::code(list, key).map(|code| code.names.get(catalogue(language)).into());
    standard.or_else(|| own(list.name(), key, language).map(|own| own.name))
}

/// A county of today, or the sign that stands in its place.
pub fn county(key: &str, language: Language) -> Option<AttrValue> {
    let now = navlupp_catalog::county_now(key).or_else(|| navlupp_catalog::county_spans(key).last());
    now.map(|place| place.name.into()).or_else(|| code(List::CountySignal, key, language))
}

/// A country.
pub fn country(key: &str, language: Language) -> Option<AttrValue> {
    let country = navlupp_catalog::country(key);
    country
        .map(|country| country.names.get(catalogue(language)).into())
        .or_else(|| code(List::Country, key, language))
}

/// How many of three squares are filled.
pub const fn squares(confidence: Confidence) -> usize {
    3 - confidence as usize
}
