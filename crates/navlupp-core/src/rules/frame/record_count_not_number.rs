//! # What it checks
//!
//! Whether the value of `#ANTAL_POSTER` is there, consists of digits only and is no greater than 99 999 999,
//! the greatest number that the schema knows.
//!
//! # Why it matters
//!
//! Without the count nobody can see whether posts are missing.
//!
//! # Example
//!
//! ```text
//! #AVST_START
//! #ANTAL_POSTER 0000OO12
//! #AVST_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again. In an infil: correct the number, or the program that writes it.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); `Navetavisering.xsd 7_2.28`, `AntalPoster`.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::count_of;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV128
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(128),
        slug: "record-count-not-number",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navetavisering.xsd 7_2.28, AntalPoster"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Antalet poster är inget tal",
            en: "The number of posts is no number",
            fi: "Tietueiden määrä ei ole luku",
        },
        message: words! {
            sv: "#ANTAL_POSTER är inget tal, så det går inte att stämma av om alla poster finns med",
            en: "#ANTAL_POSTER is no number, so nothing tells whether every post is there",
            fi: "#ANTAL_POSTER ei ole luku, joten ei voi täsmäyttää, ovatko kaikki tietueet mukana",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::PostCount];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let digits = mark.value.trimmed();
        if count_of(digits).is_none() && !cx.in_trailer {
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
            sound(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 0  \n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#ANTAL_POSTER x\n"),
            faulty(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER\n", &[3]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER   \n", &[3]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER -1\n#ANTAL_POSTER 1 2\n", &[3, 4]),
            faulty(b"#DATA_START\n#PNR 187001012389\n#ANTAL_POSTER  1\n", &[3]),
            // An identity number that slipped in is no count, and is repeated nowhere.
            faulty(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 187001012389\n", &[3]),
            sound(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 000000000000\n"),
        ]);
    }
}
