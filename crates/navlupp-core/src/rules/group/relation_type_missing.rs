//! # What it checks
//!
//! Whether every relation (group 02) that holds a term also holds the relation type 02003. A group with a
//! removed term is not judged, nor is an empty group (a rule of its own).
//!
//! # Why it matters
//!
//! Without a type nobody knows whether the other person is a child, a parent, a guardian or a spouse. A
//! system that guesses ties people to each other wrongly.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 188001022378
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the relation in. Fetch the file again; if the fault is still there, give Skatteverket the
//! line.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, Relationstyp: exactly one in every relation. The schema is that of XML; that
//! term codes follow it is an inference, which the eight records in Net iD Portal 5.7 support.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::Post;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV405
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(405),
        slug: "relation-type-missing",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, Relationstyp (1..1)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Relation utan typ",
            en: "Relation without a type",
            fi: "Suhde ilman lajia",
        },
        message: words! {
            sv: "Relationen som börjar här har ingen relationstyp (02003)",
            en: "The relation that begins here has no relation type (02003)",
            fi: "Tästä alkavalla suhteella ei ole lajia (02003)",
        },
    };
    const ENTRIES: &'static [Role] = &[Role::RelationStart];

    fn entry(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.entry_place()
            && post.entry_has_something()
            && !post.entry_is_removed
            && !post.entry_holds(Role::RelationType)
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
            sound(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 B\n#UP 02999\n#POST_SLUT\n"),
            // Empty (NAV404), not closed (NAV401), a type without a value (NAV304), something removed.
            sound(b"#POST_START\n#UP 02000\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 02001 $\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 06000\n#UP 06001 X\n#UP 06999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02999\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02900 X\n#UP 02999\n#POST_SLUT\n", &[2]),
            // The type of one relation is none of the next.
            faulty(b"#POST_START\n#UP 02000\n#UP 02003 B\n#UP 02999\n#UP 02000\n#UP 02002 18800102\n#UP 02999\n#POST_SLUT\n", &[5]),
        ]);
    }
}
