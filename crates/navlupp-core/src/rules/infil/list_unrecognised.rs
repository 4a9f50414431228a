//! # What it checks
//!
//! Whether every cell of the number column of a list is an identity number in ten or twelve digits, with
//! or without `-` or `+`. A list has one number per line, or a column in which most lines have one. Other
//! columns, blank lines and empty cells are not judged, nor is a heading: the first line, if the column
//! has no digit there.
//!
//! # Why it matters
//!
//! The person behind the cell is left out when an infil is made of the list, and nobody notices.
//!
//! # Example
//!
//! The last line:
//!
//! ```text
//! Personnummer;Ort
//! 187001012389;Kiruna
//! 187001022388;Mora
//! 187001032387;Nora
//! 18700104;Orsa
//! ```
//!
//! # What to do
//!
//! Correct the cell, or empty it if nobody is meant.
//!
//! # Basis
//!
//! Common sense; no document describes such lists. Navlupp reads them as people keep them.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV908
pub struct Check;

impl Check {
    /// A cell that is no number; met by the pass itself.
    pub(crate) fn unrecognised(cx: &mut Context<'_>, range: std::ops::Range<usize>) {
        cx.report(&Self::META, range, NO_ARGS);
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(908),
        slug: "list-unrecognised",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Common sense; no document describes such lists"),
        applies: Applies::ID_LIST,
        implies: &[],
        title: words! { sv: "Inget personnummer", en: "No identity number", fi: "Ei henkilötunnus" },
        message: words! {
            sv: "Här borde ett personnummer stå, men det är inget",
            en: "An identity number ought to stand here, but this is none",
            fi: "Tässä pitäisi olla henkilötunnus, mutta tämä ei ole sellainen",
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
            sound(b"187001012389\n\n18700102-2388\n7001032387\n  \n"),
            // A heading, also after blank lines; other columns; an empty cell.
            sound(b"\n \nPersonnummer\n187001012389\n187001022388\n"),
            sound(b"Namn;Nummer\nA 1;187001012389\nB;187001022388\nC;\n"),
            faulty(b"187001012389\nPersonnummer\n187001022388\n", &[2]),
            faulty(b"Rad 1\n187001012389\n187001022388\n", &[1]),
            faulty(
                b"187001012389\n18700102238\nOK\xC4ND\n187001022388\n187001032387\n19000101 \n187001042386\n",
                &[2, 3, 6],
            ),
            faulty(b"Namn;Nummer\nA;187001012389\nB;x\nC;187001022388\nD;187001032387\n", &[3]),
        ]);
    }
}
