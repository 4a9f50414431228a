//! # What it checks
//!
//! Whether a move signal (99 in 01022) stands in a file that is no change notification: it has a frame but
//! neither days nor any `#POST_ID`. Posts without a frame are not judged.
//!
//! # Why it matters
//!
//! The signal is a function of change notifications. A selection tells how things are; where its county is
//! 99, the county is missing.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 J
//! #UP 01022 99
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Check which order the file answers. Do not read 99 in as a county, and treat the person as protected.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 9.6.2.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Needs;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV715
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(715),
        slug: "move-signal-in-selection",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 9.6.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Flyttsignal utanför ändringsavisering",
            en: "Move signal outside a change notification",
            fi: "Muuttosignaali muutosilmoituksen ulkopuolella",
        },
        message: words! {
            sv: "01022 är flyttsignalen 99, men filen har varken dagar eller #POST_ID",
            en: "01022 is the move signal 99, but the file has neither days nor #POST_ID",
            fi: "Tieto 01022 on muuttosignaali 99, mutta tiedostossa ei ole päiviä eikä #POST_ID-merkkejä",
        },
    };
    const POST_END: PostEnd = PostEnd::Remark(Remarks::MOVE_SIGNAL);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.signal_place() {
            cx.report_if(Needs::Selection, &Self::META, place, NO_ARGS);
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
            // A bare post, a day, a post id.
            sound(b"#POST_START\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#UP 01022 99\n#POST_SLUT\n#POST_START\n#POST_ID 2026.000.000.001\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#UP 01022 25\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#POST_START\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n#DATA_SLUT\n", &[4]),
            // Only the end tells that the file has a frame.
            faulty(b"#POST_START\n#UP 01022 99\n#POST_SLUT\n#FIL_SLUT\n", &[2]),
        ]);
    }
}
