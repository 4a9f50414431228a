//! # What it checks
//!
//! Whether year, month or day of a date is zeros: that part is not known. 00000000 in 03002 is not reported,
//! since there it means Swedish citizenship since before 1 July 1991. Judged are 01007, 01010, 01021, 01082,
//! 01101, 02011, 03002 and 04001, and the dates of your own term list with the confidence `certain` or
//! `high`.
//!
//! # Why it matters
//!
//! Such a date is sound. But a program that makes a calendar day of it stops, or puts 1 January in its place,
//! and from then on nobody sees that the day was never known.
//!
//! # Example
//!
//! Married in 1999, month and day are not known:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01082 19990000
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing has to be corrected. See to it that your system keeps the known parts and leaves the others open.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, Folkbokforingsdatum and the other dates (may be incomplete); Inera TKB
//! persons:person 5.1 (a year, or year and month); Navet, Allmän beskrivning 4.1, chapter 8.31, for the zeros
//! in 03002.

use navlupp_catalog::{Confidence, Role, TermKind, provenance, words};

use crate::context::Context;
use crate::post::{NO_DATE, Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV507
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(507),
        slug: "date-partial",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, Folkbokforingsdatum; Inera TKB persons:person 5.1; Navet, Allmän beskrivning 4.1, chapter 8.31"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Ofullständigt datum", en: "Incomplete date", fi: "Vajaa päivämäärä" },
        message: words! {
            sv: "Datumet i {0} har delar som inte är kända",
            en: "The date in {0} has parts that are not known",
            fi: "Tiedon {0} päivästä puuttuu osia",
        },
    };
    const KINDS: &'static [TermKind] = &[TermKind::Date];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        let Some(date) = term.reading.date() else { return };
        let has_meaning = date == NO_DATE && term.entry.role == Role::CitizenshipDate;
        if date.is_partial() && !date.is_impossible() && !has_meaning {
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
            sound(b"#POST_START\n#UP 01007 20200101\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n"),
            // Impossible (NAV506), of another form (NAV505), an inferred number, a birth time (NAV213).
            sound(b"#POST_START\n#UP 01007 20201300\n#UP 01010 20200032\n#UP 01021 2020\n#UP 02004 20200000\n#UP 02002 18700000\n#UP 01082 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01007 20200000\n#UP 01010 18700100\n#UP 01021 20200031\n#UP 01082 00000000\n#UP 01101 00000512\n#POST_SLUT\n", &[2, 3, 4, 5, 6]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02011 00000000\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03002 19930000\n#UP 03999\n#UP 04000\n#UP 04001 19930700  \n#UP 04999\n#POST_SLUT\n", &[3, 7, 10]),
        ]);
    }
}
