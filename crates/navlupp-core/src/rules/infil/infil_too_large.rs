//! # What it checks
//!
//! Whether an infil or a list has more than 2 000 000 numbers.
//!
//! # Why it matters
//!
//! Navet recommends no more. A larger infil may be answered late or not at all.
//!
//! # Example
//!
//! An infil of 2 000 001 `#PNR` lines.
//!
//! # What to do
//!
//! Divide the numbers over several infiler, each with a beställningsid of its own, or ask Skatteverket
//! first.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 3.4.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV903
pub struct Check;

/// The most that Navet recommends.
const LIMIT: u64 = 2_000_000;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(903),
        slug: "infil-too-large",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 3.4"),
        applies: Applies::INFIL.or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Fler än två miljoner nummer",
            en: "More than two million numbers",
            fi: "Yli kaksi miljoonaa tunnusta",
        },
        message: words! {
            sv: "Det är {0} nummer; Navet rekommenderar högst {1}",
            en: "There are {0} numbers; Navet recommends {1} at most",
            fi: "Tunnuksia on {0}; Navet suosittelee enintään {1}",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let numbers = file.facts.counted(file.kind);
        if numbers > LIMIT {
            let args = [Arg::Count(numbers), Arg::Count(LIMIT), Arg::None];
            cx.report_at(&Self::META, Place::line(0), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Check, LIMIT};
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::inspect;

    #[test]
    fn two_million_are_allowed_and_one_more_is_not() {
        let mut infil = b"#PNR 187001012389\n".repeat(LIMIT as usize);
        let count =
            |bytes: &[u8]| inspect(bytes, &Options::default(), usize::MAX).findings.count(Check::META.id);
        assert_eq!(count(&infil), 0);
        infil.extend_from_slice(b"#PNR 187001022388\n");
        assert_eq!(count(&infil), 1);
        // Posts are not numbers.
        infil.extend_from_slice(b"#POST_START\n#POST_SLUT\n");
        assert_eq!(count(&infil), 0);
    }
}
