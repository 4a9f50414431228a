//! # What it checks
//!
//! Whether the post of a protected person (01003 or 01020 is J) has a registered address (a value in 01031,
//! 01032, 01033 or 01035) or a foreign address (01071–01073, 01077). A registered address under skyddad
//! folkbokföring has a rule of its own, NAV702.
//!
//! # Why it matters
//!
//! With sekretessmarkering this is sound: the marking keeps nothing out of the delivery. But a receiver
//! that uses nothing but the special postal address (01051–01055) for protected persons, as Net iD Portal
//! does, has to drop the other address, and it must not come out by mistake.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 J
//! #UP 01033 EXEMPELGATAN 1
//! #UP 01034 99100
//! #UP 01035 EXEMPELSTAD
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Drop the address, or keep it where only those see it who need it and may. Write to 01051–01055.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 9.3; Net iD Portal 5.7, Protected persons.

use navlupp_catalog::{Confidence, Role, Words, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, RoleSet};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV707
pub struct Check;

/// Utlandsadress.
const FOREIGN: RoleSet = RoleSet::of(&[
    Role::ForeignAddressLine1,
    Role::ForeignAddressLine2,
    Role::ForeignAddressLine3,
    Role::ForeignAddressCountry,
]);

static ORDINARY: Words = words! {
    sv: "en folkbokföringsadress (01031–01035)",
    en: "a registered address (01031–01035)",
    fi: "vakinainen osoite (01031–01035)",
};
static ABROAD: Words = words! {
    sv: "en utlandsadress (01071–01077)",
    en: "a foreign address (01071–01077)",
    fi: "ulkomainen osoite (01071–01077)",
};
static BOTH: Words = words! {
    sv: "en folkbokföringsadress (01031–01035) och en utlandsadress (01071–01077)",
    en: "a registered address (01031–01035) and a foreign one (01071–01077)",
    fi: "vakinainen osoite (01031–01035) ja ulkomainen osoite (01071–01077)",
};

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(707),
        slug: "protected-with-ordinary-address",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 9.3; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddad person med vanlig adress",
            en: "Protected person with an ordinary address",
            fi: "Suojattu henkilö, jolla on tavallinen osoite",
        },
        message: words! {
            sv: "Personen är skyddad ({0}), men posten har {1}",
            en: "The person is protected ({0}), but the post has {1}",
            fi: "Henkilö on suojattu ({0}), mutta tietueessa on {1}",
        },
    };
    const READS: &'static [Role] = &[Role::SecrecyMarking, Role::ProtectedRegistration];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let registration = post.flag(Role::ProtectedRegistration);
        let Some(flag) = post.flag(Role::SecrecyMarking).or(registration) else { return };
        let kind = match (post.has_registered_address(), post.has_value(FOREIGN)) {
            // NAV702
            (true, _) if registration.is_some() => return,
            (true, false) => &ORDINARY,
            (false, true) => &ABROAD,
            (true, true) => &BOTH,
            (false, false) => return,
        };
        cx.report_at(&Self::META, post.place(flag), [Arg::Term(flag.code), Arg::Words(kind), Arg::None]);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // Särskild postadress; no protection; NAV702.
            sound(b"#POST_START\n#UP 01003 J\n#UP 01031 $\n#UP 01034 00000\n#UP 01053 A 1\n#UP 01071\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 N\n#UP 01033 A 1\n#UP 01071 A\n#POST_SLUT\n#POST_START\n#UP 01003 $\n#UP 01033 A\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 J\n#UP 01020 J\n#UP 01033 A 1\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01003 J\n#UP 01033 A 1\n#UP 01071 A\n#POST_SLUT\n#POST_START\n#UP 01003 J\n#UP 01035 A\n#POST_SLUT\n", &[2, 7]),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01020 J\n#UP 01077 A\n#POST_SLUT\n", &[3]),
        ]);
    }
}
