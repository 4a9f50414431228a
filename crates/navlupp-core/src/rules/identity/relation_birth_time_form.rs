//! # What it checks
//!
//! Whether the birth time of a related person without number (02002) is 8 or 12 digits. The month, the day
//! and the last four may be zeros, and there is no check digit. A removed and an empty 02002 are not judged
//! here.
//!
//! # Why it matters
//!
//! With the names it is all that is known of the person. A receiver that cannot read it makes a new person
//! at each delivery.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02002 1845-06-12
//! #UP 02003 FA
//! #UP 02005 Karl
//! #UP 02007 Ek
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, `FodelsetidNr` (at most twelve digits); idega commune importer (public
//! source, 2006), for the number 02002; Navet, Allmän beskrivning 4.1, chapter 8.26: birth time and names
//! of those who never were registered.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV213
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(213),
        slug: "relation-birth-time-form",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, FodelsetidNr; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Födelsetid i fel form",
            en: "Birth time in the wrong form",
            fi: "Syntymäaika väärässä muodossa",
        },
        message: words! {
            sv: "{0} är varken 8 eller 12 siffror",
            en: "{0} is neither 8 nor 12 digits",
            fi: "{0} ei ole 8 eikä 12 numeroa",
        },
    };
    const ROLES: &'static [Role] = &[Role::RelationBirthTime];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        let value = term.value.trimmed();
        let is_of_form = matches!(value.len(), 8 | 12) && value.iter().all(u8::is_ascii_digit);
        if term.reading.is_set() && !is_of_form {
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
            sound(b"#POST_START\n#UP 02000\n#UP 02002 18450612\n#UP 02999\n#UP 02000\n#UP 02002 184506120000 \n#UP 02999\n#POST_SLUT\n"),
            // Unknown parts; a check digit is not asked for.
            sound(b"#POST_START\n#UP 02000\n#UP 02002 18450000\n#UP 02999\n#UP 02000\n#UP 02002 184506123450\n#UP 02999\n#POST_SLUT\n"),
            // Removed, empty (NAV304).
            sound(b"#POST_START\n#UP 02000\n#UP 02002 $\n#UP 02999\n#UP 02000\n#UP 02002\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02002 450612\n#UP 02999\n#UP 02000\n#UP 02002 1845-06-12\n#UP 02999\n\
                     #UP 02000\n#UP 02002 18450612000O\n#UP 02999\n#UP 02000\n#UP 02002  18450612\n#UP 02999\n#POST_SLUT\n", &[3, 6, 9, 12]),
        ]);
    }
}
