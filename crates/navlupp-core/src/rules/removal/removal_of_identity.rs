//! # What it checks
//!
//! Whether 01001 or 01002 has the value `$` or `-1`, which says that the term was removed.
//!
//! # Why it matters
//!
//! The number tells whom the post concerns and cannot be removed. The other terms belong to nobody, and
//! Navlupp masks the post as that of a protected person.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 $
//! #UP 01003 J
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons (note 1), on removal marks; Navet, Allmän beskrivning 4.1,
//! chapters 8.1–8.3: every post concerns one number.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV602
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(602),
        slug: "removal-of-identity",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Net iD Portal 5.7, Protected persons (note 1); Navet, Allmän beskrivning 4.1, chapters 8.1–8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Personens nummer är borttaget",
            en: "The person's number is removed",
            fi: "Henkilön tunnus on poistettu",
        },
        message: words! {
            sv: "{0} är borttagen: posten säger inte längre vem den gäller",
            en: "{0} is removed: the post no longer tells whom it concerns",
            fi: "Tieto {0} on poistettu: tietue ei enää kerro, ketä se koskee",
        },
    };
    const REMOVALS: bool = true;

    fn removal(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.entry.role == Role::Identity {
            cx.report_term(&Self::META, term);
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
            sound(
                b"#POST_START\n#UP 01001 187001012389\n#UP 01003 $\n#UP 01005 $\n#UP 02001 -1\n#POST_SLUT\n",
            ),
            sound(b"#POST_START\n#UP 01001\n#UP 01002 $1\n#POST_SLUT\n"),
            faulty(
                b"#POST_START\n#UP 01001 $\n#POST_SLUT\n#POST_START\n#UP 01002 -1 \n#POST_SLUT\n",
                &[2, 5],
            ),
            faulty(b"#DATA_START\n#POST_START\n#UP 01001 $\n#POST_SLUT\n#DATA_SLUT\n", &[3]),
        ]);
    }
}
