//! # What it checks
//!
//! Whether the INFO section of a notification has `#BESTÄLLNINGSTYP` and `#EFFEKTUERAD`. Each field that it
//! lacks is one finding, at the line where the section begins. A missing `#BESTÄLLNINGSID` is NAV111.
//!
//! # Why it matters
//!
//! `#EFFEKTUERAD` puts deliveries in order, and Navlupp compares other dates with it. `#BESTÄLLNINGSTYP`
//! says what sort of delivery it is.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #FILTYP UTFIL
//! #BESTÄLLNINGSID 00000079-FO01-0001
//! #BESTÄLLNINGSTYP AVISERING
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again. If the field is missing there too, set the reference date yourself.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); `Navetavisering.xsd 7_2.28` requires
//! `Bestallningstyp` and `Effektueringsdatum`. No real file with its frame is public, so that Navet always
//! writes them is an inference.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV129
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(129),
        slug: "frame-field-absent",
        severity: Severity::Warning,
        confidence: Confidence::Medium,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navetavisering.xsd 7_2.28, Bestallningstyp and Effektueringsdatum"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Uppgift saknas i en aviseringsfils informationsdel",
            en: "A field is absent in a notification's information section",
            fi: "Ilmoitustiedoston tieto-osasta puuttuu kenttä",
        },
        message: words! {
            sv: "Informationsdelen saknar {0}, som en aviseringsfil brukar ha",
            en: "The information section has no {0}, which a notification usually has",
            fi: "Tieto-osassa ei ole riviä {0}, joka ilmoitustiedostossa yleensä on",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        const USUAL: [(KeywordRole, &str); 2] = [
            (KeywordRole::OrderType, "#BESTÄLLNINGSTYP"),
            (KeywordRole::EffectiveDate, "#EFFEKTUERAD"),
        ];
        let Some(info) = file.facts.info else { return };
        for (role, keyword) in USUAL {
            if !info.has(role) {
                let args = [Arg::Code(keyword), Arg::None, Arg::None];
                cx.report_at(&Self::META, Place::line(info.line), args);
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
            sound("#INFO_START\n#BESTÄLLNINGSTYP X\n#EFFEKTUERAD 20261104\n#INFO_SLUT\n".as_bytes()),
            sound(b"#INFO_START\n#BEST?LLNINGSTYP\n#EFFEKTUERAD x\n#INFO_SLUT\n"),
            // No such section; one that is not closed; an infil's (NAV111).
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#INFO_START\n#EFFEKTUERAD 20261104\n"),
            sound(b"#INFO_START\n#NAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n"),
            faulty(b"\n#INFO_START\n#EFFEKTUERAD 20261104\n#INFO_SLUT\n", &[2]),
            faulty(b"#INFO_START\n#FILTYP X\n#DATA_START\n#POST_START\n#POST_SLUT\n#EFFEKTUERAD 20261104\n", &[1, 1]),
            faulty(b"#INFO_START\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n", &[1, 1]),
        ]);
    }
}
