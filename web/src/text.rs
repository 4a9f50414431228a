//! The words of the page, and how figures come into them.

use std::sync::OnceLock;

use navlupp_catalog as catalog;
use navlupp_protocol::{Language, Text3};

pub use navlupp_text::{Plural, Texts};

static TEXTS: OnceLock<Box<[Texts; 3]>> = OnceLock::new();

/// Takes up the words; before that, every text is empty. False where the block is not the one that was made from
/// the source of this page.
pub fn install(block: &'static str) -> bool {
    navlupp_text::read(block).is_some_and(|texts| TEXTS.set(texts).is_ok())
}

/// The words of a language.
pub fn texts(language: Language) -> &'static Texts {
    let [sv, en, fi] = TEXTS.get().map_or(&navlupp_text::NONE, |texts| texts);
    match language {
        Language::Sv => sv,
        Language::En => en,
        Language::Fi => fi,
    }
}

/// All languages, the first first.
pub const LANGUAGES: [Language; 3] = [Language::Sv, Language::En, Language::Fi];

/// The text in a language; Swedish where the worker gave no other.
pub fn of(text: &Text3, language: Language) -> &str {
    let chosen = match language {
        Language::Sv => &text.sv,
        Language::En => &text.en,
        Language::Fi => &text.fi,
    };
    if chosen.is_empty() { &text.sv } else { chosen }
}

/// The catalogue's name of a language.
pub const fn catalogue(language: Language) -> catalog::Language {
    match language {
        Language::Sv => catalog::Language::Swedish,
        Language::En => catalog::Language::English,
        Language::Fi => catalog::Language::Finnish,
    }
}

/// Puts words into the places of a template, in order.
pub fn fill(template: &str, words: &[&str]) -> String {
    let mut text = String::new();
    let (mut rest, mut words) = (template, words.iter());
    // By letters: a search for words would be kilobytes of the page.
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        rest = if let Some(after) = after.strip_prefix('}') {
            let Some(word) = words.next() else { return text };
            text.push_str(word);
            after
        } else {
            text.push('{');
            after
        };
    }
    text.push_str(rest);
    text
}

/// Whether a part stands in a text. A rule is found among sixty: no better search is worth its kilobytes.
pub fn holds(text: &str, part: &str) -> bool {
    part.is_empty() || text.as_bytes().windows(part.len()).any(|piece| piece == part.as_bytes())
}

/// In small letters, as far as ISO 8859-1 goes, which holds every letter of the three languages: the tables for all
/// letters would be felt in the page's size.
pub fn lower(text: &str) -> String {
    text.chars().map(lower_letter).collect()
}

const fn lower_letter(letter: char) -> char {
    match letter {
        '×' => letter,
        'À'..='Þ' => (letter as u8 + 0x20) as char,
        _ => letter.to_ascii_lowercase(),
    }
}

/// With a capital at the beginning, for the same letters.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| match first {
        '÷' => first,
        'à'..='þ' => (first as u8 - 0x20) as char,
        _ => first.to_ascii_uppercase(),
    });
    first.into_iter().chain(letters).collect()
}

/// One thing or several, with the figure filled in.
pub fn plural(forms: Plural, count: f64) -> String {
    // Exact: counts are whole numbers.
    let form = forms[usize::from((count - 1.0).abs() > f64::EPSILON)];
    fill(form, &[&crate::format::count(count)])
}

#[cfg(test)]
mod tests {
    use super::{capital, fill, holds, lower, plural};
    use navlupp_text::SV;

    #[test]
    fn letters_change_as_the_standard_says() {
        for text in ["ÅÄÖ ÉÜ × Þ", "Väestö", "åäö éü ÷ þ", "ärende", "1 #UP", ""] {
            assert_eq!(lower(text), text.to_lowercase());
            let mut letters = text.chars();
            let first = letters.next().map(|first| first.to_uppercase().chain(letters).collect());
            assert_eq!(capital(text), first.unwrap_or_else(String::new));
        }
    }

    #[test]
    fn words_come_into_their_places() {
        assert_eq!(fill("{} av {}", &["1", "2"]), "1 av 2");
        assert_eq!(fill("{x} {} av {}.", &["1"]), "{x} 1 av ");
        assert!(holds("datum", "at") && holds("datum", "") && !holds("datum", "ad") && !holds("d", "da"));
        assert_eq!(fill("ren", &[]), "ren");
        assert_eq!(plural(SV.overview.posts, 1.0), "1 post");
        assert_eq!(plural(SV.overview.posts, 1200.0), "1\u{a0}200 poster");
    }
}
