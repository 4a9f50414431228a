//! What is wrong with a user's own catalogue.
//!
//! A fault never quotes the file: somebody may have picked a file about people by mistake.

use std::error::Error;
use std::fmt;

use crate::Language;

named_enum! {
    /// A column of an own catalogue; the same as those of `data/terms.csv`.
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

/// Why a row of an own catalogue is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OwnReason {
    /// The file has no row below the header.
    NoRows,
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
    /// The key is not in `snake_case`.
    NotAKey,
    /// Not one of the words that the column knows.
    UnknownWord,
    /// Not a whole number from 0 to 65 535, or of a group not two digits.
    NotANumber,
    /// Not a date as ÅÅÅÅ-MM-DD.
    NotADate,
    /// The end lies before the start.
    EndBeforeStart,
    /// Longer than 400 characters, or with a control character.
    BadText,
    /// `code` without a list, or `open` for a term with a value: it would be shown unmasked.
    WouldUnmask,
    /// The code has a standard row; its key cannot change.
    KeyIsFixed,
    /// The term carries identity or protection; its part cannot be taken away.
    RoleIsFixed,
}

impl OwnReason {
    /// The reason for a reader.
    pub const fn text(self, language: Language) -> &'static str {
        let [sv, en, fi] = match self {
            Self::NoRows => ["filen har inga rader", "the file has no rows", "tiedostossa ei ole rivejä"],
            Self::UnknownColumn => ["okänd kolumn", "unknown column", "tuntematon sarake"],
            Self::ColumnTwice => {
                ["kolumnen står två gånger", "the column stands twice", "sarake on kahdesti"]
            }
            Self::ColumnMissing => ["kolumnen saknas", "the column is missing", "sarake puuttuu"],
            Self::FieldCount => [
                "fel antal fält på raden",
                "wrong number of fields on the line",
                "rivillä on väärä määrä kenttiä",
            ],
            Self::Quotes => [
                "citattecknen går inte ihop på raden",
                "the quotes do not pair on the line",
                "rivin lainausmerkit eivät täsmää",
            ],
            Self::Empty => ["fältet är tomt", "the field is empty", "kenttä on tyhjä"],
            Self::NotACode => ["inte fem siffror", "not five digits", "ei viittä numeroa"],
            Self::Twice => {
                ["finns redan på en annan rad", "stands on another row already", "on jo toisella rivillä"]
            }
            Self::NotAKey => [
                "inte små bokstäver a–z, siffror och understreck",
                "not small letters a–z, digits and underscores",
                "sallitut merkit: pienet kirjaimet a–z, numerot ja alaviiva",
            ],
            Self::UnknownWord => {
                ["inget av kolumnens ord", "not one of the column's words", "ei mikään sarakkeen sanoista"]
            }
            Self::NotANumber => ["inte ett tillåtet tal", "not an allowed number", "ei sallittu luku"],
            Self::NotADate => {
                ["inte ett datum ÅÅÅÅ-MM-DD", "not a date YYYY-MM-DD", "ei päivämäärä muodossa VVVV-KK-PP"]
            }
            Self::EndBeforeStart => {
                ["slutet ligger före början", "the end lies before the start", "loppu on ennen alkua"]
            }
            Self::BadText => [
                "för lång text eller otillåtet tecken",
                "text too long or a character not allowed",
                "liian pitkä teksti tai kielletty merkki",
            ],
            Self::WouldUnmask => [
                "skulle visa personuppgifter omaskerade",
                "would show personal data unmasked",
                "näyttäisi henkilötietoja peittämättä",
            ],
            Self::KeyIsFixed => [
                "nyckeln till en känd term kan inte ändras",
                "the key of a known term cannot change",
                "tunnetun tiedon avainta ei voi muuttaa",
            ],
            Self::RoleIsFixed => [
                "rollen bär identitet eller skydd och kan inte ändras",
                "the role carries identity or protection and cannot change",
                "rooli koskee henkilöllisyyttä tai suojausta eikä sitä voi muuttaa",
            ],
        };
        match language {
            Language::Swedish => sv,
            Language::English => en,
            Language::Finnish => fi,
        }
    }
}

/// One fault of an own catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OwnCatalogueFault {
    /// The line, from 1; the header is line 1.
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

    pub(crate) const fn at(line: u32, column: OwnColumn, reason: OwnReason) -> Self {
        Self { line, column: Some(column), reason }
    }
}

/// Everything that is wrong with an own catalogue, by line; never empty. Nothing of it was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCatalogueFaults(pub Vec<OwnCatalogueFault>);

/// One line per fault, in English: line, column, reason.
impl fmt::Display for OwnCatalogueFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, fault) in self.0.iter().enumerate() {
            let column = fault.column.map_or("line", OwnColumn::name);
            let gap = if place == 0 { "" } else { "\n" };
            write!(f, "{gap}{}: {column}: {}", fault.line, fault.reason.text(Language::English))?;
        }
        Ok(())
    }
}

impl Error for OwnCatalogueFaults {}
