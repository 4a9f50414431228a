//! Dates as people say them.

use navlupp_catalog::{Language, Words, words};
use navlupp_id::Date;

use crate::telling::{pick, put};
use navlupp_core::post::PartialDate;

/// Every Finnish month ends in *-kuu*, so that its cases are regular: *2. marraskuuta 2002*; alone, *marraskuu 2002*.
const MONTHS: Words = words! {
    sv: "1=januari|2=februari|3=mars|4=april|5=maj|6=juni|7=juli|8=augusti|9=september|10=oktober|11=november|\
         12=december",
    en: "1=January|2=February|3=March|4=April|5=May|6=June|7=July|8=August|9=September|10=October|11=November|\
         12=December",
    fi: "1=tammikuu|2=helmikuu|3=maaliskuu|4=huhtikuu|5=toukokuu|6=kesäkuu|7=heinäkuu|8=elokuu|9=syyskuu|\
         10=lokakuu|11=marraskuu|12=joulukuu",
};
/// A day, and a month, of a year.
const FORMS: Words = words! {
    sv: "d={0} {1} {2}|m={1} {2}",
    en: "d={0} {1} {2}|m={1} {2}",
    fi: "d={0}. {1}ta {2}|m={1} {2}",
};
const UNKNOWN: Words = words! { sv: "okänt datum", en: "unknown date", fi: "päivä ei tiedossa" };

fn say(form: &str, day: u8, month: u8, year: u16, language: Language) -> Option<String> {
    let month = pick(MONTHS, &month.to_string(), language)?;
    Some(put(pick(FORMS, form, language)?, [&day.to_string(), month, &year.to_string()]))
}

/// A calendar date: `2 november 2002`, `2 November 2002`, `2. marraskuuta 2002`.
pub fn date(date: Date, language: Language) -> String {
    say("d", date.day(), date.month(), date.year(), language).unwrap_or_default()
}

/// A date of which day, or day and month, may be unknown; none where the digits name nothing.
pub fn partial(value: PartialDate, language: Language) -> Option<String> {
    match value {
        PartialDate { year: 0, month: 0, day: 0 } => Some(UNKNOWN.get(language).to_owned()),
        PartialDate { year: 0, .. } => None,
        PartialDate { year, month: 0, day: 0 } => Some(year.to_string()),
        PartialDate { year, month, day: 0 } => say("m", 0, month, year, language),
        whole => whole.date().map(|whole| date(whole, language)),
    }
}

/// What `00000000` says of a Swedish citizenship (Navet, Allmän beskrivning 4.1, chapter 8.31).
pub const BEFORE_JULY_1991: Words =
    words! { sv: "före 1 juli 1991", en: "before 1 July 1991", fi: "ennen 1. heinäkuuta 1991" };

#[cfg(test)]
mod tests {
    use super::*;

    fn said(digits: &str, language: Language) -> Option<String> {
        partial(PartialDate::parse(digits.as_bytes())?, language)
    }

    #[test]
    fn what_is_known_of_a_date_is_said() {
        for (digits, sv, en, fi) in [
            ("20021102", "2 november 2002", "2 November 2002", "2. marraskuuta 2002"),
            ("20021100", "november 2002", "November 2002", "marraskuu 2002"),
            ("20020000", "2002", "2002", "2002"),
            ("00000000", "okänt datum", "unknown date", "päivä ei tiedossa"),
        ] {
            assert_eq!(said(digits, Language::Swedish).as_deref(), Some(sv));
            assert_eq!(said(digits, Language::English).as_deref(), Some(en));
            assert_eq!(said(digits, Language::Finnish).as_deref(), Some(fi));
        }
        for digits in ["20021301", "20020230", "20020011", "00001102", "2002110A"] {
            assert_eq!(said(digits, Language::Swedish), None, "{digits}");
        }
    }
}
