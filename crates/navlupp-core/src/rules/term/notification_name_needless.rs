//! # What it checks
//!
//! Whether 01015 has a value only where the whole name is longer than 36 characters, written as mellannamn,
//! blank, efternamn, comma, blank, förnamn. Only posts with 01012 and 01014 are judged.
//!
//! # Why it matters
//!
//! It need not be a fault: how Navet counts is not published to the letter. But the name in 01015 and those
//! in 01012–01014 are perhaps not of the same time.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01012 Anna
//! #UP 01014 Ek
//! #UP 01015 Ek, Anna
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Take the name from 01012–01014. If they differ from 01015, ask Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.8: a notification name of 36 characters is made where the whole
//! name is longer. That comma and blanks count is seen in Skatteverket's test person 194107086995.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// The most that 01015 holds.
const NOTIFIED: u32 = 36;

/// NAV313
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(313),
        slug: "notification-name-needless",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.8"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Aviseringsnamn utan behov",
            en: "Notification name not needed",
            fi: "Ilmoitusnimi tarpeeton",
        },
        message: words! {
            sv: "01015 finns fast hela namnet har {0} tecken; över 36 krävs",
            en: "01015 is there although the whole name has {0} characters; it takes more than 36",
            fi: "01015 on annettu, vaikka koko nimessä on {0} merkkiä; raja on yli 36",
        },
    };
    const READS: &'static [Role] = &[Role::FirstNames, Role::MiddleName, Role::Surname, Role::NotificationName];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::NAMES);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let set = |role| post.get(role).filter(|slot| slot.reading.is_set());
        let length = |role| set(role).map(|slot| post.place(slot).length);
        if let (Some(name), Some(first), Some(last)) =
            (set(Role::NotificationName), length(Role::FirstNames), length(Role::Surname))
        {
            // Comma and blank, and a blank behind the mellannamn.
            let whole = first + last + 2 + length(Role::MiddleName).map_or(0, |middle| middle + 1);
            if whole <= NOTIFIED {
                cx.report_at(&Self::META, post.place(name), [Arg::Count(whole.into()), Arg::None, Arg::None]);
            }
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
            // 37 characters: Anna Beata Cajsa, Andersson Lindqvist and comma and blank.
            sound(b"#POST_START\n#UP 01012 Anna Beata Cajsa\n#UP 01014 Andersson Lindqvist\n#UP 01015 Andersson Lindqvist, Anna\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01012 Anna Beata Cajsa\n#UP 01013 Andersson\n#UP 01014 Lindqvist\n#UP 01015 Andersson Lindqvist, Anna\n#POST_SLUT\n"),
            // Only with both names; removed or empty.
            sound(b"#POST_START\n#UP 01012 Anna\n#UP 01015 Ek, Anna\n#POST_SLUT\n#POST_START\n#UP 01014 Ek\n#UP 01015 Ek, Anna\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01012 Anna\n#UP 01014 Ek\n#UP 01015 $\n#POST_SLUT\n#POST_START\n#UP 01012 Anna\n#UP 01014 Ek\n#UP 01015\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01012 $\n#UP 01014 Ek\n#UP 01015 Ek, Anna\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01012 Anna\n#UP 01014 Ek\n#UP 01015 Ek, Anna\n#POST_SLUT\n", &[4]),
            // 36 characters, in both encodings; a removed mellannamn is none.
            faulty(b"#POST_START\n#UP 01012 Anna Beata Ebba\n#UP 01014 Andersson Lindqvist\n#UP 01015 X\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#UP 01012 \xC5sa Lisa Ebba\n#UP 01013 Andersson\n#UP 01014 Bergqvist-\xD6\n#UP 01015 X\n#POST_SLUT\n", &[5]),
            faulty(b"#POST_START\n#UP 01012 \xC3\x85sa Lisa Ebba\n#UP 01013 Andersson\n#UP 01014 Bergqvist-\xC3\x96\n#UP 01015 X\n#POST_SLUT\n", &[5]),
            faulty(b"#POST_START\n#UP 01012 Anna Beata Ebba\n#UP 01013 $\n#UP 01014 Andersson Lindqvist\n#UP 01015 X\n#POST_SLUT\n", &[5]),
        ]);
    }
}
