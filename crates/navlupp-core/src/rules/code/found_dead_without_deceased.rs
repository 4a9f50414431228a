//! # What it checks
//!
//! Whether a post has a date on which the person was found dead, and a reason for deregistration (01006)
//! other than AV. The number of the term is not public: the rule speaks only with an own term list that
//! gives it the role `found_dead_date`.
//!
//! # Why it matters
//!
//! The date is given for somebody who is dead and has no certain day of death. With another reason the post
//! says that the person lives.
//!
//! # Example
//!
//! In an own term list 01910, an invented number, is the date:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 UV
//! #UP 01007 20200101
//! #UP 01910 20200101
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not act upon either before Skatteverket has said which is right.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.9.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV523
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(523),
        slug: "found-dead-without-deceased",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.9"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Anträffad död men inte avliden",
            en: "Found dead but not deceased",
            fi: "Löydetty kuolleena mutta ei kuollut",
        },
        message: words! {
            sv: "{0} säger när personen anträffades död, men avregistreringsorsaken är inte AV",
            en: "{0} says when the person was found dead, but the reason for deregistration is not AV",
            fi: "Tieto {0} kertoo, milloin henkilö löydettiin kuolleena, mutta rekisteristä poistamisen syy ei ole AV",
        },
    };
    const READS: &'static [Role] = &[Role::FoundDeadDate, Role::DeregistrationReason];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let (Some(date), Some(reason)) =
            (post.get(Role::FoundDeadDate), post.get(Role::DeregistrationReason))
            && date.reading.is_set()
            && reason.reading.is_set()
            && reason.reading.letters() != *b"AV\0\0"
        {
            cx.report_slot(&Self::META, post, date);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify_own};

    #[test]
    fn snippets() {
        verify_own::<Check>(&[
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01910 20200100\n#POST_SLUT\n#POST_START\n#UP 01910 20200101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 UV\n#UP 01910 $\n#POST_SLUT\n#POST_START\n#UP 01006 $\n#UP 01910 20200101\n#POST_SLUT\n#POST_START\n#UP 01006 UV\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01006 UV\n#UP 01910 20200101\n#POST_SLUT\n#POST_START\n#UP 01910 20200000\n#UP 01006 av\n#POST_SLUT\n", &[3, 6]),
        ]);
    }
}
