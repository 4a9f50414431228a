//! Short texts in the page's three languages.

use navlupp_catalog::{Language as Spoken, Words};
use navlupp_id::Date;
use navlupp_protocol::{Language, Text3};
use navlupp_view::words;

/// The catalogue's word for a language of the page.
pub const fn spoken(language: Language) -> Spoken {
    match language {
        Language::Sv => Spoken::Swedish,
        Language::En => Spoken::English,
        Language::Fi => Spoken::Finnish,
    }
}

/// A text made once for each language.
pub fn in_all(text: impl Fn(Spoken) -> String) -> Text3 {
    Text3 { sv: text(Spoken::Swedish), en: text(Spoken::English), fi: text(Spoken::Finnish) }
}

/// Words of the program.
pub fn of_words(words: &Words) -> Text3 {
    in_all(|language| words.get(language).to_owned())
}

/// `20 oktober–21 november 2026`; one day alone as such.
pub fn period(first: Date, last: Date, language: Spoken) -> String {
    let end = words::date(last, language);
    if first == last {
        return end;
    }
    let start = words::date(first, language);
    let year = format!(" {}", first.year());
    let same_year = start.strip_suffix(year.as_str()).filter(|_| first.year() == last.year());
    let start = same_year.unwrap_or(&start);
    format!("{start}–{end}")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;

    #[test]
    fn a_period_says_its_year_once() {
        navlupp_catalog::texts::install(navlupp_texts::engine().unwrap().leak());
        let day = |number| Date::from_number(number).unwrap();
        assert_eq!(period(day(20_261_020), day(20_261_121), Spoken::Swedish), "20 oktober–21 november 2026");
        assert_eq!(
            period(day(20_251_231), day(20_260_101), Spoken::English),
            "31 December 2025–1 January 2026"
        );
        assert_eq!(period(day(20_261_020), day(20_261_020), Spoken::Finnish), "20. lokakuuta 2026");
    }
}
