//! # What it checks
//!
//! Whether a date of eight digits can be a day: month at most 12, day at most 31 and no more than that month
//! of that year has. 00 says that the month or the day is not known and is allowed, as is 00000000; with
//! month 00 or year 0000 only the limits 12 and 31 count. Judged are 01007, 01010, 01021, 01082, 01101,
//! 02011, 03002 and 04001, and the dates of your own term list with the confidence `certain` or
//! `high`.
//!
//! # Why it matters
//!
//! One of the digits is wrong, and nobody can tell which. Programs move such a day into the next month, or
//! stop.
//!
//! # Example
//!
//! 2021 was no leap year:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01021 20210229
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in, and do not guess the day. Fetch the file again; if the fault is still there, give
//! Skatteverket the line.
//!
//! # Basis
//!
//! The Gregorian calendar. That parts may be unknown: Navetavisering.xsd `7_2.28`, Folkbokforingsdatum (may
//! be incomplete).

use navlupp_catalog::{Confidence, TermKind, provenance, words};

use crate::context::Context;
use crate::post::{PartialDate, Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV506
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(506),
        slug: "date-impossible",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navetavisering.xsd 7_2.28, Folkbokforingsdatum; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Omöjligt datum", en: "Impossible date", fi: "Mahdoton päivämäärä" },
        message: words! {
            sv: "Det finns ingen sådan dag som den i {0}",
            en: "There is no such day as that in {0}",
            fi: "Tiedon {0} mukaista päivää ei ole olemassa",
        },
    };
    const KINDS: &'static [TermKind] = &[TermKind::Date];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.reading.date().is_some_and(PartialDate::is_impossible) {
            cx.report_term(&Self::META, term);
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
            sound(b"#POST_START\n#UP 01007 20200229\n#UP 01010 20001231\n#UP 01021 20210131\n#UP 01082 99991231\n#UP 01101 00010101\n#POST_SLUT\n"),
            // Unknown parts: only 12 and 31 count.
            sound(b"#POST_START\n#UP 01007 20210000\n#UP 01010 20210200\n#UP 01021 20210031\n#UP 01082 00000230\n#UP 01101 00000000\n#POST_SLUT\n"),
            // Another form (NAV505), an inferred number, no date.
            sound(b"#POST_START\n#UP 01007 2021-13-01\n#UP 02004 20211301\n#UP 02002 20211301\n#UP 01021 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01007 20210229\n#UP 01010 19000229\n#UP 01021 20210431\n#UP 01082 20211301\n#UP 01101 20210132\n#POST_SLUT\n", &[2, 3, 4, 5, 6]),
            faulty(b"#POST_START\n#UP 01007 20210032\n#UP 01010 20211300\n#UP 01021 00001301\n#UP 01082 00000132\n#UP 01101 99999999\n#POST_SLUT\n", &[2, 3, 4, 5, 6]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02011 20200931\n#UP 02999\n#UP 03000\n#UP 03002 20200631\n#UP 03999\n#UP 04000\n#UP 04001 20201131\n#UP 04999\n#POST_SLUT\n", &[3, 6, 9]),
        ]);
    }
}
