//! # What it checks
//!
//! Whether the input holds anything: at least one line that is not blank. A byte order mark alone counts
//! as nothing, and so does the end mark 1A of DOS programs.
//!
//! # Why it matters
//!
//! A delivery without posts still has its frame. A file with no content is therefore not an empty
//! delivery but a failed transfer or the wrong file.
//!
//! # Example
//!
//! A file of 0 bytes.
//!
//! # What to do
//!
//! Fetch the file again. If it is still empty, ask the one who hands the deliveries on.
//!
//! # Basis
//!
//! Common sense; no document describes a file without content.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::kind::Kind;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV001
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(1),
        slug: "empty-file",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Common sense: even a delivery without posts has its frame"),
        applies: Applies::ANY,
        implies: &[],
        title: words! { sv: "Filen är tom", en: "The file is empty", fi: "Tiedosto on tyhjä" },
        message: words! {
            sv: "Filen har inget innehåll",
            en: "The file has no content",
            fi: "Tiedostossa ei ole sisältöä",
        },
    };

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if file.kind == Kind::Empty && file.complete {
            cx.report_at(&Self::META, Place::line(0), NO_ARGS);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"x"),
            faulty(b"", &[0]),
            faulty(b"\n  \r\n", &[0]),
            faulty(b"\xEF\xBB\xBF", &[0]),
            faulty(b"\n\x1A", &[0]),
            sound(b"\x1A\n"),
        ]);
    }
}
