//! # What it checks
//!
//! Whether every `#POST_SLUT` closes a post that is open.
//!
//! # Why it matters
//!
//! Either the `#POST_START` is missing, and the terms above belong to no post, or a line stands there twice.
//! A receiver that counts on pairs gives the terms to the wrong person, or drops them.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! #UP 01001 187001022388
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look at the lines above. If terms stand there without a post, do not read the file in: fetch it again. If
//! the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV102
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(102),
        slug: "post-end-without-start",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION,
        implies: &[RuleId(103), RuleId(105)],
        title: words! {
            sv: "Postens början saknas",
            en: "The start of the post is missing",
            fi: "Tietueen alku puuttuu",
        },
        message: words! {
            sv: "#POST_SLUT står här, men ingen post är öppen",
            en: "#POST_SLUT stands here, but no post is open",
            fi: "Tässä on #POST_SLUT, mutta mikään tietue ei ole auki",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::PostEnd];

    /// The pass hands over a `#POST_SLUT` only where it closes nothing.
    fn mark(cx: &mut Context<'_>, _mark: &KeywordMark<'_>, before: &Frame) {
        if before.post.is_none() && !cx.in_trailer {
            cx.report_line(&Self::META, NO_ARGS);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#POST_START\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#POST_SLUT\n#UP 01001 187001012389\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#DATA_SLUT\n#POST_SLUT\n", &[3]),
        ]);
    }
}
