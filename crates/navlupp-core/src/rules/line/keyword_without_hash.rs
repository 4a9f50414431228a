//! # What it checks
//!
//! Whether a line begins with `NAMN_INFIL` or `FILTITEL` without `#`. The published descriptions print each
//! of the two so once, probably by mistake: Navlupp reads them as the keywords.
//!
//! # Why it matters
//!
//! All their neighbours have `#`. A receiver, Navet among them, may pass over a line without.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! NAMN_INFIL min_infil
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! In an infil: write `#NAMN_INFIL`. In a file that you have received: nothing, if your receiver reads
//! both.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated), for `NAMN_INFIL`; Navet Bilaga 3, INFO.NAV (first
//! pages), for `FILTITEL`.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::mark::{KeywordMark, Spelling};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV016
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(16),
        slug: "keyword-without-hash",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages)"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "Nyckelord utan #",
            en: "Keyword without #",
            fi: "Avainsana ilman #-merkkiä",
        },
        message: words! {
            sv: "Nyckelordet står utan #; det är läst som {0}",
            en: "The keyword stands without #; it is read as {0}",
            fi: "Avainsana on ilman #-merkkiä; se on luettu muodossa {0}",
        },
    };
    fn odd_mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>) {
        if mark.spelling == Spelling::WithoutHash && !cx.in_trailer {
            let keyword = mark.keyword().keyword;
            cx.report(&Self::META, 0..keyword.len() - 1, [Arg::Code(keyword), Arg::None, Arg::None]);
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
            sound(b"#INFO_START\n#NAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n"),
            // No keyword at all: NAV013.
            sound(b"#INFO_START\nNAMN_INFILEN x\nFILTYP x\n#INFO_SLUT\n#DATA_START\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\nFILTITEL x\n"),
            faulty(b"#INFO_START\nNAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n", &[2]),
            faulty(b"#MEDIELEV_START\n#MEDIELEV_SLUT\n#DATABESKRIVNING_START\nFILTITEL\n#DATABESKRIVNING_SLUT\n", &[4]),
        ]);
    }

    #[test]
    fn it_stands_on_the_keyword() {
        let report = inspect(b"#INFO_START\nNAMN_INFIL x\n#INFO_SLUT\n", &Options::default(), 1);
        let place = report.findings.examples(Check::META.id)[0].place;
        assert_eq!((place.column, place.length), (1, 10));
    }
}
