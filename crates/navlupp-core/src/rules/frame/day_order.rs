//! # What it checks
//!
//! Whether the days of the file follow one another: each `#DAG_START` with the date of the one before it,
//! or a later one. A day without a date is passed over (NAV118).
//!
//! # Why it matters
//!
//! Navet sorts posts by this day first. A receiver that reads from top to bottom lets the later post win:
//! with the days in another order, an old value replaces a new one.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #DAG_START 20261103
//! #DAG_SLUT
//! #DAG_START 20261102
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the file in as it stands. Fetch it again; if the order is still the same, give Skatteverket
//! the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 3.1: the posts are sorted by this date first.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV119
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(119),
        slug: "day-order",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 3.1"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Dagarna står inte i ordning",
            en: "Days out of order",
            fi: "Päivät eivät ole järjestyksessä",
        },
        message: words! {
            sv: "Dagen är tidigare än dagen före den i filen, den på rad {0}",
            en: "The day is earlier than the day before it in the file, the one on line {0}",
            fi: "Päivä on aikaisempi kuin tiedostossa sitä edeltävä, rivillä {0} oleva",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        for days in cx.days(file).windows(2) {
            if let [(before, earlier), (line, date)] = *days
                && date < earlier
            {
                cx.report_at(&Self::META, Place::line(line), [Arg::Line(before), Arg::None, Arg::None]);
            }
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
            sound(b"#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261103\n#DAG_SLUT\n"),
            // The same day is NAV131, one without a date NAV118; the trailer is not judged.
            sound(b"#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20260000\n#DAG_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#DAG_SLUT\n#DATA_SLUT\n#FIL_SLUT\n#DAG_START 20261101\n#DAG_SLUT\n"),
            faulty(b"#DAG_START 20261103\n#DAG_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261103\n#DAG_SLUT\n", &[3]),
            faulty(b"#DAG_START 20261103\n#DAG_SLUT\n#DAG_START x\n#DAG_SLUT\n#DAG_START 20251231\n#DAG_START 20241231\n#DAG_SLUT\n", &[5, 6]),
        ]);
    }
}
