//! # What it checks
//!
//! Whether a reference number (01005, 01401) or the number of a related person (02001) is another one than
//! that of the post's person.
//!
//! # Why it matters
//!
//! Who changed number has an old and a new one; nobody is related to oneself. A receiver that follows the
//! reference goes in a circle, or makes a person a parent of itself.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01005 187001012389
//! #UP 01006 GN
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not follow the reference. Ask Skatteverket for the right number.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.5 (the old number in the post of the new one, and the other way
//! round) and chapters 8.26–8.30 (related persons).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::IdentityField;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV212
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(212),
        slug: "self-reference",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.5 and 8.26–8.30"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Personen hänvisar till sig själv",
            en: "The person refers to itself",
            fi: "Henkilö viittaa itseensä",
        },
        message: words! {
            sv: "{0} är postens eget nummer",
            en: "{0} is the post's own number",
            fi: "{0} on tietueen oma tunnus",
        },
    };
    const IDENTITIES: bool = true;

    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
        if let Some(code) = field.term.filter(|_| field.is_own) {
            cx.report(&Self::META, field.range(), [Arg::Term(code), Arg::None, Arg::None]);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01005 187001022388\n#UP 02000\n#UP 02001 184506123456\n#UP 02003 MO\n#UP 02999\n#POST_SLUT\n"),
            // The same birth and serial, but another number.
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01005 187001612386\n#POST_SLUT\n"),
            // Nobody knows whose post it is.
            sound(b"#POST_START\n#UP 01005 187001012389\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01005 187001012389\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01400\n#UP 01401 187001612386\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 187001012389\n#UP 02003 B\n#UP 02999\n\
                     #UP 02000\n#UP 02001 184506123456\n#UP 02003 MO\n#UP 02999\n#POST_SLUT\n", &[4]),
            // Also where the relation is over.
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 187001012389\n#UP 02003 M\n#UP 02008 AS\n#UP 02999\n#POST_SLUT\n", &[4]),
        ]);
    }
}
