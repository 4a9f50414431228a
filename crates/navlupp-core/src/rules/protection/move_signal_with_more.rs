//! # What it checks
//!
//! Whether a post with a move signal (99 in 01022) holds a group, or a value in another known term than the
//! identity, 01003, 01004, 01020 and 01022. `#POST_ID` and unknown codes are not counted, nor are terms
//! that are known by a guess only.
//!
//! # Why it matters
//!
//! Beside the number and the marking such a post always and only has the code 99, so that nobody learns
//! where the person has gone. Whatever else it holds may tell that.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 J
//! #UP 01022 99
//! #UP 01023 80
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Read in nothing of the post but the signal. Handle it by hand and give Skatteverket the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 9.6.2.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV706
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(706),
        slug: "move-signal-with-more",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 9.6.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Flyttsignal med fler uppgifter",
            en: "Move signal with more",
            fi: "Muuttosignaali ja muita tietoja",
        },
        message: words! {
            sv: "Posten med flyttsignalen 99 i 01022 har fler uppgifter än den ska ha",
            en: "The post with the move signal 99 in 01022 holds more than it should",
            fi: "Tietueessa, jossa on muuttosignaali 99 tiedossa 01022, on enemmän tietoja kuin pitäisi",
        },
    };
    const POST_END: PostEnd = PostEnd::Remark(Remarks::MOVE_SIGNAL);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.signal_place()
            && post.says_more_than_a_signal()
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
            sound(b"#POST_START\n#POST_ID 2026.000.000.001\n#UP 01001 187001012389\n#UP 01003 J\n#UP 01004 41H\n#UP 01020 J\n#UP 01022 99\n#POST_SLUT\n"),
            // Codes that nobody knows, or by a guess only; nothing in a term, or a removal.
            sound(b"#POST_START\n#UP 01008 J\n#UP 01022 99\n#UP 01026 A\n#UP 01308 1\n#UP 07001 A\n#UP 09999 A\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 J\n#UP 01022 99\n#UP 01023\n#UP 01033 $\n#POST_SLUT\n#POST_START\n#UP 01022 01\n#UP 01023 80\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01003 J\n#UP 01022 99\n#UP 01023 80\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#UP 01014 E\n#UP 01022 99\n#POST_SLUT\n#POST_START\n#UP 01022 99\n#UP 02000\n#UP 02999\n#POST_SLUT\n", &[3, 6]),
            faulty(b"#POST_START\n#UP 01022 99\n#UP 04000\n#UP 04001 20200101\n#UP 04999\n#POST_SLUT\n", &[2]),
        ]);
    }
}
