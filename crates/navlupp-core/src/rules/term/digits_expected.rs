//! # What it checks
//!
//! Whether the fictitious number of the property (01028) and the postcodes (01034, 01054) are digits only.
//! Blanks at the end are not counted. A removed and an empty term are not judged here.
//!
//! # Why it matters
//!
//! A receiver with a field for numbers refuses the value, and the address goes without postcode. A foreign
//! postcode belongs in a foreign address (01071–01073).
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01033 PROVVÄGEN 12
//! #UP 01034 990 12
//! #UP 01035 PROVKÖPING
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look at the line. If a blank or a letter has slipped in, fetch the file again; if it came so from Navet,
//! tell Skatteverket the line.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, `FiktivtNr` and `PostNr` (whole numbers); two records in Net iD Portal 5.7,
//! Protected persons.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV310
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(310),
        slug: "digits-expected",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, FiktivtNr and PostNr"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Siffror väntades",
            en: "Digits expected",
            fi: "Odotettiin numeroita",
        },
        message: words! {
            sv: "{0} har andra tecken än siffror",
            en: "{0} holds other characters than digits",
            fi: "Tiedossa {0} on muita merkkejä kuin numeroita",
        },
    };
    const ROLES: &'static [Role] =
        &[Role::FictitiousNumber, Role::RegisteredAddressPostcode, Role::SpecialAddressPostcode];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if !term.value.trimmed().iter().all(u8::is_ascii_digit) {
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
            sound(b"#POST_START\n#UP 01028 0\n#UP 01034 00000\n#UP 01054 99012  \n#POST_SLUT\n"),
            // Removed, empty (NAV304), of another length (NAV303, NAV311); 01011 is NAV314.
            sound(b"#POST_START\n#UP 01011 A\n#UP 01028 $\n#UP 01034 -1\n#UP 01054\n#UP 01028 1234\n#UP 01034 990\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01028 A\n#UP 01034 990 12\n#UP 01054 S-99012\n#UP 01028 -\n#UP 01034 -2\n#UP 01034 9901\xB2\n#POST_SLUT\n", &[2, 3, 4, 5, 6, 7]),
            faulty(b"#POST_START\n#UP 01034  99012\n#POST_SLUT\n", &[2]),
        ]);
    }
}
