//! # What it checks
//!
//! Whether an infil or a list holds samordningsnummer: numbers whose day is the day of birth and 60. Told
//! once, at the first of them, with their number.
//!
//! # Why it matters
//!
//! In change notifications, samordningsnummer are delivered to certain authorities only. If you are none of
//! them, Navet sends nothing about these persons.
//!
//! # Example
//!
//! ```text
//! #PNR 187001012389
//! #PNR 187001612386
//! ```
//!
//! # What to do
//!
//! Ask Skatteverket whether your order covers samordningsnummer. If not, take them off the list.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV909
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(909),
        slug: "infil-coordination-number",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::INFIL.or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Samordningsnummer",
            en: "Samordningsnummer",
            fi: "Samordningsnummer-tunnuksia",
        },
        message: words! {
            sv: "Samordningsnummer: {0}, det första här; vid ändringsavisering lämnas de bara till vissa myndigheter",
            en: "Samordningsnummer: {0}, the first here; in change notifications they go to certain authorities only",
            fi: "Samordningsnummer-tunnuksia: {0}, ensimmäinen tässä; muutosilmoituksissa ne annetaan vain tietyille viranomaisille",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let numbers = file.facts.coordination_numbers;
        if let Some(line) = numbers.first {
            cx.report_at(&Self::META, Place::line(line), [Arg::Count(numbers.count), Arg::None, Arg::None]);
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
            sound(b"#PNR 187001012389\n#PNR 187001022388\n"),
            // A number with a fault is no samordningsnummer; in a notification they are at home.
            sound(b"#PNR 187001612385\n#PNR 187001\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#POST_SLUT\n"),
            faulty(b"#PNR 187001012389\n#PNR 187001612386\n", &[2]),
            faulty(b"187001012389\n18700161-2386\n187001612386\n", &[2]),
        ]);
    }

    #[test]
    fn it_tells_how_many() {
        let report = inspect(b"#PNR 187001012389\n#PNR 187001612386\n#PNR 187001612386\n", &Options::default(), 1);
        let found = report.findings.examples(Check::META.id);
        assert_eq!(found.len(), 1);
        assert!(found[0].args[0] == Arg::Count(2));
    }
}
