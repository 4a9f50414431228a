//! # What it checks
//!
//! Whether a line is longer than 1 000 bytes. Navlupp reads the first 1 000 bytes of such a line and counts
//! the rest, so that no file can exhaust the memory. What stands in the rest is not checked, and the rule
//! says so for every kind of file, also where a long line is no fault in itself: in a list of identity
//! numbers that keeps all of them on one line.
//!
//! # Why it matters
//!
//! The longest values that Navet delivers are far shorter. A line of this length is mostly two or more lines
//! whose ends have been lost, and nothing can be said about the part that was not read.
//!
//! # Example
//!
//! ```text
//! #POST_START#UP 01001 187001012389#UP 01012 … all posts of the file on one line
//! ```
//!
//! # What to do
//!
//! Fetch the file again. Check whether a transfer program removes line ends. In a list, put one number on
//! each line.
//!
//! # Basis
//!
//! Common sense; the longest value in `Navetavisering.xsd`, version `7_2.28`, is far below 1 000 characters.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::odd::Odd;
use crate::reader::{LINE_LIMIT, Line};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV011
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(11),
        slug: "overlong-line",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Common sense: the longest value in Navetavisering.xsd 7_2.28 is far below 1 000 characters"),
        applies: Applies::NAVET_TEXT.or(Applies::ID_LIST),
        implies: &[],
        title: words! { sv: "Mycket lång rad", en: "Overlong line", fi: "Ylipitkä rivi" },
        message: words! {
            sv: "Raden är {0} byte lång; bara de första {1} är granskade",
            en: "The line is {0} bytes long; only the first {1} have been checked",
            fi: "Rivin pituus on {0} tavua; vain ensimmäiset {1} on tarkistettu",
        },
    };

    fn odd_line(cx: &mut Context<'_>, line: &Line<'_>, _odd: &Odd) {
        if line.is_cut() {
            let args = [Arg::Count(line.length), Arg::Count(LINE_LIMIT as u64), Arg::None];
            cx.report_line(&Self::META, args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::{inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[sound(b"#POST_START\n#UP 01012 Karl\n#POST_SLUT\n"), sound(b"187001012389\n")]);
    }

    #[test]
    fn the_limit_is_a_thousand_bytes() {
        for (length, count) in [(1000, 0), (1001, 1), (10_000, 1)] {
            let mut file = b"#POST_START\n#UP 01012 ".to_vec();
            file.resize(12 + length, b'A');
            file.extend_from_slice(b"\n#POST_SLUT\n");
            for size in [1, 7, usize::MAX] {
                let report = inspect(&file, &Options::default(), size);
                assert_eq!(report.findings.count(Check::META.id), count, "a line of {length} bytes");
                assert_eq!(report.posts(), 1);
            }
        }
    }

    #[test]
    fn the_rest_of_a_list_is_not_passed_over_in_silence() {
        let file = b"187001012389;".repeat(100);
        assert_eq!(inspect(&file, &Options::default(), 64).findings.count(Check::META.id), 1);
    }
}
