//! Names of kinds, severities and confidences, the same in the shell and on the page.

use navlupp_catalog::{Confidence, Words, words};
use navlupp_core::kind::{Kind, Variant};
use navlupp_core::report::FileEncoding;
use navlupp_core::rule::Severity;

/// A text with a number in the place of `{n}`, where it has one.
pub fn with_number(text: &str, number: &str) -> String {
    // By letters: a search for words, with what it says where it fails, would be kilobytes of the page.
    match text.split_once('{').and_then(|(before, rest)| Some((before, rest.strip_prefix("n}")?))) {
        Some((before, after)) => [before, number, after].concat(),
        None => text.to_owned(),
    }
}

/// What a file is, in one or two words.
pub const fn kind(kind: Kind, variant: Option<Variant>) -> Words {
    match (kind, variant) {
        (Kind::Notification, Some(Variant::Change)) => {
            words! { sv: "Ändringsavisering", en: "Change notification", fi: "Muutosilmoitus" }
        }
        (Kind::Notification, Some(Variant::Selection)) => {
            words! {
                sv: "Urval, grunduttag eller svar direkt",
                en: "Selection, base extract or direct answer",
                fi: "Poiminta tai suora vastaus",
            }
        }
        (Kind::Notification, Some(Variant::Fragment)) => {
            words! { sv: "Poster utan ram", en: "Posts without a frame", fi: "Tietueita ilman kehystä" }
        }
        (Kind::Notification, None) => {
            words! { sv: "Aviseringsfil", en: "Notification", fi: "Ilmoitustiedosto" }
        }
        (Kind::Infil, _) => words! { sv: "Infil", en: "Infil", fi: "Infil" },
        (Kind::Label, _) => {
            words! { sv: "Etikettfil, INFO.NAV", en: "Label file, INFO.NAV", fi: "Nimiötiedosto, INFO.NAV" }
        }
        (Kind::IdList, _) => words! {
            sv: "Lista med personnummer",
            en: "List of identity numbers",
            fi: "Henkilötunnusluettelo",
        },
        (Kind::Empty, _) => words! { sv: "Tom fil", en: "Empty file", fi: "Tyhjä tiedosto" },
        (Kind::Unrecognised, _) => {
            words! { sv: "Okänt slag av fil", en: "Unknown kind of file", fi: "Tuntematon tiedosto" }
        }
    }
}

/// *Fel*, *Varningar*, *Upplysningar*.
pub const fn severities(severity: Severity) -> Words {
    match severity {
        Severity::Error => words! { sv: "Fel", en: "Errors", fi: "Virheet" },
        Severity::Warning => words! { sv: "Varningar", en: "Warnings", fi: "Varoitukset" },
        Severity::Info => words! { sv: "Upplysningar", en: "Information", fi: "Huomiot" },
    }
}

/// *Fel*, *Varning*, *Upplysning*.
pub const fn severity(severity: Severity) -> Words {
    match severity {
        Severity::Error => words! { sv: "Fel", en: "Error", fi: "Virhe" },
        Severity::Warning => words! { sv: "Varning", en: "Warning", fi: "Varoitus" },
        Severity::Info => words! { sv: "Upplysning", en: "Information", fi: "Huomio" },
    }
}

/// How sure a basis is.
pub const fn confidence(confidence: Confidence) -> Words {
    match confidence {
        Confidence::Certain => words! { sv: "säker", en: "certain", fi: "varma" },
        Confidence::High => words! { sv: "hög", en: "high", fi: "korkea" },
        Confidence::Medium => words! { sv: "medel", en: "medium", fi: "keskitaso" },
        Confidence::Low => words! { sv: "låg", en: "low", fi: "matala" },
    }
}

/// The character set of a file.
pub const fn encoding(encoding: FileEncoding) -> Words {
    match encoding {
        FileEncoding::Ascii => words! { sv: "ASCII", en: "ASCII", fi: "ASCII" },
        FileEncoding::Latin1 => words! { sv: "ISO 8859-1", en: "ISO 8859-1", fi: "ISO 8859-1" },
        FileEncoding::Windows1252 => words! { sv: "Windows-1252", en: "Windows-1252", fi: "Windows-1252" },
        FileEncoding::Utf8 => words! { sv: "UTF-8", en: "UTF-8", fi: "UTF-8" },
        FileEncoding::Mixed => {
            words! { sv: "blandad teckenkodning", en: "mixed encoding", fi: "sekalainen merkistökoodaus" }
        }
        FileEncoding::Utf16 => words! { sv: "UTF-16", en: "UTF-16", fi: "UTF-16" },
    }
}
