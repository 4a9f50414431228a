//! What a term, a keyword or a code is: pages in three languages, made from the catalogue; and the rules' pages beside
//! them.
//!
//! The same pages become Markdown in `docs/terms`, the data block that the sealed page shows, and what
//! `navlupp explain` prints: they cannot differ. What the catalogue's files do not hold stands in `data/`: a plain
//! sentence on each role, the notes in Swedish and Finnish, the titles of the sources.
#![forbid(unsafe_code)]

mod basis;
pub mod block;
mod code;
mod keyword;
mod listening;
pub mod markdown;
mod page;
pub mod plain;
mod rule;
mod sheets;
mod term;
mod words;

pub use code::{code_pages, list_pages};
pub use keyword::{keyword_page, keyword_pages};
pub use page::{Chapter, Page, faults};
pub use rule::{RULE_HEADINGS, rule_pages, text as rule_text};
pub use term::{term_page, term_pages};

/// The languages of a page, in the order of [`navlupp_catalog::Language::ALL`].
pub type Three<T> = [T; 3];

/// Three times what a function says of a language.
fn three<T>(of: impl FnMut(usize) -> T) -> Three<T> {
    [0, 1, 2].map(of)
}
