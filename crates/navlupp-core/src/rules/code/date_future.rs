//! # What it checks
//!
//! Whether a whole date in 01007, 01010, 01021, 01082, 01101, 02011, 03002 and 04001 lies after the reference
//! date: the one that you set, else that of `#EFFEKTUERAD`, else the day that the post stands in. Without any
//! of them the rule is silent. 01007 is compared only where a reason other than UV stands before it: who
//! moves abroad may tell so beforehand, and a change post may correct the date of such a move alone.
//!
//! # Why it matters
//!
//! The register tells what has happened. Most likely a digit of the year is wrong, or the reference date is.
//!
//! # Example
//!
//! In a file with `#EFFEKTUERAD` 20261104:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01021 20620115
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look at the reference date first. If it is right, do not use the date until it has been looked up at
//! Skatteverket.
//!
//! # Basis
//!
//! Common sense; no document says so.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{PartialDate, Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV508
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(508),
        slug: "date-future",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("common sense"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Datum i framtiden", en: "Date in the future", fi: "Päivämäärä tulevaisuudessa" },
        message: words! {
            sv: "Datumet i {0} ligger efter referensdatum, {1}",
            en: "The date in {0} lies after the reference date, {1}",
            fi: "Tiedon {0} päivä on vertailupäivän {1} jälkeen",
        },
    };
    // Not the dates that lie ahead by nature: the end of a custody, the day a number goes dormant.
    const ROLES: &'static [Role] = &[
        Role::DeregistrationDate,
        Role::BirthDate,
        Role::RegistrationDate,
        Role::CivilStatusDate,
        Role::ImmigrationDate,
        Role::RelationDeregistrationDate,
        Role::CitizenshipDate,
        Role::HistoryDate,
    ];
    const ODD_ONLY: bool = true;
    const READS: &'static [Role] = &[Role::DeregistrationReason];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {
        if term.entry.role == Role::DeregistrationDate
            && matches!(post.reading_of(Role::DeregistrationReason).letters(), [0, ..] | [b'U', b'V', 0, 0])
        {
            return;
        }
        if let Some(reference) = post.reference()
            && let Some(date) = term.reading.date().and_then(PartialDate::date)
            && date > reference
        {
            let args = [Arg::Term(term.code), Arg::Date(reference), Arg::None];
            cx.report(&Self::META, term.range(), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use navlupp_id::Date;

    use super::Check;
    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // Without a reference date.
            sound(b"#POST_START\n#UP 01021 20991231\n#POST_SLUT\n"),
            sound(b"#EFFEKTUERAD 20261104\n#POST_START\n#UP 01021 20261104\n#UP 01082 00000000\n#UP 01101 20990000\n#POST_SLUT\n"),
            // Emigration, also where only its date is corrected or the reason comes later; ends of custody lie ahead.
            sound(b"#EFFEKTUERAD 20261104\n#POST_START\n#UP 01006 UV\n#UP 01007 20261201\n#POST_SLUT\n"),
            sound(b"#EFFEKTUERAD 20261104\n#POST_START\n#UP 01007 20261201\n#UP 01006 AV\n#UP 02000\n#UP 02009 20301231\n#UP 02999\n#POST_SLUT\n"),
            // Impossible (NAV506), removed, of another form (NAV505).
            sound(b"#EFFEKTUERAD 20261104\n#POST_START\n#UP 01021 20991301\n#UP 01082 $\n#UP 01101 2099-01-01\n#POST_SLUT\n"),
            faulty(b"#EFFEKTUERAD 20261104\n#POST_START\n#UP 01006 AV\n#UP 01007 20261105\n#UP 01010 20270101\n#UP 01021 20261105\n#UP 01082 20991231\n#UP 01101 21260101\n#POST_SLUT\n", &[4, 5, 6, 7, 8]),
            faulty(b"#EFFEKTUERAD 20261104\n#POST_START\n#UP 02000\n#UP 02011 20261105\n#UP 02999\n#UP 03000\n#UP 03002 20261105\n#UP 03999\n#UP 04000\n#UP 04001 20261105\n#UP 04999\n#POST_SLUT\n", &[4, 7, 10]),
            // Else the day; a date that was set goes before both.
            faulty(b"#DAG_START 20261103\n#POST_START\n#UP 01021 20261104\n#POST_SLUT\n#DAG_SLUT\n", &[3]),
            faulty(b"#EFFEKTUERAD 20991231\n#POST_START\n#UP 01021 20261105\n#POST_SLUT\n", &[3])
                .with(Options { reference_date: Date::new(2026, 11, 4), ..Options::default() }),
        ]);
    }
}
