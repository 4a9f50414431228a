//! # What it checks
//!
//! Whether a term has a value after the last day on which it was delivered: församling (01024, 04004) after
//! 2015-12-31, riksnycklar after 2019-09-11 (their numbers are not public; an own catalogue can give them).
//! The reference date is the one that was set, else that of `#EFFEKTUERAD`, else the day that the post
//! stands in; without any, the rule is silent.
//!
//! # Why it matters
//!
//! Either the file is older than its date says, or the number means something else today: that 01024 is
//! församling is inferred from its place. A receiver that files the value keeps something out of date.
//!
//! # Example
//!
//! In a file of 2026:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01022 01
//! #UP 01023 82
//! #UP 01024 03
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look the number up in Skatteverket's Teknisk beskrivning. Load an own catalogue if it means something
//! else today.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.11 and 8.32 (the terms, without församling) and 8.14 (distrikt
//! from 2016-01-01); Navetavisering.xsd `7_2.28`, `ForsamlingKod`; Inera TKB persons:person 5.1
//! (riksnycklar).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV312
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(312),
        slug: "retired-term",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.11, 8.14 and 8.32; Inera TKB persons:person 5.1 (riksnycklar)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Term som inte längre levereras",
            en: "Term no longer delivered",
            fi: "Tieto, jota ei enää toimiteta",
        },
        message: words! {
            sv: "{0} har inte levererats sedan {1}",
            en: "{0} has not been delivered since {1}",
            fi: "Tietoa {0} ei ole toimitettu {1} jälkeen",
        },
    };
    // The national keys have no public numbers; an own catalogue can give them.
    const ROLES: &'static [Role] = &[Role::Parish, Role::HistoryParish, Role::NationalKey];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {
        if let (Some(last), Some(reference)) = (term.entry.until, post.reference())
            && reference > last
            && term.reading.is_set()
        {
            cx.report(&Self::META, Term::CODE_RANGE, [Arg::Term(term.code), Arg::Date(last), Arg::None]);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use std::sync::Arc;

    use navlupp_catalog::Catalogue;

    use super::Check;
    use crate::inspection::{Inspection, Options};
    use crate::report::End;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, sound, verify};
    use crate::table::Engine;

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // The last day; without a reference date; removed, empty.
            sound(b"#EFFEKTUERAD 20151231\n#DATA_START\n#POST_START\n#UP 01024 03\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01024 03\n#UP 04004 03\n#POST_SLUT\n"),
            sound(b"#EFFEKTUERAD 20260102\n#DATA_START\n#POST_START\n#UP 01024 $\n#UP 04004\n#UP 01023 82\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#EFFEKTUERAD 20160101\n#DATA_START\n#POST_START\n#UP 01024 03\n#UP 04000\n#UP 04004 03\n#UP 04999\n#POST_SLUT\n#DATA_SLUT\n", &[4, 6]),
            faulty(b"#DATA_START\n#DAG_START 20260102\n#POST_START\n#UP 01024 03\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[4]),
        ]);
    }
    #[test]
    fn an_own_catalogue_gives_the_national_keys_their_numbers() {
        let own = Catalogue::standard().with_own("code,key,name_sv\n01041,property_national_key,Riksnyckel\n").unwrap();
        let engine = Arc::new(Engine::new(own));
        for (day, lines) in [("20190911", vec![]), ("20190912", vec![4])] {
            let mut inspection = Inspection::new(Arc::clone(&engine), Options::default());
            let file = format!("#EFFEKTUERAD {day}\n#DATA_START\n#POST_START\n#UP 01041 1\n#POST_SLUT\n#DATA_SLUT\n");
            inspection.push(file.as_bytes());
            let report = inspection.finish(End::Complete);
            let found: Vec<u64> =
                report.findings.examples(Check::META.id).iter().map(|found| found.place.line).collect();
            assert_eq!(found, lines, "{day}");
        }
    }
}
