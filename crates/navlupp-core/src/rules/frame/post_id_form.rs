//! # What it checks
//!
//! Whether the value of `#POST_ID` has the form `ÅÅÅÅ.NNN.NNN.NNN`: a year and nine digits in threes,
//! sixteen characters with the dots. Not outside posts (NAV103).
//!
//! # Why it matters
//!
//! A receiver that keeps account of changes by this id takes another one for another change, or refuses it.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #POST_ID 2026000014055
//! #UP 01001 187001012389
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again; if the id still looks so, give Skatteverket the line.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons, prints seven ids of this form; `Navetavisering.xsd 7_2.28`,
//! `PostId`, gives the length. That no other form exists is an inference.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::post_id::is_known_form;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV123
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(123),
        slug: "post-id-form",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons; Navetavisering.xsd 7_2.28, PostId"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "#POST_ID har en annan form",
            en: "#POST_ID has another form",
            fi: "#POST_ID on muunmuotoinen",
        },
        message: words! {
            sv: "Värdet har inte formen ÅÅÅÅ.NNN.NNN.NNN",
            en: "The value has not the form ÅÅÅÅ.NNN.NNN.NNN",
            fi: "Arvo ei ole muotoa ÅÅÅÅ.NNN.NNN.NNN",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::PostId];
    const IN_ORDER: bool = false;

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {
        let value = mark.value.trimmed();
        // Outside a post it is NAV103.
        if before.post.is_some() && !is_known_form(value) && !cx.in_trailer {
            let start = mark.value.start;
            cx.report(&Self::META, start..start + value.len(), NO_ARGS);
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
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#POST_ID\t2018.000.014.055  \n#UP 01003 J\n#POST_SLUT\n"),
            // Outside a post; in the trailer.
            sound(b"#POST_ID 1\n#POST_START\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#POST_START\n#POST_ID 1\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#POST_ID\n#POST_SLUT\n#POST_START\n#POST_ID \n#POST_SLUT\n", &[2, 5]),
            faulty(b"#POST_START\n#POST_ID 2018.000.014.05\n#POST_SLUT\n#POST_START\n#post_id 2018.000.014.0555\n#POST_SLUT\n", &[2, 5]),
            faulty(b"#POST_START\n#POST_ID  2018.000.014.055\n#POST_SLUT\n#POST_START\n#POST_ID 2018.0000.14.055\n#POST_SLUT\n", &[2, 5]),
        ]);
    }
}
