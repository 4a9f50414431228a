//! # What it checks
//!
//! Whether the mark of the first name in use (01011) is two digits, 10–99. A removed and an empty term are
//! not judged here.
//!
//! # Why it matters
//!
//! Each digit is the place of a first name; 0 as the second says that there is one only. Out of another
//! value nobody can tell what the person is called.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01011 02
//! #UP 01012 Eva Mia
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Use all first names until the mark has been looked up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.8; Navetavisering.xsd `7_2.28`, `Tilltalsnamnsmarkering`
//! (10–99).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term, is_given_name_mark};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV314
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(314),
        slug: "given-name-mark-form",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.8; Navetavisering.xsd 7_2.28, Tilltalsnamnsmarkering"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Tilltalsnamnsmarkering i fel form",
            en: "Mark of the first name in use in the wrong form",
            fi: "Kutsumanimen merkintä väärässä muodossa",
        },
        message: words! {
            sv: "01011 är inte två siffror 10–99",
            en: "01011 is not two digits 10–99",
            fi: "01011 ei ole kaksi numeroa 10–99",
        },
    };
    const ROLES: &'static [Role] = &[Role::GivenNameMark];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if !is_given_name_mark(term.value.trimmed()) {
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
            sound(b"#POST_START\n#UP 01011 10\n#POST_SLUT\n#POST_START\n#UP 01011 99 \n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01011 $\n#POST_SLUT\n#POST_START\n#UP 01011 -1\n#POST_SLUT\n#POST_START\n#UP 01011\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01011 00\n#UP 01011 09\n#UP 01011 1\n#UP 01011 123\n#UP 01011 1A\n#UP 01011 A1\n#UP 01011  1\n#POST_SLUT\n", &[2, 3, 4, 5, 6, 7, 8]),
        ]);
    }
}
