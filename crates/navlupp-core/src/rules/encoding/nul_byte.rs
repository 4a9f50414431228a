//! # What it checks
//!
//! Whether a line holds the byte 00 (NUL). Each line is reported once, at the first of them. A file in
//! UTF-16, where every second byte is 00, is NAV017.
//!
//! # Why it matters
//!
//! Many programs take this byte as the end of the text and drop what stands behind it, without a word. It
//! comes from a damaged disk or transfer; whole stretches of 00 are a lost part of the file.
//!
//! # Example
//!
//! In place of the last two letters of the name stand two bytes 00; here they are drawn as squares.
//!
//! ```text
//! #UP 01001 187001012389
//! #UP 01013 Lind▯▯
//! ```
//!
//! # What to do
//!
//! Do not read the file in. Fetch it again.
//!
//! # Basis
//!
//! Common sense; no document describes the byte in a text file.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::odd::Odd;
use crate::reader::Line;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV018
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(18),
        slug: "nul-byte",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Common sense: text holds no byte 00"),
        applies: Applies::NAVET_TEXT.or(Applies::ID_LIST),
        implies: &[],
        title: words! { sv: "Nollbyte i raden", en: "NUL byte in the line", fi: "Nollatavu rivillä" },
        message: words! {
            sv: "Raden innehåller byten 00; en del av filen kan vara förlorad",
            en: "The line holds the byte 00; a part of the file may be lost",
            fi: "Rivillä on tavu 00; osa tiedostosta on voinut kadota",
        },
    };

    fn odd_line(cx: &mut Context<'_>, line: &Line<'_>, odd: &Odd) {
        if let Some((at, _)) = odd.first_of(Odd::NUL, line.bytes) {
            cx.report(&Self::META, at..at + 1, NO_ARGS);
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
            sound(b"#POST_START\n#UP 01012 A\x01\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01013 Lind\0\0\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n\0\0\0\n#UP 01012 \0\xD6\n#POST_SLUT\n", &[2, 3]),
            faulty(b"187001012389\n18700102\x002388\n187001022388\n", &[2]),
        ]);
    }
}
