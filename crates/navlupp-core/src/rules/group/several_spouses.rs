//! # What it checks
//!
//! Whether a post has more than one relation M (spouse) or P (partner) in force. The finding stands at the
//! second. A relation is in force where 02008 is absent or is NY, PB or RD, and its group holds no removed
//! term. Only full posts are judged: those of a file with neither days nor any `#POST_ID` (urval, svar
//! direkt), and those with values in all of 01014, 01021, 01081 and 03001.
//!
//! # Why it matters
//!
//! A system with room for one chooses one of them. Several spouses by foreign law can be registered: hence a
//! remark only.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01014 Ek
//! #UP 01021 20200101
//! #UP 01081 G
//! #UP 02000
//! #UP 02001 187209102362
//! #UP 02003 M
//! #UP 02999
//! #UP 02000
//! #UP 02001 186907082389
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
//! See how your system chooses. Look the person up in Navet if you need to know who counts.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.26: only the latest marriage is notified.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks, SPOUSES};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV410
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(410),
        slug: "several-spouses",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.26"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Flera makar",
            en: "Several spouses",
            fi: "Useita puolisoita",
        },
        message: words! {
            sv: "Posten har fler än en make, maka eller partner; annars lämnas bara det senaste äktenskapet",
            en: "The post has more than one spouse or partner; otherwise only the latest marriage is given",
            fi: "Tietueessa on useampi kuin yksi puoliso; muuten ilmoitetaan vain viimeisin avioliitto",
        },
    };
    const READS: &'static [Role] = &[Role::RelationType, Role::RelationStatus];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::RELATIONS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.in_force(&SPOUSES, 1) {
            cx.report_in_full(&Self::META, post, place, NO_ARGS);
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
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 G\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 G\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            // The former one has ended, or has been removed; the post may tell of changes only.
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 G\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02008 AS\n#UP 02999\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 M\n#UP 02008 NY\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 G\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02004 $\n#UP 02999\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 M\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 M\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 G\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 P\n#UP 02999\n#UP 02000\n#UP 02002 18700102\n#UP 02003 M\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n", &[9]),
            faulty(b"#DATA_START\n#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n#DATA_SLUT\n", &[7]),
        ]);
    }
}
