//! # What it checks
//!
//! Whether the label file INFO.NAV has `#ORGNR`, `#NAMN`, `#ADRESS`, `#POSTNR` and `#POSTORT` in its block
//! MEDIELEV, and `#FILNAMN` in its block DATABESKRIVNING. Each missing field is one finding, at the line
//! where the block begins.
//!
//! # Why it matters
//!
//! The label file says who has made the medium and in which file the data are. Without these fields nobody
//! can read the medium with confidence.
//!
//! # Example
//!
//! ```text
//! #MEDIELEV_START
//! #ORGNR 160000000000
//! #NAMN Exempelverket
//! #ADRESS Exempelgatan 1
//! #POSTNR 99001
//! #MEDIELEV_SLUT
//! ```
//!
//! # What to do
//!
//! Ask the one who made the medium for a new label file. If you make it yourself, write the field.
//!
//! # Basis
//!
//! Navet Bilaga 3, INFO.NAV (first pages): the rule list of the label file.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV126
pub struct Check;

/// What the block MEDIELEV must have.
const OF_SUPPLIER: [(KeywordRole, &str); 5] = [
    (KeywordRole::SupplierOrganisationNumber, "#ORGNR"),
    (KeywordRole::SupplierName, "#NAMN"),
    (KeywordRole::SupplierAddress, "#ADRESS"),
    (KeywordRole::SupplierPostcode, "#POSTNR"),
    (KeywordRole::SupplierCity, "#POSTORT"),
];
/// What the block DATABESKRIVNING must have.
const OF_DESCRIPTION: [(KeywordRole, &str); 1] = [(KeywordRole::FileName, "#FILNAMN")];

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(126),
        slug: "label-field-missing",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navet Bilaga 3, INFO.NAV (first pages)"),
        applies: Applies::LABEL,
        implies: &[],
        title: words! {
            sv: "Uppgift saknas i etikettfilen",
            en: "A field is missing in the label file",
            fi: "Nimiötiedostosta puuttuu kenttä",
        },
        message: words! {
            sv: "{0} saknas i detta block",
            en: "This block has no {0}",
            fi: "Tästä lohkosta puuttuu {0}",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let blocks = [(file.facts.supplier, &OF_SUPPLIER[..]), (file.facts.description, &OF_DESCRIPTION)];
        for (block, needed) in blocks {
            let Some(block) = block else { continue };
            for &(_, keyword) in needed.iter().filter(|&&(role, _)| !block.has(role)) {
                let args = [Arg::Code(keyword), Arg::None, Arg::None];
                cx.report_at(&Self::META, Place::line(block.line), args);
            }
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
            sound(
                b"#MEDIELEV_START\n#ORGNR 160000000000\n#NAMN A\n#ADRESS B\n#POSTNR 1\n#POSTORT C\n#MEDIELEV_SLUT\n\
                  #DATABESKRIVNING_START\n#FILNAMN x\n#DATABESKRIVNING_SLUT\n",
            ),
            // In any order, also of the blocks.
            sound(
                b"#DATABESKRIVNING_START\n#FILNAMN x\n#DATABESKRIVNING_SLUT\n\
                  #MEDIELEV_START\n#POSTORT C\n#POSTNR 1\n#ADRESS B\n#namn A\n#ORGNR\n#MEDIELEV_SLUT\n",
            ),
            // What is not closed may go on: NAV109.
            sound(b"#MEDIELEV_START\n#ORGNR 160000000000\n"),
            sound(b"#MEDIELEV_START\n#MEDIELEV_START\n#ORGNR 1\n#NAMN A\n#ADRESS B\n#POSTNR 1\n#POSTORT C\n#MEDIELEV_SLUT\n"),
            // The trailer of a data file.
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#MEDIELEV_START\n#MEDIELEV_SLUT\n#DATABESKRIVNING_START\n#DATABESKRIVNING_SLUT\n"),
            faulty(b"\n#MEDIELEV_START\n#ORGNR 1\n#NAMN A\n#ADRESS B\n#POSTNR 1\n#MEDIELEV_SLUT\n#POSTORT C\n", &[2]),
            faulty(b"#MEDIELEV_START\n#MEDIELEV_SLUT\n#DATABESKRIVNING_START\n#PRODUKT NAVET\n#DATABESKRIVNING_SLUT\n", &[1, 1, 1, 1, 1, 3]),
            faulty(b"#MEDIELEV_START\n#NAMN A\n#ADRESS B\n#POSTNR 1\n#POSTORT C\n#DATABESKRIVNING_START\n#ORGNR 1\n", &[1]),
            faulty(
                b"#DATABESKRIVNING_START\n#MEDIELEV_START\n#ORGNR 1\n#NAMN A\n#ADRESS B\n#POSTNR 1\n#POSTORT C\n#MEDIELEV_SLUT\n#FILNAMN x\n",
                &[1],
            ),
        ]);
    }
}
