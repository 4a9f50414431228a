//! # What it checks
//!
//! Whether `#GILTIG_TOM` is a calendar date in eight digits, and `#DATUM_ANDRING` one such date, or two
//! with one character between.
//!
//! # Why it matters
//!
//! Navlupp then cannot compare the date with others. It need not be a fault: the form of these two fields
//! is not public.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #NAMN_INFIL min_infil
//! #GILTIG_TOM 2026-12-31
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! Compare with a file that has been accepted. In an infil: write the date in eight digits, if
//! Skatteverket's description says nothing else.
//!
//! # Basis
//!
//! `Navetavisering.xsd 7_2.28`, `UtsokningsdatumFromTom`: 8 to 17 characters. The form of the dates in a
//! text file is an inference.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};
use navlupp_id::Date;

use crate::context::Context;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV130
pub struct Check;

/// Characters of two dates and one sign between.
const TWO_DATES: usize = 17;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(130),
        slug: "frame-date-unusual",
        severity: Severity::Info,
        confidence: Confidence::Low,
        basis: provenance("Navetavisering.xsd 7_2.28, UtsokningsdatumFromTom: 8 to 17 characters; the form of the dates is not public"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Datum i ramen med okänd form",
            en: "Date of the frame in an unknown form",
            fi: "Kehyksen päivä tuntemattomassa muodossa",
        },
        message: words! {
            sv: "Värdet är varken ett datum ÅÅÅÅMMDD eller, i #DATUM_ANDRING, två med ett tecken emellan",
            en: "The value is neither a date ÅÅÅÅMMDD nor, in #DATUM_ANDRING, two with one sign between",
            fi: "Arvo ei ole päivämäärä ÅÅÅÅMMDD eikä, rivillä #DATUM_ANDRING, kaksi yhden merkin erottamina",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::ValidUntil, KeywordRole::ChangeDates];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let value = mark.value.trimmed();
        let is_of_changes = mark.role() == KeywordRole::ChangeDates;
        let is_known = Date::parse(value).is_some() || (is_of_changes && are_two_dates(cx, value));
        // What is too long is NAV115.
        let is_too_long = is_of_changes && cx.encoding.characters(value) > TWO_DATES;
        if !(is_known || is_too_long || cx.in_trailer) {
            let start = mark.value.start;
            cx.report(&Self::META, start..start + value.len(), NO_ARGS);
        }
    }
}

/// Whether a value is two calendar dates with one character between.
fn are_two_dates(cx: &Context<'_>, value: &[u8]) -> bool {
    let (Some((from, rest)), Some((_, until))) = (value.split_first_chunk::<8>(), value.split_last_chunk::<8>()) else {
        return false;
    };
    let is_one_sign = cx.encoding.characters(value) == TWO_DATES && rest.len() > until.len();
    is_one_sign && Date::parse(from).is_some() && Date::parse(until).is_some()
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#INFO_START\n#NAMN_INFIL x\n#GILTIG_TOM 20261231  \n#INFO_SLUT\n"),
            sound(b"#INFO_START\n#DATUM_ANDRING 20261102\n#INFO_SLUT\n#DATA_START\n"),
            sound(b"#INFO_START\n#DATUM_ANDRING 20261102-20261103\n#DATUM_ANDRING 20261102 20261103\n#INFO_SLUT\n#DATA_START\n"),
            sound("#INFO_START\n#DATUM_ANDRING 20261102–20261103\n#INFO_SLUT\n#DATA_START\n".as_bytes()),
            // Too long: NAV115. In the trailer.
            sound(b"#INFO_START\n#DATUM_ANDRING 20261102 - 20261103\n#INFO_SLUT\n#DATA_START\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#GILTIG_TOM x\n"),
            faulty(b"#INFO_START\n#GILTIG_TOM\n#GILTIG_TOM 2026-12-31\n#GILTIG_TOM 20261131\n#INFO_SLUT\n#DATA_START\n", &[2, 3, 4]),
            faulty(b"#INFO_START\n#GILTIG_TOM 20261102-20261103\n#DATUM_ANDRING 2026110220261103\n#INFO_SLUT\n#DATA_START\n", &[2, 3]),
            faulty(b"#INFO_START\n#DATUM_ANDRING 20261102-20261131\n#DATUM_ANDRING\n#DATUM_ANDRING 20261102-\n#INFO_SLUT\n#DATA_START\n", &[2, 3, 4]),
        ]);
    }
}
