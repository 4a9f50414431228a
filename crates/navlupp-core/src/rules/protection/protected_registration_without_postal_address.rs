//! # What it checks
//!
//! Whether a full post of somebody with skyddad folkbokföring (01020 is J) has a value in 01025 but none in
//! 01051–01055. A post counts as full where it has surname, date of registration, civil status and
//! citizenship, or where the file turns out to be a selection. Who is deregistered is not judged.
//!
//! # Why it matters
//!
//! The special postal address leads to the tax office that forwards the mail. It is the only way by which a
//! letter reaches the person.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01014 Nordström
//! #UP 01020 J
//! #UP 01021 20200101
//! #UP 01025 PÅ KOMMUNEN SKRIVEN
//! #UP 01081 OG
//! #UP 03000
//! #UP 03001 SE
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See whether the order includes 01051–01055. If it does, ask Skatteverket for the address, and send
//! nothing until then.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.10, 9.2 and 9.6 and appendix 2.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, RoleSet};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV704
pub struct Check;

/// Särskild postadress, and what makes it needless.
const ADDRESS_OR_GONE: RoleSet = RoleSet::of(&[
    Role::SpecialAddressCareOf,
    Role::SpecialAddressLine1,
    Role::SpecialAddressLine2,
    Role::SpecialAddressPostcode,
    Role::SpecialAddressCity,
    Role::DeregistrationReason,
]);

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(704),
        slug: "protected-registration-without-postal-address",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.10, 9.2 and 9.6, appendix 2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddad folkbokföring utan postadress",
            en: "Protected registration without a postal address",
            fi: "Suojattu väestörekisteröinti ilman postiosoitetta",
        },
        message: words! {
            sv: "Personen har skyddad folkbokföring ({0}), men posten har ingen särskild postadress",
            en: "The person has protected registration ({0}), but the post has no special postal address",
            fi: "Henkilöllä on suojattu väestörekisteröinti ({0}), mutta tietueessa ei ole erillistä postiosoitetta",
        },
    };
    const READS: &'static [Role] = &[Role::ProtectedRegistration];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(flag) = post.flag(Role::ProtectedRegistration)
            && post.has_value(RoleSet::of(&[Role::PropertyDesignation]))
            && !post.has_value(ADDRESS_OR_GONE)
        {
            cx.report_in_full(&Self::META, post, post.place(flag), [Arg::Term(flag.code), Arg::None, Arg::None]);
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
            // A change post, a full post without 01025, one with an address, somebody deregistered.
            sound(b"#POST_START\n#UP 01020 J\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01014 E\n#UP 01020 J\n#UP 01021 20200101\n#UP 01081 OG\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01014 E\n#UP 01020 J\n#UP 01021 20200101\n#UP 01025 A\n#UP 01054 40320\n#UP 01081 OG\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01014 E\n#UP 01020 J\n#UP 01021 20200101\n#UP 01025 A\n#UP 01081 OG\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01014 E\n#UP 01020 J\n#UP 01021 20200101\n#UP 01025 A\n#UP 01052 $\n#UP 01081 OG\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n", &[3]),
            // A selection holds nothing but full posts; what is one, only its end tells.
            faulty(b"#DATA_START\n#POST_START\n#UP 01020 J\n#UP 01025 A\n#POST_SLUT\n#DATA_SLUT\n", &[3]),
            sound(b"#DATA_START\n#POST_START\n#UP 01020 J\n#UP 01025 A\n#POST_SLUT\n#POST_START\n#POST_ID 2026.000.000.001\n#POST_SLUT\n#DATA_SLUT\n"),
        ]);
    }
}
