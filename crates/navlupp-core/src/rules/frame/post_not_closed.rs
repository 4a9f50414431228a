//! # What it checks
//!
//! Whether every `#POST_START` has its `#POST_SLUT` before the next post, the end of the day, of the
//! section or of the file. A post that is not closed ends where something begins that cannot stand in it.
//!
//! # Why it matters
//!
//! Lines are missing at the end of the post, or two posts have run into one. What is read from it may be
//! half of a person, or a mixture of two.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #POST_START
//! #UP 01001 187001022388
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); eight records in Net iD Portal 5.7, Protected
//! persons.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV101
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(101),
        slug: "post-not-closed",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[RuleId(104), RuleId(105)],
        title: words! {
            sv: "Posten är inte avslutad",
            en: "The post is not closed",
            fi: "Tietuetta ei ole päätetty",
        },
        message: words! {
            sv: "Posten som börjar här saknar #POST_SLUT; det märks på rad {0}",
            en: "The post that begins here has no #POST_SLUT; this shows on line {0}",
            fi: "Tästä alkavalta tietueelta puuttuu #POST_SLUT; se näkyy rivillä {0}",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = Frame::POST_ENDERS;
    const IN_ORDER: bool = false;

    fn mark(cx: &mut Context<'_>, _mark: &KeywordMark<'_>, before: &Frame) {
        if let Some(line) = before.post {
            cx.report_at(&Self::META, Place::line(line), [Arg::Line(cx.line), Arg::None, Arg::None]);
        }
    }

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if let Some(line) = file.frame.post
            && file.complete
        {
            let args = [Arg::Line(file.facts.lines), Arg::None, Arg::None];
            cx.report_unordered(&Self::META, Place::line(line), file.facts.posts, args);
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
            faulty(b"#POST_START\n#UP 01001 187001012389\n#POST_START\n#POST_SLUT\n", &[1]),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#DAG_SLUT\n#DATA_SLUT\n", &[3]),
            faulty(b"#POST_START\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n", &[3]),
        ]);
    }
}
