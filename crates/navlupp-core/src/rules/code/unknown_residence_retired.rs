//! # What it checks
//!
//! Whether 01025 is UTAN KÄNT HEMVIST (no known residence) although the person was registered so (01021 of
//! the same post) on 1 September 2022 or later. An incomplete date is compared by its known parts.
//!
//! # Why it matters
//!
//! Since that day nobody is registered under this heading any more. Heading or date is wrong, or they come
//! from two different registrations.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01021 20230101
//! #UP 01025 UTAN KÄNT HEMVIST
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not take the registration into your register until it has been looked up at Skatteverket. The heading
//! is no protection: it only says that no residence was known.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.11; that the heading is no skyddad folkbokföring: chapter 9.2.
//! That it is written in capitals is an inference from the other heading.

use navlupp_catalog::{Confidence, Role, provenance, words};
use navlupp_id::Date;

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{PartialDate, Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV518
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(518),
        slug: "unknown-residence-retired",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.11"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Utan känt hemvist efter augusti 2022",
            en: "Utan känt hemvist after August 2022",
            fi: "Utan känt hemvist elokuun 2022 jälkeen",
        },
        message: words! {
            sv: "Utan känt hemvist (01025) användes till och med {0}; datumet i 01021 är senare",
            en: "Utan känt hemvist (01025) was in use until {0}; the date in 01021 is later",
            fi: "Utan känt hemvist (01025) oli käytössä {0} asti; tiedon 01021 päivä on myöhempi",
        },
    };
    const READS: &'static [Role] = &[Role::RegistrationDate, Role::PropertyDesignation];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::HEADING);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        const LAST: Option<Date> = Date::new(2022, 8, 31);
        if post.noted.has_any(Remarks::HEADING)
            && !post.noted.has_any(Remarks::ON_MUNICIPALITY)
            && let Some(slot) = post.get(Role::PropertyDesignation)
            && let Some(last) = LAST
            && let Some(date) = post.reading_of(Role::RegistrationDate).date()
            && PartialDate::from(last).is_before(date)
        {
            cx.report_at(&Self::META, post.place(slot), [Arg::Date(last), Arg::None, Arg::None]);
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
            sound(b"#POST_START\n#UP 01021 20220831\n#UP 01025 UTAN K\xC4NT HEMVIST\n#POST_SLUT\n#POST_START\n#UP 01021 20220000\n#UP 01025 UTAN K\xC4NT HEMVIST\n#POST_SLUT\n"),
            // Without a date, with one of another form, of another post; the other heading; a property of a like name.
            sound(b"#POST_START\n#UP 01025 UTAN K\xC4NT HEMVIST\n#POST_SLUT\n#POST_START\n#UP 01021 20230101\n#POST_SLUT\n#POST_START\n#UP 01021 2023\n#UP 01025 UTAN K\xC4NT HEMVIST\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01021 20230101\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#POST_SLUT\n#POST_START\n#UP 01021 20230101\n#UP 01025 UTAN KNUT 1:12\n#POST_SLUT\n"),
            // The history keeps what was.
            sound(b"#POST_START\n#UP 01021 20230101\n#UP 01025 EXEMPLET 1:12\n#UP 04000\n#UP 04001 20230101\n#UP 04005 UTAN K\xC4NT HEMVIST\n#UP 04999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01021 20220901\n#UP 01025 UTAN K\xC4NT HEMVIST\n#POST_SLUT\n#POST_START\n#UP 01025 UTAN K\xC3\x84NT HEMVIST  \n#UP 01021 20220900\n#POST_SLUT\n", &[3, 6]),
        ]);
    }
}
