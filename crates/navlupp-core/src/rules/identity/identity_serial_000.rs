//! # What it checks
//!
//! Whether digits 9–11 of an identity number (the födelsenummer) are one of 001–999. A number with an
//! impossible date or a wrong check digit is judged by the rules on those.
//!
//! # Why it matters
//!
//! The check digit is right, so few programs notice. Such numbers come from systems that make up a number
//! where they have none.
//!
//! # Example
//!
//! ```text
//! #PNR 187001010003
//! ```
//!
//! # What to do
//!
//! Look the number up at its source. Take it out of an infil: Navet cannot know it.
//!
//! # Basis
//!
//! Skatteverket, Rättslig vägledning, edition 2020.9, page Personnummer (18 § folkbokföringslagen): the
//! födelsenummer is one of 001–999.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::post::IdentityField;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV208
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(208),
        slug: "identity-serial-000",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Skatteverket, Rättslig vägledning 2020.9, Personnummer: a serial is one of 001–999"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL).or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Födelsenummer 000",
            en: "Serial 000",
            fi: "Yksilönumero 000",
        },
        message: words! {
            sv: "Siffrorna 9–11 är 000, ett födelsenummer som inte delas ut",
            en: "Digits 9–11 are 000, a serial that is not issued",
            fi: "Numerot 9–11 ovat 000, jota ei anneta kenellekään",
        },
    };
    const IDENTITIES: bool = true;

    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
        if field.identity.is_some_and(|number| number.has_serial_000() && number.fault().is_none()) && !cx.in_trailer {
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            // The least and the greatest serial there are.
            sound(b"187001010011\n187001019996\n"),
            // A wrong check digit (NAV205), an impossible date (NAV206), another form (NAV204).
            sound(b"#PNR 187001010004\n#PNR 187002300008\n#PNR 18700101000\n#PNR 000000000000\n"),
            sound(b"#FIL_SLUT\n#PNR 187001010003\n"),
            faulty(b"#POST_START\n#UP 01001 187001010003\n#UP 01005 187001610000 \n#UP 02001 187001010003\n#POST_SLUT\n", &[2, 3, 4]),
            faulty(b"#PNR 187001020002\n", &[1]),
            faulty(b"187001012389\n187001020002\n", &[2]),
        ]);
    }
}
