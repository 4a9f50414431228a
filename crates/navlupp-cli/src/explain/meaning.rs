//! What the catalogue knows of a term, a keyword or a code.

use std::fmt::{Display, Write};

use navlupp_catalog::{
    Code, Confidence, Keyword, KeywordValue, Language, List, Names, Term, codes, country, county_spans,
    municipality_spans, terms,
};
use navlupp_id::Date;

use super::labels::{self, Labels, labels};
use super::rule::confidence;

/// A term: name, form, codes, how it is shown, how sure that is.
pub fn term(term: &Term, language: Language) -> String {
    let labels = labels(language);
    let number = term.code.map_or_else(|| format!("({})", labels.without_number), |code| code.to_string());
    let mut page = Page::new(labels, language, &format!("{number} {}", term.names.get(language)));
    page.others(&term.names);
    page.line(labels.key, &term.key);
    let mut value = labels::kind(term.kind).get(language).to_owned();
    if !term.kind.is_group_mark() {
        value.push_str(&length(labels, term.min_length, term.max_length));
    }
    page.line(labels.value, &value);
    if let Some(group) = term.group {
        page.line(labels.group, format!("{group:02}"));
    }
    page.span(labels.delivered, term.from, term.until);
    page.line(labels.privacy, labels::privacy(term.privacy).get(language));
    page.basis(term.confidence, &term.basis, &term.note);
    if let Some(list) = term.list {
        page.list(list);
    }
    page.text
}

/// A keyword of the frame.
pub fn keyword(keyword: &Keyword, language: Language) -> String {
    let labels = labels(language);
    let mut page =
        Page::new(labels, language, &format!("{} {}", keyword.keyword, keyword.names.get(language)));
    page.others(&keyword.names);
    let mut value = labels::keyword_value(keyword.value).get(language).to_owned();
    if !matches!(keyword.value, KeywordValue::None | KeywordValue::OrderId) {
        value.push_str(&length(labels, None, keyword.max_length));
    }
    page.line(labels.value, &value);
    if !keyword.required_in.is_empty() {
        let needed: Vec<_> =
            keyword.required_in.iter().map(|&name| labels::container(name).get(language)).collect();
        page.line(labels.required_in, needed.join(", "));
    }
    if keyword.value != KeywordValue::None {
        page.line(labels.privacy, labels::privacy(keyword.privacy).get(language));
    }
    page.basis(keyword.confidence, keyword.basis, keyword.note);
    page.text
}

/// Every list and table on which a code stands; none if it stands on none.
pub fn code(name: &str, language: Language) -> Option<String> {
    let labels = labels(language);
    let mut pages = Vec::new();
    let upper = name.to_uppercase();
    for &list in List::ALL {
        for code in codes(list).iter().filter(|code| code.code == name || code.code == upper) {
            let mut page =
                Page::new(labels, language, &format!("{} {}", code.code, code.names.get(language)));
            page.others(&code.names);
            page.terms_of(list);
            page.span(labels.in_use, code.from, code.until);
            page.basis(code.confidence, code.basis, code.note);
            pages.push(page.text);
        }
    }
    let places = county_spans(name).iter().map(|place| (List::County, place));
    let places = places.chain(municipality_spans(name).iter().map(|place| (List::Municipality, place)));
    for (list, place) in places {
        let mut page = Page::new(labels, language, &format!("{} {}", place.code, place.name));
        page.terms_of(list);
        page.span(labels.in_use, place.from, place.until);
        page.basis(place.confidence, "", place.note);
        pages.push(page.text);
    }
    if let Some(country) = country(&upper) {
        let mut page =
            Page::new(labels, language, &format!("{} {}", country.code, country.names.get(language)));
        page.others(&country.names);
        page.terms_of(List::Country);
        pages.push(page.text);
    }
    (!pages.is_empty()).then(|| pages.join("\n"))
}

struct Page {
    labels: &'static Labels,
    language: Language,
    text: String,
}

impl Page {
    fn new(labels: &'static Labels, language: Language, heading: &str) -> Self {
        Self { labels, language, text: format!("{heading}\n") }
    }

    fn line(&mut self, label: &str, words: impl Display) {
        let _ = writeln!(self.text, "  {label}: {words}");
    }

    /// The names in the other languages, where they differ: documents and colleagues use them.
    fn others(&mut self, names: &Names) {
        for language in Language::ALL {
            if language != self.language && names.get(language) != names.get(self.language) {
                self.line(language.code(), names.get(language));
            }
        }
    }

    fn span(&mut self, label: &str, from: Option<Date>, until: Option<Date>) {
        if from.is_some() || until.is_some() {
            let day = |day: Option<Date>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
            self.line(label, format!("{} – {}", day(from), day(until)));
        }
    }

    fn basis(&mut self, sure: Confidence, basis: &str, note: &str) {
        let sure = confidence(self.labels.confidence, sure, self.language);
        if basis.is_empty() {
            let _ = writeln!(self.text, "  {sure}");
        } else {
            self.line(self.labels.basis, format!("{basis} ({sure})"));
        }
        if !note.is_empty() {
            self.line(self.labels.note, note);
        }
    }

    fn list(&mut self, list: List) {
        let codes = codes(list);
        if codes.is_empty() {
            let _ = writeln!(self.text, "  {}", self.labels.places);
            return;
        }
        let _ = writeln!(self.text, "  {}:", self.labels.values);
        let width = codes.iter().map(|code| code.code.chars().count()).max().unwrap_or(0);
        for Code { code, names, .. } in codes {
            let _ = writeln!(self.text, "    {code:width$}  {}", names.get(self.language));
        }
    }

    /// The terms whose values come from a list.
    fn terms_of(&mut self, list: List) {
        let terms: Vec<String> = terms()
            .iter()
            .filter(|term| term.list == Some(list))
            .map(|term| {
                let code = term.code.map_or(String::new(), |code| format!("{code} "));
                format!("{code}{}", term.names.get(self.language))
            })
            .collect();
        if !terms.is_empty() {
            self.line(self.labels.code_of, terms.join("; "));
        }
    }
}

fn length(labels: &Labels, least: Option<u16>, most: Option<u16>) -> String {
    match (least, most) {
        (Some(least), Some(most)) if least == most => format!(", {most} {}", labels.characters),
        (Some(least), Some(most)) if least > 1 => format!(", {least}–{most} {}", labels.characters),
        (_, Some(most)) => format!(", {} {most} {}", labels.at_most, labels.characters),
        _ => String::new(),
    }
}
