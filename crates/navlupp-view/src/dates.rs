//! Dates as people say them.

use navlupp_catalog::Language;
use navlupp_id::Date;

use navlupp_core::post::PartialDate;

const SWEDISH: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];
const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// Of day and month, the month stands in the partitive: *2. marraskuuta 2002*; alone: *marraskuu 2002*.
const FINNISH: [&str; 12] = [
    "tammikuu",
    "helmikuu",
    "maaliskuu",
    "huhtikuu",
    "toukokuu",
    "kesäkuu",
    "heinäkuu",
    "elokuu",
    "syyskuu",
    "lokakuu",
    "marraskuu",
    "joulukuu",
];

fn month(number: u8, language: Language) -> Option<&'static str> {
    let names = match language {
        Language::Swedish => SWEDISH,
        Language::English => ENGLISH,
        Language::Finnish => FINNISH,
    };
    names.get(usize::from(number).checked_sub(1)?).copied()
}

/// A calendar date: `2 november 2002`, `2 November 2002`, `2. marraskuuta 2002`.
pub fn date(date: Date, language: Language) -> String {
    let month = month(date.month(), language).unwrap_or_default();
    match language {
        Language::Finnish => format!("{}. {month}ta {}", date.day(), date.year()),
        _ => format!("{} {month} {}", date.day(), date.year()),
    }
}

/// A date of which day, or day and month, may be unknown; none where the digits name nothing.
pub fn partial(value: PartialDate, language: Language) -> Option<String> {
    match value {
        PartialDate { year: 0, month: 0, day: 0 } => Some(
            match language {
                Language::Swedish => "okänt datum",
                Language::English => "unknown date",
                Language::Finnish => "päivä ei tiedossa",
            }
            .to_owned(),
        ),
        PartialDate { year: 0, .. } => None,
        PartialDate { year, month: 0, day: 0 } => Some(year.to_string()),
        PartialDate { year, month: number, day: 0 } => Some(format!("{} {year}", month(number, language)?)),
        whole => whole.date().map(|whole| date(whole, language)),
    }
}

/// What `00000000` says of a Swedish citizenship (Navet, Allmän beskrivning 4.1, chapter 8.31).
pub const fn before_july_1991(language: Language) -> &'static str {
    match language {
        Language::Swedish => "före 1 juli 1991",
        Language::English => "before 1 July 1991",
        Language::Finnish => "ennen 1. heinäkuuta 1991",
    }
}

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
