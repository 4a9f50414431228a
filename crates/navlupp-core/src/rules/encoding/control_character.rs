//! # What it checks
//!
//! Whether a line holds a control character: a byte 01–08, 0B, 0C, 0E–1F or 7F; in UTF-8 also U+0080–U+009F,
//! in text of one byte per character also 81, 8D, 8F, 90 and 9D. Each line is reported once, at the first of
//! them. The byte 00 is NAV018; a TAB is not counted. A single 1A as the very last byte of the file, the end
//! mark of DOS programs, is reported here and by no other rule.
//!
//! # Why it matters
//!
//! Such a sign does not belong to any name or address. It comes from a damaged transfer or a wrong
//! conversion, it cannot be seen on the screen, and it breaks searches and printouts.
//!
//! # Example
//!
//! Between the two words of the second line stands the byte 1F; here it is drawn as a square.
//!
//! ```text
//! #UP 01001 187001012389
//! #UP 01053 STORA▯VÄGEN 1
//! ```
//!
//! # What to do
//!
//! Look at the line and compare it with Navet. If the sign was there when the file came, give Skatteverket
//! the line. A last 1A alone can be removed.
//!
//! # Basis
//!
//! Common sense; no document describes control characters in values.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::odd::Odd;
use crate::reader::Line;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV007
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(7),
        slug: "control-character",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Common sense: no document describes control characters in values"),
        applies: Applies::NAVET_TEXT.or(Applies::ID_LIST),
        implies: &[],
        title: words! { sv: "Styrtecken", en: "Control character", fi: "Ohjausmerkki" },
        message: words! {
            sv: "Raden innehåller ett styrtecken (hexadecimalt {0})",
            en: "The line holds a control character (hexadecimal {0})",
            fi: "Rivillä on ohjausmerkki (heksadesimaalina {0})",
        },
    };

    fn odd_line(cx: &mut Context<'_>, line: &Line<'_>, odd: &Odd) {
        if let Some((at, character)) = odd.first_of(Odd::CONTROL, line.bytes)
            && let Some(&code) = character.last()
        {
            cx.report(&Self::META, at..at + character.len(), [Arg::Byte(code), Arg::None, Arg::None]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP\t01012 A\n#UP 01013 \xD6berg \x8Emil\n#POST_SLUT\n"),
            sound("#POST_START\n#UP 01013 Öberg  A \u{A0}\n#POST_SLUT\n".as_bytes()),
            // NUL is another rule's.
            sound(b"#POST_START\n#UP 01012 \0A\n#POST_SLUT\n"),
            // One finding per line.
            faulty(b"#POST_START\n#UP 01012 \x01A\x02\n#UP 01013 \x7F\n#POST_SLUT\n", &[2, 3]),
            faulty("#POST_START\n#UP 01013 \u{85}\n#POST_SLUT\n".as_bytes(), &[2]),
            faulty(b"#POST_START\n#UP 01013 \xD6 \x90\n#POST_SLUT\n", &[2]),
            // The two bytes of a letter in UTF-8 are no control characters.
            sound(b"#POST_START\n#UP 01013 \xC3\x90 \xC3\x81\n#POST_SLUT\n"),
            faulty(b"#POST_START\n\x1A\n#POST_SLUT\n\x1A", &[2, 4]),
            faulty(b"#POST_START\n#POST_SLUT\x1A", &[2]),
            faulty(b"187001012389\n187001022388\n\x1A", &[3]),
        ]);
    }

    #[test]
    fn it_stands_in_characters() {
        let file = "#POST_START\n#UP 01013 Ö\u{9F}\u{1F}\n#POST_SLUT\n";
        let report = inspect(file.as_bytes(), &crate::inspection::Options::default(), usize::MAX);
        let place = report.findings.examples(Check::META.id)[0].place;
        assert_eq!((place.line, place.column, place.length), (2, 12, 1));
    }

    #[test]
    fn an_end_mark_is_nobody_elses() {
        for file in [&b"#POST_START\n#POST_SLUT\n\x1A"[..], b"#POST_START\n#POST_SLUT\x1A"] {
            let report = inspect(file, &crate::inspection::Options::default(), 1);
            for rule in [12, 13, 14, 101] {
                assert_eq!(report.findings.count(crate::rule::RuleId(rule)), 0, "NAV{rule:03}");
            }
        }
    }
}
