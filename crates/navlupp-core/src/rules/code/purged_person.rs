//! # What it checks
//!
//! Whether a person was deregistered (01007) before 1991 for a reason (01006) that was in use then, other
//! than UV: AV, GN, GS or AN. An incomplete date is compared by its year. For codes that are younger see
//! NAV520.
//!
//! # Why it matters
//!
//! Such persons are purged from Navet, save Swedish citizens who moved abroad. So the date is wrong most
//! likely, and with it what your register says of when the person died or left.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 AV
//! #UP 01007 19850101
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Compare the date with what your register has. If it differs, or you have none, look it up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 10.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV524
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(524),
        slug: "purged-person",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 10"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Avregistrerad före 1991",
            en: "Deregistered before 1991",
            fi: "Poistettu rekisteristä ennen vuotta 1991",
        },
        message: words! {
            sv: "Den som avregistrerades före 1991 av orsaken {0} ska inte finnas kvar i Navet",
            en: "Who was deregistered before 1991 for the reason {0} should be gone from Navet",
            fi: "Ennen vuotta 1991 syystä {0} poistettua ei pitäisi enää olla Navetissa",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationReason, Role::DeregistrationDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(slot) = post.get(Role::DeregistrationDate)
            && slot.reading.date().is_some_and(|date| matches!(date.year, 1..1991))
            && let Some((code, _)) = post.deregistration_reason()
            && code.from.is_none()
            && code.code != "UV"
        {
            cx.report_at(&Self::META, post.place(slot), [Arg::Code(code.code), Arg::None, Arg::None]);
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
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01007 19910101\n#POST_SLUT\n#POST_START\n#UP 01006 UV\n#UP 01007 19650101\n#POST_SLUT\n"),
            // Before their time (NAV520), unknown (NAV519), removed; no year, no date.
            sound(b"#POST_START\n#UP 01006 OB\n#UP 01007 19850101\n#POST_SLUT\n#POST_START\n#UP 01006 XX\n#UP 01007 19850101\n#POST_SLUT\n#POST_START\n#UP 01006 $\n#UP 01007 19850101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01007 00000000\n#POST_SLUT\n#POST_START\n#UP 01006 AV\n#UP 01007 1985\n#POST_SLUT\n#POST_START\n#UP 01007 19850101\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01006 AV\n#UP 01007 19901231\n#POST_SLUT\n#POST_START\n#UP 01007 19900000\n#UP 01006 AN \n#POST_SLUT\n", &[3, 6]),
            faulty(b"#POST_START\n#UP 01006 GN\n#UP 01007 19720101\n#POST_SLUT\n#POST_START\n#UP 01006 GS\n#UP 01007 19890101\n#POST_SLUT\n", &[3, 7]),
        ]);
    }
}
