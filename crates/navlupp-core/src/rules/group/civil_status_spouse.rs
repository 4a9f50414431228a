//! # What it checks
//!
//! Whether civil status (01081) is OG (unmarried) while the post has a relation M or P in force. A relation
//! is in force where 02008 is absent or is NY, PB or RD, and its group holds no removed term. Only full
//! posts are judged: those of a file with neither days nor any `#POST_ID` (urval, svar direkt), and those
//! with values in all of 01014, 01021, 01081 and 03001.
//!
//! # Why it matters
//!
//! A spouse or partner is given for the married, the divorced and the widowed. Either the civil status or
//! the relation is not the right one.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01014 Ek
//! #UP 01021 20200101
//! #UP 01081 OG
//! #UP 02000
//! #UP 02001 187209102362
//! #UP 02003 M
//! #UP 02999
//! #UP 03000
//! #UP 03001 SE
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look the person up in Navet before civil status or spouse is used.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.20 and 8.26.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks, SPOUSES};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV414
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(414),
        slug: "civil-status-spouse",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.20 and 8.26"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Ogift med make, maka eller partner",
            en: "Unmarried with a spouse",
            fi: "Naimaton, jolla on puoliso",
        },
        message: words! {
            sv: "Civilståndet är OG, men posten har en make, maka eller partner",
            en: "Civil status is OG, yet the post has a spouse or partner",
            fi: "Siviilisääty on OG, mutta tietueessa on puoliso",
        },
    };
    const READS: &'static [Role] = &[Role::CivilStatus, Role::RelationType, Role::RelationStatus];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if post.is_unmarried()
            && post.in_force(&SPOUSES, 0).is_some()
            && let Some(slot) = post.get(Role::CivilStatus)
        {
            cx.report_in_full(&Self::META, post, post.place(slot), NO_ARGS);
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
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 S\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            // Annulled; a post that may tell of changes only.
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02008 AN\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01081 OG\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG \n#UP 02000\n#UP 02002 18720910\n#UP 02003 P\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n", &[4]),
            faulty(b"#DATA_START\n#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 01081 OG\n#POST_SLUT\n#DATA_SLUT\n", &[7]),
        ]);
    }
}
