//! # What it checks
//!
//! Whether 01025 is PÅ KOMMUNEN SKRIVEN or UTAN KÄNT HEMVIST although the post has an address line (01032
//! or 01033) with a value. Posts with a protection flag are not judged here: NAV702 and NAV707 speak of their
//! addresses.
//!
//! # Why it matters
//!
//! The folkbokföringsadress is the address of the property that a person is registered on. Who is registered
//! under one of these headings has no such property, so the address may be an old one.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01025 PÅ KOMMUNEN SKRIVEN
//! #UP 01033 EXEMPELGATAN 12
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not send mail to the address until it has been checked. Where there is a särskild postadress
//! (01051–01055), use that.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.11 (the headings) and 8.12 (the address is that of the
//! property). That no address stands with the headings is an inference.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks, RoleSet};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV527
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(527),
        slug: "no-property-with-address",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.11 and 8.12"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Adress utan fastighet",
            en: "Address without a property",
            fi: "Osoite ilman kiinteistöä",
        },
        message: words! {
            sv: "Personen är inte folkbokförd på någon fastighet (01025), men posten har en folkbokföringsadress",
            en: "The person is registered on no property (01025), but the post has a registered address",
            fi: "Henkilö ei ole kirjoilla missään kiinteistössä (01025), mutta tietueessa on vakinainen osoite",
        },
    };
    const READS: &'static [Role] = &[Role::PropertyDesignation];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::HEADING);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        const LINES: RoleSet = RoleSet::of(&[Role::RegisteredAddressLine1, Role::RegisteredAddressLine2]);
        if post.noted.has_any(Remarks::HEADING)
            && !post.protection.set
            && post.has_value(LINES)
            && let Some(slot) = post.get(Role::PropertyDesignation)
        {
            cx.report_slot(&Self::META, post, slot);
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
            sound(b"#POST_START\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#UP 01028 0\n#UP 01034 00000\n#UP 01053 BOX 1234\n#POST_SLUT\n#POST_START\n#UP 01025 UTAN K\xC4NT HEMVIST\n#POST_SLUT\n"),
            // Removed or empty lines, another post's; a property; a heading in the history only.
            sound(b"#POST_START\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#UP 01032 $\n#UP 01033\n#POST_SLUT\n#POST_START\n#UP 01033 EXEMPELGATAN 12\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01025 EXEMPLET 1:12\n#UP 01033 EXEMPELGATAN 12\n#UP 04000\n#UP 04005 UTAN K\xC4NT HEMVIST\n#UP 04999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01025 P\xC5 KOMMUNEN SKRIVENS GRIND 1:1\n#UP 01033 A\n#POST_SLUT\n#POST_START\n#UP 01025 UTAN KVARN 1:12\n#UP 01033 A\n#POST_SLUT\n"),
            // Protected: NAV702, NAV707.
            sound(b"#POST_START\n#UP 01020 J\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#UP 01033 EXEMPELGATAN 12\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#UP 01033 EXEMPELGATAN 12\n#POST_SLUT\n#POST_START\n#UP 01032 EXEMPELG\xC5RDEN\n#UP 01025 UTAN K\xC4NT HEMVIST \n#POST_SLUT\n", &[2, 7]),
            faulty(b"#POST_START\n#UP 01025 P\xC3\x85 KOMMUNEN SKRIVEN\n#UP 01032 A\n#UP 01033 B\n#POST_SLUT\n", &[2]),
        ]);
    }
}
