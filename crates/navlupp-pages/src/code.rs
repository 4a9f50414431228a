//! The pages of codes and of the lists on which they stand.

use navlupp_catalog::{
    Code, Confidence, Language, List, Place, codes, counties, countries, municipalities, terms,
};

use crate::term::{filled, heading, paragraphs, span};
use crate::{Page, Three, basis, sheets, three, words};

/// The page of every list.
pub fn list_pages() -> Vec<Page> {
    List::ALL.iter().map(|&list| list_page(list)).collect()
}

/// The name of a list's page among the files of `docs/terms`.
pub fn file_of(list: List) -> String {
    format!("list-{}", list.name())
}

fn list_page(list: List) -> Page {
    let titles = words::list(list).map(str::to_owned);
    let mut page = Page::new(list.name(), file_of(list), titles);
    page.chapter(words::LIST, three(|language| used(list, language)));
    match list {
        List::County => page.chapter(words::CODES, places(counties())),
        List::Municipality => page.chapter(words::CODES, places(municipalities())),
        List::Country => page.chapter(
            words::CODES,
            three(|language| {
                let rows = countries()
                    .iter()
                    .map(|row| format!("| `{}` | {}. |", row.code, row.names.get(Language::ALL[language])));
                rows.collect::<Vec<_>>().join("\n")
            }),
        ),
        _ => {
            for code in codes(list) {
                let headings = three(|language| code_heading(code, language));
                page.chapter(
                    [&headings[0], &headings[1], &headings[2]].map(String::as_str),
                    code_words(code),
                );
            }
        }
    }
    let basis = match list {
        List::County | List::Municipality => Some(words::PLACES),
        List::Country => Some(words::COUNTRIES),
        _ => None,
    };
    if let Some(basis) = basis {
        page.chapter(words::BASIS, basis.map(|basis| format!("{basis}.")));
    }
    page
}

/// A page for every code of every list.
pub fn code_pages() -> Vec<Page> {
    let mut pages = Vec::new();
    for &list in List::ALL {
        let of = |code: &str, titles, chapters: Three<String>| {
            let mut page = Page::new(code, file_of(list), titles);
            page.chapter(words::LIST, three(|language| used(list, language)));
            page.chapter(words::SAYS, chapters);
            page
        };
        for code in codes(list) {
            pages.push(of(code.code, three(|language| code_heading(code, language)), code_words(code)));
        }
        let spans = match list {
            List::County => counties(),
            List::Municipality => municipalities(),
            _ => &[],
        };
        for place in spans {
            let words = three(|language| place_words(place, language));
            pages.push(of(place.code, three(|_| format!("{} {}", place.code, place.name)), words));
        }
        if list == List::Country {
            for row in countries() {
                let name = |language: usize| row.names.get(Language::ALL[language]);
                let titles = three(|language| format!("{} {}", row.code, name(language)));
                pages.push(of(row.code, titles, three(|language| format!("{}.", name(language)))));
            }
        }
    }
    pages
}

/// A row for each code of a list: what it means, when it was in use, what else is worth knowing.
pub fn rows(list: List) -> Three<String> {
    three(|language| {
        let rows = codes(list).iter().map(|code| {
            let name = format!("{}.", code.names.get(Language::ALL[language]));
            let span = span(words::IN_USE, code.from, code.until, language);
            let note = &sheets::note(code.note)[language];
            let said: Vec<&str> = [&name, &span, note]
                .into_iter()
                .map(String::as_str)
                .filter(|said| !said.is_empty())
                .collect();
            format!("| `{}` | {} |", code.code, said.join(" "))
        });
        rows.collect::<Vec<_>>().join("\n")
    })
}

fn code_heading(code: &Code, language: usize) -> String {
    format!("{} {}", code.code, code.names.get(Language::ALL[language]))
}

fn code_words(code: &Code) -> Three<String> {
    let sources = basis::sources(code.basis);
    let notes = sheets::note(code.note);
    three(|language| {
        let swedish = code.names.get(Language::Swedish);
        let is_same = code.names.get(Language::ALL[language]) == swedish;
        let called = if is_same { String::new() } else { filled(words::IN_SWEDISH[language], swedish) };
        let span = span(words::IN_USE, code.from, code.until, language);
        let sure = words::confidence(code.confidence)[language];
        let mut said = vec![called.as_str(), &span, &notes[language], sure];
        said.extend(sources[language].iter().map(String::as_str));
        paragraphs(&said)
    })
}

/// Where the codes of a list stand.
fn used(list: List, language: usize) -> String {
    let terms: Vec<String> =
        terms().iter().filter(|term| term.list == Some(list)).map(|term| heading(term, language)).collect();
    let of =
        if terms.is_empty() { String::new() } else { filled(words::CODE_OF[language], &terms.join("; ")) };
    paragraphs(&[&of, words::list_use(list).map_or("", |words| words[language])])
}

fn places(places: &[Place]) -> Three<String> {
    three(|language| {
        let rows = places.iter().map(|place| {
            let name = format!("{}.", place.name);
            let said = place_words(place, language).replace("\n\n", " ");
            format!("| `{}` | {name} {said} |", place.code)
        });
        rows.collect::<Vec<_>>().join("\n")
    })
}

fn place_words(place: &Place, language: usize) -> String {
    let span = span(words::IN_USE, place.from, place.until, language);
    let sure = if place.confidence == Confidence::Certain {
        ""
    } else {
        words::confidence(place.confidence)[language]
    };
    paragraphs(&[&span, &sheets::note(place.note)[language], sure])
}
