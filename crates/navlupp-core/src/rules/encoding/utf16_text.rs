//! # What it checks
//!
//! Whether the file is text in UTF-16: it begins with the bytes FF FE or FE FF, or every second one of its
//! first 64 bytes is 00. Navlupp does not read such a file.
//!
//! # Why it matters
//!
//! Every character takes two bytes there. A receiver of Navet files does not find a single keyword in it.
//! Navet does not deliver so; some editors and the Windows command line save so.
//!
//! # Example
//!
//! The beginning of a file in bytes:
//!
//! ```text
//! FF FE 23 00 50 00 4F 00 53 00 54 00
//! ```
//!
//! # What to do
//!
//! Use the file as it was delivered, or save it again as ISO 8859-1 or UTF-8.
//!
//! # Basis
//!
//! Common sense; the Unicode Standard, chapter 3.10 (UTF-16 and its byte order mark).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV017
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(17),
        slug: "utf16-text",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Common sense; the Unicode Standard, chapter 3.10"),
        // The content is not read, so nobody knows of which kind it is.
        applies: Applies::ANY,
        implies: &[],
        title: words! { sv: "Texten är UTF-16", en: "The text is UTF-16", fi: "Teksti on UTF-16-muodossa" },
        message: words! {
            sv: "Filen är kodad i UTF-16 och har inte lästs",
            en: "The file is encoded in UTF-16 and has not been read",
            fi: "Tiedosto on koodattu UTF-16-muotoon, eikä sitä ole luettu",
        },
    };

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if file.facts.utf16 {
            cx.report_at(&Self::META, Place::line(0), NO_ARGS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rule::RuleId;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#POST_SLUT\n"),
            // Two letters of ISO 8859-1, in an order that is no mark.
            sound(b"\xFE#POST_START\n#POST_SLUT\n"),
            sound(b"#POST_START\n\0\0#POST_SLUT\n"),
            faulty(b"\xFF\xFE#\0P\0", &[0]),
            faulty(b"\xFE\xFF\0#\0P", &[0]),
            faulty(b"#\0P\0O\0S\0T\0_\0S\0T\0A\0R\0T\0\n\0", &[0]),
            faulty(b"\0#\0P\0O\0S\0T\0_\0S\0T\0A\0R\0T\0\n", &[0]),
        ]);
    }

    #[test]
    fn it_is_the_only_verdict() {
        let report = inspect(b"\xFF\xFE#\0P\0O\0", &Options::default(), 1);
        let fired: Vec<_> = report.findings.rules().map(|(id, _, count, _)| (id, count)).collect();
        assert_eq!(fired, [(RuleId(17), 1)]);
    }
}
