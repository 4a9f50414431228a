//! # What it checks
//!
//! Whether a post has more than two relations MO (mother), FA (father) and F (parent) in force, counted
//! together. The finding stands at the third. A relation is in force where 02008 is absent or is NY, PB or
//! RD, and its group holds no removed term. Two mothers or two fathers are sound.
//!
//! # Why it matters
//!
//! One parent belongs to somebody else, or has ended without the post saying so. Whoever writes to the
//! child's parents writes to a wrong person.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 184003042381
//! #UP 02003 MO
//! #UP 02999
//! #UP 02000
//! #UP 02001 184105061230
//! #UP 02003 FA
//! #UP 02999
//! #UP 02000
//! #UP 02001 184408092395
//! #UP 02003 MO
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the parents in. Look the person up in Navet, and give Skatteverket the line if there are
//! three there too.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.29: mother and father, two mothers or two fathers; since
//! 2006-06-01 also Förälder.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{PARENTS, Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV411
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(411),
        slug: "too-many-parents",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.29"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Fler än två föräldrar",
            en: "More than two parents",
            fi: "Yli kaksi vanhempaa",
        },
        message: words! {
            sv: "Posten har fler än två gällande föräldrar",
            en: "The post has more than two parents in force",
            fi: "Tietueessa on yli kaksi voimassa olevaa vanhempaa",
        },
    };
    const READS: &'static [Role] = &[Role::RelationType, Role::RelationStatus];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.in_force(&PARENTS, 2) {
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
            // Mother and father, two mothers, a mother and a förälder.
            sound(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 FA\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 MO\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 F\n#UP 02999\n#POST_SLUT\n"),
            // Adopted by the mother's partner.
            sound(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 FA\n#UP 02008 AS\n#UP 02999\n#UP 02000\n#UP 02001 184408092395\n#UP 02003 MO\n#UP 02008 NY\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 FA\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 FA\n#UP 02999\n#UP 02000\n#UP 02002 18440809\n#UP 02003 F\n#UP 02999\n#UP 02000\n#UP 02001 184408092395\n#UP 02003 FA\n#UP 02999\n#POST_SLUT\n", &[10]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02008 PB\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 MO\n#UP 02008 RD\n#UP 02999\n#UP 02000\n#UP 02001 184408092395\n#UP 02003 MO\n#UP 02008 NY\n#UP 02999\n#POST_SLUT\n", &[12]),
        ]);
    }
}
