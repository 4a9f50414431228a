//! # What it checks
//!
//! Whether a postcode (01034, 01054) that is all digits has five of them. 00000 is five.
//!
//! # Why it matters
//!
//! The mail does not arrive. A spreadsheet has perhaps taken the leading zeros away: 00000 stands for those
//! whose home is protected.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01034 9901
//! #UP 01035 PROVKÖPING
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not fill the postcode up yourself. Fetch the file again; if the fault is still there, give
//! Skatteverket the line.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, `PostNr` (0–99999); Net iD Portal 5.7, Protected persons: 01034 and 01054
//! have five digits.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV311
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(311),
        slug: "postcode-length",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, PostNr; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Postnummer utan fem siffror",
            en: "Postcode not of five digits",
            fi: "Postinumerossa ei ole viittä numeroa",
        },
        message: words! {
            sv: "Postnumret i {0} har inte fem siffror utan {1}",
            en: "The postcode in {0} has not five digits but {1}",
            fi: "Postinumerossa {0} numeroita ei ole viisi vaan {1}",
        },
    };
    const ROLES: &'static [Role] = &[Role::RegisteredAddressPostcode, Role::SpecialAddressPostcode];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        let value = term.value.trimmed();
        if value.len() != 5 && value.iter().all(u8::is_ascii_digit) {
            let args = [Arg::Term(term.code), Arg::Count(value.len() as u64), Arg::None];
            cx.report(&Self::META, term.range(), args);
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
            sound(b"#POST_START\n#UP 01034 00000\n#UP 01054 99012 \n#POST_SLUT\n"),
            // Other characters (NAV310); removed; empty (NAV304).
            sound(b"#POST_START\n#UP 01034 990 12\n#UP 01054 $\n#UP 01034\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01034 0\n#UP 01054 9901\n#UP 01034 990123\n#POST_SLUT\n", &[2, 3, 4]),
        ]);
    }
}
