//! # What it checks
//!
//! See the title.

use navlupp_catalog::Confidence;

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity, Words};

/// NAV302
pub struct Check;

impl Check {
    /// An #UP line without code; met by the pass itself.
    pub(crate) fn without_code(cx: &mut Context<'_>, _value: &crate::mark::Value<'_>) {
        if !cx.in_trailer {
            cx.report_line(&Self::META, NO_ARGS);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(302),
        slug: "term-line-form",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: "Unpublished grammar of the Navet data file (undated)",
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: Words { sv: "Termraden har fel form", en: "Termraden har fel form", fi: "Termraden har fel form" },
        message: Words { sv: "Efter #UP ska fem siffror stå", en: "Efter #UP ska fem siffror stå", fi: "Efter #UP ska fem siffror stå" },
    };
}
