//! # What it checks
//!
//! Whether a file with a frame has `#FIL_SLUT`, or ends in the metadata block that follows a delivery over
//! SHS or e-transport.
//!
//! # Why it matters
//!
//! The transfer probably broke off. Everything after the last line is missing, and nobody knows how much.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the file in. Fetch it again.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages), for the
//! metadata block.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV108
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(108),
        slug: "file-end-missing",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages)"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[RuleId(101), RuleId(107), RuleId(109), RuleId(117), RuleId(905)],
        title: words! {
            sv: "Filens slut saknas",
            en: "The end of the file is missing",
            fi: "Tiedoston loppu puuttuu",
        },
        message: words! {
            sv: "Filen slutar här utan #FIL_SLUT: den är troligen avhuggen",
            en: "The file ends here without #FIL_SLUT: it is probably cut off",
            fi: "Tiedosto loppuu tähän ilman riviä #FIL_SLUT: se on luultavasti katkennut",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if file.complete && file.facts.breaks_off() {
            cx.report_at(&Self::META, Place::line(file.facts.lines), NO_ARGS);
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
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#DATABESKRIVNING_START\n#DATABESKRIVNING_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#NYTT_ORD 1\n"),
            sound(b"#POST_START\n#POST_SLUT\n"),
            sound(b"#MEDIELEV_START\n#MEDIELEV_SLUT\n#DATABESKRIVNING_START\n"),
            faulty(b"#DATA_START\n#DATA_SLUT\n#AVST_START\n", &[3]),
            faulty(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 010", &[4]),
            faulty(b"#MEDIELEV_START\n#MEDIELEV_SLUT\n#DATA_START\n", &[3]),
        ]);
    }
}
