//! # What it checks
//!
//! Whether a full post of an old personnummer (01006 is GN) tells the new one: a value in 01005 or 01401. A
//! post is full in a selection, or if it has values in all of 01014, 01021, 01081 and 03001; others are not
//! judged, nor one with a list of references (01400, 01402), whose other codes are not published.
//!
//! # Why it matters
//!
//! Without it a receiver closes a person who goes on living under another number. It need not be a fault:
//! the order may leave these terms out.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 GN
//! #UP 01007 20200101
//! #UP 01014 Ek
//! #UP 01021 19950601
//! #UP 01081 OG
//! #UP 03000
//! #UP 03001 SE
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Check that your order has 01005. If it has, ask Skatteverket for the new number before you close the
//! person.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.5: in the post of the old number the new one is given; chapter
//! 8.7: GN. That it is always given is an inference.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks, RoleSet};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV215
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(215),
        slug: "old-number-without-reference",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.5 and 8.7"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Gammalt nummer utan hänvisning",
            en: "Old number without reference",
            fi: "Vanha tunnus ilman viittausta",
        },
        message: words! {
            sv: "01006 är GN, men posten säger inte det nya numret",
            en: "01006 is GN, but the post does not tell the new number",
            fi: "01006 on GN, mutta tietue ei kerro uutta tunnusta",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationReason];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        // A list of references holds codes that are not published.
        const LIST: RoleSet = RoleSet::of(&[Role::ReferenceNumber, Role::ReferenceStatus]);
        let Some(reason) = post.get(Role::DeregistrationReason) else { return };
        if reason.reading.letters() == *b"GN\0\0" && !post.has_value(LIST) && !post.holds(Role::ReferencesStart) {
            cx.report_in_full(&Self::META, post, post.place(reason), NO_ARGS);
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
            // A new number; no full post; another reason; a list of references.
            sound(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 01005 187001022388\n#UP 01006 GN\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01006 GN\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#UP 01006 GN\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 01006 AV\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 01006 GN\n#UP 01400\n#POST_SLUT\n#POST_START\n#UP 01001 187001022388\n\
                    #UP 01006 GN\n#UP 01401 184506123456\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 01006 GN\n#POST_SLUT\n#DATA_SLUT\n", &[4]),
            // An empty 01005 gives no number.
            faulty(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 01005\n#UP 01006 GN \n#POST_SLUT\n#DATA_SLUT\n", &[5]),
            // Full by what it holds.
            faulty(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01001 187001012389\n#UP 01006 GN\n#UP 01014 Ek\n#UP 01021 19950601\n#UP 01081 OG\n\
                     #UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n", &[4]),
        ]);
    }
}
