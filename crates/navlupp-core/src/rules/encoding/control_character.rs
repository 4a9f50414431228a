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

use std::ops::Range;

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::reader::Line;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};
use crate::text::{self, LineEncoding, is_free_in_windows_1252};

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

    fn odd_line(cx: &mut Context<'_>, line: &Line<'_>) {
        if let Some((range, code)) = first_control(line, cx.encoding) {
            cx.report(&Self::META, range, [Arg::Byte(code), Arg::None, Arg::None]);
        }
    }
}

/// Where the first control character of a line stands, and its code.
fn first_control(line: &Line<'_>, encoding: LineEncoding) -> Option<(Range<usize>, u8)> {
    if line.plain {
        return None;
    }
    text::odd_places(line.bytes).find_map(|at| {
        let byte = *line.bytes.get(at)?;
        match CLASSES[usize::from(byte)] {
            Class::Control => Some((at..at + 1, byte)),
            Class::SingleByte if matches!(encoding, LineEncoding::Latin1 | LineEncoding::Windows1252) => {
                Some((at..at + 1, byte))
            }
            // C2 begins U+0080–U+00BF, and nothing else, wherever it stands in UTF-8.
            Class::Lead if encoding == LineEncoding::Utf8 => match line.bytes.get(at + 1) {
                Some(&next @ 0x80..0xA0) => Some((at..at + 2, next)),
                _ => None,
            },
            _ => None,
        }
    })
}

/// What a byte can be here; a table, since every odd byte of a file is asked.
#[derive(Clone, Copy)]
enum Class {
    Other,
    Control,
    /// A control character where one byte is one character.
    SingleByte,
    /// The byte C2.
    Lead,
}

static CLASSES: [Class; 256] = {
    let mut classes = [Class::Other; 256];
    let mut number = 0;
    while number < 256 {
        let byte = number as u8;
        classes[number] = match byte {
            0x01..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F => Class::Control,
            0xC2 => Class::Lead,
            _ if is_free_in_windows_1252(byte) => Class::SingleByte,
            _ => Class::Other,
        };
        number += 1;
    }
    classes
};

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
