//! # What it checks
//!
//! Whether a samordningsnummer has month 00 or day 60: the month or the day of birth is not known. The
//! number is valid.
//!
//! # Why it matters
//!
//! A program that reckons a date of birth out of the number stumbles here, or refuses the person.
//!
//! # Example
//!
//! Day 60: born in January 1870, the day is not known.
//!
//! ```text
//! #POST_START
//! #UP 01002 187001602387
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing has to be corrected. See to it that your system accepts the number, and takes the date of birth
//! from 01010 where that is delivered.
//!
//! # Basis
//!
//! Inera TKB persons:person 5.1 (month 00, day 60–91); Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, provenance, words};
use navlupp_id::Birth;

use crate::context::Context;
use crate::post::IdentityField;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV207
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(207),
        slug: "identity-unknown-birth",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Inera TKB persons:person 5.1; Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL).or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Okänt födelsedatum i numret",
            en: "Unknown date of birth in the number",
            fi: "Tuntematon syntymäaika tunnuksessa",
        },
        message: words! {
            sv: "Samordningsnumret säger inte hela födelsedatumet; det är giltigt",
            en: "The samordningsnummer does not tell the whole date of birth; it is valid",
            fi: "Samordningsnummer ei kerro koko syntymäaikaa; se on voimassa oleva muoto",
        },
    };
    const IDENTITIES: bool = true;

    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
        let Some(identity) = field.identity else { return };
        let unknown = matches!(identity.birth(), Some(Birth::Partial { .. }));
        if unknown && identity.fault().is_none() && !cx.in_trailer {
            cx.report(&Self::META, field.range(), NO_ARGS);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02001 187001612386\n#POST_SLUT\n"),
            // A wrong check digit is said once (NAV205); serial 000 is another matter.
            sound(b"#PNR 187001602388\n#PNR 187001010003\n#PNR 187000012381\n"),
            faulty(b"#POST_START\n#UP 01002 187001602387\n#UP 01005 187000612387\n#POST_SLUT\n", &[2, 3]),
            faulty(b"#PNR 187000842380\n#PNR 187001012389\n#PNR 187002602386\n", &[1, 3]),
            faulty(b"187001012389\n18700160-2387\n", &[2]),
        ]);
    }
}
