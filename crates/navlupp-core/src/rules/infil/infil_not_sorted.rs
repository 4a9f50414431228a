//! # What it checks
//!
//! Whether the numbers of an infil ascend. Told once, at the first number that is lower than the one before
//! it.
//!
//! # Why it matters
//!
//! It is no fault: no document asks for it. But a producer that is known to work sorts them, and in sorted
//! files duplicates are found at once.
//!
//! # Example
//!
//! ```text
//! #PNR 187001022388
//! #PNR 187001012389
//! #PNR 187001032387
//! ```
//!
//! # What to do
//!
//! Nothing. Sort the lines, if you want to look for duplicates or compare two infiler.
//!
//! # Basis
//!
//! Common sense; an unpublished producer of infiler sorts the numbers. No document asks for it.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV902
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(902),
        slug: "infil-not-sorted",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("An unpublished producer sorts the numbers; no document asks for it"),
        applies: Applies::INFIL,
        implies: &[],
        title: words! {
            sv: "Numren står inte i ordning",
            en: "The numbers are not in order",
            fi: "Tunnukset eivät ole järjestyksessä",
        },
        message: words! {
            sv: "Numret är lägre än det före; härifrån står filen inte i stigande ordning",
            en: "The number is lower than the one before; from here on the file does not ascend",
            fi: "Tunnus on pienempi kuin edellinen; tästä alkaen tiedosto ei ole nousevassa järjestyksessä",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if let Some(line) = file.facts.ascent.broken {
            cx.report_at(&Self::META, Place::line(line), NO_ARGS);
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
            sound(b"#PNR 187001012389\n#PNR 187001022388\n"),
            // Twice the same is NAV901; what is no number is passed over.
            sound(b"#PNR 187001012389\n#PNR 187001012389\n#PNR 1\n#PNR\n#PNR 187001022388\n"),
            sound(b"187001022388\n187001012389\n"),
            faulty(b"#PNR 187001022388\n#PNR 187001012389\n#PNR 187001032387\n#PNR 187001012389\n", &[2]),
            faulty(b"#PNR 187001022388\n#PNR 1\n\n#PNR 187001012389\n", &[4]),
        ]);
    }
}
