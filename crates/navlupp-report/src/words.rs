//! Names of kinds, severities and confidences, the same in the shell and on the page.

use navlupp_catalog::Confidence;
use navlupp_core::kind::{Kind, Variant};
use navlupp_core::report::FileEncoding;
use navlupp_core::rule::{Severity, Words};

/// What a file is, in one or two words.
pub const fn kind(kind: Kind, variant: Option<Variant>) -> Words {
    match (kind, variant) {
        (Kind::Notification, Some(Variant::Change)) => {
            Words { sv: "Ändringsavisering", en: "Change notification", fi: "Muutosilmoitus" }
        }
        (Kind::Notification, Some(Variant::Selection)) => {
            Words { sv: "Urval eller grunduttag", en: "Selection or base extract", fi: "Poiminta" }
        }
        (Kind::Notification, Some(Variant::Fragment)) => {
            Words { sv: "Poster utan ram", en: "Posts without a frame", fi: "Tietueita ilman kehystä" }
        }
        (Kind::Notification, None) => {
            Words { sv: "Aviseringsfil", en: "Notification", fi: "Ilmoitustiedosto" }
        }
        (Kind::Infil, _) => Words { sv: "Infil", en: "Infil", fi: "Infil" },
        (Kind::Label, _) => {
            Words { sv: "Etikettfil, INFO.NAV", en: "Label file, INFO.NAV", fi: "Nimiötiedosto, INFO.NAV" }
        }
        (Kind::IdList, _) => Words {
            sv: "Lista med personnummer",
            en: "List of identity numbers",
            fi: "Henkilötunnusluettelo",
        },
        (Kind::Empty, _) => Words { sv: "Tom fil", en: "Empty file", fi: "Tyhjä tiedosto" },
        (Kind::Unrecognised, _) => {
            Words { sv: "Okänt slag av fil", en: "Unknown kind of file", fi: "Tuntematon tiedosto" }
        }
    }
}

/// *Fel*, *Varningar*, *Upplysningar*.
pub const fn severities(severity: Severity) -> Words {
    match severity {
        Severity::Error => Words { sv: "Fel", en: "Errors", fi: "Virheet" },
        Severity::Warning => Words { sv: "Varningar", en: "Warnings", fi: "Varoitukset" },
        Severity::Info => Words { sv: "Upplysningar", en: "Information", fi: "Huomiot" },
    }
}

/// *Fel*, *Varning*, *Upplysning*.
pub const fn severity(severity: Severity) -> Words {
    match severity {
        Severity::Error => Words { sv: "Fel", en: "Error", fi: "Virhe" },
        Severity::Warning => Words { sv: "Varning", en: "Warning", fi: "Varoitus" },
        Severity::Info => Words { sv: "Upplysning", en: "Information", fi: "Huomio" },
    }
}

/// How sure a basis is.
pub const fn confidence(confidence: Confidence) -> Words {
    match confidence {
        Confidence::Certain => Words { sv: "säker", en: "certain", fi: "varma" },
        Confidence::High => Words { sv: "hög", en: "high", fi: "korkea" },
        Confidence::Medium => Words { sv: "medel", en: "medium", fi: "keskitaso" },
        Confidence::Low => Words { sv: "låg", en: "low", fi: "matala" },
    }
}

/// The character set of a file.
pub const fn encoding(encoding: FileEncoding) -> Words {
    match encoding {
        FileEncoding::Ascii => Words { sv: "ASCII", en: "ASCII", fi: "ASCII" },
        FileEncoding::Latin1 => Words { sv: "ISO 8859-1", en: "ISO 8859-1", fi: "ISO 8859-1" },
        FileEncoding::Windows1252 => Words { sv: "Windows-1252", en: "Windows-1252", fi: "Windows-1252" },
        FileEncoding::Utf8 => Words { sv: "UTF-8", en: "UTF-8", fi: "UTF-8" },
        FileEncoding::Mixed => {
            Words { sv: "blandad teckenkodning", en: "mixed encoding", fi: "sekalainen merkistökoodaus" }
        }
        FileEncoding::Utf16 => Words { sv: "UTF-16", en: "UTF-16", fi: "UTF-16" },
    }
}
