//! # What it checks
//!
//! Whether a Swedish citizenship (03001 SE) has a date (03002) before 1991-07-01 that is not 00000000. A
//! date with unknown parts is judged only where every possible day lies before.
//!
//! # Why it matters
//!
//! No dates are given so far back. It may be a birth date or an immigration that has ended up here.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 03000
//! #UP 03001 SE
//! #UP 03002 19850101
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Take the person as a Swedish citizen, but do not trust the day.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.31: for who became a Swedish citizen before 1991-07-01 only
//! zeros are given.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{JULY_1991, NO_DATE, Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV526
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(526),
        slug: "swedish-citizenship-early-date",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.31"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Svenskt medborgarskap med tidigt datum",
            en: "Swedish citizenship with an early date",
            fi: "Ruotsin kansalaisuudella varhainen päivä",
        },
        message: words! {
            sv: "Datumet ligger före 1991-07-01; för svenskt medborgarskap lämnas då bara nollor",
            en: "The date lies before 1991-07-01; for Swedish citizenship only zeros are given then",
            fi: "Päivä on ennen 1991-07-01; Ruotsin kansalaisuudelle annetaan silloin pelkkiä nollia",
        },
    };
    const READS: &'static [Role] = &[Role::CitizenshipCountry, Role::CitizenshipDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::CITIZENSHIPS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        for one in post.citizenships().iter().filter(|one| one.is_swedish()) {
            if one.date.is_some_and(|date| date != NO_DATE && date.is_before(JULY_1991)) {
                cx.report_at(&Self::META, post.date_place(one.date_line), NO_ARGS);
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
            sound(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 19910701\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03002 19850101\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            // A day that may lie later; no date.
            sound(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 19910000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 1985010X\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 $\n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 19910630\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 19850000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 19910600\n#UP 03999\n#POST_SLUT\n", &[4, 10, 16]),
        ]);
    }
}
