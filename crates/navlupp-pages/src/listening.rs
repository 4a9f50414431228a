//! Which rules look at a term or a keyword.
//!
//! The rules' own constants say most of it. What a rule finds out by other ways, such as the count of a file, it tells
//! in its own page: a rule that names a term or a keyword below *What it checks* looks at it, too.

use navlupp_catalog::{Keyword, Language, Term, TermKind};
use navlupp_core::looks::Looks;
use navlupp_core::rules::{self, LOOKS};

use crate::{Three, rule, three};

/// A row for each rule that looks at a term.
pub fn of_term(term: &Term) -> Three<String> {
    let number = term.code.map(|code| code.to_string());
    rows(|looks| {
        looks.roles.contains(&term.role)
            || looks.reads.contains(&term.role)
            || looks.entries.contains(&term.role)
            || (looks.kinds.contains(&term.kind) && term.confidence.is_firm())
            || (looks.identities && term.kind == TermKind::Identity)
            || number.as_ref().is_some_and(|number| names(looks, number))
    })
}

/// A row for each rule that looks at a keyword.
pub fn of_keyword(keyword: &Keyword) -> Three<String> {
    rows(|looks| looks.keywords.contains(&keyword.role) || names(looks, keyword.keyword))
}

fn rows(looks_at_it: impl Fn(&Looks) -> bool) -> Three<String> {
    let mut rules: Vec<_> = LOOKS.iter().filter(|looks| looks_at_it(looks)).map(|looks| looks.rule).collect();
    rules.sort_unstable();
    three(|language| {
        let rows = rules.iter().filter_map(|&id| {
            Some(format!("| `{id}` | {} |\n", rules::rule(id)?.title.get(Language::ALL[language])))
        });
        rows.collect::<String>().trim_end().to_owned()
    })
}

/// Whether a rule's page names a term or a keyword as something that it checks.
fn names(looks: &Looks, name: &str) -> bool {
    let text = rule::text(&looks.rule.to_string(), Language::English, "what");
    let is_letter = |letter: char| letter.is_alphanumeric() || letter == '_';
    text.match_indices(name)
        .any(|(at, _)| !text[..at].ends_with(is_letter) && !text[at + name.len()..].starts_with(is_letter))
}
