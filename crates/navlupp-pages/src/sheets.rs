//! The texts that the catalogue's files do not hold: sheets of stanzas, a line per language.

use std::collections::BTreeSet;

use navlupp_catalog::{List, codes, counties, keywords, municipalities, terms};

use crate::{Three, three};

/// Stands where a text is missing, so that no page that lacks one can be taken for whole.
pub const MISSING: &str = "\u{FFFD}";

/// Each: a role, then a sentence on it in Swedish, English and Finnish.
const TERMS: &str = include_str!("../data/terms.txt");
/// The same of keywords.
const KEYWORDS: &str = include_str!("../data/keywords.txt");
/// Each: a note of the catalogue, which is English, then the same in Swedish and Finnish. `{}` stands for a number.
const NOTES: &str = include_str!("../data/notes.txt");

/// What a role says, in a sentence.
pub fn term_role(role: &str) -> Three<String> {
    about(TERMS, role)
}

/// What a keyword says, in a sentence.
pub fn keyword_role(role: &str) -> Three<String> {
    about(KEYWORDS, role)
}

fn about(sheet: &'static str, key: &str) -> Three<String> {
    let mut stanzas = stanzas(sheet);
    let found = stanzas.find_map(|lines| match lines[..] {
        [role, sv, en, fi] if role == key => Some([sv, en, fi].map(str::to_owned)),
        _ => None,
    });
    found.unwrap_or_else(|| three(|_| format!("{MISSING} no sentence on the role {key}")))
}

/// A note of the catalogue in each language; empty where there is none.
pub fn note(english: &str) -> Three<String> {
    if english.is_empty() {
        return Three::default();
    }
    let (form, number) = form(english);
    let mut stanzas = stanzas(NOTES);
    let found = stanzas.find_map(|lines| match lines[..] {
        [en, sv, fi] if en == form => Some([sv, en, fi].map(|text| text.replace("{}", number))),
        _ => None,
    });
    found.unwrap_or_else(|| three(|_| format!("{MISSING} no translation of the note {english}")))
}

/// A note that differs from others by a code or a day only, and what that is.
fn form(note: &str) -> (String, &str) {
    for start in ["Before: ", "Now ", "Malung until "] {
        let rest = note.strip_prefix(start).and_then(|rest| rest.strip_suffix('.'));
        if let Some(number) =
            rest.filter(|rest| rest.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-'))
        {
            return (format!("{start}{{}}."), number);
        }
    }
    (note.to_owned(), "")
}

/// The stanzas of a sheet, each as its lines.
pub fn stanzas(sheet: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    sheet.split("\n\n").map(|stanza| stanza.lines().filter(|line| !line.is_empty()).collect())
}

/// What the sheets hold that nothing asks for, or in a form that is none.
pub fn faults() -> Vec<String> {
    let roles: BTreeSet<&str> = terms().iter().map(|term| term.role.name()).collect();
    let keyword_roles: BTreeSet<&str> = keywords().iter().map(|keyword| keyword.role.name()).collect();
    let notes = terms().iter().map(|term| &*term.note);
    let notes = notes.chain(keywords().iter().map(|keyword| keyword.note));
    let notes = notes.chain(List::ALL.iter().flat_map(|&list| codes(list)).map(|code| code.note));
    let notes = notes.chain(counties().iter().chain(municipalities()).map(|place| place.note));
    let notes: BTreeSet<String> = notes.map(|note| form(note).0).collect();
    let mut faults = of("terms.txt", TERMS, 4, |key| roles.contains(key));
    faults.extend(of("keywords.txt", KEYWORDS, 4, |key| keyword_roles.contains(key)));
    faults.extend(of("notes.txt", NOTES, 3, |key| notes.contains(key)));
    faults
}

fn of(name: &str, sheet: &'static str, lines: usize, is_used: impl Fn(&str) -> bool) -> Vec<String> {
    let mut faults = Vec::new();
    let mut seen = BTreeSet::new();
    for stanza in stanzas(sheet) {
        let key = stanza.first().copied().unwrap_or_default();
        if stanza.len() != lines {
            faults.push(format!("{name}: `{key}` has {} lines, not {lines}", stanza.len()));
        }
        if !is_used(key) {
            faults.push(format!("{name}: nothing in the catalogue is called `{key}`"));
        }
        if !seen.insert(key) {
            faults.push(format!("{name}: `{key}` stands twice"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_that_differ_by_a_code_share_their_translation() {
        assert_eq!(note("Now 1256."), ["Nu 1256.", "Now 1256.", "Nyt 1256."]);
        assert_eq!(note("Now part of 12.")[0], "Nu en del av 12.");
        assert_eq!(note(""), ["", "", ""]);
    }

    #[test]
    fn a_text_that_is_not_there_is_told() {
        assert!(note("Nobody wrote this.")[0].contains(MISSING) && term_role("nobody")[2].contains(MISSING));
        assert!(of("notes.txt", "a\nb\n\na\nb\nc", 3, |key| key == "b").len() == 4);
    }
}
