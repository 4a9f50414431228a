//! # What it checks
//!
//! Whether somebody under 18 has a relation VF (guardian of) in force. The finding stands at the first. The
//! birth date is 01010 where the post delivers it, else that of the number. The age is that on the reference
//! date: the one that is set, else `#EFFEKTUERAD`, else the day that the post stands in. Without any, the
//! rule is silent, and so it is where unknown parts of a date leave the age open. A relation is in force
//! where 02008 is absent or is NY, PB or RD, and its group holds no removed term.
//!
//! # Why it matters
//!
//! Mostly V and VF are mixed up: then it is the other who has custody of the child. Yet a minor who is a
//! parent can have custody; hence a remark only.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #DAG_START 20261102
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01010 20120304
//! #UP 02000
//! #UP 02001 184003042381
//! #UP 02003 VF
//! #UP 02999
//! #POST_SLUT
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! See which of the two is older. If the other is, do not treat the person as a guardian, and ask
//! Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.28: it is given for a person over 18.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks, WARD};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV409
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(409),
        slug: "custody-held-by-minor",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.28"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Minderårig vårdnadshavare",
            en: "Minor who has custody",
            fi: "Alaikäinen huoltajana",
        },
        message: words! {
            sv: "Personen är under 18 år men är vårdnadshavare för någon",
            en: "The person is under 18 and has custody of somebody",
            fi: "Henkilö on alle 18-vuotias, mutta hän on jonkun huoltaja",
        },
    };
    const READS: &'static [Role] = &[Role::RelationType, Role::RelationStatus, Role::BirthDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.in_force(&WARD, 0)
            && post.is_of_age() == Some(false)
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
            // Of age, since today too; nobody knows; ended; no reference date.
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20081102\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20080000\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01010 00000000\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20120304\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02008 AS\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20120304\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 20120304\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01010 20081103\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 V\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 VF\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[10]),
            faulty(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01010 20090000\n#UP 02000\n#UP 02002 18700102\n#UP 02003 VF\n#UP 02008 PB\n#UP 02999\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[5]),
        ]);
    }
}
