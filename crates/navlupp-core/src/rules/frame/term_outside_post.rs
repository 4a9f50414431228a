//! # What it checks
//!
//! Whether every `#UP` line and every `#POST_ID` stands between a `#POST_START` and its `#POST_SLUT`.
//!
//! # Why it matters
//!
//! A term outside a post belongs to nobody. A receiver drops it, or gives it to the wrong person.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! #UP 01081 OG
//! ```
//!
//! # What to do
//!
//! Do not read the line in. Look at the posts around it: one of them has probably lost its start or its
//! end.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV103
pub struct Check;

impl Check {
    /// A `#UP` line while no post is open; met by the pass itself.
    pub(crate) fn stray_term(cx: &mut Context<'_>) {
        cx.report_line(&Self::META, NO_ARGS);
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(103),
        slug: "term-outside-post",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Uppgift utanför post",
            en: "Term outside a post",
            fi: "Tieto tietueen ulkopuolella",
        },
        message: words! {
            sv: "Raden hör till en post, men ingen post är öppen här",
            en: "The line belongs to a post, but no post is open here",
            fi: "Rivi kuuluu tietueeseen, mutta mikään tietue ei ole tässä auki",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::PostId];
    const IN_ORDER: bool = false;

    fn mark(cx: &mut Context<'_>, _mark: &KeywordMark<'_>, before: &Frame) {
        if before.post.is_none() && !before.in_trailer() {
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
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01001 187001012389\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#UP 01081 OG\n", &[4]),
            faulty(b"#POST_ID 2018.000.014.055\n#POST_START\n#POST_SLUT\n", &[1]),
            faulty(b"#DATA_START\n#UP 01001 187001012389\n#DATA_SLUT\n", &[2]),
        ]);
    }
}
