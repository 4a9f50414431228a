//! # What it checks
//!
//! Whether a post has more than three groups 03 with a country. The finding stands at the fourth. A post in
//! which some group 03 holds anything but 03001 and 03002, or a removed term, is not judged: such a group
//! may be a citizenship that has ended.
//!
//! # Why it matters
//!
//! A receiver has room for three. More suggest that two posts have become one, or that former citizenships
//! have come along.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 03000
//! #UP 03001 FI
//! #UP 03999
//! #UP 03000
//! #UP 03001 NO
//! #UP 03999
//! #UP 03000
//! #UP 03001 DK
//! #UP 03999
//! #UP 03000
//! #UP 03001 IS
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the citizenships in. Look the person up in Navet, and give Skatteverket the line if there are
//! four there too.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.31: who is not a Swedish citizen can have up to three.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV406
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(406),
        slug: "too-many-citizenships",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.31"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Fler än tre medborgarskap",
            en: "More than three citizenships",
            fi: "Yli kolme kansalaisuutta",
        },
        message: words! {
            sv: "Posten har fler än tre medborgarskap; högst tre registreras",
            en: "The post has more than three citizenships; at most three are registered",
            fi: "Tietueessa on yli kolme kansalaisuutta; enintään kolme rekisteröidään",
        },
    };
    const READS: &'static [Role] = &[Role::CitizenshipCountry];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::CITIZENSHIPS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let all = post.citizenships();
        if all.iter().all(|one| one.plain)
            && let Some(fourth) = all.iter().filter(|one| one.has_country()).nth(3)
        {
            cx.report_at(&Self::META, post.code_place(fourth.line), NO_ARGS);
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
            sound(b"#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03999\n#UP 03000\n#UP 03001 NO\n#UP 03999\n\
                    #UP 03000\n#UP 03001 DK\n#UP 03999\n#POST_SLUT\n"),
            // A status, an unknown term or a removed one: one of them may have ended. An entry without a country is none.
            sound(b"#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03003 AS\n#UP 03999\n#UP 03000\n#UP 03001 NO\n#UP 03999\n\
                    #UP 03000\n#UP 03001 DK\n#UP 03999\n#UP 03000\n#UP 03001 IS\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03999\n#UP 03000\n#UP 03001 NO\n#UP 03999\n\
                    #UP 03000\n#UP 03001 DK\n#UP 03999\n#UP 03000\n#UP 03001 IS\n#UP 03900 X\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03002 $\n#UP 03999\n#UP 03000\n#UP 03001 NO\n#UP 03999\n\
                    #UP 03000\n#UP 03001 DK\n#UP 03999\n#UP 03000\n#UP 03001 IS\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03999\n#UP 03000\n#UP 03001 NO\n#UP 03999\n\
                    #UP 03000\n#UP 03001 DK\n#UP 03999\n#UP 03000\n#UP 03002 20010101\n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03999\n#UP 03000\n#UP 03001 NO\n#UP 03999\n\
                     #UP 03000\n#UP 03001 DK\n#UP 03999\n#UP 03000\n#UP 03001 IS\n#UP 03999\n\
                     #UP 03000\n#UP 03001 DE\n#UP 03999\n#POST_SLUT\n", &[11]),
        ]);
    }
}
