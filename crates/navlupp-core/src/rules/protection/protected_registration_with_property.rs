//! # What it checks
//!
//! Whether 01025 of somebody with skyddad folkbokföring (01020 is J) is anything but PÅ KOMMUNEN SKRIVEN. A
//! removal mark is sound, and so is a post without 01025: a change post, or an order with fewer terms.
//!
//! # Why it matters
//!
//! Such a person is registered in another municipality, under that heading and on no property. A property
//! tells where somebody lives. UTAN KÄNT HEMVIST is no protection: it says that no residence is known.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01020 J
//! #UP 01025 EXEMPLET 1:10
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Keep 01025 out of your register and handle the post by hand. Ask Skatteverket which of the two terms is
//! right.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 9.2; Net iD Portal 5.7, Protected persons.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks, RoleSet};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV703
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(703),
        slug: "protected-registration-with-property",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 9.2; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddad folkbokföring med fastighet",
            en: "Protected registration with a property",
            fi: "Suojattu väestörekisteröinti, jossa on kiinteistö",
        },
        message: words! {
            sv: "Personen har skyddad folkbokföring ({0}), men fastigheten är inte PÅ KOMMUNEN SKRIVEN",
            en: "The person has protected registration ({0}), but the property is not PÅ KOMMUNEN SKRIVEN",
            fi: "Henkilöllä on suojattu väestörekisteröinti ({0}), mutta kiinteistö ei ole PÅ KOMMUNEN SKRIVEN",
        },
    };
    const READS: &'static [Role] = &[Role::ProtectedRegistration];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(flag) = post.flag(Role::ProtectedRegistration)
            && post.has_value(RoleSet::of(&[Role::PropertyDesignation]))
            && !post.noted.has_any(Remarks::ON_MUNICIPALITY)
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
            sound(b"#POST_START\n#UP 01020 J\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01020 J\n#UP 01025 P\xC3\x85 KOMMUNEN SKRIVEN\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01020 J\n#POST_SLUT\n#POST_START\n#UP 01020 J\n#UP 01025 $\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 J\n#UP 01025 A 1:1\n#POST_SLUT\n#POST_START\n#UP 01020 $\n#UP 01025 A 1:1\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01020 J\n#UP 01025 A 1:1\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01020 J\n#UP 01025 UTAN K\xC4NT HEMVIST\n#POST_SLUT\n", &[2]),
            // The heading of an earlier post is no excuse.
            faulty(b"#POST_START\n#UP 01020 J\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#POST_SLUT\n#POST_START\n#UP 01020 J\n#UP 01025 A\n#POST_SLUT\n", &[6]),
        ]);
    }
}
