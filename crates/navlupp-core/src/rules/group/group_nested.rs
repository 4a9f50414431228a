//! # What it checks
//!
//! Whether a group (02000, 03000, 04000, 06000) begins only when no other is open. Groups never stand
//! inside each other; the new one closes the open one.
//!
//! # Why it matters
//!
//! The end of the first group has been lost, perhaps with lines before it.
//!
//! # Example
//!
//! 02999 is missing before 03000:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02003 M
//! #UP 03000
//! #UP 03001 SE
//! #UP 03999
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

/// NAV403
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(403),
        slug: "group-nested",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Net iD Portal 5.7, Protected persons; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Grupp inuti en annan", en: "Group inside another", fi: "Ryhmä toisen sisällä"
        },
        message: words! {
            sv: "Gruppen {0} börjar medan gruppen från rad {1} är öppen",
            en: "Group {0} begins while the group from line {1} is open",
            fi: "Ryhmä {0} alkaa, vaikka rivin {1} ryhmä on auki",
        },
    };
    // Also the unknown: an own catalogue can name further groups.
    const ROLES: &'static [Role] = &[
        Role::RelationStart,
        Role::CitizenshipStart,
        Role::HistoryStart,
        Role::SpecialRelationStart,
        Role::Unknown,
    ];
    const GROUP_MARKS: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, post: &Post) {
        if let Some(open) = post.group
            && term.entry.opens.is_some()
            && !open.excused
        {
            let args = [Arg::Term(term.code), Arg::Line(open.place.line), Arg::None];
            cx.report(&Self::META, Term::CODE_RANGE, args);
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
            sound(b"#POST_START\n#UP 02000\n#UP 02999\n#UP 02000\n#UP 02999\n#UP 03000\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01400\n#UP 02000\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 01400\n#UP 02999\n#POST_SLUT\n"),
            // A wrong end was said already (NAV402); how a removed group is written is not published.
            sound(b"#POST_START\n#UP 02000\n#UP 03999\n#UP 03000\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000 $\n#UP 03000\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#POST_SLUT\n#POST_START\n#UP 02000\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02003 M\n#UP 03000\n#UP 03999\n#UP 04000\n#UP 04999\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02000\n#UP 06000\n#POST_SLUT\n", &[3, 4]),
        ]);
    }
}
