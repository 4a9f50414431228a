//! # What it checks
//!
//! Whether the sections come in the order INFO, DATA, AVST, each of them once. Blocks of the metadata
//! trailer are not counted.
//!
//! # Why it matters
//!
//! Two deliveries may have been put into one file, or parts of one have been mixed up. A receiver that
//! expects the order stops, or reads the first part only.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #INFO_SLUT
//! #AVST_START
//! #AVST_SLUT
//! #DATA_START
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the file in. If two files have been put together, take them apart; otherwise fetch it again.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::frame::{Frame, Section};
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV110
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(110),
        slug: "section-order",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Delarna står i fel ordning",
            en: "The sections stand in the wrong order",
            fi: "Osat ovat väärässä järjestyksessä",
        },
        message: words! {
            sv: "{0} står inte på sin plats: INFO, DATA och AVST kommer i den ordningen, en gång var",
            en: "{0} is not in its place: INFO, DATA and AVST come in this order, once each",
            fi: "{0} ei ole paikallaan: INFO, DATA ja AVST tulevat tässä järjestyksessä, kukin kerran",
        },
    };
    const KEYWORDS: &'static [KeywordRole] =
        &[KeywordRole::InfoStart, KeywordRole::DataStart, KeywordRole::ReconciliationStart];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {
        let Some(section) = Section::opened_by(mark.role()) else { return };
        // A section that opens inside itself was not closed (NAV109). After the end, totals may follow in
        // a form that is not published, but a new INFO or DATA is another delivery.
        if before.is_in(section) || (before.ended && section == Section::Reconciliation) {
            return;
        }
        if before.ended || before.was_opened(section) || before.later_was_opened(section) {
            cx.report_line(&Self::META, [Arg::Code(section.start_keyword()), Arg::None, Arg::None]);
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
            sound(b"#INFO_START\n#INFO_SLUT\n#AVST_START\n#AVST_SLUT\n"),
            sound(b"#DATA_START\n#DATA_START\n#DATA_SLUT\n"),
            sound(b"#DATABESKRIVNING_START\n#INFO_START\n#INFO_SLUT\n#DATABESKRIVNING_START\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#AVST_START\n#AVST_SLUT\n"),
            faulty(b"#DATA_START\n#DATA_SLUT\n#INFO_START\n#INFO_SLUT\n", &[3]),
            faulty(b"#INFO_START\n#INFO_SLUT\n#AVST_START\n#AVST_SLUT\n#DATA_START\n#DATA_SLUT\n", &[5]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#DATA_START\n#DATA_SLUT\n", &[3]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n", &[4]),
        ]);
    }
}
