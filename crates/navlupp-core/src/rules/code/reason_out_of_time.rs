//! # What it checks
//!
//! Whether the reason for deregistration (01006) was still in use on the day of deregistration (01007): AN
//! until 2006-09-19, GS until 2021-06-18. Only a whole date in 01007 is compared.
//!
//! # Why it matters
//!
//! The reason or the date is wrong, and both decide how the person is treated.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 AN
//! #UP 01007 20200101
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not trust reason and date until they have been looked up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.7.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV502
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(502),
        slug: "reason-out-of-time",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.7"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Avregistreringsorsak efter sin tid",
            en: "Deregistration reason after its time",
            fi: "Poistamisen syy aikansa jälkeen",
        },
        message: words! {
            sv: "Orsaken {0} användes till och med {1}; datumet i 01007 är senare",
            en: "Reason {0} was in use until {1}; the date in 01007 is later",
            fi: "Syytä {0} käytettiin {1} asti; tiedon 01007 päivä on myöhempi",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationReason, Role::DeregistrationDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some((code, place)) = post.rare_deregistration_reason()
            && let Some(last) = code.until
            && post.deregistration_date().is_some_and(|date| date > last)
        {
            cx.report_at(&Self::META, place, [Arg::Code(code.code), Arg::Date(last), Arg::None]);
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
            sound(b"#POST_START\n#UP 01006 AN\n#UP 01007 20060919\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 GS\n#UP 01007 20210618\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01007 20261102\n#POST_SLUT\n"),
            // No whole date, no date at all, a date in another post, a removed reason, an unknown one (NAV519).
            sound(b"#POST_START\n#UP 01006 AN\n#UP 01007 20200100\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 AN\n#POST_SLUT\n#POST_START\n#UP 01007 20200101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 $\n#UP 01007 20200101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 an\n#UP 01007 20200101\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01006 AN\n#UP 01007 20060920\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01007 20210619\n#UP 01006 GS \n#POST_SLUT\n", &[3]),
        ]);
    }
}
