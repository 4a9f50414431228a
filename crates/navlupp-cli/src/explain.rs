//! `navlupp explain`: what a rule checks, what a term, a keyword or a code means.

mod labels;
mod meaning;
mod rule;

use navlupp_catalog::{Keyword, Term, TermCode, keyword, term, term_by_key};

use crate::Outcome;
use crate::console::Console;
use crate::misuse::Misuse;

/// Explains everything of this name; a code such as `AS` may stand on several lists.
pub fn run(name: &str, console: &Console) -> Result<Outcome, Misuse> {
    let language = console.language;
    let name = name.trim();
    let text = if let Some(page) = rule::page(name, language) {
        page
    } else if let Some(term) = term_of(name) {
        meaning::term(term, language)
    } else if let Some(keyword) = keyword_of(name) {
        meaning::keyword(keyword, language)
    } else {
        meaning::code(name, language).ok_or(Misuse::NotKnown)?
    };
    Ok(console.page(&text))
}

/// A term by its number or by its key.
fn term_of(name: &str) -> Option<&'static Term> {
    let digits: Option<&[u8; 5]> = name.as_bytes().try_into().ok();
    match digits.and_then(TermCode::from_digits) {
        Some(code) => term(code),
        None => term_by_key(name),
    }
}

/// A keyword, also without its `#`, which a shell takes for a comment.
fn keyword_of(name: &str) -> Option<&'static Keyword> {
    let name = name.to_uppercase();
    keyword(&name).or_else(|| keyword(&format!("#{name}")))
}
