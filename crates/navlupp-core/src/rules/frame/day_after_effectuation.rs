//! # What it checks
//!
//! Whether a `#DAG_START` names a later date than `#EFFEKTUERAD`.
//!
//! # Why it matters
//!
//! The day tells when the persons were updated in Navet, so it should have passed when the file was made.
//! Otherwise one of the two dates is wrong.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #EFFEKTUERAD 20261104
//! #INFO_SLUT
//! #DATA_START
//! #DAG_START 20261105
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Find out which of the dates is right before you put the file in order among others.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 3.1: what the day tells. That `#EFFEKTUERAD` is the day of the
//! run is an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV132
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(132),
        slug: "day-after-effectuation",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 3.1"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Dagen ligger efter effektueringsdatum",
            en: "The day is after the date of effectuation",
            fi: "Päivä on toteutuspäivän jälkeen",
        },
        message: words! {
            sv: "Dagen ligger efter filens #EFFEKTUERAD",
            en: "The day is after the file's #EFFEKTUERAD",
            fi: "Päivä on tiedoston #EFFEKTUERAD-päivän jälkeen",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let Some(effective) = file.facts.effective_date else { return };
        for (line, date) in cx.days(file) {
            if date > effective {
                cx.report_at(&Self::META, Place::line(line), NO_ARGS);
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
            sound(b"#EFFEKTUERAD 20261104\n#DAG_START 20261103\n#DAG_SLUT\n#DAG_START 20261104\n#DAG_SLUT\n"),
            sound(b"#EFFEKTUERAD x\n#DAG_START 20261103\n#DAG_SLUT\n"),
            sound(b"#DAG_START 20261103\n#DAG_SLUT\n"),
            sound(b"#EFFEKTUERAD 20261104\n#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#DAG_START 20261105\n#DAG_SLUT\n"),
            faulty(b"#DAG_START 20261105\n#DAG_SLUT\n#DAG_START 20261104\n#DAG_SLUT\n#DAG_START 20270101\n#EFFEKTUERAD 20261104\n", &[1, 5]),
        ]);
    }
}
