//! # What it checks
//!
//! Whether a parent in force (MO, FA, F) was born after the person, or a child in force (B) before. The
//! person's date is 01010 where the post delivers it, else that of the number; the other's that of 02001.
//! Only whole dates are compared; the birth time in 02002 is not judged. A relation is in force where 02008
//! is absent or is NY, PB or RD, and its group holds no removed term.
//!
//! # Why it matters
//!
//! Child and parent have changed places, or the relation belongs to somebody else. A number can differ from
//! the birth date: that is why 01010 comes first.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 188001022378
//! #UP 02003 MO
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the relation in. Look both up in Navet, and give Skatteverket the line if the fault is there.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.6: the birth date can differ from the number. For the rest,
//! common sense.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{PARENTS, PartialDate, Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV412
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(412),
        slug: "parent-younger-than-child",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.6; common sense"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Förälder yngre än barnet",
            en: "Parent younger than the child",
            fi: "Vanhempi lastaan nuorempi",
        },
        message: words! {
            sv: "Föräldern i den här relationen är född efter barnet",
            en: "The parent in this relation was born after the child",
            fi: "Tämän suhteen vanhempi on syntynyt lapsensa jälkeen",
        },
    };
    const READS: &'static [Role] = &[Role::RelationType, Role::RelationStatus, Role::RelationIdentity, Role::BirthDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let Some(born) = post.birth().and_then(PartialDate::date) else { return };
        for relation in post.relations().iter().filter(|relation| relation.in_force) {
            let Some(other) = relation.birth() else { continue };
            let is_parent = other > born && PARENTS.contains(&relation.kind);
            let is_child = other < born && relation.kind == *b"B\0\0\0";
            if is_parent || is_child {
                cx.report_at(&Self::META, post.code_place(relation.line), NO_ARGS);
            }
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184105061230\n#UP 02003 FA\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 B\n#UP 02999\n#POST_SLUT\n"),
            // Born on the same day (the number itself: NAV212).
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 187001012389\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 187001012389\n#UP 02003 B\n#UP 02999\n#POST_SLUT\n"),
            // 01010 is what counts; a date with unknown parts is not judged; nor is a birth time, a spouse or what has ended.
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 18990101\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 MO\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 18700000\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 MO\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01002 187001602384\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 MO\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02002 18800102\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 FA\n#UP 02008 AN\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 B\n#UP 02999\n#POST_SLUT\n", &[3, 7]),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 187001022388\n#UP 02003 F\n#UP 02008 NY\n#UP 02999\n#UP 02000\n#UP 02001 187001012389\n#UP 02003 B\n#UP 02999\n#POST_SLUT\n", &[3]),
            // A samordningsnummer; and a birth date that comes late.
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 MO\n#UP 02999\n#UP 01010 18790101\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 B\n#UP 02999\n#UP 01001 187001012389\n#POST_SLUT\n", &[2]),
        ]);
    }
}
