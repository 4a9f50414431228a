//! # What it checks
//!
//! Whether a full post that gives a date of deregistration (01007) gives the reason (01006), too. A post is
//! known to be full where surname, registration date, civil status and a citizenship have values, or where
//! the file is a selection: framed, with neither days nor any `#POST_ID`. Other posts are not judged, since a
//! change post may correct the date alone.
//!
//! # Why it matters
//!
//! The person is deregistered, but whether they have died, moved abroad, vanished or changed number is not
//! told.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01007 20200101
//! #UP 01014 Andersson
//! #UP 01021 19990401
//! #UP 01081 OG
//! #UP 03000
//! #UP 03001 SE
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not treat the person as registered, and do not guess the reason. Ask whoever keeps your order whether
//! it leaves 01006 out; if not, look the person up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.7: the reason, and the date of the latest change. That a full
//! post has both is an inference; an order may leave the reason out.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV504
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(504),
        slug: "date-without-reason",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.7"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Avregistreringsdatum utan orsak",
            en: "Deregistration date without a reason",
            fi: "Poistamisen päivä ilman syytä",
        },
        message: words! {
            sv: "Posten har ett avregistreringsdatum men ingen orsak i 01006",
            en: "The post has a date of deregistration but no reason in 01006",
            fi: "Tietueessa on rekisteristä poistamisen päivä mutta ei syytä tiedossa 01006",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(date) = post.get(Role::DeregistrationDate)
            && date.reading.is_set()
            && !post.holds(Role::DeregistrationReason)
        {
            cx.report_in_full(&Self::META, post, post.place(date), NO_ARGS);
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
            // Change posts, and bare ones that lack something.
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01007 20200101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01007 20200101\n#UP 01014 A\n#UP 01021 19990401\n#UP 01081 OG\n#POST_SLUT\n"),
            // With a reason, a removed or an empty one; the date itself removed.
            sound(b"#DATA_START\n#POST_START\n#UP 01006 AV\n#UP 01007 20200101\n#POST_SLUT\n#POST_START\n#UP 01006 $\n#UP 01007 20200101\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#UP 01006\n#UP 01007 20200101\n#POST_SLUT\n#POST_START\n#UP 01007 $\n#POST_SLUT\n#DATA_SLUT\n"),
            // A selection; a post that is full by what it holds, in a change file too.
            faulty(b"#DATA_START\n#POST_START\n#UP 01007 20200101\n#POST_SLUT\n#DATA_SLUT\n", &[3]),
            faulty(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01007 20200101\n#UP 01014 A\n#UP 01021 19990401\n#UP 01081 OG\n\
                     #UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n", &[3]),
        ]);
    }
}
