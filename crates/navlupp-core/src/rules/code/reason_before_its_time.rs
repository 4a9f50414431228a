//! # What it checks
//!
//! Whether the reason for deregistration (01006) was in use already on the day of deregistration (01007): OB,
//! TA and AS since 2006-09-20, FI since 2018-07-01. Only a whole date in 01007 is compared. Codes after their
//! time are NAV502.
//!
//! # Why it matters
//!
//! The times are those in which the codes are registered, and the date may lie earlier: TA, for example, can
//! annul an older immigration. Otherwise reason or date is wrong.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 FI
//! #UP 01007 20150101
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Where the difference matters, look reason and date up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.7. That the date in 01007 may lie before the code's time is an
//! inference.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV520
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(520),
        slug: "reason-before-its-time",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.7"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Avregistreringsorsak före sin tid",
            en: "Deregistration reason before its time",
            fi: "Poistamisen syy ennen aikaansa",
        },
        message: words! {
            sv: "Orsaken {0} används sedan {1}; datumet i 01007 är tidigare",
            en: "Reason {0} is in use since {1}; the date in 01007 is earlier",
            fi: "Syytä {0} on käytetty {1} alkaen; tiedon 01007 päivä on aikaisempi",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationReason, Role::DeregistrationDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some((code, place)) = post.rare_deregistration_reason()
            && let Some(first) = code.from
            && post.deregistration_date().is_some_and(|date| date < first)
        {
            cx.report_at(&Self::META, place, [Arg::Code(code.code), Arg::Date(first), Arg::None]);
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
            sound(b"#POST_START\n#UP 01006 OB\n#UP 01007 20060920\n#POST_SLUT\n#POST_START\n#UP 01006 FI\n#UP 01007 20180701\n#POST_SLUT\n"),
            // Codes that have always been; after their time (NAV502); unknown ones (NAV519).
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01007 19500101\n#POST_SLUT\n#POST_START\n#UP 01006 AN\n#UP 01007 20200101\n#POST_SLUT\n#POST_START\n#UP 01006 fi\n#UP 01007 19500101\n#POST_SLUT\n"),
            // No whole date, none, removed.
            sound(b"#POST_START\n#UP 01006 TA\n#UP 01007 20060900\n#POST_SLUT\n#POST_START\n#UP 01006 TA\n#POST_SLUT\n#POST_START\n#UP 01006 TA\n#UP 01007 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01006 OB\n#UP 01007 20060919\n#POST_SLUT\n#POST_START\n#UP 01007 20060919\n#UP 01006 TA \n#POST_SLUT\n", &[2, 7]),
            faulty(b"#POST_START\n#UP 01006 AS\n#UP 01007 20060101\n#POST_SLUT\n#POST_START\n#UP 01006 FI\n#UP 01007 20180630\n#POST_SLUT\n", &[2, 6]),
        ]);
    }
}
