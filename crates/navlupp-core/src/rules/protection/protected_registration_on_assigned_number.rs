//! # What it checks
//!
//! Whether 01020 (skyddad folkbokföring) is J in a post whose number is a samordningsnummer: one with 60
//! added to the day.
//!
//! # Why it matters
//!
//! Who has a samordningsnummer is not folkbokförd, so there is no registration to protect. What such a
//! person can have since 22 September 2025 is sekretessmarkering (01003). Navlupp treats the person as
//! protected.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01020 J
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Keep the person protected, and ask Skatteverket which protection is meant.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.3 and 8.10.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::Post;
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV711
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(711),
        slug: "protected-registration-on-assigned-number",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.3 and 8.10"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddad folkbokföring på samordningsnummer",
            en: "Protected registration on a coordination number",
            fi: "Suojattu väestörekisteröinti samordningsnummerilla",
        },
        message: words! {
            sv: "{0} är J, men personen har ett samordningsnummer och är inte folkbokförd",
            en: "{0} is J, but the person has a samordningsnummer and is not registered",
            fi: "Tieto {0} on J, mutta henkilöllä on samordningsnummer eikä hän ole väestörekisterissä",
        },
    };
    const READS: &'static [Role] = &[Role::ProtectedRegistration];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(flag) = post.flag(Role::ProtectedRegistration)
            && post.is_of_coordination_number()
        {
            cx.report_slot(&Self::META, post, flag);
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
            // Sekretessmarkering; somebody folkbokförd; a diplomat; protection that is lifted.
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01020 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001012389\n#UP 01020 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01020 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01020 J\n#POST_SLUT\n", &[3]),
            // The day is what counts, not the term.
            faulty(b"#POST_START\n#UP 01020 J\n#UP 01001 187001612386\n#POST_SLUT\n", &[2]),
        ]);
    }
}
