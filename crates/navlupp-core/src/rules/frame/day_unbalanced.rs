//! # What it checks
//!
//! Whether every `#DAG_START` has its `#DAG_SLUT` before the next day and before the end of the data
//! section, and every `#DAG_SLUT` its `#DAG_START`.
//!
//! # Why it matters
//!
//! The day says when a person was updated in Navet. Posts whose day cannot be told may be read in the wrong
//! order, and an older value may overwrite a newer one.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #DAG_START 20261102
//! #DAG_START 20261103
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the file in. Fetch it again; if the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Navet, Allmän beskrivning 4.1, chapter 3.1, for the
//! order of the posts.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV117
pub struct Check;

impl Check {
    fn half(cx: &mut Context<'_>, line: u64, missing: &'static str) {
        cx.report_at(&Self::META, Place::line(line), [Arg::Code(missing), Arg::None, Arg::None]);
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(117),
        slug: "day-unbalanced",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION,
        implies: &[RuleId(120)],
        title: words! {
            sv: "En dag saknar början eller slut",
            en: "A day lacks its start or its end",
            fi: "Päivän alku tai loppu puuttuu",
        },
        message: words! {
            sv: "Dagen har inget {0}",
            en: "The day has no {0}",
            fi: "Päivällä ei ole riviä {0}",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = Frame::DAY_ENDERS;

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {
        if before.ended {
            return;
        }
        match (mark.role(), before.day) {
            (KeywordRole::DayEnd, Some(_)) => {}
            (KeywordRole::DayEnd, None) => Self::half(cx, cx.line, "#DAG_START"),
            (_, Some(day)) => Self::half(cx, day.line, "#DAG_SLUT"),
            (_, None) => {}
        }
    }

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if let Some(day) = file.frame.day
            && file.complete
            && !file.frame.ended
        {
            Self::half(cx, day.line, "#DAG_SLUT");
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
            sound(b"#DATA_START\n#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261103\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DAG_START 20261102\n#DAG_SLUT\n#FIL_SLUT\n#DAG_SLUT\n#DAG_START 20261102\n"),
            faulty(b"#DAG_START 20261102\n#DAG_START 20261103\n#DAG_SLUT\n#DAG_SLUT\n", &[1, 4]),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#DATA_SLUT\n", &[2]),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#AVST_START\n#AVST_SLUT\n#FIL_SLUT\n", &[2]),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#POST_SLUT\n", &[2]),
            faulty(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[4]),
        ]);
    }
}
