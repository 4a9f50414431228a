//! # What it checks
//!
//! Whether every history entry (group 04) has a registration type (04008), and every entry FB also date,
//! county, municipality and property (04001, 04002, 04003, 04005). A term that no entry of the file has was
//! not ordered, and is not missed. Posts with skyddad folkbokföring (01020 J) and groups with a removed term
//! are not judged.
//!
//! # Why it matters
//!
//! Without a type nobody knows whether the person lived there, left or went missing; without date or place
//! nobody knows when and where.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 04000
//! #UP 04001 20200101
//! #UP 04002 01
//! #UP 04003 82
//! #UP 04005 EXEMPLET 1:23
//! #UP 04008 FB
//! #UP 04999
//! #UP 04000
//! #UP 04001 20140520
//! #UP 04002 01
//! #UP 04005 PROVET 4:56
//! #UP 04008 FB
//! #UP 04999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not count moves from the entry. Look the person up in Navet where the history is needed.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.32: every entry holds these terms. That UV and OB may lack a
//! place is an inference, as no place belongs to them.

use navlupp_catalog::{Confidence, Role, TermCode, provenance, words};

use crate::context::Context;
use crate::finding::{Arg, Needs};
use crate::post::Post;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV419
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(419),
        slug: "history-incomplete",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.32"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Ofullständig uppgift i historiken",
            en: "Incomplete history entry",
            fi: "Puutteellinen historiatieto",
        },
        message: words! {
            sv: "Uppgiften i historiken saknar {0}, som andra uppgifter i filen har",
            en: "The history entry lacks {0}, which other entries of the file have",
            fi: "Historiatiedosta puuttuu {0}, joka tiedoston muissa tiedoissa on",
        },
    };
    const READS: &'static [Role] = &[Role::ProtectedRegistration, Role::HistoryRegistrationType, Role::HistoryCounty, Role::HistoryMunicipality];
    const ENTRIES: &'static [Role] = &[Role::HistoryStart];

    fn entry(cx: &mut Context<'_>, post: &Post) {
        let letters = |role| post.reading_of(role).letters();
        let Some(place) = post.entry_place() else { return };
        if post.entry_is_removed || letters(Role::ProtectedRegistration) == *b"J\0\0\0" {
            return;
        }
        let is_registration = letters(Role::HistoryRegistrationType) == *b"FB\0\0";
        for (role, number) in TERMS {
            if !post.entry_holds(role) && (is_registration || role == Role::HistoryRegistrationType) {
                let term = TermCode::new(number).map_or(Arg::None, Arg::Term);
                cx.report_if(Needs::Term(role), &Self::META, place, [term, Arg::None, Arg::None]);
            }
        }
    }
}

/// What every entry holds; all but the first only where somebody was registered.
const TERMS: [(Role, u32); 5] = [
    (Role::HistoryRegistrationType, 4008),
    (Role::HistoryDate, 4001),
    (Role::HistoryCounty, 4002),
    (Role::HistoryMunicipality, 4003),
    (Role::HistoryPropertyDesignation, 4005),
];

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#UP 04000\n#UP 04008 UV\n#UP 04999\n#POST_SLUT\n"),
            // Not ordered; not told; something removed; a value missing (NAV304).
            sound(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01020 J\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 $\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            // Known from another post, or from a later one.
            faulty(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n", &[11]),
            faulty(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01020 $\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#UP 04000\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n", &[9, 9]),
            // Without a type nobody knows what else belongs to it.
            faulty(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04002 01\n#UP 04003 82\n#UP 04999\n#POST_SLUT\n", &[11]),
        ]);
    }
}
