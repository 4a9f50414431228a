//! # What it checks
//!
//! Whether the date of birth (01010) is another day than the one in the person's number. In a
//! samordningsnummer 60 is taken off the day. Both have to be whole dates.
//!
//! # Why it matters
//!
//! That is legal and sound: a date of birth can be corrected while the number stays, and the numbers of a day
//! can run out. But a system that reckons age or birthday out of the number is wrong about this person.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01010 18700201
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing has to be corrected. Take the date of birth from 01010, never from the number.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.6.

use navlupp_catalog::{Confidence, Role, provenance, words};
use navlupp_id::{Birth, Identity};

use crate::context::Context;
use crate::post::{PartialDate, Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV510
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(510),
        slug: "birth-date-differs",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.6"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Födelsedatum skiljer sig från numret",
            en: "Date of birth differs from the number",
            fi: "Syntymäaika poikkeaa tunnuksesta",
        },
        message: words! {
            sv: "01010 är en annan dag än den i personens nummer",
            en: "01010 is another day than that in the person's number",
            fi: "01010 on eri päivä kuin henkilön tunnuksessa",
        },
    };
    const READS: &'static [Role] = &[Role::BirthDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::BIRTH);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(slot) = post.get(Role::BirthDate)
            && let Some(date) = slot.reading.date().and_then(PartialDate::date)
            && let Some(Birth::Known(born)) = post.identity().and_then(Identity::birth)
            && date != born
        {
            cx.report_slot(&Self::META, post, slot);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 18700101\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01010 18700101\n#POST_SLUT\n"),
            // Not a whole date, on either side; no day at all; no number; a number without a date (NAV206).
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 18700200\n#POST_SLUT\n#POST_START\n#UP 01002 187001602387\n#UP 01010 18700201\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 18700230\n#POST_SLUT\n#POST_START\n#UP 01010 18700201\n#POST_SLUT\n#POST_START\n#UP 01001 187013012386\n#UP 01010 18700201\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 $\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01010\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 18700102\n#POST_SLUT\n#POST_START\n#UP 01010 18710101 \n#UP 01002 187001612386\n#POST_SLUT\n", &[3, 6]),
        ]);
    }
}
