//! # What it checks
//!
//! Whether a post has more than two guardians in force (relation type V). The finding stands at the third. A
//! relation is in force where 02008 is absent or is NY, PB or RD, and its group holds no removed term.
//!
//! # Why it matters
//!
//! It is allowed but rare. A system with room for two loses the third, and a form with two signatures is not
//! enough.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 184003042381
//! #UP 02003 V
//! #UP 02999
//! #UP 02000
//! #UP 02001 184105061230
//! #UP 02003 V
//! #UP 02999
//! #UP 02000
//! #UP 02001 184408092395
//! #UP 02003 V
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See to it that all guardians get into your register.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.27: one or two, in exceptional cases more.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{GUARDIAN, Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV417
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(417),
        slug: "many-guardians",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.27"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Fler än två vårdnadshavare",
            en: "More than two guardians",
            fi: "Yli kaksi huoltajaa",
        },
        message: words! {
            sv: "Posten har fler än två vårdnadshavare, vilket förekommer i undantagsfall",
            en: "The post has more than two guardians, which occurs in exceptional cases",
            fi: "Tietueessa on yli kaksi huoltajaa, mitä esiintyy poikkeustapauksissa",
        },
    };
    const READS: &'static [Role] = &[Role::RelationType, Role::RelationStatus];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.in_force(&GUARDIAN, 2) {
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
            sound(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02008 AS\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 184408092395\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n", &[10]),
        ]);
    }
}
