//! # What it checks
//!
//! Whether somebody with skyddad folkbokföring (01020 is J) has a registered address in the same post: a
//! value in 01031, 01032, 01033 or 01035. A removal mark is no value, and a postcode (01034) alone no
//! address: it is 00000 for these persons. The finding stands at 01020.
//!
//! # Why it matters
//!
//! With skyddad folkbokföring the old address is taken away, the new one is never registered, and mail goes
//! to the special postal address (01051–01055). An address in such a post tells where the person lives or
//! has lived.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01020 J
//! #UP 01033 EXEMPELGATAN 1
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the address in, and let nobody see it. Handle the post by hand and give Skatteverket its
//! line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.10 and 9.2; Net iD Portal 5.7, Protected persons (in its
//! records 01034 is 00000).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::Post;
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV702
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(702),
        slug: "protected-registration-with-address",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.10 and 9.2; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddad folkbokföring med adress",
            en: "Protected registration with an address",
            fi: "Suojattu väestörekisteröinti, jossa on osoite",
        },
        message: words! {
            sv: "Personen har skyddad folkbokföring ({0}), men posten har en folkbokföringsadress",
            en: "The person has protected registration ({0}), but the post has a registered address",
            fi: "Henkilöllä on suojattu väestörekisteröinti ({0}), mutta tietueessa on vakinainen osoite",
        },
    };
    const READS: &'static [Role] = &[Role::ProtectedRegistration];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(flag) = post.flag(Role::ProtectedRegistration)
            && post.has_registered_address()
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
            sound(b"#POST_START\n#UP 01020 J\n#UP 01031 $\n#UP 01033\n#UP 01034 00000\n#UP 01035 -1\n#UP 01053 A 1\n#POST_SLUT\n"),
            // Another protection (NAV707), an unknown flag (NAV701), a flag that is taken away, another post.
            sound(b"#POST_START\n#UP 01003 J\n#UP 01020 $\n#UP 01033 A 1\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01020 j\n#UP 01033 A 1\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01020 J\n#POST_SLUT\n#POST_START\n#UP 01033 A 1\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01020 J\n#UP 01035 A\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01033 A 1\n#UP 01020 J \n#UP 01033 $\n#POST_SLUT\n#POST_START\n#UP 01020 J\n#UP 01031 A\n#UP 01032 A\n#POST_SLUT\n", &[3, 7]),
        ]);
    }
}
