//! # What it checks
//!
//! Whether lines that are empty, or hold nothing but blanks and TABs, stand before the last mark of the
//! file. Told once, at the first of them, with their number. Blank lines at the end of the file and in the
//! metadata after `#FIL_SLUT` are not counted.
//!
//! # Why it matters
//!
//! Navlupp passes over them. But no known file has any: a program on the way has perhaps changed the line
//! ends, or somebody has edited the file.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//!
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing, if your receiver passes over blank lines too. Otherwise fetch the file again, and find out
//! where they come from.
//!
//! # Basis
//!
//! Common sense; no blank line is part of the unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV008
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(8),
        slug: "blank-line",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Common sense; no blank line is part of the unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "Tomma rader",
            en: "Blank lines",
            fi: "Tyhjiä rivejä",
        },
        message: words! {
            sv: "Tomma rader: {0}, den första här",
            en: "Blank lines: {0}, the first here",
            fi: "Tyhjiä rivejä: {0}, ensimmäinen tässä",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let blanks = file.facts.blanks_among_marks.followed(file.facts.lines_of_text());
        if let (Some(line), 1..) = (blanks.first, blanks.count) {
            let args = [Arg::Count(blanks.count), Arg::None, Arg::None];
            cx.report_at(&Self::META, Place::line(line), args);
        }
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
            sound(b"#POST_START\n#POST_SLUT\n\n  \n\t\n"),
            sound(b"#POST_START\n#POST_SLUT\n\n\x1A"),
            sound(b"#POST_START\n#POST_SLUT\n\n "),
            // The trailer's form is not public.
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n\n#OKAND\n"),
            sound(b"187001012389\n\n187001022388\n"),
            sound(b"\n\n"),
            faulty(b"\n#POST_START\n#POST_SLUT\n", &[1]),
            faulty(b"#POST_START\n\n \n#POST_SLUT\n\n\n", &[2]),
            faulty(b"#POST_START\n\t\n#POST_SLUT\n\n#POST_START\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\r\r\n#POST_SLUT\r\r\n", &[2]),
        ]);
    }

    #[test]
    fn what_is_counted_is_followed_by_a_line() {
        let report = inspect(b"#POST_START\n\n \n#POST_SLUT\n\n#POST_START\n#POST_SLUT\n\n\n", &Options::default(), 1);
        let found = report.findings.examples(Check::META.id);
        assert_eq!(found.len(), 1);
        assert!(found[0].args[0] == Arg::Count(3));
    }
}
