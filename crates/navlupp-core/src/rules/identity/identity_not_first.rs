//! # What it checks
//!
//! Whether the number of the post's person, 01001 or 01002, is its first term.
//!
//! # Why it matters
//!
//! A receiver that reads line by line does not know yet whom the terms above it concern. It drops them, or
//! gives them to the person of the post before.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01003 J
//! #UP 01001 187001012389
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See to it that your system takes a post as a whole. If the file has been sorted or edited on its way,
//! fetch it again.
//!
//! # Basis
//!
//! Eight records printed in Net iD Portal 5.7, Protected persons: the number stands first in each. No
//! source states it as a rule.

use navlupp_catalog::{Confidence, TermCode, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Stray, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV203
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(203),
        slug: "identity-not-first",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Numret står inte först",
            en: "The number is not first",
            fi: "Tunnus ei ole ensimmäisenä",
        },
        message: words! {
            sv: "{0} är inte postens första term",
            en: "{0} is not the first term of the post",
            fi: "{0} ei ole tietueen ensimmäinen tieto",
        },
    };
    const STRAY: Stray = Stray::NumberBelow;

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
            sound(b"#POST_START\n#POST_ID 2018.000.014.055\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01014 Ek\n#POST_SLUT\n"),
            // No number (NAV201), two of them (NAV202), the same twice (NAV306), one inside a group (NAV309).
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01012 Anna\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01014 Ek\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 01001 187001012389\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01003 J\n#UP 01001 187001012389\n#POST_SLUT\n", &[3]),
            // Also behind a group, and where it says nothing.
            faulty(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#UP 01002 187001612386\n#POST_SLUT\n", &[5]),
            faulty(b"#POST_START\n#UP 01003 J\n#UP 01001\n#UP 01001 1\n#POST_SLUT\n", &[3]),
        ]);
    }
}
