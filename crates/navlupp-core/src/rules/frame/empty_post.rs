//! # What it checks
//!
//! Whether every post holds at least one `#UP` line. Told at the post's `#POST_START`; that the number is
//! missing too (NAV201) is then not said. Not where the file ends in the post.
//!
//! # Why it matters
//!
//! Such a post is counted in `#ANTAL_POSTER`, but nobody knows whom it is about or what has changed.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #POST_ID 2026.000.014.055
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the post is still empty, give Skatteverket the line.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Navet, Allmän beskrivning 4.1, chapter 8.1: a post
//! is about somebody.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Place;
use crate::post::Post;
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV104
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(104),
        slug: "empty-post",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet, Allmän beskrivning 4.1, chapter 8.1"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Tom post",
            en: "Empty post",
            fi: "Tyhjä tietue",
        },
        message: words! {
            sv: "Posten har inga uppgifter",
            en: "The post holds no terms",
            fi: "Tietueessa ei ole tietoja",
        },
    };
    const POST_END: PostEnd = PostEnd::Unusual;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        // To a post at the end of the input something may be missing: NAV101, NAV108.
        if post.terms == 0 && !cx.bytes.is_empty() {
            cx.report_at(&Self::META, Place::line(post.line), NO_ARGS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rule::{Rule, RuleId};
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            // A line that cannot be read is one: NAV302.
            sound(b"#POST_START\n#UP 0100 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#up 01001 187001012389\n#POST_SLUT\n"),
            // Perhaps the file breaks off here.
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n"),
            faulty(b"#POST_START\n#POST_SLUT\n", &[1]),
            faulty(b"\n#POST_START\n#POST_ID 2018.000.014.055\n#OKAND\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#POST_SLUT", &[1, 5]),
            faulty(b"#DATA_START\n#POST_START\n#DATA_SLUT\n", &[2]),
        ]);
    }

    #[test]
    fn that_it_has_no_number_is_not_said_too() {
        let report = inspect(b"#POST_START\n#POST_SLUT\n", &Options::default(), 1);
        assert_eq!((report.findings.count(Check::META.id), report.findings.count(RuleId(201))), (1, 0));
    }
}
