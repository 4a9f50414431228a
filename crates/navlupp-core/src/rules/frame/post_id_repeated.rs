//! # What it checks
//!
//! Whether a person has two posts with the same `#POST_ID`. The finding stands at the later post. Posts of different
//! persons are not compared: whether the two persons of one change share its id is not known. Of more than 65 536 posts
//! of one person, each is compared with the one before it only.
//!
//! # Why it matters
//!
//! The id is that of one change in Navet. A post that stands twice was perhaps sent again, or put in when files were
//! joined. Who counts changes counts it twice.
//!
//! # Example
//!
//! The second post is the first again:
//!
//! ```text
//! #POST_START
//! #POST_ID 2026.000.014.055
//! #UP 01001 187001012389
//! #POST_SLUT
//! #POST_START
//! #POST_ID 2026.000.014.055
//! #UP 01001 187001012389
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Compare the two posts. If they say the same, read one of them in. If they differ, ask Skatteverket which one holds.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons: seven change records, each with an id of its own; `Navetavisering.xsd`
//! `7_2.28`, `PostId`. That no id comes twice for a person is an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Repeat, Rule, RuleId, Severity};

/// NAV124
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(124),
        slug: "post-id-repeated",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons; Navetavisering.xsd 7_2.28, PostId"),
        applies: Applies::NOTIFICATION,
        implies: &[RuleId(214)],
        title: words! {
            sv: "Samma #POST_ID igen för personen",
            en: "The same #POST_ID again for the person",
            fi: "Henkilöllä on sama #POST_ID uudelleen",
        },
        message: words! {
            sv: "Personen har redan en post med samma #POST_ID, den som börjar på rad {0}",
            en: "The person already has a post with the same #POST_ID, the one that begins on line {0}",
            fi: "Henkilöllä on jo tietue, jolla on sama #POST_ID ja joka alkaa riviltä {0}",
        },
    };
    const REPEATS: bool = true;

    fn repeated(cx: &mut Context<'_>, _file: &File<'_>, repeat: &Repeat) {
        if let Some(line) = repeat.same_id_at {
            let args = [Arg::Line(line), Arg::None, Arg::None];
            cx.report_unordered(&Self::META, Place::line(repeat.line), repeat.post, args);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use std::fmt::Write;
    use std::sync::Arc;

    use navlupp_catalog::Catalogue;

    use super::Check;
    use crate::inspection::{Inspection, Options};
    use crate::report::End;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, sound, verify};
    use crate::table::Engine;

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // Two changes of a person; a change of two persons; no id, or none of the known form (NAV123).
            sound(b"#POST_START\n#POST_ID 2026.000.014.055\n#UP 01001 187001012389\n#POST_SLUT\n\
                    #POST_START\n#POST_ID 2026.000.014.056\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#POST_ID 2026.000.014.055\n#UP 01001 187001012389\n#POST_SLUT\n\
                    #POST_START\n#POST_ID 2026.000.014.055\n#UP 01001 187001022388\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#POST_ID 1\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#POST_ID 1\n#UP 01001 187001012389\n#POST_SLUT\n"),
            // Ids of other years and other numbers.
            sound(b"#POST_START\n#POST_ID 2025.000.014.055\n#UP 01001 187001012389\n#POST_SLUT\n\
                    #POST_START\n#POST_ID 2026.000.014.055\n#UP 01001 187001012389\n#POST_SLUT\n\
                    #POST_START\n#POST_ID 2026.014.000.055\n#UP 01001 187001012389\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#POST_ID 2026.000.014.055\n#UP 01001 187001012389\n#POST_SLUT\n\
                     #POST_START\n#POST_ID 2026.000.014.099\n#UP 01001 187001012389\n#POST_SLUT\n\
                     #POST_START\n#POST_ID 2026.000.014.055\n#UP 01002 187001012389\n#POST_SLUT\n\
                     #POST_START\n#UP 01001 187001012389\n#POST_ID 2026.000.014.055\n#POST_SLUT\n", &[9, 13]),
        ]);
    }

    #[test]
    fn of_very_many_posts_of_a_person_neighbours_are_compared() {
        let mut file = String::new();
        for post in 0..70_000 {
            // Each id twice, one after the other; then the first again, far away.
            let id = if post == 69_999 { 0 } else { post / 2 };
            write!(file, "#POST_START\n#POST_ID 2026.000.{:03}.{:03}\n#UP 01001 187001012389\n#POST_SLUT\n", id / 1_000, id % 1_000).unwrap();
        }
        let engine = Arc::new(Engine::new(Catalogue::standard()));
        let mut inspection = Inspection::new(engine, Options::default());
        inspection.push(file.as_bytes());
        assert_eq!(inspection.finish(End::Complete).findings.count(Check::META.id), 34_999);
    }
}
