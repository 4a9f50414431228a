//! # What it checks
//!
//! Whether `#DAG_START` is followed by a calendar date, written as year, month and day in eight digits.
//!
//! # Why it matters
//!
//! The day says when the persons below were updated in Navet, and so in which order their posts are to be
//! read.
//!
//! # Example
//!
//! ```text
//! #DAG_START 20261131
//! #DAG_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the posts of this day in. Fetch the file again; if the fault is still there, give
//! Skatteverket the line.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};
use navlupp_id::Date;

use crate::context::Context;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV118
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(118),
        slug: "day-date",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Dagen har inget datum",
            en: "The day has no date",
            fi: "Päivällä ei ole päivämäärää",
        },
        message: words! {
            sv: "Värdet är inte ett datum ÅÅÅÅMMDD som finns i kalendern",
            en: "The value is no date ÅÅÅÅMMDD that is in the calendar",
            fi: "Arvo ei ole kalenterissa oleva päivämäärä muodossa ÅÅÅÅMMDD",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::DayStart];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let digits = mark.value.trimmed();
        if Date::parse(digits).is_none() && !cx.in_trailer {
            let start = mark.value.start;
            cx.report(&Self::META, start..start + digits.len(), NO_ARGS);
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
            sound(b"#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20240229 \n#DAG_SLUT\n"),
            sound(b"#DAG_START 20261102\n#DAG_SLUT\n#FIL_SLUT\n#DAG_START\n"),
            faulty(b"#DAG_START\n#DAG_SLUT\n#DAG_START 20261131\n#DAG_SLUT\n", &[1, 3]),
            faulty(b"#DAG_START 2026-11-02\n#DAG_SLUT\n#DAG_START 20230229\n#DAG_SLUT\n", &[1, 3]),
            faulty(b"#DAG_START  20261102\n#DAG_SLUT\n#DAG_START 00000000\n#DAG_SLUT\n", &[1, 3]),
        ]);
    }
}
