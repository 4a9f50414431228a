//! # What it checks
//!
//! See the title.

use navlupp_catalog::Confidence;

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity, Words};

/// NAV906
pub struct Check;

impl Check {
    /// A number of ten digits; met by the pass itself.
    pub(crate) fn short(cx: &mut Context<'_>, range: std::ops::Range<usize>) {
        cx.report(&Self::META, range, NO_ARGS);
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(906),
        slug: "list-short-number",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: "Unpublished grammar of the Navet data file (undated)",
        applies: Applies::ID_LIST,
        implies: &[],
        title: Words { sv: "Nummer utan århundrade", en: "Nummer utan århundrade", fi: "Nummer utan århundrade" },
        message: Words { sv: "Numret har tio siffror; århundradet måste anges", en: "Numret har tio siffror; århundradet måste anges", fi: "Numret har tio siffror; århundradet måste anges" },
    };
}
