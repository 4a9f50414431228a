//! # What it checks
//!
//! Whether the sections INFO, DATA and AVST are closed once they are opened, and opened before they are
//! closed; in a label file (INFO.NAV) also MEDIELEV and DATABESKRIVNING. A section that is not closed ends
//! where the next begins. In a data file MEDIELEV and DATABESKRIVNING are its metadata trailer, whose form
//! is not published: they are not judged there.
//!
//! # Why it matters
//!
//! Something is missing from the frame, and perhaps from what stands in it. A receiver that follows the
//! frame reads the wrong lines, or none.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #BESTÄLLNINGSID 00000079-FO01-0001
//! #DATA_START
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again. In an infil: correct the program that writes it.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); for the label file Navet Bilaga 3, INFO.NAV (first
//! pages).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Needs, Place};
use crate::frame::{Frame, Section};
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV109
pub struct Check;

impl Check {
    /// A section of which only one of the two marks stands there, on `line`.
    fn half(cx: &mut Context<'_>, section: Section, line: u64, missing: &'static str) {
        let args = [Arg::Code(missing), Arg::None, Arg::None];
        if section.is_of_data_file() {
            cx.report_at(&Self::META, Place::line(line), args);
        } else {
            cx.report_if(Needs::Kind(Applies::LABEL), &Self::META, Place::line(line), args);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(109),
        slug: "section-unbalanced",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages)"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "En del saknar början eller slut",
            en: "A section lacks its start or its end",
            fi: "Osan alku tai loppu puuttuu",
        },
        message: words! {
            sv: "Delen har inget {0}",
            en: "The section has no {0}",
            fi: "Osalla ei ole riviä {0}",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[
        KeywordRole::InfoStart,
        KeywordRole::InfoEnd,
        KeywordRole::DataStart,
        KeywordRole::DataEnd,
        KeywordRole::ReconciliationStart,
        KeywordRole::ReconciliationEnd,
        KeywordRole::SupplierStart,
        KeywordRole::SupplierEnd,
        KeywordRole::DescriptionStart,
        KeywordRole::DescriptionEnd,
        KeywordRole::FileEnd,
    ];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {
        let role = mark.role();
        let (opened, closed) = (Section::opened_by(role), Section::closed_by(role));
        let of_data_file = opened.or(closed).is_none_or(Section::is_of_data_file);
        // Only a label file has such blocks before any section; all others are a trailer.
        if before.ended || (!of_data_file && before.is_of_data_file()) {
            return;
        }
        if let Some(section) = closed {
            if !before.is_in(section) {
                Self::half(cx, section, cx.line, section.start_keyword());
            }
        } else if let Some(open) = if of_data_file { before.section } else { before.block } {
            Self::half(cx, open.what, open.line, open.what.end_keyword());
        }
    }

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if !file.complete || file.frame.ended {
            return;
        }
        let of_data_file = file.frame.is_of_data_file();
        for open in file.frame.section.into_iter().chain(file.frame.block.filter(|_| !of_data_file)) {
            Self::half(cx, open.what, open.line, open.what.end_keyword());
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
            sound(b"#INFO_START\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n#AVST_START\n#AVST_SLUT\n#FIL_SLUT\n"),
            faulty(b"#INFO_START\n#DATA_START\n#DATA_SLUT\n", &[1]),
            faulty(b"#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n", &[1]),
            faulty(b"#INFO_START\n#INFO_START\n#INFO_SLUT\n#INFO_SLUT\n", &[1, 4]),
            faulty(b"#DATA_START\n#POST_START\n#POST_SLUT\n", &[1]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#AVST_START\n#FIL_SLUT\n", &[3]),
            sound(b"#MEDIELEV_START\n#MEDIELEV_SLUT\n#DATABESKRIVNING_START\n#DATABESKRIVNING_SLUT\n"),
            faulty(b"#MEDIELEV_START\n#DATABESKRIVNING_START\n", &[1, 2]),
            faulty(b"#MEDIELEV_SLUT\n#DATABESKRIVNING_SLUT\n", &[1, 2]),
            // The same marks in a data file are a trailer, wherever they stand.
            sound(b"#DATA_START\n#DATABESKRIVNING_START\n#DATA_SLUT\n#MEDIELEV_SLUT\n"),
            sound(b"#MEDIELEV_START\n#DATABESKRIVNING_START\n#DATA_START\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#AVST_START\n#DATABESKRIVNING_SLUT\n"),
        ]);
    }
}
