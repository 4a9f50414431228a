//! # What it checks
//!
//! Whether no digit of 01011 is greater than the number of first names in 01012. Names are parted by blanks
//! and hyphens: Britt-Marie is two. Only posts with both terms are judged.
//!
//! # Why it matters
//!
//! A receiver finds no name, or takes the wrong one. The mark and the names are perhaps not of the same
//! time.
//!
//! # Example
//!
//! There is no third name:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01011 30
//! #UP 01012 Eva Mia
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Use all first names until the mark has been looked up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.8, with its three examples.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV315
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(315),
        slug: "given-name-mark-range",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.8"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Tilltalsnamnet finns inte",
            en: "The first name in use is not there",
            fi: "Kutsumanimeä ei ole",
        },
        message: words! {
            sv: "01011 pekar bortom förnamnen i 01012, som är {0}",
            en: "01011 points beyond the first names in 01012, which are {0}",
            fi: "01011 osoittaa etunimien ohi; niitä on tiedossa 01012 {0}",
        },
    };
    const READS: &'static [Role] = &[Role::GivenNameMark, Role::FirstNames];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::NAMES);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let Some(mark) = post.get(Role::GivenNameMark) else { return };
        let has_names = post.get(Role::FirstNames).is_some_and(|names| names.reading.is_set());
        if let [one @ b'1'..=b'9', two @ b'0'..=b'9', 0, 0] = mark.reading.letters()
            && has_names
            && u32::from(one.max(two) - b'0') > post.given_names
        {
            let args = [Arg::Count(post.given_names.into()), Arg::None, Arg::None];
            cx.report_at(&Self::META, post.place(mark), args);
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
            // The three examples of the basis.
            sound(b"#POST_START\n#UP 01011 20\n#UP 01012 Eva Mia\n#POST_SLUT\n#POST_START\n#UP 01011 12\n#UP 01012 Kjell Olof\n#POST_SLUT\n\
                    #POST_START\n#UP 01011 23\n#UP 01012 Hedvig Britt-Marie\n#POST_SLUT\n"),
            // Not both; removed; another form (NAV314); another post.
            sound(b"#POST_START\n#UP 01011 30\n#POST_SLUT\n#POST_START\n#UP 01012 Eva Mia\n#POST_SLUT\n#POST_START\n#UP 01011 30\n#UP 01012 $\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01011 $\n#UP 01012 Eva\n#POST_SLUT\n#POST_START\n#UP 01011 09\n#UP 01012 Eva\n#POST_SLUT\n#POST_START\n#UP 01011 345\n#UP 01012 Eva\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01011 30\n#UP 01012 Eva Mia\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01011 13\n#UP 01012 Eva Mia \n#POST_SLUT\n#POST_START\n#UP 01011 32\n#UP 01012 Eva  -Mia\n#POST_SLUT\n", &[2, 6]),
            // The names may come first.
            faulty(b"#POST_START\n#UP 01012 \xC5sa\n#UP 01011 20\n#POST_SLUT\n#POST_START\n#UP 01012 \xC3\x85sa\n#UP 01011 20\n#POST_SLUT\n", &[3, 7]),
        ]);
    }
}
