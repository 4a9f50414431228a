//! # What it checks
//!
//! Whether a relation VF (guardian of) in force has a number (02001) whose birth date gives 18 years or
//! more. The age is that on the reference date: the one that is set, else `#EFFEKTUERAD`, else the day that
//! the post stands in. Without any, the rule is silent, and so it is where unknown parts of a date leave the
//! age open. A relation is in force where 02008 is absent or is NY, PB or RD, and its group holds no removed
//! term. A post with a reason for deregistration is not judged: it stands still.
//!
//! # Why it matters
//!
//! Custody ends at 18. Either V and VF are mixed up, or the post is older than the birthday. The child's own
//! birth date can differ from the number; hence a remark only.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #DAG_START 20261102
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 188001022378
//! #UP 02003 VF
//! #UP 02999
//! #POST_SLUT
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Check the reference date, and which of the two is older. Do not treat a person of age as a child.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.27 and 8.28; chapter 10 on deregistered persons.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{PartialDate, Post, Remarks, RoleSet, WARD};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV418
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(418),
        slug: "custody-of-adult",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.27, 8.28 and 10"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Vårdnad om en vuxen",
            en: "Custody of an adult",
            fi: "Täysi-ikäisen huolto",
        },
        message: words! {
            sv: "Den som personen har vårdnaden om har fyllt 18 år",
            en: "The one whom the person has custody of is 18 or older",
            fi: "Huollettava on täyttänyt 18 vuotta",
        },
    };
    const READS: &'static [Role] = &[Role::RelationType, Role::RelationStatus, Role::RelationIdentity];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let Some(reference) = post.reference() else { return };
        if post.has_value(RoleSet::of(&[Role::DeregistrationReason])) {
            return;
        }
        for relation in post.relations() {
            if relation.in_force
                && WARD.contains(&relation.kind)
                && relation.birth().is_some_and(|born| PartialDate::from(born).is_of_age(reference) == Some(true))
            {
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
            // A birth time; the other way round; ended; deregistered; an unknown birth; no reference date.
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02002 20120304\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02008 AV\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01006 UV\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 187001602384\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 B\n#UP 02999\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[5, 13]),
        ]);
    }
}
