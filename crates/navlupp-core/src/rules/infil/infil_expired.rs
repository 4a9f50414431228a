//! # What it checks
//!
//! Whether `#GILTIG_TOM` of an infil is a date before the reference date. An infil has no date of its own:
//! the rule is silent until you set one.
//!
//! # Why it matters
//!
//! Navet probably no longer answers such an infil, and a standing change notification by it has ended.
//!
//! # Example
//!
//! Read with the reference date 4 November 2026:
//!
//! ```text
//! #INFO_START
//! #NAMN_INFIL min_infil
//! #GILTIG_TOM 20261031
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! Order anew, or set a later date, before you send the infil.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated) for the keyword; Navet, Allmän beskrivning 4.1,
//! appendix 1: an infil can be kept for further runs. That `#GILTIG_TOM` limits this is an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Arg;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV904
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(904),
        slug: "infil-expired",
        severity: Severity::Warning,
        confidence: Confidence::Medium,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet, Allmän beskrivning 4.1, appendix 1"),
        applies: Applies::INFIL,
        implies: &[],
        title: words! {
            sv: "Infilens giltighet har gått ut",
            en: "The infil has expired",
            fi: "Infilin voimassaolo on päättynyt",
        },
        message: words! {
            sv: "Dagen i #GILTIG_TOM ligger före referensdatum, {0}",
            en: "The day in #GILTIG_TOM is before the reference date, {0}",
            fi: "Rivin #GILTIG_TOM päivä on ennen vertailupäivää {0}",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if let (Some((until, place)), Some(reference)) = (file.facts.valid_until, file.reference_date)
            && until < reference
        {
            cx.report_at(&Self::META, place, [Arg::Date(reference), Arg::None, Arg::None]);
        }
    }
}

#[cfg(test)]
mod tests {
    use navlupp_id::Date;

    use super::Check;
    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, sound, verify};

    fn on_4_november() -> Options {
        Options { reference_date: Date::new(2026, 11, 4), ..Options::default() }
    }

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // Without a reference date nobody can tell.
            sound(b"#INFO_START\n#NAMN_INFIL x\n#GILTIG_TOM 18700101\n#INFO_SLUT\n"),
            sound(b"#INFO_START\n#NAMN_INFIL x\n#GILTIG_TOM 20261104\n#INFO_SLUT\n").with(on_4_november()),
            sound(b"#INFO_START\n#NAMN_INFIL x\n#GILTIG_TOM 2026\n#GILTIG_TOM 20261105\n#GILTIG_TOM 20261101\n#INFO_SLUT\n").with(on_4_november()),
            sound(b"#INFO_START\n#NAMN_INFIL x\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#GILTIG_TOM 20261101\n").with(on_4_november()),
            // Of a notification it is not known what it means.
            sound(b"#INFO_START\n#EFFEKTUERAD 20261104\n#GILTIG_TOM 20261101\n#INFO_SLUT\n"),
            faulty(b"#INFO_START\n#NAMN_INFIL x\n#GILTIG_TOM 20261103 \n#INFO_SLUT\n", &[3]).with(on_4_november()),
            faulty(b"#INFO_START\n#GILTIG_TOM x\n#GILTIG_TOM 20251231\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n", &[3]).with(on_4_november()),
        ]);
    }
}
