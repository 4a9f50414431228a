//! # What it checks
//!
//! Whether a line with a keyword, or a term whose value has a form (an identity number, a date, a code,
//! digits), ends in blanks. Not in texts, where a blank may belong to the value, and not the one blank that
//! the grammar allows after a group mark or after a code without value. All other rules judge the value
//! without these blanks.
//!
//! # Why it matters
//!
//! A receiver that takes the rest of the line as it stands finds a value that it does not know: `J` with a
//! blank is not `J`.
//!
//! # Example
//!
//! The second and the third line end in a blank.
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 J
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See to it that your receiver takes them away. Find out whether the file came so, or whether a program on
//! the way fills lines up.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); no line in Net iD Portal 5.7, Protected persons,
//! ends so.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::mark::{KeywordMark, Value};
use crate::reader::LINE_LIMIT;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV009
pub struct Check;

impl Check {
    /// A value of some form that ends in a blank; met by the pass itself.
    #[cold]
    #[inline(never)]
    pub(crate) fn term(cx: &mut Context<'_>, value: &Value<'_>) {
        Self::from(cx, value.start + value.trimmed().len());
    }

    fn from(cx: &mut Context<'_>, start: usize) {
        // Of a longer line only the beginning is known.
        if !cx.in_trailer && cx.bytes.len() < LINE_LIMIT {
            cx.report(&Self::META, start..cx.bytes.len(), NO_ARGS);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(9),
        slug: "trailing-space",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Net iD Portal 5.7, Protected persons"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "Blanksteg sist på raden",
            en: "Blanks at the end of the line",
            fi: "Välilyöntejä rivin lopussa",
        },
        message: words! {
            sv: "Raden slutar med blanksteg som inte hör till värdet",
            en: "The line ends in blanks that are no part of the value",
            fi: "Rivi päättyy välilyönteihin, jotka eivät kuulu arvoon",
        },
    };
    fn odd_mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>) {
        let end = cx.bytes.iter().rposition(|&byte| byte != b' ').map_or(0, |last| last + 1);
        if mark.role() != KeywordRole::Term && end < cx.bytes.len() {
            Self::from(cx, end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // The blank that the grammar allows: after a group mark, after a code without value.
            sound(b"#POST_START\n#UP 02000 \n#UP 02999 \n#UP 01003 \n#POST_SLUT\n"),
            // In a text a blank may belong to the value; of an unknown code nobody knows.
            sound(b"#POST_START\n#UP 01012 Karl \n#UP 98765 1 \n#UP 01055  \n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#FILNAMN x \n#FIL_SLUT \n"),
            sound(b"#OKAND x \n#POST_START\n#POST_SLUT\n"),
            sound(b"#UP 01003 J \n#POST_START\n#POST_SLUT\n"),
            faulty(b"#POST_START \n#POST_ID 2018.000.014.055 \n#POST_SLUT  \n", &[1, 2, 3]),
            faulty(
                b"#POST_START\n#UP 01001 187001012389 \n#UP 01003 J \n#UP 01010 18700101 \n#UP 02000  \n#UP 02999\n#POST_SLUT\n",
                &[2, 3, 4, 5],
            ),
            faulty(b"#POST_START\n#UP 01004 41H \n#UP 01022 14 \n#UP 01028 0 \n#UP 01034 00000 \n#POST_SLUT\n", &[2, 3, 4, 5]),
            faulty(b"#INFO_START \n#FILTYP X \n#INFO_SLUT\n#DATA_START\n#PNR 187001012389 \n", &[1, 2, 5]),
            faulty(b"#DATA_START\n#PNR \n", &[2]),
        ]);
    }

    #[test]
    fn it_stands_on_the_blanks() {
        let report = inspect(b"#POST_START\n#UP 01003 J  \n#POST_SLUT \n", &Options::default(), 1);
        let places = report.findings.examples(Check::META.id).iter();
        assert_eq!(places.map(|found| (found.place.column, found.place.length)).collect::<Vec<_>>(), [(12, 2), (11, 1)]);
    }
}
