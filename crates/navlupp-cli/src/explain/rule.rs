//! A rule's page, from the same file that the page shows.

use std::fmt::Write;

use navlupp_catalog::{Confidence, Language};
use navlupp_core::rule::{Meta, RuleId};
use navlupp_core::rules::{RULEBOOK, rule};
use navlupp_report::words;
use serde_json::Value;

use super::labels::labels;

/// Made from the rules themselves; see the example `rule_pages` of navlupp-core.
const PAGES: &str = include_str!("../../../../docs/rules.json");

/// The page of a rule by its number or its slug.
pub fn page(name: &str, language: Language) -> Option<String> {
    let meta = match RuleId::parse(name) {
        Some(id) => rule(id)?,
        None => RULEBOOK.iter().find(|meta| meta.slug == name)?,
    };
    let labels = labels(language);
    let mut page = format!(
        "{} {}: {}\n{}, {}\n",
        words::severity(meta.severity).get(language),
        meta.id,
        meta.title.get(language),
        meta.slug,
        confidence(labels.confidence, meta.confidence, language),
    );
    if let Some(texts) = texts(meta, language) {
        for (heading, key) in labels.rule_headings.into_iter().zip(["what", "why", "example", "do", "basis"])
        {
            let text = texts.get(key).and_then(Value::as_str).unwrap_or_default();
            let _ = write!(page, "\n{heading}\n{}", indented(text));
        }
    }
    Some(page)
}

/// `säkerhet: hög`
pub fn confidence(label: &str, confidence: Confidence, language: Language) -> String {
    format!("{label}: {}", words::confidence(confidence).get(language))
}

fn texts(meta: &Meta, language: Language) -> Option<Value> {
    let mut pages: Value = serde_json::from_str(PAGES).ok()?;
    let id = meta.id.to_string();
    let page = pages.as_array_mut()?.iter_mut().find(|page| page.get("id") == Some(&Value::from(&*id)))?;
    page.pointer_mut(&format!("/texts/{}", language.code())).map(Value::take)
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
    use super::*;

    #[test]
    fn every_rule_has_its_page_in_every_language() {
        for meta in RULEBOOK {
            for language in Language::ALL {
                let texts = texts(meta, language).unwrap_or_default();
                for key in ["what", "why", "example", "do", "basis"] {
                    let text = texts.get(key).and_then(Value::as_str).unwrap_or_default();
                    assert!(!text.is_empty(), "{} {} {key}", meta.id, language.code());
                }
            }
        }
    }

    #[test]
    fn fences_become_an_indent() {
        assert_eq!(indented("a\n\n```text\n#UP\n```\nb"), "  a\n\n      #UP\n  b\n");
    }
}
