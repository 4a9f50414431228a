//! # What it checks
//!
//! Whether 01001 holds a samordningsnummer: a valid number whose day is 60–91.
//!
//! # Why it matters
//!
//! 01001 is for those who are or have been folkbokförda. A receiver that trusts it takes the person for
//! registered, with a home and rights that follow from it.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001612386
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Ask who keeps the delivery whether the file has been converted, and treat the person as one with a
//! samordningsnummer.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.1–8.3: a samordningsnummer has a field of its own, where also
//! assigned personnummer are delivered.

use navlupp_catalog::{Confidence, provenance, words};
use navlupp_id::Kind;

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV210
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(210),
        slug: "coordination-number-as-personnummer",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.1–8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Samordningsnummer i 01001",
            en: "Samordningsnummer in 01001",
            fi: "Samordningsnummer tiedossa 01001",
        },
        message: words! {
            sv: "01001 har ett samordningsnummer; det hör hemma i 01002",
            en: "01001 holds a samordningsnummer; its place is 01002",
            fi: "Tiedossa 01001 on samordningsnummer; sen paikka on 01002",
        },
    };
    const POST_END: PostEnd = PostEnd::Remark(Remarks::ASSIGNED);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let (Some(number), Some(place)) = (post.personnummer, post.personnummer_place)
            && number.kind() == Kind::Samordningsnummer
            && number.fault().is_none()
        {
            cx.report_at(&Self::META, place, NO_ARGS);
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
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01005 187001612386\n#POST_SLUT\n"),
            // A wrong check digit (NAV205) or an impossible date (NAV206): perhaps the day is wrong, not the term.
            sound(b"#POST_START\n#UP 01001 187001612380\n#POST_SLUT\n#POST_START\n#UP 01001 187002902381\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001612386\n#POST_SLUT\n", &[2]),
            // Also with an unknown day, or month.
            faulty(b"#POST_START\n#UP 01001 187001602387\n#POST_SLUT\n#POST_START\n#UP 01003 J\n#UP 01001 187000842380\n#POST_SLUT\n", &[2, 6]),
        ]);
    }
}
