//! # What it checks
//!
//! Whether the last digit of an identity number is the check digit of the nine digits before it (modulus
//! 10). Only numbers of twelve digits with a possible date are judged; a birth time in 02002 has no check
//! digit.
//!
//! # Why it matters
//!
//! At least one digit is wrong, so the number is nobody's, or somebody else's.
//!
//! # Example
//!
//! The number ought to end in 9:
//!
//! ```text
//! #PNR 187001012388
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Look the number up at its source; in an infil, correct it before you send the
//! file.
//!
//! # Basis
//!
//! Modulus 10 over the last ten digits, for personnummer and samordningsnummer alike: it holds for every
//! number of Skatteverket's published test persons. Navet, Allmän beskrivning 4.1, chapters 8.1–8.3, for
//! the kinds of number.

use navlupp_catalog::{Confidence, provenance, words};
use navlupp_id::Fault;

use crate::context::Context;
use crate::post::IdentityField;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV205
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(205),
        slug: "identity-check-digit",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Modulus 10 over the last ten digits, as in all published numbers of Skatteverket's test persons"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL).or(Applies::ID_LIST),
        implies: &[],
        title: words! { sv: "Fel kontrollsiffra", en: "Wrong check digit", fi: "Väärä tarkistusnumero" },
        message: words! {
            sv: "Kontrollsiffran stämmer inte: minst en siffra i numret är fel",
            en: "The check digit does not hold: at least one digit of the number is wrong",
            fi: "Tarkistusnumero ei täsmää: ainakin yksi tunnuksen numero on väärä",
        },
    };
    const IDENTITIES: bool = true;

    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
        if field.identity.and_then(navlupp_id::Identity::fault) == Some(Fault::CheckDigit) && !cx.in_trailer {
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
            sound(b"#POST_START\n#UP 01001 193801248471\n#UP 01005 187001022388  \n#UP 02001 187001612386\n#POST_SLUT\n"),
            // Samordningsnummer with an unknown day, month, both.
            sound(b"#PNR 187001602387\n#PNR 187000842380\n#PNR 187000612387\n"),
            // An impossible date comes first (NAV206); a birth time has no check digit.
            sound(b"#POST_START\n#UP 01001 187002302388\n#UP 02002 187001010000\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012388\n#UP 01005 187001022389\n#UP 02001 187001012398\n#POST_SLUT\n", &[2, 3, 4]),
            faulty(b"#POST_START\n#UP 01002 187001612387\n#POST_SLUT\n", &[2]),
            faulty(b"#PNR 187001012389\n#PNR 187001012388\n#PNR 187001602388\n", &[2, 3]),
            faulty(b"187001012389\n18700101-2388\n187001022388\n", &[2]),
        ]);
    }
}
