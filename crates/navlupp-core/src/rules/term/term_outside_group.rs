//! # What it checks
//!
//! Whether the codes 02001–02998, 03001–03998, 04001–04998 and 06001–06998 stand inside a group only. Of
//! several in a row the first is named.
//!
//! # Why it matters
//!
//! The line that opens the group is lost. The terms can end up in the wrong relation, citizenship or entry
//! of the history, or in none.
//!
//! # Example
//!
//! 03000 is missing:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 03001 SE
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

use navlupp_catalog::{Confidence, TermCode, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Stray, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV308
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(308),
        slug: "term-outside-group",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[RuleId(402)],
        title: words! {
            sv: "Gruppens term utanför gruppen",
            en: "Term outside its group",
            fi: "Ryhmän tieto ryhmän ulkopuolella",
        },
        message: words! {
            sv: "{0} hör till en grupp, men ingen grupp är öppen",
            en: "{0} belongs to a group, but no group is open",
            fi: "{0} kuuluu ryhmään, mutta mikään ryhmä ei ole auki",
        },
    };
    const STRAY: Stray = Stray::Outside;

    fn out_of_place(cx: &mut Context<'_>, code: TermCode, _post: &Post) {
        cx.report(&Self::META, Term::CODE_RANGE, [Arg::Term(code), Arg::None, Arg::None]);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 02000\n#UP 02003 M\n#UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            // In the wrong group (NAV309); an end without a start (NAV402); groups that are not known.
            sound(b"#POST_START\n#UP 03000\n#UP 02003 M\n#UP 03999\n#UP 02999\n#UP 05123 X\n#UP 07001 X\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 02003 M\n#POST_SLUT\n", &[3]),
            // Of several in a row the first.
            faulty(b"#POST_START\n#UP 02001 187001022388\n#UP 02003 M\n#UP 02999\n#UP 03001 SE\n#UP 03002 00000000\n#UP 04005 X\n#POST_SLUT\n", &[2, 5]),
            faulty(b"#POST_START\n#UP 02003 M\n#UP 01014 Ek\n#UP 02003 M\n#UP 06123 X\n#POST_SLUT\n#POST_START\n#UP 06001 X\n#POST_SLUT\n", &[2, 4, 8]),
        ]);
    }
}
