//! # What it checks
//!
//! Whether every group that a post opens (02000, 03000, 04000, 06000) has been closed when the post ends.
//! The finding stands at the start of the group. 01400 is no such group, as its end code is not known. A
//! post that breaks off is judged by the rule on the post.
//!
//! # Why it matters
//!
//! Lines are missing at the end of the group, or its end has been lost. The relation, citizenship or
//! history entry may be half of what was sent.
//!
//! # Example
//!
//! 02999 is missing:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 187001022388
//! #UP 02003 M
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Eight records printed in Net iD Portal 5.7, Protected persons, for groups 02, 03 and 04; idega commune
//! importer (public source, 2006), for group 06.

use navlupp_catalog::{Confidence, TermCode, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::Post;
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV401
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(401),
        slug: "group-not-closed",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Net iD Portal 5.7, Protected persons; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Gruppen är inte avslutad",
            en: "The group is not closed",
            fi: "Ryhmää ei ole päätetty",
        },
        message: words! {
            sv: "Gruppen som börjar här saknar sin slutkod {0}",
            en: "The group that begins here has no end code {0}",
            fi: "Tästä alkavalta ryhmältä puuttuu loppukoodi {0}",
        },
    };
    const POST_END: PostEnd = PostEnd::Unusual;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        // Where the post breaks off, so does the group: that is NAV101.
        if let Some(open) = post.group
            && post.ended
            && !open.excused
        {
            let end = TermCode::new(u32::from(open.number) * 1000 + 999).map_or(Arg::None, Arg::Term);
            cx.report_at(&Self::META, open.place, [end, Arg::None, Arg::None]);
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
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
            sound(b"#POST_START\n#UP 02000\n#UP 02003 M\n#UP 02999\n#UP 06000\n#UP 06999\n#POST_SLUT\n"),
            // The end of 01400 is not known.
            sound(b"#POST_START\n#UP 01400\n#UP 01401 187001022388\n#POST_SLUT\n"),
            // The post itself breaks off (NAV101), another start has closed the group (NAV403), or a wrong end (NAV402).
            sound(b"#POST_START\n#UP 02000\n#POST_START\n#UP 02000\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 03000\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 02003 M\n#UP 03999\n#POST_SLUT\n"),
            // How a removed group is written is not published.
            sound(b"#POST_START\n#UP 02000 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02003 M\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02999\n#UP 02000\n#UP 02003 B\n#POST_SLUT\n#POST_START\n#UP 04000 \n#POST_SLUT\n", &[4, 8]),
            faulty(b"#POST_START\n#UP 06000\n#POST_SLUT\n", &[2]),
        ]);
    }

    #[test]
    fn a_group_of_an_own_catalogue_must_be_closed_once_its_end_is_named() {
        for (end, count) in [("", 0), ("08999,Slut,group_end,08\n", 1)] {
            let own = format!("code,name_sv,type,group\n08000,Start,group_start,08\n{end}");
            let own = Catalogue::standard().with_own(&own).unwrap();
            let mut inspection = Inspection::new(Arc::new(Engine::new(own)), Options::default());
            inspection.push(b"#POST_START\n#UP 08000\n#POST_SLUT\n");
            assert_eq!(inspection.finish(End::Complete).findings.count(Check::META.id), count);
        }
    }
}
