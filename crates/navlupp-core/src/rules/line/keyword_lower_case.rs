//! # What it checks
//!
//! Whether a known keyword is written in capitals: `#POST_START`, not `#post_start` or `#Post_Start`; and
//! `#UP`, not `#up`. Navlupp reads the line as if it were.
//!
//! # Why it matters
//!
//! All sources write keywords in capitals, and a receiver that compares letter by letter passes over the
//! line. It is also a sign that the file was not made by Navet, or was edited.
//!
//! # Example
//!
//! ```text
//! #post_start
//! #up 01001 187001012389
//! #post_slut
//! ```
//!
//! # What to do
//!
//! In an infil: write the keyword in capitals. In a notification: fetch the file again as it was delivered.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Net iD Portal 5.7, Protected persons. No document
//! says that small letters are wrong.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::mark::{KeywordMark, Spelling};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV015
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(15),
        slug: "keyword-lower-case",
        severity: Severity::Warning,
        confidence: Confidence::Medium,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Net iD Portal 5.7, Protected persons"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "Nyckelord med små bokstäver",
            en: "Keyword in small letters",
            fi: "Avainsana pienin kirjaimin",
        },
        message: words! {
            sv: "Nyckelordet skrivs {0} i alla källor; raden är läst så",
            en: "Every source writes the keyword {0}; the line is read so",
            fi: "Kaikissa lähteissä avainsana on {0}; rivi on luettu niin",
        },
    };
    fn odd_mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>) {
        if mark.spelling == Spelling::OtherCase && !cx.in_trailer {
            let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
            let end = cx.bytes.iter().position(is_blank).unwrap_or(cx.bytes.len());
            cx.report(&Self::META, 0..end, [Arg::Code(mark.keyword().keyword), Arg::None, Arg::None]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rule::{Rule, RuleId};
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01012 karl\n#okand\n#POST_SLUT\n"),
            sound(b"#INFO_START\n#BEST?LLNINGSID 00000079-FO01-0001\nNAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#fil_slut\n#up 01012 Karl\n"),
            faulty(b"#post_start\n#Post_Id 2018.000.014.055\n#Up 01012 Karl\n#up 0101\n#up\n#post_slut\n", &[1, 2, 3, 4, 5, 6]),
            faulty(b"#INFO_START\n#best\xE4llningsid 00000079-FO01-0001\n#Info_slut\n", &[2, 3]),
            faulty("#INFO_START\n#beställningsid 00000079-FO01-0001\n#INFO_SLUT\n#DATA_START\n#pnr 187001012389\n".as_bytes(), &[2, 5]),
        ]);
    }

    #[test]
    fn what_is_in_small_letters_is_read_all_the_same() {
        let file = b"#post_start\n#up 01001 187001012389\n#up 01003 j\n#post_slut\n";
        let report = inspect(file, &Options::default(), 1);
        assert_eq!((report.posts(), report.findings.count(Check::META.id)), (1, 4));
        assert_eq!([13, 14, 101, 103, 104, 201, 302].map(|rule| report.findings.count(RuleId(rule))), [0; 7]);
        assert_eq!(report.protected.len(), 1);
    }
}
