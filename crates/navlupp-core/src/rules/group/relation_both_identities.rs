//! # What it checks
//!
//! Whether a relation (group 02) has values in both 02001 (number) and 02002 (birth time). The finding
//! stands at 02002. Empty and removed terms do not count.
//!
//! # Why it matters
//!
//! The birth time is for those without a number. With both, nobody knows whether this is one person, or two
//! that have become one.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 187209102362
//! #UP 02002 18720910
//! #UP 02003 M
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
//! Navetavisering.xsd `7_2.28`, `RelationId`: one or the other. The schema is that of XML; that term codes
//! follow it is an inference, which Allmän beskrivning 4.1, chapter 8.26 supports.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, RoleSet};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV416
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(416),
        slug: "relation-both-identities",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, RelationId"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Relation med nummer och födelsetid",
            en: "Relation with number and birth time",
            fi: "Suhteessa tunnus ja syntymäaika",
        },
        message: words! {
            sv: "Relationen har både 02001 och 02002; en av dem ska finnas",
            en: "The relation has both 02001 and 02002; it has one of them",
            fi: "Suhteessa on sekä 02001 että 02002; niistä kuuluu olla toinen",
        },
    };
    const READS: &'static [Role] = &[Role::RelationBirthTime];
    const ENTRIES: &'static [Role] = &[Role::RelationStart];

    fn entry(cx: &mut Context<'_>, post: &Post) {
        if post.entry_has(RoleSet::of(&[Role::RelationIdentity]))
            && let Some(slot) = post.get(Role::RelationBirthTime)
            && slot.reading.is_set()
        {
            cx.report_slot(&Self::META, post, slot);
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
            sound(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02002 18800102\n#UP 02003 B\n#UP 02999\n#POST_SLUT\n"),
            // One of them is removed or without a value.
            sound(b"#POST_START\n#UP 02000\n#UP 02001 $\n#UP 02002 18720910\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 02000\n#UP 02001 187209102362\n#UP 02002\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 02000\n#UP 02001 187209102362\n#UP 02002 -1\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 187209102362\n#UP 02002 18720910\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n", &[4]),
            // Whatever their form.
            faulty(b"#POST_START\n#UP 02000\n#UP 02002 187209100000\n#UP 02001 18720910236X\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n", &[3]),
        ]);
    }
}
