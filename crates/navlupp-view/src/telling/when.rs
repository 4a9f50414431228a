//! A date as a part of a sentence: *on*, *since*, *from*, *to* a day, a month or a year, or what is not known of it.

use navlupp_catalog::{Language, Words, words};
use navlupp_core::post::PartialDate;

use super::teller::{pick, put};
use crate::dates;

/// A date in one of the forms of [`FORMS`]. Of a mask, the year is said where it can be seen.
pub fn say(value: &str, masked: bool, form: char, language: Language) -> String {
    let year = value.get(..4).unwrap_or_default();
    let (what, day) = match PartialDate::parse(value.as_bytes()) {
        _ if masked && year.bytes().all(|byte| byte.is_ascii_digit()) && year > "0000" => ('k', None),
        _ if masked => ('h', None),
        Some(PartialDate { year: 0, month: 0, day: 0 }) => ('u', None),
        Some(date @ PartialDate { month: 0, .. }) => ('y', dates::partial(date, language)),
        Some(date @ PartialDate { day: 0, .. }) => ('m', dates::partial(date, language)),
        Some(date) => ('d', dates::partial(date, language)),
        None => ('x', None),
    };
    let what = if matches!(what, 'd' | 'm' | 'y') && day.is_none() { 'x' } else { what };
    let day = day.unwrap_or_default();
    let month = day.split(' ').next().unwrap_or_default();
    let mut key = String::new();
    key.push(form);
    key.push(what);
    put(pick(FORMS, &key, language).unwrap_or_default(), [&day, month, year])
}

/// First the form: `o` on, `s` since, `f` from, `t` to, `u` up to and including, `n` by itself. Then what is known:
/// `d` the day, `m` month and year, `y` the year, `u` nothing (00000000), `x` no date at all; masked, `k` with the
/// year, `h` without. In Finnish every month ends in -kuu, so that its cases are regular.
const FORMS: Words = words! {
    sv: "od=den {0}|om=i {0}|oy={0}|ou=på ett okänt datum|ox=på ett datum som inte går att läsa|\
         ok={2} (dagen dold)|oh=på ett dolt datum|\
         sd=sedan den {0}|sm=sedan {0}|sy=sedan {0}|su=sedan ett okänt datum|\
         sx=sedan ett datum som inte går att läsa|sk=sedan {2} (dagen dold)|sh=sedan ett dolt datum|\
         fd=från den {0}|fm=från {0}|fy=från {0}|fu=från ett okänt datum|fx=från ett datum som inte går att läsa|\
         fk=från {2} (dagen dold)|fh=från ett dolt datum|\
         td=till den {0}|tm=till {0}|ty=till {0}|tk=till {2} (dagen dold)|\
         ud=till och med den {0}|um=till och med {0}|uy=till och med {0}|uu=till och med ett okänt datum|\
         ux=till och med ett datum som inte går att läsa|uk=till och med {2} (dagen dold)|\
         uh=till och med ett dolt datum|\
         nd={0}|nm={0}|ny={0}|nu=okänt|nx=går inte att läsa|nk={2} (dagen dold)|nh=dolt",
    en: "od=on {0}|om=in {0}|oy=in {0}|ou=on an unknown date|ox=on a date that cannot be read|\
         ok=in {2} (day masked)|oh=on a masked date|\
         sd=since {0}|sm=since {0}|sy=since {0}|su=since an unknown date|\
         sx=since a date that cannot be read|sk=since {2} (day masked)|sh=since a masked date|\
         fd=from {0}|fm=from {0}|fy=from {0}|fu=from an unknown date|fx=from a date that cannot be read|\
         fk=from {2} (day masked)|fh=from a masked date|\
         td=to {0}|tm=to {0}|ty=to {0}|tk=to {2} (day masked)|\
         ud=until {0}|um=until {0}|uy=until {0}|uu=until an unknown date|\
         ux=until a date that cannot be read|uk=until {2} (day masked)|uh=until a masked date|\
         nd={0}|nm={0}|ny={0}|nu=unknown|nx=cannot be read|nk={2} (day masked)|nh=masked",
    fi: "od={0}|om={1}ssa {2}|oy=vuonna {2}|ou=tuntemattomana päivänä|ox=päivänä, jota ei voi lukea|\
         ok=vuonna {2} (päivä peitetty)|oh=peitettynä päivänä|\
         sd={0} alkaen|sm={1}sta {2} alkaen|sy=vuodesta {2} alkaen|su=tuntemattomasta päivästä alkaen|\
         sx=alkaen päivästä, jota ei voi lukea|sk=vuodesta {2} alkaen (päivä peitetty)|\
         sh=peitetystä päivästä alkaen|\
         fd={0} alkaen|fm={1}sta {2} alkaen|fy=vuodesta {2} alkaen|fu=tuntemattomasta päivästä alkaen|\
         fx=alkaen päivästä, jota ei voi lukea|fk=vuodesta {2} alkaen (päivä peitetty)|\
         fh=peitetystä päivästä alkaen|\
         td={0} asti|tm={1}hun {2} asti|ty=vuoteen {2} asti|tk=vuoteen {2} asti (päivä peitetty)|\
         ud={0} asti|um={1}hun {2} asti|uy=vuoteen {2} asti|uu=tuntemattomaan päivään asti|\
         ux=päivään, jota ei voi lukea, asti|uk=vuoteen {2} asti (päivä peitetty)|uh=peitettyyn päivään asti|\
         nd={0}|nm={0}|ny={0}|nu=ei tiedossa|nx=ei luettavissa|nk={2} (päivä peitetty)|nh=peitetty",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_of_a_date_is_said_in_every_form() {
        for (value, form, sv, en, fi) in [
            ("18700503", 'o', "den 3 maj 1870", "on 3 May 1870", "3. toukokuuta 1870"),
            ("18700500", 'o', "i maj 1870", "in May 1870", "toukokuussa 1870"),
            ("18700000", 's', "sedan 1870", "since 1870", "vuodesta 1870 alkaen"),
            ("18700500", 's', "sedan maj 1870", "since May 1870", "toukokuusta 1870 alkaen"),
            ("18700500", 't', "till maj 1870", "to May 1870", "toukokuuhun 1870 asti"),
            ("00000000", 'o', "på ett okänt datum", "on an unknown date", "tuntemattomana päivänä"),
            ("18700230", 'n', "går inte att läsa", "cannot be read", "ei luettavissa"),
            ("1870", 'n', "går inte att läsa", "cannot be read", "ei luettavissa"),
        ] {
            let said = [Language::Swedish, Language::English, Language::Finnish]
                .map(|language| say(value, false, form, language));
            assert_eq!(said, [sv, en, fi]);
        }
        assert_eq!(say("1870••••", true, 's', Language::Swedish), "sedan 1870 (dagen dold)");
        assert_eq!(say("••••••••", true, 'o', Language::Finnish), "peitettynä päivänä");
        assert_eq!(say("0000••••", true, 'o', Language::English), "on a masked date");
        assert_eq!(say("••••••", true, 'n', Language::English), "masked");
    }

    /// Every form says everything that can be known.
    #[test]
    fn no_form_lacks_words() {
        for language in Language::ALL {
            for form in "osfun".chars() {
                for (value, masked) in [
                    ("18700503", false),
                    ("18700500", false),
                    ("18700000", false),
                    ("00000000", false),
                    ("99999999", false),
                    ("1870••••", true),
                    ("••••••••", true),
                ] {
                    assert!(!say(value, masked, form, language).is_empty(), "{form} {value}");
                }
            }
        }
    }
}
