//! # What it checks
//!
//! Whether the identity status of a samordningsnummer is Ej aktuellt. The number of the term is not public:
//! the rule speaks only with an own term list that gives it the role `identity_status`.
//!
//! # Why it matters
//!
//! That status was made, on 1 September 2023, for the personnummer of foreign embassy staff and others with
//! diplomatic immunity. Either number or status is wrong.
//!
//! # Example
//!
//! In an own term list 01905 and 01907, invented numbers, are status and reason:
//!
//! ```text
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01905 EJ_AKTUELLT
//! #UP 01907 ERSATT
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not use the number before its status has been looked up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{IdentityStatus, Post};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV809
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(809),
        slug: "not-current-on-coordination-number",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Ej aktuellt på samordningsnummer",
            en: "Not current on a coordination number",
            fi: "Ej aktuellt samordningsnummerilla",
        },
        message: words! {
            sv: "Statusen Ej aktuellt i {0} är för diplomaters personnummer, men numret är ett samordningsnummer",
            en: "The status Ej aktuellt in {0} is for the personnummer of diplomats, but the number is a samordningsnummer",
            fi: "Tila Ej aktuellt tiedossa {0} on diplomaattien henkilötunnuksille, mutta numero on samordningsnummer",
        },
    };
    const READS: &'static [Role] = &[Role::IdentityStatus];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some((IdentityStatus::NotCurrent, slot)) = post.identity_status()
            && post.is_of_coordination_number()
        {
            cx.report_slot(&Self::META, post, slot);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify_own};

    #[test]
    fn snippets() {
        verify_own::<Check>(&[
            sound(b"#POST_START\n#UP 01002 187001012389\n#UP 01905 EJ_AKTUELLT\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01905 AKTIVT\n#POST_SLUT\n#POST_START\n#UP 01905 EJ_AKTUELLT\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01905 EJ_AKTUELLT\n#POST_SLUT\n#POST_START\n#UP 01905 Ej aktuellt\n#UP 01002 187001612386\n#POST_SLUT\n", &[3, 6]),
        ]);
    }
}
