//! # What it checks
//!
//! Whether somebody with skyddad folkbokföring (01020 is J) has a district, or a unique identifier (UUID or
//! riksnyckel) of property, address or apartment, in the same post. The numbers of these terms are not
//! public: the rule speaks only with an own term list that gives them the roles `district`, `place_uuid`
//! and `national_key`.
//!
//! # Why it matters
//!
//! They exist for those who are registered on a property. An identifier points out a home as plainly as the
//! address would.
//!
//! # Example
//!
//! In an own term list 01911, an invented number, is the district:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01020 J
//! #UP 01911 101020
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Keep these terms out of your register and handle the post by hand. Give Skatteverket the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.13, 8.14 and 9.2.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, RoleSet};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV712
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(712),
        slug: "protected-registration-with-district",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.13, 8.14 and 9.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddad folkbokföring med distrikt",
            en: "Protected registration with a district",
            fi: "Suojattu väestörekisteröinti, jossa on distrikt",
        },
        message: words! {
            sv: "Personen har skyddad folkbokföring ({0}), men posten har distrikt eller identifierare för fastighet, adress eller lägenhet",
            en: "The person has protected registration ({0}), but the post has a district or an identifier of property, address or apartment",
            fi: "Henkilöllä on suojattu väestörekisteröinti ({0}), mutta tietueessa on distrikt tai kiinteistön, osoitteen tai huoneiston tunniste",
        },
    };
    const READS: &'static [Role] = &[Role::ProtectedRegistration];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(flag) = post.flag(Role::ProtectedRegistration)
            && post.has_value(RoleSet::of(&[Role::District, Role::PlaceUuid, Role::NationalKey]))
        {
            cx.report_slot(&Self::META, post, flag);
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
            sound(b"#POST_START\n#UP 01020 J\n#UP 01911 $\n#UP 01912\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 J\n#UP 01911 101020\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01020 J\n#UP 01911 101020\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01020 J\n#UP 01914 2F9E0B9C-6A4E-4C0B-8E1D-000000000000\n#POST_SLUT\n", &[2]),
        ]);
    }
}
