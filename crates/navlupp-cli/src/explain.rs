//! `navlupp explain`: what a rule checks, what a term, a keyword or a code means. The same pages as in `docs/`.

mod rule;

use navlupp_catalog::{Keyword, Language, Term, TermCode, keyword, term, term_by_key};
use navlupp_pages::{code_pages, keyword_page, list_pages, plain, term_page};

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
        plain::page(&term_page(term), language)
    } else if let Some(keyword) = keyword_of(name) {
        plain::page(&keyword_page(keyword), language)
    } else {
        codes(name, language).ok_or(Misuse::NotKnown)?
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

/// Everything that a code may mean, or a list by its name.
fn codes(name: &str, language: Language) -> Option<String> {
    let upper = name.to_uppercase();
    let mut pages = code_pages();
    pages.retain(|page| page.id == name || page.id == upper);
    if pages.is_empty() {
        pages = list_pages();
        pages.retain(|page| page.id == name || page.file == name);
    }
    let texts: Vec<String> = pages.iter().map(|page| plain::page(page, language)).collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}
