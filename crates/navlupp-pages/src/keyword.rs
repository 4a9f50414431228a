//! The page of a keyword.

use navlupp_catalog::{Keyword, KeywordValue, Language, keywords};

use crate::term::{filled, length, or, paragraphs};
use crate::{Page, basis, listening, sheets, three, words};

/// The pages of all keywords, in the order of a file.
pub fn keyword_pages() -> Vec<Page> {
    keywords().iter().map(keyword_page).collect()
}

/// The page of a keyword.
pub fn keyword_page(keyword: &Keyword) -> Page {
    let name = |language: usize| keyword.names.get(Language::ALL[language]);
    let titles = three(|language| format!("{} {}", keyword.keyword, name(language)));
    let mut page = Page::new(keyword.keyword, format!("keyword-{}", keyword.role.name()), titles);
    let roles = sheets::keyword_role(keyword.role.name());
    page.chapter(
        words::IS,
        three(|language| {
            let called = filled(words::IN_SWEDISH[language], name(0));
            let called = if name(0) == name(language) { String::new() } else { called };
            let note = &sheets::note(keyword.note)[language];
            paragraphs(&[&roles[language], note, &called])
        }),
    );
    page.chapter(
        words::VALUE,
        three(|language| {
            let mut form = words::keyword_value(keyword.value)[language].to_owned();
            if !matches!(keyword.value, KeywordValue::None | KeywordValue::Identity) {
                form.push_str(&length(None, keyword.max_length, language));
            }
            let needed: Vec<&str> =
                keyword.required_in.iter().map(|name| words::container(name)[language]).collect();
            let needed = if needed.is_empty() {
                words::OPTIONAL[language].to_owned()
            } else {
                filled(words::REQUIRED[language], &needed.join(", "))
            };
            let belongs = filled(words::BELONGS[language], words::block(keyword.block)[language]);
            format!("{form}. {belongs} {needed}")
        }),
    );
    page.chapter(words::SHOWN, words::privacy(keyword.privacy).map(str::to_owned));
    page.chapter(words::RULES, or(listening::of_keyword(keyword), words::NO_RULE));
    let sources = basis::sources(keyword.basis);
    page.chapter(
        words::BASIS,
        three(|language| {
            let mut said = vec![words::confidence(keyword.confidence)[language].to_owned()];
            said.extend_from_slice(&sources[language]);
            said.join("\n\n")
        }),
    );
    page
}
