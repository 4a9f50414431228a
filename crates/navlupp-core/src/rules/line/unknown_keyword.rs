//! # What it checks
//!
//! See the title.

use navlupp_catalog::Confidence;

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity, Words};

/// NAV014
pub struct Check;

impl Check {
    /// A keyword that no public source names; met by the pass itself.
    pub(crate) fn unknown(cx: &mut Context<'_>, name: &[u8]) {
        if !cx.in_trailer {
            cx.report(&Self::META, 0..name.len(), NO_ARGS);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(14),
        slug: "unknown-keyword",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: "Unpublished grammar of the Navet data file (undated)",
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: Words { sv: "Okänt nyckelord", en: "Okänt nyckelord", fi: "Okänt nyckelord" },
        message: Words { sv: "Nyckelordet finns inte i någon offentlig källa", en: "Nyckelordet finns inte i någon offentlig källa", fi: "Nyckelordet finns inte i någon offentlig källa" },
    };
}
