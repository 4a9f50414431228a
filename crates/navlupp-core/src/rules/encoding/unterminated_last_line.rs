//! # What it checks
//!
//! Whether the last line of the file has a line end, or a keyword that closes something (`…_SLUT`). The rule
//! is silent about pasted text, about lists of identity numbers and about a last line of blanks only.
//!
//! # Why it matters
//!
//! A file that breaks off in the middle of a line is probably cut off: the transfer was interrupted or the
//! disk was full. The last value may be half, and what should follow is missing.
//!
//! # Example
//!
//! The file ends in the middle of the last line.
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01013 Lind
//! ```
//!
//! # What to do
//!
//! Compare the size with that of the file that was sent, and fetch it again. Do not read it in before you
//! know that it is whole.
//!
//! # Basis
//!
//! Common sense; in the unpublished grammar of the Navet data file (undated) every line has an end.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV012
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(12),
        slug: "unterminated-last-line",
        severity: Severity::Warning,
        confidence: Confidence::Medium,
        basis: provenance("Common sense: in the unpublished grammar of the Navet data file (undated) every line has an end"),
        applies: Applies::NAVET_TEXT,
        // What a file that breaks off has left open.
        implies: &[RuleId(101), RuleId(108), RuleId(109), RuleId(117)],
        title: words! {
            sv: "Sista raden saknar radslut",
            en: "The last line has no line end",
            fi: "Viimeiseltä riviltä puuttuu rivinloppu",
        },
        message: words! {
            sv: "Filen slutar mitt i en rad; den kan vara avklippt",
            en: "The file ends in the middle of a line; it may be cut off",
            fi: "Tiedosto päättyy kesken rivin; se on voinut katketa",
        },
    };

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if let Some(last) = file.facts.unterminated
            && file.complete
            && !(file.pasted || last.closes || last.blank)
        {
            cx.report_at(&Self::META, last.place, NO_ARGS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        let pasted = Options { pasted: true, ..Options::default() };
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01013 Lind\n"),
            sound(b"#POST_START\n#UP 01013 Lind\r"),
            sound(b"#POST_START\n#POST_SLUT"),
            sound(b"#POST_START\n#POST_SLUT "),
            sound(b"#POST_START\n#post_slut"),
            sound(b"#POST_START\n#POST_SLUT\n  "),
            sound(b"#POST_START\n#POST_SLUT\n\x1A"),
            sound(b"187001012389\n187001022388"),
            sound(b"#POST_START\n#UP 01013 Lind").with(pasted),
            faulty(b"#POST_START\n#UP 01013 Lind", &[2]),
            faulty(b"#POST_START\n#POST_SLU", &[2]),
            // It is the keyword that closes, not the value.
            faulty(b"#POST_START\n#UP 01013 A_SLUT", &[2]),
            faulty(b"#POST_START\n#UP 01013 Lind\x1A", &[2]),
        ]);
    }
}
