//! # What it checks
//!
//! Whether every end code of a group (02999, 03999, 04999, 06999) ends the group that is open.
//!
//! # Why it matters
//!
//! The start of the group has been lost, or the code is another group's. What stands before it may belong
//! to another relation, citizenship or history entry.
//!
//! # Example
//!
//! 02000 is missing:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02003 M
//! #UP 02999
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

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV402
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(402),
        slug: "group-end-without-start",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Net iD Portal 5.7, Protected persons; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Slutkod utan öppen grupp",
            en: "End code without an open group",
            fi: "Loppukoodi ilman avointa ryhmää",
        },
        message: words! {
            sv: "{0} avslutar ingen grupp som är öppen här",
            en: "{0} ends no group that is open here",
            fi: "{0} ei päätä mitään tässä avointa ryhmää",
        },
    };
    // Also the unknown: an own catalogue can name further groups.
    const ROLES: &'static [Role] =
        &[Role::RelationEnd, Role::CitizenshipEnd, Role::HistoryEnd, Role::SpecialRelationEnd, Role::Unknown];
    const GROUP_MARKS: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {
        if term.entry.closes.is_some_and(|number| !post.awaits_end_of(number)) {
            cx.report(&Self::META, Term::CODE_RANGE, [Arg::Term(term.code), Arg::None, Arg::None]);
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
            sound(b"#POST_START\n#UP 02000\n#UP 02999\n#UP 02000\n#UP 02999\n#UP 06000\n#UP 06999\n#POST_SLUT\n"),
            // Groups inside each other or crossing are NAV403; their ends are no second fault.
            sound(b"#POST_START\n#UP 02000\n#UP 03000\n#UP 03999\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 03000\n#UP 02999\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 03000\n#UP 04000\n#UP 04999\n#UP 03999\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000 $\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02999\n#UP 02999\n#POST_SLUT\n", &[4]),
            // Another group's end leaves the open one open.
            faulty(b"#POST_START\n#UP 02000\n#UP 03999\n#UP 02999\n#POST_SLUT\n", &[3]),
            // A group does not outlive its post.
            faulty(b"#POST_START\n#UP 02000\n#POST_SLUT\n#POST_START\n#UP 02999\n#POST_SLUT\n", &[5]),
        ]);
    }
}
