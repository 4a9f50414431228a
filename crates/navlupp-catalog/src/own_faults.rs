//! What is wrong with a user's own catalogue.
//!
//! A fault never quotes the file: somebody may have picked a file about people by mistake.

use std::error::Error;
use std::fmt;

use crate::{Language, Words, words};

named_enum! {
    /// A column of an own catalogue: those of `data/terms.csv`, and `value`.
    OwnColumn {
        /// Five digits; needed.
        Code = "code",
        /// A unique name in `snake_case`.
        Key = "key",
        /// The part the term plays.
        Role = "role",
        /// The name in Swedish.
        NameSv = "name_sv",
        /// The name in English.
        NameEn = "name_en",
        /// The name in Finnish.
        NameFi = "name_fi",
        /// The chapter of a post.
        Section = "section",
        /// The two digits of the group.
        Group = "group",
        /// The form of the value.
        Type = "type",
        /// Least number of characters.
        MinLength = "min_length",
        /// Greatest number of characters.
        MaxLength = "max_length",
        /// Where the values come from.
        List = "list",
        /// A code of the list; what else the row says is its name.
        Value = "value",
        /// `no` or `in_group`.
        Repeats = "repeats",
        /// First day.
        From = "from",
        /// Last day.
        Until = "until",
        /// What a value says of the person.
        Privacy = "privacy",
        /// How sure the meaning is.
        Confidence = "confidence",
        /// Where to look it up.
        Basis = "basis",
        /// The path in the XML form.
        XmlPath = "xml_path",
        /// What else is worth knowing.
        Note = "note",
    }
}

/// Why an own catalogue is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnReason {
    /// The file is no text: it holds NUL.
    NoText,
    /// The file is longer than [`crate::LONGEST_FILE`].
    TooBig,
    /// The file could not be read.
    Unreadable,
    /// The file has no row below the header.
    NoRows,
    /// More rows than a catalogue has, or codes than a list.
    TooMany,
    /// The header names a column that does not exist.
    UnknownColumn,
    /// The header names a column twice.
    ColumnTwice,
    /// The header lacks the column, or has no name column.
    ColumnMissing,
    /// The line has another number of fields than the header.
    FieldCount,
    /// The quotes of the line do not pair.
    Quotes,
    /// The field may not be empty; of the names one is enough.
    Empty,
    /// Not five digits.
    NotACode,
    /// Another row has it already.
    Twice,
    /// Not in `snake_case`.
    NotAKey,
    /// Not one of the words that the column knows.
    UnknownWord,
    /// Not a whole number from 0 to 65 535, or of a group not two digits.
    NotANumber,
    /// Not a date as ÅÅÅÅ-MM-DD.
    NotADate,
    /// Not one to eight ASCII letters or digits, of a list of Navlupp one to four, of a country two capitals.
    NotAValue,
    /// The row describes a code of a list, and a code has only a name.
    NotForValue,
    /// The program knows all codes of the list.
    ListIsFixed,
    /// The end lies before the start.
    EndBeforeStart,
    /// Longer than 400 characters, or with a control character.
    BadText,
    /// `code` without a list, `open` for a term with a value, or either where the standard masks: it would be shown.
    WouldUnmask,
    /// The code has a standard row; its key cannot change.
    KeyIsFixed,
    /// The part is that of an identity, a protection or Skatteverket's own address; it cannot be taken away, or not be given.
    RoleIsFixed,
}

impl OwnReason {
    /// The reason for a reader.
    #[allow(clippy::too_many_lines, reason = "a table of sentences")]
    pub const fn words(self) -> Words {
        match self {
            Self::NoText => words! {
                sv: "filen är inte en textfil; spara listan som CSV",
                en: "the file is not a text file; save the list as CSV",
                fi: "tiedosto ei ole tekstitiedosto; tallenna luettelo CSV-muodossa",
            },
            Self::TooBig => words! {
                sv: "filen är för stor för en termlista: högst 2 MB",
                en: "the file is too big for a term list: at most 2 MB",
                fi: "tiedosto on liian suuri tietoluetteloksi: enintään 2 Mt",
            },
            Self::Unreadable => words! {
                sv: "filen kunde inte läsas",
                en: "the file could not be read",
                fi: "tiedostoa ei voitu lukea",
            },
            Self::NoRows => words! {
                sv: "filen har inga rader under rubrikraden",
                en: "the file has no rows below the header",
                fi: "tiedostossa ei ole rivejä otsikkorivin alla",
            },
            Self::TooMany => words! {
                sv: "för många rader eller koder",
                en: "too many rows or codes",
                fi: "liian monta riviä tai koodia",
            },
            Self::UnknownColumn => words! {
                sv: "rubrikraden har en okänd kolumn",
                en: "the header has an unknown column",
                fi: "otsikkorivillä on tuntematon sarake",
            },
            Self::ColumnTwice => words! {
                sv: "kolumnen står två gånger",
                en: "the column stands twice",
                fi: "sarake on kahdesti",
            },
            Self::ColumnMissing => words! {
                sv: "kolumnen saknas",
                en: "the column is missing",
                fi: "sarake puuttuu",
            },
            Self::FieldCount => words! {
                sv: "raden har inte lika många fält som rubrikraden",
                en: "the line has not as many fields as the header",
                fi: "rivillä ei ole yhtä monta kenttää kuin otsikkorivillä",
            },
            Self::Quotes => words! {
                sv: "citattecknen går inte ihop på raden",
                en: "the quotes do not pair on the line",
                fi: "rivin lainausmerkit eivät täsmää",
            },
            Self::Empty => words! {
                sv: "fältet är tomt",
                en: "the field is empty",
                fi: "kenttä on tyhjä",
            },
            Self::NotACode => words! {
                sv: "inte fem siffror; kalkylprogram tar bort nollor i början",
                en: "not five digits; spreadsheets take leading zeros away",
                fi: "ei viittä numeroa; taulukkolaskenta poistaa alusta nollat",
            },
            Self::Twice => words! {
                sv: "finns redan",
                en: "is there already",
                fi: "on jo olemassa",
            },
            Self::NotAKey => words! {
                sv: "inte små bokstäver a–z, siffror och understreck",
                en: "not small letters a–z, digits and underscores",
                fi: "sallitut merkit: pienet kirjaimet a–z, numerot ja alaviiva",
            },
            Self::UnknownWord => words! {
                sv: "inget av kolumnens ord",
                en: "not one of the column's words",
                fi: "ei mikään sarakkeen sanoista",
            },
            Self::NotANumber => words! {
                sv: "inte ett tillåtet tal",
                en: "not an allowed number",
                fi: "ei sallittu luku",
            },
            Self::NotADate => words! {
                sv: "inte ett datum ÅÅÅÅ-MM-DD",
                en: "not a date YYYY-MM-DD",
                fi: "ei päivämäärä muodossa VVVV-KK-PP",
            },
            Self::NotAValue => words! {
                sv: "inte 1–8 bokstäver A–Z eller siffror (i Navlupps egna listor 1–4, för land två stora bokstäver)",
                en: "not 1–8 letters A–Z or digits (in Navlupp's own lists 1–4, of a country two capitals)",
                fi: "ei 1–8 kirjainta A–Z tai numeroa (Navluppin omissa luetteloissa 1–4, maalle kaksi isoa kirjainta)",
            },
            Self::NotForValue => words! {
                sv: "gäller inte en rad med värde: en kod har bara lista, värde och namn",
                en: "does not apply to a row with a value: a code has only list, value and name",
                fi: "ei koske riviä, jolla on arvo: koodilla on vain luettelo, arvo ja nimi",
            },
            Self::ListIsFixed => words! {
                sv: "listan kan inte få egna koder",
                en: "the list cannot take own codes",
                fi: "luetteloon ei voi lisätä omia koodeja",
            },
            Self::EndBeforeStart => words! {
                sv: "slutet ligger före början",
                en: "the end lies before the start",
                fi: "loppu on ennen alkua",
            },
            Self::BadText => words! {
                sv: "för lång text eller otillåtet tecken",
                en: "text too long or a character not allowed",
                fi: "liian pitkä teksti tai kielletty merkki",
            },
            Self::WouldUnmask => words! {
                sv: "skulle visa personuppgifter omaskerade",
                en: "would show personal data unmasked",
                fi: "näyttäisi henkilötietoja peittämättä",
            },
            Self::KeyIsFixed => words! {
                sv: "nyckeln till en känd term kan inte ändras",
                en: "the key of a known term cannot change",
                fi: "tunnetun tiedon avainta ei voi muuttaa",
            },
            Self::RoleIsFixed => words! {
                sv: "rollen rör identitet eller skydd och kan inte ändras",
                en: "the role concerns identity or protection and cannot change",
                fi: "rooli koskee henkilöllisyyttä tai suojausta eikä sitä voi muuttaa",
            },
        }
    }
}

/// One fault of an own catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OwnCatalogueFault {
    /// The line, from 1; the header is line 1. 0: the file as a whole.
    pub line: u32,
    /// The column; `None` when the whole line is at fault.
    pub column: Option<OwnColumn>,
    /// Why.
    pub reason: OwnReason,
}

impl OwnCatalogueFault {
    pub(crate) const fn line(line: u32, reason: OwnReason) -> Self {
        Self { line, column: None, reason }
    }

    /// The fault for a reader: line, column, reason. The file as a whole has neither line nor column.
    pub fn say(self, language: Language) -> String {
        let reason = self.reason.words().get(language);
        if self.line == 0 {
            return reason.to_owned();
        }
        let line = words! { sv: "rad", en: "line", fi: "rivi" }.get(language);
        let [comma, column] = self.column.map_or([""; 2], |column| [", ", column.name()]);
        format!("{line} {}{comma}{column}: {reason}", self.line)
    }

    pub(crate) const fn at(line: u32, column: OwnColumn, reason: OwnReason) -> Self {
        Self { line, column: Some(column), reason }
    }
}

/// So many faults are told; who has more mends these first.
pub const MOST_FAULTS: usize = 100;

/// What is wrong with an own catalogue, by line; never empty, at most [`MOST_FAULTS`]. Nothing of it was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCatalogueFaults(pub Vec<OwnCatalogueFault>);

impl OwnCatalogueFaults {
    pub(crate) fn of(faults: Vec<OwnCatalogueFault>) -> Self {
        // A few more than are kept: the library's sort would be felt in the page's size.
        let mut sorted: Vec<OwnCatalogueFault> = Vec::new();
        for fault in faults {
            let place = |fault: &OwnCatalogueFault| (fault.line, fault.column);
            let at = sorted.partition_point(|before| place(before) <= place(&fault));
            sorted.insert(at, fault);
        }
        sorted.truncate(MOST_FAULTS);
        Self(sorted)
    }

    /// A file that is refused unread.
    pub fn of_file(reason: OwnReason) -> Self {
        Self(vec![OwnCatalogueFault::line(0, reason)])
    }
}

/// One line per fault, in English: line, column, reason.
impl fmt::Display for OwnCatalogueFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fault) in self.0.iter().enumerate() {
            let column = fault.column.map_or("line", OwnColumn::name);
            let gap = if place == 0 { "" } else { "\n" };
            write!(f, "{gap}{}: {column}: {}", fault.line, fault.reason.words().get(Language::English))?;
        }
        Ok(())
    }
}

impl Error for OwnCatalogueFaults {}
