//! # What it checks
//!
//! Whether a known term stands once only in its post, or once only in one entry of a group. Unknown codes
//! and the terms of references (01400, 01401, 01402) are not judged.
//!
//! # Why it matters
//!
//! One receiver keeps the first value, another the last. The line between two posts or two groups is
//! perhaps lost.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01014 Ek
//! #UP 01014 Falk
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Eight records printed in Net iD Portal 5.7, Protected persons; Navetavisering.xsd `7_2.28`, where the
//! same fields stand once at most.

use navlupp_catalog::{Confidence, TermCode, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Stray, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV306
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(306),
        slug: "term-repeated",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons; Navetavisering.xsd 7_2.28, Personpost"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Termen står två gånger",
            en: "Term repeated",
            fi: "Tieto toistuu",
        },
        message: words! {
            sv: "{0} står redan i samma post eller grupp",
            en: "{0} stands already in the same post or group",
            fi: "{0} on jo samassa tietueessa tai ryhmässä",
        },
    };
    const STRAY: Stray = Stray::Repeated;

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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02003 B\n#UP 02999\n#UP 03000\n#UP 03999\n#POST_SLUT\n"),
            // References and unknown codes repeat, and so do their neighbours' roles.
            sound(b"#POST_START\n#UP 01400\n#UP 01401 187001022388\n#UP 01402 NY\n#UP 01401 184506123456\n#UP 01402 AS\n#UP 01400\n#UP 01999 X\n#UP 01999 X\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01001 187001012389\n#POST_SLUT\n"),
            // Out of order only (NAV307); in the wrong group (NAV309); outside every group (NAV308).
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01012 Anna\n#UP 02000\n#UP 01014 Ek\n#UP 02999\n#UP 02003 M\n#UP 02003 M\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01014 Ek\n#UP 01014 Falk\n#POST_SLUT\n", &[3]),
            // Above the term before it, which is out of order itself.
            faulty(b"#POST_START\n#UP 01081 G\n#UP 01014 Ek\n#UP 01081 G\n#POST_SLUT\n", &[4]),
            // The line between two posts is lost.
            faulty(
                b"#POST_START\n#UP 01004 41H\n#UP 01021 20200101\n#UP 03000\n#UP 03999\n#UP 01004 56H\n#UP 01021 20210101\n#POST_SLUT\n",
                &[6, 7],
            ),
            // Also where other terms stand between, where one is removed or empty, and behind a group.
            faulty(b"#POST_START\n#UP 01012 Anna\n#UP 01014 $\n#UP 01022 01\n#UP 01014 Ek\n#UP 03000\n#UP 03999\n#UP 01012\n#POST_SLUT\n", &[5, 8]),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01001 187001012389\n#UP 01005 187001022388\n#UP 01005 187001022388\n#POST_SLUT\n", &[3, 5]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 187001022388\n#UP 02003 M\n#UP 02001 184506123456\n#UP 02999\n#UP 02000\n#UP 02001 184506123456\n#UP 02999\n#POST_SLUT\n", &[5]),
        ]);
    }
}
