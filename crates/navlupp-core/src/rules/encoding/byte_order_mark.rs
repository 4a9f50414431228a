//! # What it checks
//!
//! Whether the file begins with the byte order mark of UTF-8, the three bytes EF BB BF. Navlupp skips them.
//! A list of identity numbers may have them without remark: spreadsheets write them.
//!
//! # Why it matters
//!
//! A program that reads the file line by line takes the mark as part of the first keyword and does not know
//! it. The mark is also a sign that the file has been saved by an editor on its way.
//!
//! # Example
//!
//! The first line begins with the bytes EF BB BF, which most editors do not show.
//!
//! ```text
//! #INFO_START
//! #FILTYP X
//! ```
//!
//! # What to do
//!
//! Use the file as it was delivered. If it came so, see to it that your receiver skips the mark.
//!
//! # Basis
//!
//! Common sense; the mark is not part of the unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV005
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(5),
        slug: "byte-order-mark",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Common sense: the mark is not part of the unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "Byteordningsmärke först i filen",
            en: "Byte order mark at the beginning",
            fi: "Tavujärjestysmerkki tiedoston alussa",
        },
        message: words! {
            sv: "Filen börjar med ett byteordningsmärke (EF BB BF), som inte hör till första raden",
            en: "The file begins with a byte order mark (EF BB BF), which is not part of the first line",
            fi: "Tiedosto alkaa tavujärjestysmerkillä (EF BB BF), joka ei kuulu ensimmäiseen riviin",
        },
    };

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if file.facts.byte_order_mark {
            cx.report_at(&Self::META, Place::line(1), NO_ARGS);
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
            faulty(b"\xEF\xBB\xBF#POST_START\n#POST_SLUT\n", &[1]),
            faulty(b"\xEF\xBB\xBF#MEDIELEV_START\n#MEDIELEV_SLUT\n", &[1]),
            // A mark further on is no mark at the beginning.
            sound(b"#POST_START\n\xEF\xBB\xBF#POST_SLUT\n"),
            sound(b"\xEF\xBB\xBF187001012389\n187001022388\n"),
            sound(b"\xEF\xBB\xBF"),
        ]);
    }
}
