//! The page of a term.

use navlupp_catalog::{Language, List, Term, TermKind, terms};
use navlupp_id::Date;

use crate::code::{file_of, rows};
use crate::{Page, Three, basis, listening, sheets, three, words};

/// The pages of all terms, in the order of a post.
pub fn term_pages() -> Vec<Page> {
    terms().iter().map(term_page).collect()
}

/// The page of a term.
pub fn term_page(term: &Term) -> Page {
    let id = term.code.map_or_else(|| term.key.to_string(), |code| code.to_string());
    let titles = three(|language| heading(term, language));
    let mut page = Page::new(id.clone(), id, titles);
    let roles = sheets::term_role(term.role.name());
    page.chapter(
        words::SAYS,
        three(|language| {
            let swedish = term.names.get(Language::Swedish);
            let called = filled(words::IN_SWEDISH[language], swedish);
            let called = if swedish == name(term, language) { String::new() } else { called };
            let key = if term.code.is_some() { words::KEY } else { words::OWN_NUMBER };
            let note = &sheets::note(&term.note)[language];
            paragraphs(&[&roles[language], note, &called, &filled(key[language], &term.key)])
        }),
    );
    page.chapter(words::VALUE, three(|language| value(term, language)));
    match term.list {
        Some(List::CaseType) => {
            page.chapter(words::CASES, rows(List::CaseType));
            page.chapter(words::SUFFIXES, rows(List::CaseSuffix));
            page.chapter(words::PREFIXES, rows(List::CasePrefix));
        }
        Some(list @ (List::County | List::Municipality | List::Country)) => {
            page.chapter(
                words::CODES,
                three(|language| {
                    filled(
                        words::SEE_LIST[language],
                        &format!("{} (`{}`)", words::list(list)[language], file_of(list)),
                    )
                }),
            );
        }
        Some(list) => page.chapter(words::CODES, rows(list)),
        None => {}
    }
    page.chapter(words::SHOWN, words::privacy(term.privacy).map(str::to_owned));
    page.chapter(words::RULES, or(listening::of_term(term), words::NO_RULE));
    let sources = basis::sources(&term.basis);
    page.chapter(
        words::BASIS,
        three(|language| {
            let mut said = vec![words::confidence(term.confidence)[language].to_owned()];
            said.extend_from_slice(&sources[language]);
            if !term.xml_path.is_empty() {
                said.push(filled(words::XML[language], &term.xml_path));
            }
            said.join("\n\n")
        }),
    );
    page
}

/// Number and name of a term.
pub fn heading(term: &Term, language: usize) -> String {
    let name = name(term, language);
    term.code.map_or_else(
        || format!("{name} {}", words::WITHOUT_NUMBER[language]),
        |code| format!("{code} {name}"),
    )
}

fn name(term: &Term, language: usize) -> &str {
    term.names.get(Language::ALL[language])
}

fn value(term: &Term, language: usize) -> String {
    let mut form = words::kind(term.kind)[language].to_owned();
    let tells_length =
        matches!(term.kind, TermKind::Identity | TermKind::Date | TermKind::Flag | TermKind::BirthTime);
    if !term.kind.is_group_mark() && !tells_length {
        form.push_str(&length(term.min_length, term.max_length, language));
    }
    form.push('.');
    let section = words::section(term.section)[language];
    let often = match term.group {
        Some(group) if term.repeats_in_group => {
            filled(words::ONCE_IN_GROUP[language], &format!("{group:02}"))
        }
        _ => words::ONCE_IN_POST[language].to_owned(),
    };
    let often = if term.kind.is_group_mark() { String::new() } else { often };
    let belongs = filled(words::SECTION[language], section);
    let delivered = span(words::DELIVERED, term.from, term.until, language);
    let said = [form, often, belongs, delivered];
    said.into_iter().filter(|said| !said.is_empty()).collect::<Vec<_>>().join(" ")
}

/// `, 2 tecken`, `, högst 40 tecken`
pub fn length(least: Option<u16>, most: Option<u16>, language: usize) -> String {
    match (least, most) {
        (Some(least), Some(most)) if least == most => filled(words::EXACTLY[language], &most.to_string()),
        (Some(least), Some(most)) if least > 1 => {
            filled(words::BETWEEN[language], &format!("{least}–{most}"))
        }
        (_, Some(most)) => filled(words::AT_MOST[language], &most.to_string()),
        _ => String::new(),
    }
}

/// A sentence on the days between which something holds; empty where neither is known.
pub fn span(sentence: Three<&str>, from: Option<Date>, until: Option<Date>, language: usize) -> String {
    let days = [(words::FROM, from), (words::UNTIL, until)];
    let days: Vec<String> = days
        .into_iter()
        .filter_map(|(words, day)| Some(filled(words[language], &day?.to_string())))
        .collect();
    if days.is_empty() { String::new() } else { filled(sentence[language], &days.join(", ")) }
}

/// Words with something in their place.
pub fn filled(words: &str, inside: &str) -> String {
    words.replacen("{}", inside, 1)
}

/// The sentences that are not empty, each a paragraph.
pub fn paragraphs(sentences: &[&str]) -> String {
    sentences.iter().copied().filter(|said| !said.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// Words, or others where there are none.
pub fn or(said: Three<String>, others: Three<&str>) -> Three<String> {
    let mut others = others.into_iter();
    said.map(|said| {
        let other = others.next().unwrap_or_default();
        if said.is_empty() { other.to_owned() } else { said }
    })
}
