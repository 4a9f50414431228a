//! # What it checks
//!
//! Whether a field of the frame has more characters than the XML schema allows the same field: `#FILTYP`
//! 10; `#BESTÄLLNINGSTYP` 20; `#NAMN_INFIL` and `#INFIL_TILL_GRUND` 30; `#DATUM_ANDRING` 17. In a label
//! file (INFO.NAV): `#PRODUKT` 5; `#TELEFON` and `#FAX` 20; `#NAMN`, `#KONTAKT`, `#AVDELNING`, `#ADRESS`,
//! `#POSTORT`, `#EMAIL` and `#FILNAMN` 40; `#FILTITEL` 70. Blanks at the end are not counted.
//!
//! # Why it matters
//!
//! What does not fit is cut off, or the file is refused.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #FILTYP AVISERINGSFIL
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! In an infil: shorten the value before you send it. In a notification: nothing, if your receiver takes
//! the value as it is.
//!
//! # Basis
//!
//! `Navetavisering.xsd 7_2.28`, the fields of the same name. That the lengths hold for text files too is an
//! inference.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV115
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(115),
        slug: "frame-field-too-long",
        severity: Severity::Warning,
        confidence: Confidence::Medium,
        basis: provenance("Navetavisering.xsd 7_2.28, lengths of the same fields"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "För lång uppgift i ramen",
            en: "Field of the frame too long",
            fi: "Kehyksen kenttä on liian pitkä",
        },
        message: words! {
            sv: "Värdet har {0} tecken; fältet rymmer högst {1}",
            en: "The value has {0} characters; the field takes {1} at most",
            fi: "Arvossa on {0} merkkiä; kenttään mahtuu enintään {1}",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[
        KeywordRole::FileType,
        KeywordRole::OrderType,
        KeywordRole::InfilName,
        KeywordRole::SourceInfilName,
        KeywordRole::ChangeDates,
        KeywordRole::SupplierName,
        KeywordRole::SupplierContact,
        KeywordRole::SupplierDepartment,
        KeywordRole::SupplierAddress,
        KeywordRole::SupplierCity,
        KeywordRole::SupplierEmail,
        KeywordRole::SupplierTelephone,
        KeywordRole::SupplierFax,
        KeywordRole::Product,
        KeywordRole::FileTitle,
        KeywordRole::FileName,
    ];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let value = mark.value.trimmed();
        let Some(limit) = mark.keyword().max_length.map(u64::from) else { return };
        // No character takes more than four bytes, and most take one.
        if value.len() as u64 <= limit || cx.in_trailer {
            return;
        }
        let characters = cx.encoding.characters(value) as u64;
        if characters > limit {
            let start = mark.value.start;
            let args = [Arg::Count(characters), Arg::Count(limit), Arg::None];
            cx.report(&Self::META, start..start + value.len(), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#INFO_START\n#FILTYP 1234567890  \n#BEST\xC4LLNINGSTYP 12345678901234567890\n#INFO_SLUT\n#DATA_START\n"),
            sound("#INFO_START\n#FILTYP ÅÄÖÅÄÖÅÄÖÅ\n#NAMN_INFIL 123456789012345678901234567890\n#INFO_SLUT\n".as_bytes()),
            sound(b"#INFO_START\n#DATUM_ANDRING 20261102-20261104\n#INFO_SLUT\n#DATA_START\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#PRODUKT 123456\n"),
            // No source gives these a length.
            sound(b"#MEDIELEV_START\n#PROGRAM 1234567890123456789012345678901234567890123456789012345678901234567890123456789\n#MEDIELEV_SLUT\n"),
            faulty(b"#INFO_START\n#FILTYP 12345678901\n#BEST\xC4LLNINGSTYP 123456789012345678901\n#INFO_SLUT\n#DATA_START\n", &[2, 3]),
            faulty("#INFO_START\n#FILTYP ÅÄÖÅÄÖÅÄÖÅÄ\n#INFIL_TILL_GRUND 1234567890123456789012345678901\n#INFO_SLUT\n".as_bytes(), &[2, 3]),
            faulty(b"#INFO_START\n#NAMN_INFIL 1234567890123456789012345678901\n#DATUM_ANDRING 20261102 -20261104\n#INFO_SLUT\n", &[2, 3]),
            faulty(
                b"#MEDIELEV_START\n#NAMN 12345678901234567890123456789012345678901\n#TELEFON 123456789012345678901\n#MEDIELEV_SLUT\n\
                  #DATABESKRIVNING_START\n#PRODUKT 123456\n#FILNAMN 12345678901234567890123456789012345678901\n#DATABESKRIVNING_SLUT\n",
                &[2, 3, 6, 7],
            ),
        ]);
    }
}
