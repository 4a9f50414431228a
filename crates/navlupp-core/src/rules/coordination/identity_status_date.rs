//! # What it checks
//!
//! Whether Vilandeförklarat, Vilandeförklarat stängt and Avregistrerat have the date of the identity
//! status, and Aktivt has none. For Ej aktuellt no date is promised. Only in full posts: those of a
//! selection, and those with surname, date of registration, civil status and citizenship. The numbers of
//! these terms are not public: the rule speaks only with an own term list that gives them the roles
//! `identity_status` and `identity_status_date`.
//!
//! # Why it matters
//!
//! The date says from when the number is no longer in force. Without it nobody can tell whether something
//! was done before or after.
//!
//! # Example
//!
//! In an own term list 01905, an invented number, is the status; its date is missing:
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01905 AVREGISTRERAT
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! See whether the order includes the date; it is compulsory where it exists. If it does, ask Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, Role, Words, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{IdentityStatus, Post, RoleSet};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV802
pub struct Check;

static MISSING: Words = words! { sv: "dess datum saknas", en: "its date is missing", fi: "sen päivä puuttuu" };
static SURPLUS: Words = words! {
    sv: "Aktivt har inget datum",
    en: "Aktivt has no date",
    fi: "Aktivt-tilalla ei ole päivää",
};

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(802),
        slug: "identity-status-date",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Identitetsstatus och dess datum",
            en: "Identity status and its date",
            fi: "Tunnuksen tila ja sen päivä",
        },
        message: words! {
            sv: "Identitetsstatusen i {0}: {1}",
            en: "The identity status in {0}: {1}",
            fi: "Tunnuksen tila tiedossa {0}: {1}",
        },
    };
    const READS: &'static [Role] = &[Role::IdentityStatus];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let Some((status, slot)) = post.identity_status() else { return };
        let has_date = post.has_value(RoleSet::of(&[Role::IdentityStatusDate]));
        let what = match status {
            IdentityStatus::Active if has_date => &SURPLUS,
            IdentityStatus::Active | IdentityStatus::NotCurrent => return,
            _ if post.lacks(Role::IdentityStatusDate) => &MISSING,
            _ => return,
        };
        let args = [Arg::Term(slot.code), Arg::Words(what), Arg::None];
        cx.report_in_full(&Self::META, post, post.place(slot), args);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, silent_under, sound, verify_own};

    #[test]
    fn snippets() {
        verify_own::<Check>(&[
            sound(b"#DATA_START\n#POST_START\n#UP 01905 AKTIVT\n#POST_SLUT\n#POST_START\n#UP 01905 AVREGISTRERAT\n#UP 01906 20240101\n#POST_SLUT\n#POST_START\n#UP 01905 EJ_AKTUELLT\n#POST_SLUT\n#DATA_SLUT\n"),
            // A change post tells what has changed.
            sound(b"#POST_START\n#POST_ID 2026.000.000.001\n#UP 01905 AVREGISTRERAT\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#POST_ID 2026.000.000.001\n#UP 01905 VILANDEFORKLARAT\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#POST_START\n#UP 01905 AVREGISTRERAT\n#POST_SLUT\n#POST_START\n#UP 01905 VILANDEFORKLARAT\n#UP 01906 $\n#POST_SLUT\n#DATA_SLUT\n", &[3, 6]),
            faulty(b"#DATA_START\n#POST_START\n#UP 01905 VILANDEFORKLARAT_STANGT\n#POST_SLUT\n#POST_START\n#UP 01905 AKTIVT\n#UP 01906 20240101\n#POST_SLUT\n#DATA_SLUT\n", &[3, 6]),
        ]);
    }

    /// Where the number of the date is not given, the date may stand in a term that nobody knows.
    #[test]
    fn nothing_is_missed_that_has_no_number() {
        silent_under::<Check>("code,key,name_sv\n01905,identity_status,Identitetsstatus\n", b"#DATA_START\n#POST_START\n#UP 01905 AVREGISTRERAT\n#UP 01906 20240101\n#POST_SLUT\n#DATA_SLUT\n");
    }
}
