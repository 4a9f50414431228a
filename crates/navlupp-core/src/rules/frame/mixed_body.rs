//! # What it checks
//!
//! Whether a data section holds either `#PNR` lines (a question, infil) or posts (an answer, notification),
//! never both. Told once, at the first line of the second sort.
//!
//! # Why it matters
//!
//! A question and an answer have run into one. Neither can be read with confidence.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #PNR 187001012389
//! #POST_START
//! #UP 01001 187001022388
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the file in and do not send it. Find out which file it was meant to be.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::Facts;
use crate::frame::{Body, Frame};
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV116
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(116),
        slug: "mixed-body",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[RuleId(105)],
        title: words! {
            sv: "Både frågor och poster i datadelen",
            en: "Both numbers and posts in the data section",
            fi: "Dataosassa sekä kyselyitä että tietueita",
        },
        message: words! {
            sv: "Här möts #PNR-rader och poster i samma datadel; en fil har bara det ena slaget",
            en: "Here #PNR lines and posts meet in one data section; a file has only one of the two",
            fi: "Tässä samassa dataosassa on #PNR-rivejä ja tietueita; tiedostossa on vain jompiakumpia",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::PostStart, KeywordRole::InfilIdentity];
    const IN_ORDER: bool = false;

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {
        let other = if mark.role() == KeywordRole::PostStart { Body::Numbers } else { Body::Posts };
        if before.body == other && !cx.in_trailer {
            cx.report_line(&Self::META, NO_ARGS);
        }
    }

    fn stands(facts: &Facts) -> bool {
        facts.framed()
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#DATA_START\n#PNR 187001012389\n#PNR 187001022388\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#PNR 187001012389\n#DATA_SLUT\n#DATA_START\n#POST_START\n#POST_SLUT\n"),
            sound(b"#PNR 187001012389\n#POST_START\n#POST_SLUT\n"),
            faulty(b"#DATA_START\n#PNR 187001012389\n#POST_START\n#POST_SLUT\n#PNR 187001022388\n", &[3]),
            faulty(b"#DATA_START\n#POST_START\n#PNR 187001012389\n#POST_START\n#POST_SLUT\n", &[3]),
        ]);
    }
}
