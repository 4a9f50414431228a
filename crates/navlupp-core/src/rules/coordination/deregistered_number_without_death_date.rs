//! # What it checks
//!
//! Whether a samordningsnummer with the status Avregistrerat has the date on which the person died. Only in
//! full posts: those of a selection, and those with surname, date of registration, civil status and
//! citizenship. The numbers of these terms are not public: the rule speaks only with an own term list that
//! gives them the roles `identity_status` and `coordination_death_date`.
//!
//! # Why it matters
//!
//! Avregistrerat says that the person has died. The date of the status mostly is another day than that of
//! the death.
//!
//! # Example
//!
//! In an own term list 01905, 01906 and 01907, invented numbers, are status, date and reason; the date of
//! death is missing:
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01905 AVREGISTRERAT
//! #UP 01906 20240101
//! #UP 01907 AVLIDEN
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Do not take the date of the status for that of the death. See whether the order includes the term, and
//! ask Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{IdentityStatus, Post};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV808
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(808),
        slug: "deregistered-number-without-death-date",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Avregistrerat nummer utan dödsdatum",
            en: "Deregistered number without a date of death",
            fi: "Rekisteristä poistettu numero ilman kuolinpäivää",
        },
        message: words! {
            sv: "Statusen i {0} är Avregistrerat, men posten säger inte när personen avled",
            en: "The status in {0} is Avregistrerat, but the post does not say when the person died",
            fi: "Tila tiedossa {0} on Avregistrerat, mutta tietue ei kerro, milloin henkilö kuoli",
        },
    };
    const READS: &'static [Role] = &[Role::IdentityStatus];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some((IdentityStatus::Deregistered, slot)) = post.identity_status()
            && post.is_of_coordination_number()
            && post.lacks(Role::CoordinationDeathDate)
        {
            let args = [Arg::Term(slot.code), Arg::None, Arg::None];
            cx.report_in_full(&Self::META, post, post.place(slot), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, silent_under, sound, verify_own};

    #[test]
    fn snippets() {
        verify_own::<Check>(&[
            sound(b"#DATA_START\n#POST_START\n#UP 01002 187001612386\n#UP 01904 20231224\n#UP 01905 AVREGISTRERAT\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01905 VILANDEFORKLARAT\n#POST_SLUT\n#DATA_SLUT\n"),
            // A diplomat's number; a change post.
            sound(b"#DATA_START\n#POST_START\n#UP 01002 187001012389\n#UP 01905 AVREGISTRERAT\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#POST_ID 2026.000.000.001\n#UP 01002 187001612386\n#UP 01905 AVREGISTRERAT\n#POST_SLUT\n"),
            faulty(b"#DATA_START\n#POST_START\n#UP 01002 187001612386\n#UP 01904 $\n#UP 01905 AVREGISTRERAT\n#POST_SLUT\n#DATA_SLUT\n", &[5]),
        ]);
    }

    /// Where the number of the date is not given, the date may stand in a term that nobody knows.
    #[test]
    fn nothing_is_missed_that_has_no_number() {
        silent_under::<Check>("code,key,name_sv\n01905,identity_status,Identitetsstatus\n", b"#DATA_START\n#POST_START\n#UP 01002 187001612386\n#UP 01904 20231224\n#UP 01905 AVREGISTRERAT\n#POST_SLUT\n#DATA_SLUT\n");
    }
}
