//! # What it checks
//!
//! Whether the letters outside ASCII (Å, Ä, Ö, É …) are written in UTF-8. Told once, at the first line that
//! has one. Not where the text was pasted, where the encoding was set by hand, or where a byte order mark
//! says it already (NAV005).
//!
//! # Why it matters
//!
//! It need not be a fault: Navlupp reads UTF-8 as well. But what is known of Navet's files suggests one
//! byte per character. UTF-8 may mean that a program on the way has written the file anew, and a receiver
//! that expects one byte reads Ã¶ for ö.
//!
//! # Example
//!
//! The two letters of the second line take two bytes each.
//!
//! ```text
//! #UP 01001 187001012389
//! #UP 01013 Åström
//! ```
//!
//! # What to do
//!
//! Ask your supplier whether the file is converted on its way, and see to it that your receiver reads
//! UTF-8.
//!
//! # Basis
//!
//! Common sense; no public document states Navet's character set. An unpublished consumer of 2015 reads one
//! byte per character.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV004
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(4),
        slug: "utf8-text",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Common sense; no public document states the character set, and an unpublished consumer of 2015 reads one byte per character"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "Texten är UTF-8",
            en: "The text is UTF-8",
            fi: "Teksti on UTF-8-muodossa",
        },
        message: words! {
            sv: "Bokstäver som Å, Ä och Ö är skrivna i UTF-8; det som är känt tyder på att Navet skriver en byte per tecken",
            en: "Letters such as Å, Ä and Ö are written in UTF-8; what is known suggests that Navet writes one byte per character",
            fi: "Å:n, Ä:n ja Ö:n kaltaiset kirjaimet ovat UTF-8-muodossa; tiedossa oleva viittaa siihen, että Navet kirjoittaa merkin yhdellä tavulla",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let [_, utf8, latin1, windows] = file.facts.first_encoding;
        let is_told = file.pasted || file.encoding_is_set || file.facts.byte_order_mark;
        if let (Some(line), None, None, false) = (utf8, latin1, windows, is_told) {
            cx.report_at(&Self::META, Place::line(line), NO_ARGS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, sound, verify};
    use crate::text::Encoding;

    #[test]
    fn snippets() {
        let pasted = Options { pasted: true, ..Options::default() };
        let set = Options { encoding: Some(Encoding::Utf8), ..Options::default() };
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01013 \xD6berg\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01013 Berg\n#POST_SLUT\n"),
            // Mixed: NAV003.
            sound(b"#POST_START\n#UP 01013 \xC3\x96berg\n#UP 01012 \xC5sa\n#POST_SLUT\n"),
            // The mark has said it: NAV005.
            sound("\u{FEFF}#POST_START\n#UP 01013 Öberg\n#POST_SLUT\n".as_bytes()),
            sound("187001012389;Öberg\n187001022388;Åsa\n".as_bytes()),
            sound("#POST_START\n#UP 01013 Öberg\n#POST_SLUT\n".as_bytes()).with(pasted),
            sound("#POST_START\n#UP 01013 Öberg\n#POST_SLUT\n".as_bytes()).with(set),
            faulty("#POST_START\n#UP 01001 187001012389\n#UP 01013 Öberg\n#UP 01012 Åsa\n#POST_SLUT\n".as_bytes(), &[3]),
            faulty("#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-0001\n#INFO_SLUT\n#DATA_START\n".as_bytes(), &[2]),
        ]);
    }
}
