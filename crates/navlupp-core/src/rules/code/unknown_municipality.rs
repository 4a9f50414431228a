//! # What it checks
//!
//! Whether county and municipality together (01022 and 01023, 04002 and 04003 of one entry) are the four
//! digits of a municipality. Both have to be in the post. Where the county is none of today, NAV512 or NAV521
//! says so and this rule is silent; it is so, too, where 01022 is 99, the move signal.
//!
//! # Why it matters
//!
//! Navlupp's list holds the municipalities of today and some former ones. A person who was deregistered long
//! ago keeps the last registration with the codes of its time: no fault. Else a digit is wrong, or the
//! municipality is newer than the list.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01022 01
//! #UP 01023 99
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See whether the person was deregistered long ago (01006, 01007). If not, look the code up at Statistics
//! Sweden, and give Skatteverket the line if it is not there.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.11, 8.32 and 10 (what is kept of deregistered persons); the
//! codes are those of Statistics Sweden (SCB).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV513
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(513),
        slug: "unknown-municipality",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.11, 8.32 and 10; Statistics Sweden, codes of municipalities"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Okänd kommun", en: "Unknown municipality", fi: "Tuntematon kunta" },
        message: words! {
            sv: "Länet har ingen kommun med koden i {0}",
            en: "The county has no municipality with the code in {0}",
            fi: "Läänissä ei ole kuntaa, jonka koodi on tiedossa {0}",
        },
    };
    const READS: &'static [Role] = &[Role::Municipality, Role::HistoryCounty, Role::HistoryMunicipality];
    const ENTRIES: &'static [Role] = &[Role::HistoryStart];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::PLACE);

    fn entry(cx: &mut Context<'_>, post: &Post) {
        judge(cx, post, post.history_place(), Role::HistoryMunicipality);
    }

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let (Some(county), Some(Some(municipality))) = (post.county, post.municipality) {
            let number = usize::from(county) * 100 + usize::from(municipality);
            judge(cx, post, Some(number), Role::Municipality);
        }
    }
}

/// Names a municipality that its county does not have; nothing where the county is none of today.
fn judge(cx: &mut Context<'_>, post: &Post, number: Option<usize>, role: Role) {
    if let Some(number) = number
        && let Some(slot) = post.get(role)
        && is_unknown_in_county_of_today(number)
    {
        cx.report_slot(&Check::META, post, slot);
    }
}

/// Whether the first two of four digits are a county of today, and all of them no municipality that is known.
fn is_unknown_in_county_of_today(number: usize) -> bool {
    let digits = [number / 1000, number / 100 % 10, number / 10 % 10, number % 10];
    let digits = digits.map(|digit| b'0' + digit as u8);
    let code = std::str::from_utf8(&digits).unwrap_or_default();
    code.get(..2).and_then(navlupp_catalog::county_now).is_some()
        && navlupp_catalog::municipality_spans(code).is_empty()
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01022 01\n#UP 01023 82\n#UP 04000\n#UP 04001 20020202\n#UP 04002 25\n#UP 04003 84\n#UP 04005 A\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            // A part alone, or one in each of two entries; the move signal.
            sound(b"#POST_START\n#UP 01023 99\n#POST_SLUT\n#POST_START\n#UP 01022 01\n#POST_SLUT\n#POST_START\n#UP 01022 99\n#UP 01023 99\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 04000\n#UP 04002 01\n#UP 04999\n#UP 04000\n#UP 04003 99\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01022 01\n#UP 01023 $\n#POST_SLUT\n"),
            // No county of today (NAV512, NAV521); a former municipality in one that is.
            sound(b"#POST_START\n#UP 01022 88\n#UP 01023 80\n#POST_SLUT\n#POST_START\n#UP 01022 11\n#UP 01023 80\n#POST_SLUT\n#POST_START\n#UP 01022 15\n#UP 01023 01\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01022 19\n#UP 01023 17\n#UP 04000\n#UP 04002 15\n#UP 04003 01\n#UP 04999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01022 01\n#UP 01023 99\n#POST_SLUT\n#POST_START\n#UP 01023 01\n#UP 01022 12\n#POST_SLUT\n", &[3, 6]),
            faulty(b"#POST_START\n#UP 01022 01\n#UP 01023 82\n#UP 04000\n#UP 04001 20020202\n#UP 04002 25\n#UP 04003 01\n#UP 04005 A\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n", &[7]),
            faulty(b"#POST_START\n#UP 01022 01\n#UP 01023 00\n#UP 04000\n#UP 04003 85 \n#UP 04002 01\n#UP 04999\n#UP 04000\n#UP 04002 01\n#UP 04003 80\n#UP 04999\n#POST_SLUT\n", &[3, 5]),
        ]);
    }
}
