//! # What it checks
//!
//! Whether a field of the sections INFO and AVST, such as `#BESTÄLLNINGSID` or `#ANTAL_POSTER`, stands once
//! only in its section. Each further line is told. The metadata after `#FIL_SLUT` may repeat fields.
//!
//! # Why it matters
//!
//! Two receivers may take one or the other line. If the values differ, they read the same file in two ways.
//!
//! # Example
//!
//! ```text
//! #AVST_START
//! #ANTAL_POSTER 00000003
//! #ANTAL_POSTER 00000004
//! #AVST_SLUT
//! ```
//!
//! # What to do
//!
//! In an infil: take the wrong line away before you send it. In a notification: fetch the file again, and
//! ask Skatteverket which line holds.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated).

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::frame::{Frame, Section};
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV112
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(112),
        slug: "frame-field-repeated",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated)"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Uppgift två gånger i samma del",
            en: "Field twice in one section",
            fi: "Kenttä kahdesti samassa osassa",
        },
        message: words! {
            sv: "Uppgiften står redan i samma del av filen",
            en: "The field stands already in the same section",
            fi: "Kenttä on jo samassa osassa",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[
        KeywordRole::FileType,
        KeywordRole::OrderId,
        KeywordRole::OrderType,
        KeywordRole::InfilName,
        KeywordRole::ValidUntil,
        KeywordRole::EffectiveDate,
        KeywordRole::ChangeDates,
        KeywordRole::SourceInfilName,
        KeywordRole::PostCount,
    ];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, before: &Frame) {
        let is_field = before.is_in(Section::Info) || before.is_in(Section::Reconciliation);
        if is_field && before.has_field(mark.role()) && !cx.in_trailer {
            cx.report_line(&Self::META, NO_ARGS);
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
            sound("#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-0001\n#FILTYP X\n#INFO_SLUT\n#FILTYP X\n#DATA_START\n".as_bytes()),
            // In two sections; in the trailer.
            sound(b"#INFO_START\n#FILTYP X\n#INFO_START\n#FILTYP X\n#INFO_SLUT\n#DATA_START\n"),
            sound(b"#DATA_START\n#AVST_START\n#ANTAL_POSTER 00000000\n#AVST_SLUT\n#FIL_SLUT\n#ANTAL_POSTER 00000000\n#ANTAL_POSTER 0\n"),
            sound(b"#INFO_START\n#FILTYP X\n#DATABESKRIVNING_START\n#FILTYP X\n#DATABESKRIVNING_SLUT\n#INFO_SLUT\n#DATA_START\n"),
            faulty(b"#INFO_START\n#FILTYP X\n#FILTYP X\n#filtyp Y\n#INFO_SLUT\n#DATA_START\n", &[3, 4]),
            faulty(b"#INFO_START\n#BEST?LLNINGSID\n#EFFEKTUERAD 20261104\n#BEST\xC4LLNINGSID x\n#INFO_SLUT\n", &[4]),
            faulty(b"#DATA_START\n#AVST_START\n#ANTAL_POSTER 00000000\n#ANTAL_POSTER 00000001\n#AVST_SLUT\n#FIL_SLUT\n", &[4]),
            faulty(b"#INFO_START\n#NAMN_INFIL a\nNAMN_INFIL b\n#GILTIG_TOM 20261104\n#GILTIG_TOM 20261104\n#INFO_SLUT\n", &[3, 5]),
        ]);
    }
}
