//! # What it checks
//!
//! Whether the preliminary dormancy date is 31 December of the fifth year after the renewal date, or, where
//! the post has none, after the assignment date. Silent where neither is in the post. The numbers of these
//! terms are not public: the rule speaks only with an own term list that gives them the roles
//! `dormancy_date`, `renewal_date` and `assignment_date`.
//!
//! # Why it matters
//!
//! On that day the number falls dormant unless it is renewed. A wrong date makes it unusable too early, or
//! used too long.
//!
//! # Example
//!
//! In an own term list 01901 and 01902, invented numbers, are the dates of assignment and dormancy; the
//! latter should be in 2029:
//!
//! ```text
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01901 20240315
//! #UP 01902 20281231
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not count on the date. Ask Skatteverket from which date it was reckoned.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{PartialDate, Post};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV804
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(804),
        slug: "dormancy-date",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Datum för vilandeförklaring",
            en: "Dormancy date",
            fi: "Lepotilan päivä",
        },
        message: words! {
            sv: "{0} är inte 31 december fem år efter året i {1}",
            en: "{0} is not 31 December five years after the year in {1}",
            fi: "Tieto {0} ei ole 31. joulukuuta viisi vuotta tiedon {1} vuoden jälkeen",
        },
    };
    const READS: &'static [Role] = &[Role::DormancyDate, Role::RenewalDate, Role::AssignmentDate];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let set = |role| post.get(role).filter(|slot| slot.reading.is_set());
        if let Some(dormancy) = set(Role::DormancyDate)
            && let Some(base) = set(Role::RenewalDate).or_else(|| set(Role::AssignmentDate))
            && let (Some(date), Some(PartialDate { year: 1.., .. })) =
                (dormancy.reading.date(), base.reading.date())
            && let Some(PartialDate { year, .. }) = base.reading.date()
            && date != (PartialDate { year: year + 5, month: 12, day: 31 })
        {
            let args = [Arg::Term(dormancy.code), Arg::Term(base.code), Arg::None];
            cx.report_at(&Self::META, post.place(dormancy), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify_own};

    #[test]
    fn snippets() {
        verify_own::<Check>(&[
            sound(b"#POST_START\n#UP 01901 20240315\n#UP 01902 20291231\n#POST_SLUT\n#POST_START\n#UP 01902 20311231\n#UP 01901 20200101\n#UP 01903 20260100\n#POST_SLUT\n"),
            // Neither of the dates, an unreadable one (NAV505), no year, a removal.
            sound(b"#POST_START\n#UP 01902 20281231\n#POST_SLUT\n#POST_START\n#UP 01901 20240315\n#UP 01902 20281231\n#UP 01903 2024\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01901 00000000\n#UP 01902 20281231\n#POST_SLUT\n#POST_START\n#UP 01901 20240315\n#UP 01902 $\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01901 20240315\n#UP 01902 20291231\n#UP 01903 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01901 20240315\n#UP 01902 20281231\n#POST_SLUT\n#POST_START\n#UP 01901 20240315\n#UP 01902 20290315\n#POST_SLUT\n", &[3, 7]),
            // The renewal counts, not the assignment.
            faulty(b"#POST_START\n#UP 01901 20240315\n#UP 01902 20291231\n#UP 01903 20250101\n#POST_SLUT\n", &[3]),
        ]);
    }
}
