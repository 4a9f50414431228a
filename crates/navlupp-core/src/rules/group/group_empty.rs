//! # What it checks
//!
//! Whether every group (02, 03, 04, 06) holds at least one term between its start and its end. The finding
//! stands at the group's start. A group whose start code is a removal mark (`$` or `-1`) is not judged.
//!
//! # Why it matters
//!
//! An empty group says nothing of anybody. How a removed relation, citizenship or history entry is written
//! in a change post is not published: it may be so. Otherwise the terms have been lost.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Delete nothing in your register because of it. Compare with the post in Navet, or ask Skatteverket what
//! the empty group means.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons: no group in its eight records is empty. That a group must not be
//! empty is said nowhere; hence a remark only.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::Post;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV404
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(404),
        slug: "group-empty",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Net iD Portal 5.7, Protected persons: no group there is empty"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Tom grupp",
            en: "Empty group",
            fi: "Tyhjä ryhmä",
        },
        message: words! {
            sv: "Gruppen som börjar här har inga termer",
            en: "The group that begins here holds no term",
            fi: "Tästä alkavassa ryhmässä ei ole yhtään tietoa",
        },
    };
    const ENTRIES: &'static [Role] =
        &[Role::RelationStart, Role::CitizenshipStart, Role::HistoryStart, Role::SpecialRelationStart];

    fn entry(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.entry_place()
            && !post.entry_has_something()
            && !post.entry_is_removed
        {
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
            sound(b"#POST_START\n#UP 02000\n#UP 02003 B\n#UP 02999\n#POST_SLUT\n"),
            // An unknown term and a removed one are terms; a term without a value is another rule's.
            sound(b"#POST_START\n#UP 04000\n#UP 04900 X\n#UP 04999\n#UP 03000\n#UP 03001 $\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 06000\n#UP 06001\n#UP 06999\n#POST_SLUT\n"),
            // A removed group; a group that is not closed; one whose end is not known.
            sound(b"#POST_START\n#UP 02000 $\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#POST_SLUT\n#POST_START\n#UP 01400\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02999\n#UP 03000\n#UP 03999\n#POST_SLUT\n", &[2, 4]),
            faulty(b"#POST_START\n#UP 04000\n#UP 04999 \n#UP 06000\n#UP 06999\n#POST_SLUT\n", &[2, 4]),
        ]);
    }
}
