//! # What it checks
//!
//! Whether two days of the file have the same date. A day that is also out of order is told by NAV119 only.
//!
//! # Why it matters
//!
//! The posts of one day are expected under one `#DAG_START`. Two of them may mean that two deliveries have
//! been put together, or one twice.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #DAG_START 20261102
//! #DAG_SLUT
//! #DAG_START 20261102
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Compare the posts of the two days. If they are the same, read only one of them in.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 3.1: the posts are sorted by this date. That a day stands once is
//! an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV131
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(131),
        slug: "day-repeated",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 3.1"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Samma dag flera gånger",
            en: "The same day several times",
            fi: "Sama päivä useaan kertaan",
        },
        message: words! {
            sv: "Filen har redan denna dag, på rad {0}",
            en: "The file has this day already, on line {0}",
            fi: "Tiedostossa on jo tämä päivä, rivillä {0}",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let days = cx.days(file);
        for (place, &(line, date)) in days.iter().enumerate().skip(1) {
            let before = days.get(..place).unwrap_or_default();
            // One that is out of order is NAV119.
            let is_in_order = before.last().is_some_and(|&(_, last)| last <= date);
            if let Some(&(first, _)) = before.iter().find(|&&(_, day)| day == date)
                && is_in_order
            {
                cx.report_at(&Self::META, Place::line(line), [Arg::Line(first), Arg::None, Arg::None]);
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
            sound(b"#DAG_START x\n#DAG_SLUT\n#DAG_START x\n#DAG_SLUT\n"),
            // Out of order: NAV119.
            sound(b"#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261103\n#DAG_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#DAG_SLUT\n#DATA_SLUT\n#FIL_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n"),
            faulty(b"#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261102\n", &[3, 5]),
            faulty(b"#DAG_START 20261103\n#DAG_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n#DAG_START 20261103\n#DAG_SLUT\n", &[5]),
        ]);
    }
}
