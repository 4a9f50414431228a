//! # What it checks
//!
//! Whether all lines end in the same way: LF, CR LF, or CR alone. The rule names the first line that ends in
//! another way than line 1. A last line without any end is NAV012.
//!
//! # Why it matters
//!
//! A file made by one program has one line end. Two of them mean that files have been joined or edited. A
//! receiver that knows only one of them runs lines together or keeps a stray sign at the end of a value.
//!
//! # Example
//!
//! The second line ends in CR LF, the others in LF.
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again as it was delivered. Check whether a transfer program changes line ends on the way.
//!
//! # Basis
//!
//! Common sense; the unpublished grammar of the Navet data file (undated) writes every line end in the same
//! way.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV006
pub struct Check;

/// The names of the endings in the order of [`crate::facts::Facts::first_ending`].
const NAMES: [&str; 3] = ["LF", "CR LF", "CR"];

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(6),
        slug: "mixed-line-endings",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Common sense: the unpublished grammar of the Navet data file (undated) has one line end"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! { sv: "Blandade radslut", en: "Mixed line ends", fi: "Sekaisin eri rivinloppuja" },
        message: words! {
            sv: "Raden slutar med {0}, men rad 1 med {1}",
            en: "The line ends in {0}, but line 1 in {1}",
            fi: "Rivi päättyy merkkeihin {0}, mutta rivi 1 merkkeihin {1}",
        },
    };

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let endings = || file.facts.first_ending.iter().zip(NAMES).filter_map(|(line, name)| Some(((*line)?, name)));
        let Some((1, of_first)) = endings().min() else { return };
        if let Some((line, name)) = endings().filter(|(line, _)| *line > 1).min() {
            let args = [Arg::Code(name), Arg::Code(of_first), Arg::None];
            cx.report_at(&Self::META, Place::line(line), args);
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
            sound(b"#POST_START\n#POST_SLUT\n"),
            sound(b"#POST_START\r\n#POST_SLUT\r\n"),
            sound(b"#POST_START\r#POST_SLUT\r"),
            sound(b"#POST_START\r\n#POST_SLUT"),
            faulty(b"#POST_START\n#UP 01012 A\r\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\r\n#UP 01012 A\r\n#POST_SLUT\n", &[3]),
            // Two CR and one LF: a line that ends in CR, and a blank one that ends in CR LF.
            faulty(b"#POST_START\r\r\n#POST_SLUT\r\n", &[2]),
            // All three: one finding.
            faulty(b"#POST_START\n#UP 01012 A\n#UP 01013 B\r#POST_SLUT\r\n", &[3]),
            sound(b"187001012389\r\n187001022388\n"),
        ]);
    }
}
