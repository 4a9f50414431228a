//! # What it checks
//!
//! Whether the data section of an infil holds any `#PNR` line, and a list any number. An infil without a
//! data section is judged by the rules on the frame.
//!
//! # Why it matters
//!
//! An infil names the persons that are asked for. Without numbers it asks for nobody, and its run is used
//! up.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #NAMN_INFIL min infil
//! #INFO_SLUT
//! #DATA_START
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Look for the numbers where the file was made: the search behind it has perhaps found nobody. Do not
//! send it.
//!
//! # Basis
//!
//! Common sense; the form of the infil: unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::kind::Kind;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV905
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(905),
        slug: "infil-empty",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Common sense: an infil names the persons that are asked for"),
        applies: Applies::INFIL.or(Applies::ID_LIST),
        implies: &[],
        title: words! { sv: "Inga nummer", en: "No numbers", fi: "Ei tunnuksia" },
        message: words! {
            sv: "Filen har inga nummer",
            en: "The file holds no numbers",
            fi: "Tiedostossa ei ole tunnuksia",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let judged = file.kind == Kind::IdList || file.facts.has(KeywordRole::DataStart);
        if file.complete && judged && file.facts.counted(file.kind) == 0 {
            cx.report_at(&Self::META, Place::line(0), NO_ARGS);
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
            sound(b"#INFO_START\n#NAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n#DATA_SLUT\n"),
            // A number with a fault is a number; a frame without data section is cut off.
            sound(b"#NAMN_INFIL x\n#DATA_START\n#PNR 1\n#DATA_SLUT\n"),
            sound(b"#INFO_START\n#NAMN_INFIL x\n"),
            // An empty delivery is legal.
            sound(b"#INFO_START\n#EFFEKTUERAD 20261102\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n"),
            sound(b"7001012389\n7001022388\n"),
            faulty(b"#INFO_START\n#NAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n", &[0]),
            faulty(b"Personnummer\r\n", &[0]),
            faulty(b"\xEF\xBB\xBF\n\"PERSONNUMMER\";\n\n", &[0]),
        ]);
    }
}
