//! # What it checks
//!
//! Whether somebody of 18 or more has a guardian in force (relation type V). The finding stands at the
//! first. The birth date is 01010 where the post delivers it, else that of the number. The age is that on
//! the reference date: the one that is set, else `#EFFEKTUERAD`, else the day that the post stands in.
//! Without any, the rule is silent, and so it is where unknown parts of a date leave the age open. A
//! relation is in force where 02008 is absent or is NY, PB or RD, and its group holds no removed term. A
//! post with a reason for deregistration is not judged: it stands still.
//!
//! # Why it matters
//!
//! Whoever believes that custody holds sends the adult's letters to a parent.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #DAG_START 20261102
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 184003042381
//! #UP 02003 V
//! #UP 02999
//! #POST_SLUT
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Check the reference date. If it is right, treat the person as being of age, and fetch the data again.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.27: guardians are given for a child under 18; chapter 10 on
//! deregistered persons.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{GUARDIAN, Post, Remarks, RoleSet};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV408
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(408),
        slug: "guardian-of-adult",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.27 and 10"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Vuxen med vårdnadshavare",
            en: "Adult with a guardian",
            fi: "Täysi-ikäisellä on huoltaja",
        },
        message: words! {
            sv: "Personen har fyllt 18 år men har en vårdnadshavare",
            en: "The person is 18 or older and has a guardian",
            fi: "Henkilö on täyttänyt 18 vuotta, mutta hänellä on huoltaja",
        },
    };
    const READS: &'static [Role] = &[Role::RelationType, Role::RelationStatus, Role::BirthDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.in_force(&GUARDIAN, 0)
            && post.is_of_age() == Some(true)
            && !post.has_value(RoleSet::of(&[Role::DeregistrationReason]))
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
            // Eighteen tomorrow; nobody knows; ended; deregistered; no reference date.
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20081103\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20080000\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01010 00000000\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02008 AS\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02008 $\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01006 AV\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20081102\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02008 NY\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[6]),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01006 $\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[6]),
            // The month is known, and the year enough.
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20071200\n#UP 02000\n#UP 02002 18700102\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[6]),
        ]);
    }
}
