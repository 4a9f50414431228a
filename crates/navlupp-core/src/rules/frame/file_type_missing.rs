//! # What it checks
//!
//! Whether the INFO section has `#FILTYP`.
//!
//! # Why it matters
//!
//! A program that goes by the file type does not know what the file is.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #BESTÄLLNINGSID 00000079-FO01-0001
//! #BESTÄLLNINGSTYP URVAL
//! #NAMN_INFIL min_infil
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! In an infil: write the field. In a notification: nothing, if your receiver does without.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated), in which it must stand; in `Navetavisering.xsd
//! 7_2.28`, `Filtyp` is optional.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV135
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(135),
        slug: "file-type-missing",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Unpublished grammar of the Navet data file (undated); in Navetavisering.xsd 7_2.28, Filtyp is optional"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Filtyp saknas",
            en: "The file type is missing",
            fi: "Tiedostotyyppi puuttuu",
        },
        message: words! {
            sv: "Informationsdelen saknar #FILTYP",
            en: "The information section has no #FILTYP",
            fi: "Tieto-osassa ei ole riviä #FILTYP",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if let Some(info) = file.facts.info.filter(|info| !info.has(KeywordRole::FileType)) {
            cx.report_at(&Self::META, Place::line(info.line), NO_ARGS);
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
            sound(b"#INFO_START\n#FILTYP X\n#INFO_SLUT\n#DATA_START\n#POST_START\n#POST_SLUT\n"),
            sound(b"#INFO_START\n#filtyp\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n"),
            sound(b"#INFO_START\n#EFFEKTUERAD 20261104\n"),
            faulty(b"\n#INFO_START\n#EFFEKTUERAD 20261104\n#INFO_SLUT\n#FILTYP X\n", &[2]),
            faulty(b"#INFO_START\n#NAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n", &[1]),
        ]);
    }
}
