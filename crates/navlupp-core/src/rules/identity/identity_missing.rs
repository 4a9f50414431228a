//! # What it checks
//!
//! Whether every post that has any `#UP` line says whose it is: with 01001 (personnummer) or 01002
//! (assigned number). The finding stands at the post's `#POST_START`.
//!
//! # Why it matters
//!
//! The terms of the post belong to nobody. Nobody can tell either whether the person is protected: Navlupp
//! masks the post as if it were so.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01081 OG
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Look for a line that has been lost or has the wrong code, then fetch the file
//! again.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.1–8.3; Navetavisering.xsd `7_2.28`, a choice of `PersonNr`
//! and `TilldelatPersonNrSamordningsNr`.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Place;
use crate::post::Post;
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV201
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(201),
        slug: "identity-missing",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.1–8.3; Navetavisering.xsd 7_2.28, PersonNr"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Posten har inget personnummer",
            en: "The post has no identity number",
            fi: "Tietueessa ei ole henkilötunnusta",
        },
        message: words! {
            sv: "Posten har varken 01001 eller 01002",
            en: "The post has neither 01001 nor 01002",
            fi: "Tietueessa ei ole tietoa 01001 eikä 01002",
        },
    };
    const POST_END: PostEnd = PostEnd::Unusual;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let named = post.personnummer_place.is_some() || post.assigned_number_place.is_some();
        if post.terms > 0 && !named {
            cx.report_at(&Self::META, Place::line(post.line), NO_ARGS);
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
            sound(b"#POST_START\n#UP 01003 J\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#POST_SLUT\n"),
            // An empty post (NAV104), and an identity with a fault of its own.
            sound(b"#POST_START\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 $\n#UP 01081 OG\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001\n#UP 01081 OG\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01081 OG\n#POST_SLUT\n", &[1]),
            // Somebody else's number does not say whose the post is.
            faulty(b"#POST_START\n#UP 01005 187001012389\n#POST_SLUT\n", &[1]),
            faulty(b"\n#POST_START\n#UP 01081 OG\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n", &[2]),
        ]);
    }

    #[test]
    fn a_post_that_was_not_read_to_its_end_is_not_judged() {
        let engine = Arc::new(Engine::new(Catalogue::standard()));
        for (end, count) in [(End::Broken, 0), (End::Complete, 1)] {
            let mut inspection = Inspection::new(Arc::clone(&engine), Options::default());
            inspection.push(b"#POST_START\n#UP 01003 J\n");
            let report = inspection.finish(end);
            assert_eq!(report.findings.count(Check::META.id), count);
            // Counted, and masked, it is all the same.
            assert_eq!((report.posts(), report.rows.len(), report.protected_persons), (1, 1, 1));
        }
    }

    #[test]
    fn an_identity_term_of_an_own_catalogue_names_the_person() {
        let own = Catalogue::standard().with_own("code,name_sv,role,type\n01009,Nummer,identity,identity\n");
        let mut inspection = Inspection::new(Arc::new(Engine::new(own.unwrap())), Options::default());
        inspection.push(b"#POST_START\n#UP 01009 187001012389\n#UP 01020 J\n#POST_SLUT\n");
        let report = inspection.finish(End::Complete);
        assert_eq!(report.findings.count(Check::META.id), 0);
        assert_eq!(report.protected.len(), 1);
    }
}
