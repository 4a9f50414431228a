//! # What it checks
//!
//! Whether a post has 01001 (personnummer) or 01002 (assigned number), never both. The finding stands at
//! the second of the two.
//!
//! # Why it matters
//!
//! A post concerns one person. With two numbers its terms can end up with the wrong one.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01002 187001612386
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Two posts have perhaps run into one: look at the lines between the two
//! numbers.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`: a choice of `PersonNr` and `TilldelatPersonNrSamordningsNr`; Navet, Allmän
//! beskrivning 4.1, chapters 8.1–8.3.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::post::Post;
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV202
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(202),
        slug: "identity-both",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navetavisering.xsd 7_2.28, PersonNr and TilldelatPersonNrSamordningsNr"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Posten har två nummer",
            en: "The post has two identity numbers",
            fi: "Tietueessa on kaksi tunnusta",
        },
        message: words! {
            sv: "Posten har både 01001 och 01002",
            en: "The post has both 01001 and 01002",
            fi: "Tietueessa on sekä 01001 että 01002",
        },
    };
    const POST_END: PostEnd = PostEnd::Unusual;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let (Some(one), Some(other)) = (post.personnummer_place, post.assigned_number_place) {
            // Counted from a piece's beginning, a line before it is below zero.
            let second = if one.line.wrapping_sub(other.line).cast_signed() > 0 { one } else { other };
            cx.report_at(&Self::META, second, NO_ARGS);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#POST_SLUT\n"),
            // The same term twice is NAV306.
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01005 187001022388\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01002 187001612386\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01081 OG\n#UP 01001 187001012389\n#POST_SLUT\n", &[4]),
            // Once for the post.
            faulty(b"#POST_START\n#UP 01001 1\n#UP 01002 1\n#UP 01001 1\n#UP 01002 1\n#POST_SLUT\n", &[3]),
        ]);
    }
}
