//! # What it checks
//!
//! Whether an identity number is exactly twelve digits: 01001, 01002, 01005, 01401, 02001 and `#PNR`.
//! Blanks at the end are not counted. A removed term and a term without value are judged by other rules.
//!
//! # Why it matters
//!
//! A number in another form is not found in the receiver's register, or is taken for another person.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 18700101-2389
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Write the number with century and without hyphen if the file is your own. If it came from Navet, do not
//! read the post in, and fetch the file again.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, `PersonNr`: twelve digits; the records printed in Net iD Portal 5.7,
//! Protected persons.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::post::IdentityField;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV204
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(204),
        slug: "identity-form",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navetavisering.xsd 7_2.28, PersonNr; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL).or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Numret har inte tolv siffror",
            en: "The number is not twelve digits",
            fi: "Tunnuksessa ei ole kahtatoista numeroa",
        },
        message: words! {
            sv: "Numret är inte skrivet med tolv siffror, ÅÅÅÅMMDDNNNN",
            en: "The number is not written with twelve digits, YYYYMMDDNNNN",
            fi: "Tunnusta ei ole kirjoitettu kahdellatoista numerolla, VVVVKKPPNNNN",
        },
    };
    const IDENTITIES: bool = true;

    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
        if field.identity.is_some() || cx.in_trailer {
            return;
        }
        // A `#PNR` without number has no value to point at; a term without value does not come here.
        let range = if field.bytes.is_empty() { 0..cx.bytes.len() } else { field.range() };
        cx.report(&Self::META, range, NO_ARGS);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01001 187001012389   \n#UP 01005 187001022388\n#POST_SLUT\n"),
            // A removal mark (NAV601, NAV602), no value (NAV304), a birth time (NAV213).
            sound(b"#POST_START\n#UP 01001 $\n#UP 01005 -1\n#UP 02001\n#UP 02002 18700101\n#POST_SLUT\n"),
            sound(b"#NAMN_INFIL x\n#PNR 187001012389\n"),
            faulty(b"#POST_START\n#UP 01001 7001012389\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01001 18700101-2389\n#UP 01005 1870010123890\n#POST_SLUT\n", &[2, 3]),
            faulty(
                b"#POST_START\n#UP 01002 18700161238O\n#UP 01401 1\n#UP 02001  87001012389\n#POST_SLUT\n",
                &[2, 3, 4],
            ),
            // Removal marks belong to notifications; on an infil a number must stand.
            faulty(b"#NAMN_INFIL x\n#PNR 18700101-2389\n#PNR $\n#PNR \n#PNR\n", &[2, 3, 4, 5]),
            // Ten digits on a list are NAV906.
            sound(b"187001012389\n187001022388\n7001012389\n18700101-2389\n"),
            // What stands after the end of the file is not judged.
            sound(b"#NAMN_INFIL x\n#DATA_START\n#PNR 187001012389\n#DATA_SLUT\n#FIL_SLUT\n#PNR 1\n"),
        ]);
    }
}
