//! The pages of rules, as the example `rule_pages` of navlupp-core gathered them from the rules themselves.

use std::sync::OnceLock;

use navlupp_catalog::{Confidence, Language};
use navlupp_core::rules::RULEBOOK;
use serde_json::Value;

use crate::{Page, three};

const PAGES: &str = include_str!("../../../docs/rules.json");

/// The headings of a rule's page in each language.
pub const RULE_HEADINGS: [[&str; 5]; 3] = [
    ["Vad som kontrolleras", "Varför det spelar roll", "Exempel", "Vad du gör", "Grund"],
    ["What it checks", "Why it matters", "Example", "What to do", "Basis"],
    ["Mitä tarkistetaan", "Miksi sillä on merkitystä", "Esimerkki", "Mitä teet", "Peruste"],
];

/// What stands below them, in `docs/rules.json`.
const PARTS: [&str; 5] = ["what", "why", "example", "do", "basis"];

/// The page of every rule with the confidence of its basis, in the order of the rulebook. Examples are fenced lines.
pub fn rule_pages() -> Vec<(Confidence, Page)> {
    let pages = RULEBOOK.iter().map(|meta| {
        let id = meta.id.to_string();
        let titles = three(|language| meta.title.get(Language::ALL[language]).to_owned());
        let mut page = Page::new(id.clone(), id.clone(), titles);
        for (place, part) in PARTS.into_iter().enumerate() {
            let headings = three(|language| RULE_HEADINGS[language][place]);
            page.chapter(headings, three(|language| text(&id, Language::ALL[language], part)));
        }
        (meta.confidence, page)
    });
    pages.collect()
}

/// A part of a rule's page; empty where there is none.
pub fn text(id: &str, language: Language, part: &str) -> String {
    static RULES: OnceLock<Vec<Value>> = OnceLock::new();
    let rules = RULES.get_or_init(|| serde_json::from_str(PAGES).unwrap_or_default());
    let rule = rules.iter().find(|rule| rule.get("id").and_then(Value::as_str) == Some(id));
    let text = rule.and_then(|rule| rule.pointer(&format!("/texts/{}/{part}", language.code())));
    text.and_then(Value::as_str).unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_its_page_in_every_language() {
        let pages = rule_pages();
        assert_eq!(pages.len(), RULEBOOK.len());
        for (_, page) in pages {
            for chapters in &page.chapters {
                assert_eq!(chapters.len(), PARTS.len(), "{}", page.id);
                assert!(chapters.iter().all(|chapter| !chapter.words.is_empty()), "{}", page.id);
            }
        }
    }
}
