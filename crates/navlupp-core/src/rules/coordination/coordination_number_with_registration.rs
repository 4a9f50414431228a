//! # What it checks
//!
//! Whether a post with a samordningsnummer in 01002 has a value in 01021–01025 or 01028, in the registered
//! address (01031, 01032, 01033, 01035), or an entry of history (group 04). A move signal is judged by
//! NAV710. Terms that are known by a guess only are not counted.
//!
//! # Why it matters
//!
//! Who has a samordningsnummer is not folkbokförd. Given are name, citizenship, birthplace, a special
//! postal address, sekretessmarkering and the data of the number. Either the number or the rest belongs to
//! somebody else.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01021 20240101
//! #UP 01022 01
//! #UP 01023 80
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Look the number up at Skatteverket: the person may have got a personnummer.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.3 and 8.15.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks, RoleSet};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV806
pub struct Check;

/// What tells of a registration, the address aside.
const REGISTRATION: RoleSet = RoleSet::of(&[
    Role::RegistrationDate,
    Role::County,
    Role::Municipality,
    Role::Parish,
    Role::PropertyDesignation,
    Role::FictitiousNumber,
    Role::HistoryDate,
    Role::HistoryCounty,
    Role::HistoryMunicipality,
    Role::HistoryPropertyDesignation,
    Role::HistoryRegistrationType,
]);

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(806),
        slug: "coordination-number-with-registration",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.3 and 8.15"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Samordningsnummer med folkbokföring",
            en: "Coordination number with a registration",
            fi: "Samordningsnummer, jolla on rekisteröinti",
        },
        message: words! {
            sv: "Numret i 01002 är ett samordningsnummer, men posten har uppgifter om folkbokföring",
            en: "The number in 01002 is a samordningsnummer, but the post tells of a registration",
            fi: "Numero tiedossa 01002 on samordningsnummer, mutta tietueessa on väestörekisteröinnin tietoja",
        },
    };
    const POST_END: PostEnd = PostEnd::Remark(Remarks::ASSIGNED);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.assigned_number_place
            && post.is_of_coordination_number()
            && post.signal_place().is_none()
            && (post.has_value(REGISTRATION) || post.has_registered_address())
        {
            cx.report_at(&Self::META, place, NO_ARGS);
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
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#UP 01012 A\n#UP 01053 A 1\n#UP 01093 A\n#UP 03000\n#UP 03001 FR\n#UP 03999\n#POST_SLUT\n"),
            // A diplomat, somebody folkbokförd, removals; NAV710; a guess.
            sound(b"#POST_START\n#UP 01002 187001012389\n#UP 01021 20240101\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01021 20240101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01021 $\n#UP 01033\n#UP 01034 00000\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01022 99\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01026 A\n#UP 01027 1101\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01022 01\n#POST_SLUT\n#POST_START\n#UP 01025 A\n#UP 01002 187001612386\n#POST_SLUT\n", &[2, 7]),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01035 A\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 04000\n#UP 04001 20200101\n#UP 04999\n#POST_SLUT\n", &[2, 6]),
        ]);
    }
}
