//! # What it checks
//!
//! Whether 01002 holds an ordinary personnummer, with a day of 1–31.
//!
//! # Why it matters
//!
//! It is sound: staff of foreign embassies get such numbers, and others got them until 1999 without being
//! folkbokförda. A receiver that tells the two kinds of number apart by their digits takes the person for
//! registered. Only number and name are to be expected for those of before 2000.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01002 187001012389
//! #UP 01012 Anna
//! #UP 01014 Ek
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing has to be corrected. See to it that your system goes by the term, 01001 or 01002, and not by the
//! digits.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.1 and 8.2.

use navlupp_catalog::{Confidence, provenance, words};
use navlupp_id::Kind;

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV211
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(211),
        slug: "personnummer-as-coordination-number",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.1 and 8.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Personnummer i 01002",
            en: "Personnummer in 01002",
            fi: "Henkilötunnus tiedossa 01002",
        },
        message: words! {
            sv: "01002 har ett personnummer: tilldelat utan folkbokföring",
            en: "01002 holds a personnummer: assigned without registration",
            fi: "Tiedossa 01002 on henkilötunnus: annettu ilman rekisteröintiä",
        },
    };
    const POST_END: PostEnd = PostEnd::Remark(Remarks::ASSIGNED);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        // Beside a number in 01001 it is NAV202.
        if let (None, Some(number), Some(place)) =
            (post.personnummer, post.assigned_number, post.assigned_number_place)
            && number.kind() == Kind::Personnummer
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
            sound(b"#POST_START\n#UP 01002 187001612386\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01005 187001022388\n#POST_SLUT\n"),
            // A month or day that is not known: a samordningsnummer. A fault of the number is another rule's.
            sound(b"#POST_START\n#UP 01002 187001602387\n#POST_SLUT\n#POST_START\n#UP 01002 187000842380\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001012380\n#POST_SLUT\n#POST_START\n#UP 01002 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01002 187001012389\n#UP 01012 Anna\n#UP 01014 Ek\n#POST_SLUT\n", &[2]),
        ]);
    }
}
