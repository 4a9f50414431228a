//! # What it checks
//!
//! Whether `#ANTAL_POSTER` is written with eight digits, filled up with zeros: `00000012`.
//!
//! # Why it matters
//!
//! The number is right all the same. A receiver that expects a fixed width may stumble over it.
//!
//! # Example
//!
//! ```text
//! #AVST_START
//! #ANTAL_POSTER 12
//! #AVST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing, unless your own program needs eight digits. In an infil that you make: fill up with zeros.
//!
//! # Basis
//!
//! `Navetavisering.xsd 7_2.28`, `AntalPoster`, allows 0–99999999; an unpublished producer of infil files
//! (2015) writes eight digits. Medium confidence.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::count_of;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV106
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(106),
        slug: "record-count-form",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navetavisering.xsd 7_2.28, AntalPoster; unpublished producer of infil files (2015)"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Antalet poster har inte åtta siffror",
            en: "The number of posts has not eight digits",
            fi: "Tietueiden määrässä ei ole kahdeksaa numeroa",
        },
        message: words! {
            sv: "#ANTAL_POSTER är inte skrivet med åtta siffror",
            en: "#ANTAL_POSTER is not written with eight digits",
            fi: "#ANTAL_POSTER ei ole kirjoitettu kahdeksalla numerolla",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::PostCount];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let digits = mark.value.trimmed();
        if count_of(digits).is_some() && digits.len() != 8 && !cx.in_trailer {
            let start = mark.value.start;
            cx.report(&Self::META, start..start + digits.len(), NO_ARGS);
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
            sound(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 00000000\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 00000000 \n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER\n#ANTAL_POSTER 0x\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#ANTAL_POSTER 12\n"),
            faulty(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 0\n", &[3]),
            faulty(b"#DATA_START\n#PNR 187001012389\n#DATA_SLUT\n#ANTAL_POSTER 000000001\n", &[4]),
        ]);
    }
}
