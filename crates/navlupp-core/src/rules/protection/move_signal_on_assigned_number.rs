//! # What it checks
//!
//! Whether a move signal (99 in 01022) stands in a post whose number is in 01002, the term of
//! samordningsnummer and other numbers of persons who are not folkbokförda.
//!
//! # Why it matters
//!
//! The function exists for folkbokförda only: nobody else can move out of an area. Either the number or the
//! signal belongs to somebody else.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01003 J
//! #UP 01022 99
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Treat the person as protected and do not remove anything on the strength of this post. Give Skatteverket
//! the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 9.6.2.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV710
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(710),
        slug: "move-signal-on-assigned-number",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 9.6.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Flyttsignal på tilldelat nummer",
            en: "Move signal on an assigned number",
            fi: "Muuttosignaali annetulla numerolla",
        },
        message: words! {
            sv: "Flyttsignalen 99 i 01022 finns bara för folkbokförda, men numret står i 01002",
            en: "The move signal 99 in 01022 exists for registered persons only, but the number stands in 01002",
            fi: "Muuttosignaali 99 tiedossa 01022 on vain väestörekisterissä oleville, mutta numero on tiedossa 01002",
        },
    };
    const POST_END: PostEnd = PostEnd::Remark(Remarks::MOVE_SIGNAL);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.signal_place()
            && post.personnummer_place.is_none()
            && post.assigned_number_place.is_some()
        {
            cx.report_at(&Self::META, place, NO_ARGS);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n"),
            // No number, two numbers (NAV201, NAV202), no signal.
            sound(b"#POST_START\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01002 187001612386\n#UP 01022 99\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01022 01\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n", &[4]),
            // A diplomat's number is none of somebody folkbokförd either.
            faulty(b"#POST_START\n#UP 01002 187001012389\n#UP 01022 99\n#POST_SLUT\n", &[3]),
        ]);
    }
}
