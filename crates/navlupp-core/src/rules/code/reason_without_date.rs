//! # What it checks
//!
//! Whether a post that gives a reason for deregistration (01006) has the date (01007), too. The rule speaks
//! only where another post of the file has a date: otherwise the order has left the term out. A date that is
//! removed, or an empty one, is there and is not reported here.
//!
//! # Why it matters
//!
//! Without the date nobody can tell since when the person is deregistered, nor whether the reason was in use
//! on that day.
//!
//! # Example
//!
//! Another post of the file has 01007:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 AV
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Take the reason as it stands and keep the date that your register has. If it has none, look the person up
//! at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.7: the reason, and the date of the latest change. That a post has
//! both is an inference; a change post may correct the reason alone.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Needs;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV503
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(503),
        slug: "reason-without-date",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.7"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Avregistreringsorsak utan datum",
            en: "Deregistration reason without a date",
            fi: "Poistamisen syy ilman päivää",
        },
        message: words! {
            sv: "Posten har en avregistreringsorsak men inget datum i 01007",
            en: "The post has a reason for deregistration but no date in 01007",
            fi: "Tietueessa on rekisteristä poistamisen syy mutta ei päivää tiedossa 01007",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationReason];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(reason) = post.get(Role::DeregistrationReason)
            && reason.reading.is_set()
            && !post.holds(Role::DeregistrationDate)
        {
            let needs = Needs::Term(Role::DeregistrationDate);
            cx.report_if(needs, &Self::META, post.place(reason), NO_ARGS);
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
            // Both, none, the date alone (NAV504), and in either order.
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01007 20200101\n#POST_SLUT\n#POST_START\n#UP 01007 20200101\n#UP 01006 UV\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01007 20200101\n#POST_SLUT\n#POST_START\n#UP 01081 OG\n#POST_SLUT\n"),
            // No post of the file has a date: the order has none.
            sound(b"#POST_START\n#UP 01006 AV\n#POST_SLUT\n#POST_START\n#UP 01006 UV\n#POST_SLUT\n"),
            // A reason that is removed or empty, a date that is.
            sound(b"#POST_START\n#UP 01006 $\n#POST_SLUT\n#POST_START\n#UP 01006\n#POST_SLUT\n#POST_START\n#UP 01007 20200101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01007 $\n#POST_SLUT\n#POST_START\n#UP 01006 AV\n#UP 01007\n#POST_SLUT\n#POST_START\n#UP 01007 20200101\n#POST_SLUT\n"),
            // Another post has one, before or after; also one that has a fault of its own.
            faulty(b"#POST_START\n#UP 01006 AV\n#POST_SLUT\n#POST_START\n#UP 01007 20200101\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01007 2020\n#POST_SLUT\n#POST_START\n#UP 01006 XX\n#POST_SLUT\n#POST_START\n#UP 01006 UV \n", &[5, 8]),
        ]);
    }
}
