//! # What it checks
//!
//! Whether the codes that open and close a group (02000 and 02999, 03000 and 03999, 04000 and 04999, 06000
//! and 06999) stand without a value. A removal mark is not judged: how a removed group is written is not
//! published.
//!
//! # Why it matters
//!
//! Two lines have perhaps run into one: the value then belongs to a term that is gone.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 03000 SE
//! #UP 03002 00000000
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
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV305
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(305),
        slug: "group-mark-with-value",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Gruppmarkering med värde",
            en: "Group mark with a value",
            fi: "Ryhmämerkki, jolla on arvo",
        },
        message: words! {
            sv: "{0} börjar eller avslutar en grupp och ska inte ha något värde",
            en: "{0} opens or closes a group and has no value",
            fi: "{0} aloittaa tai päättää ryhmän, eikä sillä ole arvoa",
        },
    };
    // Also the unknown: an own catalogue can name further groups.
    const ROLES: &'static [Role] = &[
        Role::RelationStart,
        Role::RelationEnd,
        Role::CitizenshipStart,
        Role::CitizenshipEnd,
        Role::HistoryStart,
        Role::HistoryEnd,
        Role::SpecialRelationStart,
        Role::SpecialRelationEnd,
        Role::Unknown,
    ];
    const GROUP_MARKS: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.reading.is_set() {
            cx.report_term(&Self::META, term);
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
            sound(b"#POST_START\n#UP 02000\n#UP 02999 \n#UP 03000  \n#UP 03999\n#POST_SLUT\n"),
            // How a removed group is written is not published.
            sound(b"#POST_START\n#UP 02000 $\n#UP 02999 -1\n#POST_SLUT\n"),
            // The end of 01400 is not known; unknown codes.
            sound(b"#POST_START\n#UP 01400 2\n#UP 05000 X\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000 M\n#UP 02999\n#UP 03000\n#UP 03999 SE\n#UP 04000 1\n#UP 04999 1\n#UP 06000 X\n#UP 06999 X\n#POST_SLUT\n", &[2, 5, 6, 7, 8, 9]),
        ]);
    }
}
