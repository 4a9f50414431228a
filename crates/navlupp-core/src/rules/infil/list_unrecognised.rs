//! # What it checks
//!
//! See the title.

use navlupp_catalog::Confidence;

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity, Words};

/// NAV908
pub struct Check;

impl Check {
    /// A cell that is no number; met by the pass itself.
    pub(crate) fn unrecognised(cx: &mut Context<'_>, range: std::ops::Range<usize>) {
        cx.report(&Self::META, range, NO_ARGS);
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(908),
        slug: "list-unrecognised",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: "Unpublished grammar of the Navet data file (undated)",
        applies: Applies::ID_LIST,
        implies: &[],
        title: Words { sv: "Inget nummer", en: "Inget nummer", fi: "Inget nummer" },
        message: Words { sv: "Cellen är inget personnummer", en: "Cellen är inget personnummer", fi: "Cellen är inget personnummer" },
    };
}
