//! # What it checks
//!
//! Whether `#EFFEKTUERAD` is followed by a calendar date, written as year, month and day in eight digits.
//!
//! # Why it matters
//!
//! The date says when the delivery was made. Navlupp compares other dates of the file with it, unless you
//! set a date; a receiver puts its files in order by it.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #EFFEKTUERAD 20261131
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again; if the date is still wrong, give Skatteverket the line. Set the reference date
//! yourself until then.
//!
//! # Basis
//!
//! `Navetavisering.xsd 7_2.28`, `Effektueringsdatum`; the form in a text file is taken from there.
//! Unpublished grammar of the Navet data file (undated) for the keyword.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};
use navlupp_id::Date;

use crate::context::Context;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV114
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(114),
        slug: "frame-date",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, Effektueringsdatum; unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Effektueringsdatum är inget datum",
            en: "The date of effectuation is no date",
            fi: "Toteutuspäivä ei ole päivämäärä",
        },
        message: words! {
            sv: "Värdet är inte ett datum ÅÅÅÅMMDD som finns i kalendern",
            en: "The value is no date ÅÅÅÅMMDD that is in the calendar",
            fi: "Arvo ei ole kalenterissa oleva päivämäärä muodossa ÅÅÅÅMMDD",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::EffectiveDate];

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
            sound(b"#INFO_START\n#EFFEKTUERAD 20261104\n#INFO_SLUT\n#EFFEKTUERAD 20240229  \n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#EFFEKTUERAD x\n"),
            faulty(b"#INFO_START\n#EFFEKTUERAD\n#EFFEKTUERAD  20261104\n#INFO_SLUT\n", &[2, 3]),
            faulty(b"#EFFEKTUERAD 20261131\n#EFFEKTUERAD 2026-11-04\n#EFFEKTUERAD 20230229\n#EFFEKTUERAD 00000000\n", &[1, 2, 3, 4]),
        ]);
    }
}
