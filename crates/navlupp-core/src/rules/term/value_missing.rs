//! # What it checks
//!
//! Whether every known term other than a group mark has a value; blanks only are none. Unknown codes and
//! 01400 are not judged, nor are terms whose number is only inferred.
//!
//! # Why it matters
//!
//! Nobody can tell whether the term is unknown, removed or lost. A receiver that takes it as empty deletes
//! what it has. Removed terms have `$` or `-1`; terms without a value are left out.
//!
//! A flag of protection (01003, 01020) without a value does not say that somebody is unprotected: Navlupp
//! treats the person as protected.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01013
//! #UP 01014 Ek
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not delete anything because of the line. Fetch the file again; if the value is still missing, ask
//! Skatteverket.
//!
//! # Basis
//!
//! Eight records printed in Net iD Portal 5.7, Protected persons: no term stands without a value there, and
//! its note 1 gives removed terms a mark.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV304
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(304),
        slug: "value-missing",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons: terms without a value are absent"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Värde saknas",
            en: "Value missing",
            fi: "Arvo puuttuu",
        },
        message: words! {
            sv: "{0} har inget värde",
            en: "{0} has no value",
            fi: "Tiedolla {0} ei ole arvoa",
        },
    };
    const EMPTIES: bool = true;

    fn empty(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        let entry = term.entry;
        if entry.firm && entry.kind.is_some_and(|kind| !kind.is_group_mark()) {
            cx.report(&Self::META, Term::CODE_RANGE, [Arg::Term(term.code), Arg::None, Arg::None]);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01013 $\n#UP 01028 -1\n#UP 01028 0\n#POST_SLUT\n"),
            // Group marks, references, unknown codes, numbers that are inferred.
            sound(b"#POST_START\n#UP 02000\n#UP 02999\n#UP 01400\n#UP 01999\n#UP 01024\n#UP 01308 \n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001\n#UP 01003 \n#UP 01012  \n#UP 01021\n#UP 02000\n#UP 02001\n#UP 02999\n#POST_SLUT\n", &[2, 3, 4, 5, 7]),
            faulty(b"#POST_START\n#UP 01081\t\n#UP 01402\n#POST_SLUT\n", &[2, 3]),
        ]);
    }
}
