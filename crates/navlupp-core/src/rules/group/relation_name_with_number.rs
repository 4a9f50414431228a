//! # What it checks
//!
//! Whether a relation (group 02) has both a number (02001) and a name (02005, 02006 or 02007). The finding
//! stands at the first name. Empty and removed terms do not count. Where there is a birth time (02002) too,
//! the rule on that speaks.
//!
//! # Why it matters
//!
//! The file may have been changed on its way. If the other person is protected, the name stands in a post
//! where nobody expects it.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 187209102362
//! #UP 02003 M
//! #UP 02005 Dagny
//! #UP 02007 Ek
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Take the name from the other person's own post and not from here. Ask the one who hands the file on
//! whether it has been worked over.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.26: numbers only, but for those who were never registered and
//! have no number either.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, RoleSet};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV415
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(415),
        slug: "relation-name-with-number",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.26"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Namn på en relationsperson med nummer",
            en: "Name of a related person with a number",
            fi: "Nimi suhteen henkilöllä, jolla on tunnus",
        },
        message: words! {
            sv: "Relationen har både nummer och namn; namn lämnas bara för den som saknar nummer",
            en: "The relation has both a number and a name; names are given only for those without a number",
            fi: "Suhteessa on sekä tunnus että nimi; nimi annetaan vain sille, jolla ei ole tunnusta",
        },
    };
    const READS: &'static [Role] =
        &[Role::RelationFirstNames, Role::RelationMiddleName, Role::RelationSurname];
    const ENTRIES: &'static [Role] = &[Role::RelationStart];

    fn entry(cx: &mut Context<'_>, post: &Post) {
        if !post.entry_has(RoleSet::of(&[Role::RelationIdentity]))
            || post.entry_has(RoleSet::of(&[Role::RelationBirthTime]))
        {
            return;
        }
        let mut names = Self::READS.iter().filter_map(|&role| post.get(role));
        if let Some(name) = names.find(|name| name.reading.is_set()) {
            cx.report_slot(&Self::META, post, name);
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
            sound(b"#POST_START\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02002 18720910\n#UP 02003 M\n#UP 02005 Dagny\n#UP 02007 Ek\n#UP 02999\n#POST_SLUT\n"),
            // A number has come in the name's stead, or gone; with a birth time it is NAV416.
            sound(b"#POST_START\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 M\n#UP 02005\n#UP 02007 $\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 02000\n#UP 02001 $\n#UP 02003 M\n#UP 02005 Dagny\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 02001 187209102362\n#UP 02002 18720910\n#UP 02003 M\n#UP 02005 Dagny\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 M\n#UP 02005 Dagny\n#UP 02007 Ek\n#UP 02999\n#POST_SLUT\n", &[5]),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 187209102362\n#UP 02003 M\n#UP 02005 $\n#UP 02006 Gran\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 B\n#UP 02007 Ek \n#UP 02999\n#POST_SLUT\n", &[6, 11]),
        ]);
    }
}
