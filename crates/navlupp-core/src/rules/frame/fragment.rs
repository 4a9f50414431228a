//! # What it checks
//!
//! Whether posts stand in a frame: any of `#INFO_START`, `#DATA_START`, `#AVST_START`, `#FIL_SLUT`.
//!
//! # Why it matters
//!
//! Answers of the web service and records that were copied out of a file have no frame, and are sound all
//! the same. But nothing in them tells how many posts there should be.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing, if you know where the posts come from. If this should be a whole delivery, fetch it again.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons, prints such records; unpublished grammar of the Navet data file
//! (undated) for the frame.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV127
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(127),
        slug: "fragment",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Net iD Portal 5.7, Protected persons; unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Poster utan ram",
            en: "Posts without a frame",
            fi: "Tietueita ilman kehystä",
        },
        message: words! {
            sv: "Filen har poster men ingen ram, så det går inte att stämma av om alla poster finns med",
            en: "The file has posts but no frame, so nothing tells whether every post is there",
            fi: "Tiedostossa on tietueita mutta ei kehystä, joten ei voi täsmäyttää, ovatko kaikki tietueet mukana",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if file.complete && file.facts.posts > 0 && !file.facts.framed() {
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
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n"),
            sound(b"#POST_START\n#POST_SLUT\n#FIL_SLUT\n"),
            sound(b"#DAG_START 20261102\n#DAG_SLUT\n"),
            faulty(b"#POST_START\n#POST_SLUT\n#POST_START\n#POST_SLUT\n", &[0]),
            faulty(b"#DAG_START 20261102\n#POST_START\n#POST_SLUT\n#DAG_SLUT\n", &[0]),
        ]);
    }
}
