//! # What it checks
//!
//! Whether a file with a frame has `#ANTAL_POSTER` before `#FIL_SLUT`. Not where the file breaks off in its
//! data part.
//!
//! # Why it matters
//!
//! Without the count nobody can see whether posts are missing.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! #DATA_SLUT
//! #FIL_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again. If the line is missing there too, ask Skatteverket how many posts were sent. In an
//! infil: write the `#AVST_START` … `#AVST_SLUT` section.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); `Navetavisering.xsd 7_2.28`, `AntalPoster`.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV107
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(107),
        slug: "record-count-missing",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navetavisering.xsd 7_2.28, AntalPoster"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Antalet poster saknas",
            en: "The number of posts is missing",
            fi: "Tietueiden määrä puuttuu",
        },
        message: words! {
            sv: "Filen har ingen #ANTAL_POSTER, så det går inte att se om alla poster finns med",
            en: "The file has no #ANTAL_POSTER, so nothing tells whether every post is there",
            fi: "Tiedostossa ei ole riviä #ANTAL_POSTER, joten ei näe, ovatko kaikki tietueet mukana",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let facts = file.facts;
        let breaks_off_in_data = facts.breaks_off() && !facts.has(KeywordRole::DataEnd);
        if file.complete && facts.framed() && facts.declared.is_none() && !breaks_off_in_data {
            let line = facts.reconciliation_line.or(facts.first_frame_line).unwrap_or(0);
            cx.report_at(&Self::META, Place::line(line), NO_ARGS);
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
            sound(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 00000000\n#FIL_SLUT\n"),
            sound(b"#POST_START\n#POST_SLUT\n"),
            sound(b"#INFO_START\n#INFO_SLUT\n#DATA_START\n#POST_START\n#POST_SLUT\n"),
            faulty(b"#DATA_START\n#DATA_SLUT\n#AVST_START\n#AVST_SLUT\n#FIL_SLUT\n", &[3]),
            faulty(b"\n#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#ANTAL_POSTER 00000000\n", &[2]),
            faulty(b"#POST_START\n#POST_SLUT\n#FIL_SLUT\n", &[0]),
            faulty(b"#DATA_START\n#DATA_SLUT\n", &[1]),
        ]);
    }
}
