//! # What it checks
//!
//! Whether a number stands more than once on an infil or on a list. Every later line is reported, with the
//! line of the first.
//!
//! # Why it matters
//!
//! What Navet answers to a number that stands twice is not known. Often it shows that two lists have been
//! put together.
//!
//! # Example
//!
//! ```text
//! #PNR 187001012389
//! #PNR 187001022388
//! #PNR 187001012389
//! ```
//!
//! # What to do
//!
//! Take the later lines away, and count the lines anew for `#ANTAL_POSTER`.
//!
//! # Basis
//!
//! Common sense; no document forbids it. The grammar of an infil is unpublished (undated).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::Repeat;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV901
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(901),
        slug: "infil-duplicate",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Common sense; no document forbids it"),
        applies: Applies::INFIL.or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Numret står flera gånger",
            en: "The number stands several times",
            fi: "Tunnus on useaan kertaan",
        },
        message: words! {
            sv: "Samma nummer står redan på rad {0}",
            en: "The same number stands already on line {0}",
            fi: "Sama tunnus on jo rivillä {0}",
        },
    };
    const REPEATS: bool = true;

    fn repeated(cx: &mut Context<'_>, _file: &File<'_>, repeat: &Repeat) {
        let args = [Arg::Line(repeat.first_line), Arg::None, Arg::None];
        cx.report_unordered(&Self::META, Place::line(repeat.line), repeat.post, args);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::finding::Arg;
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#PNR 187001012389\n#PNR 187001022388\n#PNR 1\n#PNR 1\n#PNR\n#PNR\n"),
            // In a notification it is NAV214.
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            faulty(b"#PNR 187001022388\n#PNR 187001012389\n#PNR 187001012389\n#PNR 187001022388\n#PNR 187001012389\n", &[3, 4, 5]),
            // With and without hyphen it is one number.
            faulty(b"Nummer\n187001012389\n187001022388\n18700101-2389\n", &[4]),
        ]);
    }

    #[test]
    fn every_later_line_names_the_first() {
        let bytes = b"#PNR 187001022388\n#PNR 187001012389\n#PNR 187001012389\n#PNR 187001022388\n#PNR 187001012389\n";
        let report = inspect(bytes, &Options::default(), usize::MAX);
        let found: Vec<_> = report
            .findings
            .examples(Check::META.id)
            .iter()
            .map(|found| {
                (
                    found.place.line,
                    found.post,
                    found.args[0] == Arg::Line(if found.place.line == 4 { 1 } else { 2 }),
                )
            })
            .collect();
        assert_eq!(found, [(3, 3, true), (4, 4, true), (5, 5, true)]);
    }
}
