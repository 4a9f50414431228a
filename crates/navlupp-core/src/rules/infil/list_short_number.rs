//! # What it checks
//!
//! Whether a number on a list has only ten digits, with or without `-` or `+`.
//!
//! # Why it matters
//!
//! An infil needs twelve digits. Which century is meant is not in the number: `-` and `+` only tell
//! whether somebody was a hundred years old when it was written, and Navlupp does not guess.
//!
//! # Example
//!
//! The second row:
//!
//! ```text
//! 187001012389
//! 700102-2388
//! 187001032387
//! ```
//!
//! # What to do
//!
//! Write the century: take the list from the source anew with twelve digits. The row is counted but not
//! put on an infil.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, `PersonNr`: twelve digits; unpublished grammar of the Navet data file
//! (undated), `#PNR`.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV906
pub struct Check;

impl Check {
    /// A number of ten digits; met by the pass itself.
    pub(crate) fn short(cx: &mut Context<'_>, range: std::ops::Range<usize>) {
        cx.report(&Self::META, range, NO_ARGS);
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(906),
        slug: "list-short-number",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navetavisering.xsd 7_2.28, PersonNr: twelve digits; unpublished grammar of the Navet data file (undated)"),
        applies: Applies::ID_LIST,
        implies: &[],
        title: words! {
            sv: "Nummer utan århundrade",
            en: "Number without century",
            fi: "Tunnus ilman vuosisataa",
        },
        message: words! {
            sv: "Numret har tio siffror; århundradet måste anges",
            en: "The number has ten digits; the century must be given",
            fi: "Tunnuksessa on kymmenen numeroa; vuosisata on annettava",
        },
    };
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"187001012389\n18700102-2388\n\"187001032387\"\n"),
            // On an infil it is NAV204.
            sound(b"#PNR 7001012389\n"),
            faulty(b"187001012389\n700102-2388\n7001032387\n 700104+2386 \n187001022388\n", &[2, 3, 4]),
            faulty(b"Namn;Nummer\nA;187001012389\nB;7001022388\n", &[3]),
        ]);
    }
}
