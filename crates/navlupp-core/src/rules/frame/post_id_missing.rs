//! # What it checks
//!
//! Whether a post has no `#POST_ID` although other posts of the file have one. Not of empty posts (NAV104).
//!
//! # Why it matters
//!
//! The id names a change in Navet. A receiver that keeps account of changes by it cannot enter this post.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #POST_ID 2026.000.014.055
//! #UP 01001 187001012389
//! #POST_SLUT
//! #POST_START
//! #UP 01001 187001022388
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! If all posts of the delivery should have an id, fetch the file again. If the file was put together from
//! several, check each by itself.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons: the seven records of change notifications have an id, the one of
//! an urval has none. That all posts of a file have one is an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::Facts;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV122
pub struct Check;

impl Check {
    /// A post that begins on `line` and has ended without an id; met by the pass itself. Whether others have one, the
    /// end of the file tells.
    pub(crate) fn missing(cx: &mut Context<'_>, line: u64) {
        if !cx.in_trailer {
            cx.report_provisional_at(&Self::META, Place::line(line), NO_ARGS);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(122),
        slug: "post-id-missing",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Net iD Portal 5.7, Protected persons: every change record has one"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Posten saknar #POST_ID",
            en: "The post has no #POST_ID",
            fi: "Tietueesta puuttuu #POST_ID",
        },
        message: words! {
            sv: "Posten har inget #POST_ID, men andra poster i filen har det",
            en: "The post has no #POST_ID, but other posts of the file have one",
            fi: "Tietueessa ei ole riviä #POST_ID, mutta tiedoston muissa tietueissa on",
        },
    };
    fn stands(facts: &Facts) -> bool {
        facts.has_post_ids
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01003 J\n#POST_ID x\n#POST_SLUT\n"),
            // An empty post: NAV104. A post at the end: the file may break off there.
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#POST_SLUT\n#POST_START\n#UP 01003 J\n"),
            // An id that stands outside every post (NAV103), or in the trailer, is no post's.
            sound(b"#POST_START\n#UP 01003 J\n#POST_SLUT\n#POST_ID 2018.000.014.055\n"),
            sound(b"#DATA_START\n#POST_START\n#UP 01003 J\n#POST_SLUT\n#FIL_SLUT\n#POST_START\n#POST_ID x\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#POST_ID 2018.000.014.055\n#UP 01003 J\n#POST_SLUT\n", &[1]),
            faulty(
                b"#POST_START\n#post_id x\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01003 J\n#POST_START\n#UP 0100\n#POST_SLUT\n",
                &[5, 7],
            ),
        ]);
    }
}
