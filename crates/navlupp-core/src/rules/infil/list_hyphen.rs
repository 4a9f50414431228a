//! # What it checks
//!
//! Whether numbers of twelve digits in a list are written with `-` or `+`. They are read all the same. Told
//! once, at the first of them, with their number.
//!
//! # Why it matters
//!
//! In an infil a number is twelve digits and nothing else.
//!
//! # Example
//!
//! ```text
//! 18700101-2389
//! 18700102-2388
//! ```
//!
//! # What to do
//!
//! Take the signs away when you make an infil of the list.
//!
//! # Basis
//!
//! `Navetavisering.xsd 7_2.28`, `PersonNr`: twelve digits; unpublished grammar of the Navet data file
//! (undated).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV907
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(907),
        slug: "list-hyphen",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, PersonNr: twelve digits; unpublished grammar of the Navet data file (undated)"),
        applies: Applies::ID_LIST,
        implies: &[],
        title: words! {
            sv: "Nummer med bindestreck",
            en: "Numbers with a hyphen",
            fi: "Tunnuksia yhdysmerkillä",
        },
        message: words! {
            sv: "Nummer skrivna med - eller +: {0}, det första här; i en infil skrivs de utan",
            en: "Numbers written with - or +: {0}, the first here; in an infil they are written without",
            fi: "Tunnuksia, joissa on - tai +: {0}, ensimmäinen tässä; infilissä ne kirjoitetaan ilman",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let signed = file.facts.signed_numbers;
        if let Some(line) = signed.first {
            cx.report_at(&Self::META, Place::line(line), [Arg::Count(signed.count), Arg::None, Arg::None]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::finding::Arg;
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"187001012389\n187001022388\n"),
            // Without century it is NAV906, and on an infil NAV204.
            sound(b"700101-2389\n187001022388\n187001032387\n"),
            sound(b"#PNR 18700101-2389\n"),
            faulty(b"187001012389\n18700102-2388\n18700103+2387\n", &[2]),
            faulty(b"Namn;Nummer\nA-B;187001012389\nC;\"18700102-2388\"\n", &[3]),
        ]);
    }

    #[test]
    fn it_tells_how_many() {
        let report = inspect(b"18700101-2389\n187001022388\n18700103+2387\n", &Options::default(), 1);
        let found = report.findings.examples(Check::META.id);
        assert_eq!(found.len(), 1);
        assert!(found[0].args[0] == Arg::Count(2));
    }
}
