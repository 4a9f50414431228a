//! Pages as the data block that the sealed page carries.

use std::fmt::Write;

use navlupp_catalog::{Confidence, Language, keywords, terms};

use crate::page::Chapter;
use crate::{Page, keyword_page, rule_pages, term_page};

/// Stands before each page.
pub const BREAK: char = '\u{C}';

/// The pages of rules, of terms with a number, and of keywords: what a file can hold. All of a language stand together,
/// which packs best.
///
/// Each page: a break; on a line the language's code, what the page is about and how sure its basis is, with blanks
/// between; its title on the next; then each heading behind `# ` with its words.
pub fn block() -> String {
    let mut pages = rule_pages();
    let coded = terms().iter().filter(|term| term.code.is_some());
    pages.extend(coded.map(|term| (term.confidence, term_page(term))));
    pages.extend(keywords().iter().map(|keyword| (keyword.confidence, keyword_page(keyword))));
    let mut block = String::new();
    for language in Language::ALL {
        for (confidence, page) in &pages {
            add(&mut block, *confidence, page, language);
        }
    }
    block
}

fn add(block: &mut String, confidence: Confidence, page: &Page, language: Language) {
    let title = &page.titles[language as usize];
    let _ = writeln!(block, "{BREAK}{} {} {}\n{title}", language.code(), page.id, confidence.name());
    for Chapter { heading, words } in &page.chapters[language as usize] {
        let _ = writeln!(block, "# {heading}\n\n{words}\n");
    }
}
