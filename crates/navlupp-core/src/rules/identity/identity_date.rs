//! # What it checks
//!
//! Whether the first eight digits of an identity number are a date of the calendar, in the year 1800 or
//! later. For a samordningsnummer 60 is taken off the day first; there the day (60) or the month (00) may
//! be unknown.
//!
//! # Why it matters
//!
//! Such a number has never been given to anybody. Two digits have perhaps changed places.
//!
//! # Example
//!
//! 30 February:
//!
//! ```text
//! #PNR 187002302381
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Look the number up at its source; in an infil, correct it before you send the
//! file.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.1–8.3; for unknown month and day Inera TKB persons:person
//! 5.1.

use navlupp_catalog::{Confidence, provenance, words};
use navlupp_id::Fault;

use crate::context::Context;
use crate::post::IdentityField;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV206
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(206),
        slug: "identity-date",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.1–8.3: date of birth; samordningsnummer with 60 added to the day"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL).or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Omöjligt datum i numret",
            en: "Impossible date in the number",
            fi: "Mahdoton päivämäärä tunnuksessa",
        },
        message: words! {
            sv: "Numrets åtta första siffror är inget möjligt födelsedatum",
            en: "The first eight digits of the number are no possible date of birth",
            fi: "Tunnuksen kahdeksan ensimmäistä numeroa eivät ole mahdollinen syntymäaika",
        },
    };
    const IDENTITIES: bool = true;

    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
        if field.identity.and_then(navlupp_id::Identity::fault) == Some(Fault::Date) && !cx.in_trailer {
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
            sound(b"#POST_START\n#UP 01001 188002292384\n#UP 01002 187001612386\n#POST_SLUT\n"),
            // Day 60 and 91, month 00 with day 84: unknown, not impossible.
            sound(b"#PNR 187001602387\n#PNR 187912912392\n#PNR 187000842380\n"),
            faulty(b"#POST_START\n#UP 01001 187002292386\n#UP 01005 187013012389\n#UP 02001 179912312389\n#POST_SLUT\n", &[2, 3, 4]),
            // Days 00, 32, 59, 92; month 00 with a plain day; month 13 with an unknown one; 30 February plus 60.
            faulty(b"#PNR 187001002381\n#PNR 187001322381\n#PNR 187001592381\n#PNR 187001922381\n", &[1, 2, 3, 4]),
            faulty(b"#PNR 187000012381\n#PNR 187013602381\n#PNR 187002902381\n#PNR 000000000000\n", &[1, 2, 3, 4]),
            faulty(b"187001012389\n187002302381\n187001022388\n", &[2]),
        ]);
    }
}
