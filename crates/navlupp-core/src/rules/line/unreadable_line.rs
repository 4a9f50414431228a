//! # What it checks
//!
//! Whether every line is a mark: `#` and a letter, then any characters other than blank and TAB, then the
//! end of the line or a blank (a TAB) and a value. Blank lines are not counted, nor the end mark of DOS
//! programs, nor the lines after `#FIL_SLUT`, whose form is not public.
//!
//! # Why it matters
//!
//! Nobody can say what the line means. Mostly it is the second half of a value that was broken over two
//! lines: then the value before it is cut short. Sometimes it is a line of another file.
//!
//! # Example
//!
//! The last two lines were one.
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01053 STORA
//! VÄGEN 1
//! ```
//!
//! # What to do
//!
//! Look at the line before. Fetch the file again; if the line is still there, give Skatteverket its number.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV013
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(13),
        slug: "unreadable-line",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages)"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! { sv: "Raden kan inte tolkas", en: "Unreadable line", fi: "Riviä ei voi tulkita" },
        message: words! {
            sv: "Raden börjar inte med # och ett nyckelord och kan inte tolkas",
            en: "The line does not begin with # and a keyword and cannot be read",
            fi: "Rivi ei ala #-merkillä ja avainsanalla, eikä sitä voi tulkita",
        },
    };

    fn no_mark(cx: &mut Context<'_>) {
        if !cx.in_trailer {
            cx.report_line(&Self::META, NO_ARGS);
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
            sound(b"#POST_START\n\n \t\n#UP\t01012 A\n#NYTT x\n#POST_SLUT\n\x1A"),
            sound(b"#INFO_START\nNAMN_INFIL min\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n"),
            sound(b"#INFO_START\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n#FIL_SLUT\nfritt\n"),
            faulty(b"#POST_START\n#UP 01053 STORA\nV\xC4GEN 1\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#\n# UP\n#1\n #UP 01012 A\nUP 01012 A\n#POST_SLUT\n", &[2, 3, 4, 5, 6]),
            // The end mark is one only at the end.
            faulty(b"#POST_START\n\x1A\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#POST_SLUT\nx", &[3]),
            faulty(b"\xEF\xBB\xBF\xEF\xBB\xBF#POST_START\n#POST_START\n#POST_SLUT\n", &[1]),
            // Not a file of Navet's at all: one verdict (NAV002), no flood.
            sound(b"Kara dagbok\nidag\n"),
        ]);
    }
}
