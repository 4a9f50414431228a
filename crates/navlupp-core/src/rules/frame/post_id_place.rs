//! # What it checks
//!
//! Whether a `#POST_ID` comes before every `#UP` line of its post, and once.
//!
//! # Why it matters
//!
//! A receiver that reads in one pass enters the first terms without knowing to which change they belong. Of
//! two ids, nobody can say which one holds.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #POST_ID 2026.000.014.055
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing, if your receiver finds the id wherever it stands. If a post has two, fetch the file again.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons: in all seven records that have an id, it follows `#POST_START`.
//! That it must is an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV125
pub struct Check;

impl Check {
    /// A `#POST_ID` after a term or another id of its post; met by the pass itself.
    pub(crate) fn late(cx: &mut Context<'_>) {
        if !cx.in_trailer {
            cx.report_line(&Self::META, NO_ARGS);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(125),
        slug: "post-id-place",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "#POST_ID står inte först",
            en: "#POST_ID does not stand first",
            fi: "#POST_ID ei ole ensimmäisenä",
        },
        message: words! {
            sv: "#POST_ID kommer efter en uppgift eller ett annat #POST_ID i posten; det brukar stå först",
            en: "#POST_ID comes after a term or another #POST_ID of the post; it usually stands first",
            fi: "#POST_ID on tietueessa tiedon tai toisen #POST_ID-rivin jälkeen; yleensä se on ensimmäisenä",
        },
    };

}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01003 J\n#POST_SLUT\n"),
            // What is no part of the post has a word of its own.
            sound(b"#POST_START\n\n#OKAND\nx\n#POST_ID x\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 J\n#POST_SLUT\n#POST_ID 2018.000.014.055\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#POST_START\n#UP 01003 J\n#POST_ID 2018.000.014.055\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01003 J\n#POST_ID 2018.000.014.055\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#POST_ID x\n#post_id 2018.000.014.055\n#POST_ID\n#UP 01003 J\n#POST_SLUT\n", &[3, 4]),
            faulty(b"#POST_START\n#UP 0100\n#POST_ID 2018.000.014.055\n#POST_SLUT\n#POST_START\n#POST_ID 2018.000.014.056\n#POST_SLUT\n", &[3]),
        ]);
    }
}
