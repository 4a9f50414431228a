//! # What it checks
//!
//! Whether a date is eight digits, YYYYMMDD. Judged are 01007, 01010, 01021, 01082, 01101, 02011, 03002 and
//! 04001, and the dates of your own term list with the confidence `certain` or `high`. Blanks at the end do not
//! count. Removal marks and empty values have rules of their own. 02004 and 02009 are not judged: their numbers are inferred.
//!
//! # Why it matters
//!
//! Nobody can tell which day is meant. A program that takes the parts by their place gets a wrong year, or
//! stops.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01021 2020-01-15
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
//! Navetavisering.xsd `7_2.28`, Folkbokforingsdatum and the other dates: numbers of at most eight digits; Net
//! iD Portal 5.7, Protected persons: every date of the records there.

use navlupp_catalog::{Confidence, TermKind, provenance, words};

use crate::context::Context;
use crate::post::{Post, Reading, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV505
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(505),
        slug: "date-form",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navetavisering.xsd 7_2.28, Folkbokforingsdatum; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Datum som inte är åtta siffror",
            en: "A date that is not eight digits",
            fi: "Päivämäärässä ei ole kahdeksaa numeroa",
        },
        message: words! {
            sv: "Datumet i {0} är inte skrivet med åtta siffror, ÅÅÅÅMMDD",
            en: "The date in {0} is not written with eight digits, YYYYMMDD",
            fi: "Tiedon {0} päivää ei ole kirjoitettu kahdeksalla numerolla, VVVVKKPP",
        },
    };
    const KINDS: &'static [TermKind] = &[TermKind::Date];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.reading == Reading::Malformed {
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
            sound(b"#POST_START\n#UP 01007 20200101\n#UP 01010 18700101   \n#UP 01021 20200100\n#UP 01082 00000000\n#UP 01101 99999999\n#POST_SLUT\n"),
            // Removal marks, empty values, numbers that are inferred, and what is no date.
            sound(b"#POST_START\n#UP 01007 $\n#UP 01010 -1\n#UP 01021\n#UP 01082  \n#UP 02004 x\n#UP 02009 2020\n#UP 02002 1870\n#UP 01014 2020\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01007 2020-01-01\n#UP 01010 187001\n#UP 01021 0\n#UP 01082 200101\n#UP 01101 2020010A\n#POST_SLUT\n", &[2, 3, 4, 5, 6]),
            faulty(b"#POST_START\n#UP 01007  20200101\n#UP 01010 202001011\n#UP 01021 $$\n#POST_SLUT\n", &[2, 3, 4]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02011 1 jan\n#UP 02999\n#UP 03000\n#UP 03002 0000000\n#UP 03999\n#UP 04000\n#UP 04001 -\n#UP 04999\n#POST_SLUT\n", &[3, 6, 9]),
        ]);
    }
}
