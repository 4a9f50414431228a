//! # What it checks
//!
//! Whether all letters outside ASCII (Å, Ä, Ö, É …) are written in one way. Each line is taken by itself: it
//! is UTF-8, or one byte is one character. The rule speaks where the file has lines of both sorts. It is
//! silent where the encoding has been set by hand.
//!
//! # Why it matters
//!
//! A receiver reads a file in one encoding. Where two are mixed, some names and addresses come out damaged,
//! whichever it chooses. It often means that two files have been joined or that somebody has edited the file.
//!
//! # Example
//!
//! The Ö of the second line is the single byte D6, that of the third the two bytes C3 96.
//!
//! ```text
//! #UP 01001 187001012389
//! #UP 01013 Öberg
//! #UP 01055 GÖTEBORG
//! ```
//!
//! # What to do
//!
//! Fetch the file again as it was delivered. If it is still mixed, give Skatteverket the two lines.
//!
//! # Basis
//!
//! Common sense; no public document states Navet's character set.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV003
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(3),
        slug: "mixed-encoding",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Common sense: a file has one encoding"),
        applies: Applies::NAVET_TEXT.or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Blandade teckenkodningar",
            en: "Mixed encodings",
            fi: "Sekaisin eri merkistökoodauksia",
        },
        message: words! {
            sv: "Filen blandar teckenkodningar: rad {0} är den första i UTF-8, rad {1} den första med en byte \
                 per tecken",
            en: "The file mixes encodings: line {0} is the first in UTF-8, line {1} the first with one byte \
                 per character",
            fi: "Tiedostossa on eri merkistökoodauksia: rivi {0} on ensimmäinen UTF-8-rivi, rivi {1} \
                 ensimmäinen, jossa merkki on yksi tavu",
        },
    };

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let [_, utf8, latin1, windows] = file.facts.first_encoding;
        if let (Some(utf8), Some(single)) = (utf8, latin1.into_iter().chain(windows).min()) {
            let args = [Arg::Line(utf8), Arg::Line(single), Arg::None];
            cx.report_at(&Self::META, Place::line(utf8.max(single)), args);
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
        let set = |encoding| Options { encoding: Some(encoding), ..Options::default() };
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01013 \xD6berg\n#UP 01055 G\xD6TEBORG\n#POST_SLUT\n"),
            sound("#POST_START\n#UP 01013 Öberg\n#UP 01055 GÖTEBORG\n#POST_SLUT\n".as_bytes()),
            // Both are one byte per character.
            sound(b"#POST_START\n#UP 01013 \xD6berg\n#UP 01012 \x8Emil\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01013 \xD6berg\n#UP 01055 G\xC3\x96TEBORG\n#POST_SLUT\n", &[3]),
            faulty(b"#POST_START\n#UP 01013 \xC3\x96berg\n#UP 01012 A\n#UP 01055 \x8E\n#POST_SLUT\n", &[4]),
            faulty(b"187001012389;\xD6\n187001022388;\xC3\x96\n", &[2]),
            sound(b"#POST_START\n#UP 01013 \xD6berg\n#UP 01055 G\xC3\x96TEBORG\n#POST_SLUT\n")
                .with(set(Encoding::SingleByte)),
        ]);
    }
}
