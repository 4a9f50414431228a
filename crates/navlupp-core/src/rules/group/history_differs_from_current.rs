//! # What it checks
//!
//! Whether some entry FB of the history (group 04) has the date (04001) and property designation (04005)
//! that the post has now (01021 and 01025). Only posts with all four are judged. Blanks at the end do not
//! count. The finding stands at 01021.
//!
//! # Why it matters
//!
//! The current entry belongs to the history. Where it is missing, either the history is old or the current
//! registration is not the right one.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01021 20200101
//! #UP 01025 EXEMPLET 1:23
//! #UP 04000
//! #UP 04001 20140520
//! #UP 04002 01
//! #UP 04003 82
//! #UP 04005 PROVET 4:56
//! #UP 04008 FB
//! #UP 04999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Take 01021–01025 as what holds, and do not count moves from the history until the person has been looked
//! up in Navet.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.32: the history includes the current entry. That 04001 and 04005
//! then equal 01021 and 01025 is what both full records in Net iD Portal 5.7 show.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{History, Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV413
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(413),
        slug: "history-differs-from-current",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.32"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Historiken saknar den aktuella uppgiften",
            en: "History without the current entry",
            fi: "Historiasta puuttuu nykyinen tieto",
        },
        message: words! {
            sv: "Ingen uppgift i historiken har samma datum och fastighet som 01021 och 01025",
            en: "No entry of the history has the date and property of 01021 and 01025",
            fi: "Missään historian tiedossa ei ole samaa päivää ja kiinteistöä kuin tiedoissa 01021 ja 01025",
        },
    };
    const READS: &'static [Role] = &[Role::RegistrationDate, Role::HistoryDate, Role::HistoryRegistrationType];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::HISTORY);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if !post.has_current_history()
            && post.histories().iter().any(History::is_registration)
            && let Some(slot) = post.get(Role::RegistrationDate)
        {
            cx.report_slot(&Self::META, post, slot);
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
            sound(b"#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20140520\n#UP 04005 PROVET 4:56\n#UP 04008 FB\n#UP 04999\n#UP 04000\n#UP 04001 20200101\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            // Blanks at the end; the order of the terms; UTF-8.
            sound(b"#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23 \n#UP 04000\n#UP 04001 20200101\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 04000\n#UP 04001 20200101\n#UP 04005 P\xC5 KOMMUNEN SKRIVEN\n#UP 04008 FB\n#UP 04999\n#UP 01021 20200101\n#UP 01025 P\xC5 KOMMUNEN SKRIVEN\n#POST_SLUT\n"),
            // One of the four is missing; no entry is FB; date or property is removed.
            sound(b"#POST_START\n#UP 01021 20200101\n#UP 04000\n#UP 04001 20140520\n#UP 04005 PROVET 4:56\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20140520\n#UP 04005 PROVET 4:56\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20200101\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04005 PROVET 4:56\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20250520\n#UP 04008 UV\n#UP 04999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20140520\n#UP 04005 PROVET 4:56\n#UP 04008 UV\n#UP 04999\n#POST_SLUT\n#POST_START\n#UP 01021 20200101\n#UP 01025 $\n#UP 04000\n#UP 04001 20140520\n#UP 04005 PROVET 4:56\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20200101\n#UP 04005 PROVET 4:56\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20200102\n#UP 04005 EXEMPLET 1:23\n#UP 04008 FB\n#UP 04999\n#UP 04000\n#UP 04001 20140520\n#UP 04005 EXEMPLET 1:24\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UP 01021 20200101\n#UP 01025 EXEMPLET 1:23\n#UP 04000\n#UP 04001 20200101\n#UP 04005 EXEMPLET 1:23\n#UP 04008 OB\n#UP 04999\n#UP 04000\n#UP 04001 20140520\n#UP 04005 PROVET 4:56\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n", &[2]),
        ]);
    }
}
