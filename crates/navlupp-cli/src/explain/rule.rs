//! A rule's page, from the same file that the page shows.

use std::fmt::Write;

use navlupp_catalog::{Language, Words, words};
use navlupp_core::rule::RuleId;
use navlupp_core::rules::{RULEBOOK, rule};
use navlupp_pages::{RULE_HEADINGS, rule_text};
use navlupp_report::words as report;

const CONFIDENCE: Words = words! { sv: "säkerhet", en: "confidence", fi: "varmuus" };

/// The page of a rule by its number or its slug.
pub fn page(name: &str, language: Language) -> Option<String> {
    let meta = match RuleId::parse(name) {
        Some(id) => rule(id)?,
        None => RULEBOOK.iter().find(|meta| meta.slug == name)?,
    };
    let id = meta.id.to_string();
    let mut page = format!(
        "{} {id}: {}\n{}, {}: {}\n",
        report::severity(meta.severity).get(language),
        meta.title.get(language),
        meta.slug,
        CONFIDENCE.get(language),
        report::confidence(meta.confidence).get(language),
    );
    let headings = RULE_HEADINGS[language as usize];
    for (heading, part) in headings.into_iter().zip(["what", "why", "example", "do", "basis"]) {
        let _ = write!(page, "\n{heading}\n{}", indented(&rule_text(&id, language, part)));
    }
    Some(page)
}

/// Markdown as a terminal shows it: fences are drawn by a deeper indent.
fn indented(markdown: &str) -> String {
    let mut text = String::new();
    let mut fenced = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
            continue;
        }
        let indent = if fenced { "      " } else { "  " };
        text.push_str(format!("{indent}{line}").trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn fences_become_an_indent() {
        assert_eq!(indented("a\n\n```text\n#UP\n```\nb"), "  a\n\n      #UP\n  b\n");
    }
}
