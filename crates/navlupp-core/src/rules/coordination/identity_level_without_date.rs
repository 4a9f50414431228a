//! # What it checks
//!
//! Whether an identity level has its date. Only in full posts: those of a selection, and those with
//! surname, date of registration, civil status and citizenship. The numbers of these terms are not public:
//! the rule speaks only with an own term list that gives them the roles `identity_level` and
//! `identity_level_date`.
//!
//! # Why it matters
//!
//! Skatteverket says that every level will have a date. It tells when the identity was judged so.
//!
//! # Example
//!
//! In an own term list 01908, an invented number, is the level; its date is missing:
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01908 SANNOLIK
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! See whether the order includes the date. If it does, ask Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::Post;
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV803
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(803),
        slug: "identity-level-without-date",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Identitetsnivå utan datum",
            en: "Identity level without a date",
            fi: "Varmuustaso ilman päivää",
        },
        message: words! {
            sv: "Identitetsnivån i {0} saknar sitt datum",
            en: "The identity level in {0} has no date",
            fi: "Henkilöllisyyden varmuustasolta tiedossa {0} puuttuu päivä",
        },
    };
    const READS: &'static [Role] = &[Role::IdentityLevel];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(level) = post.get(Role::IdentityLevel)
            && level.reading.is_set()
            && post.lacks(Role::IdentityLevelDate)
        {
            let args = [Arg::Term(level.code), Arg::None, Arg::None];
            cx.report_in_full(&Self::META, post, post.place(level), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, silent_under, sound, verify_own};

    #[test]
    fn snippets() {
        verify_own::<Check>(&[
            sound(b"#DATA_START\n#POST_START\n#UP 01908 STYRKT\n#UP 01909 20240101\n#POST_SLUT\n#POST_START\n#UP 01908 $\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01908 STYRKT\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01908 STYRKT\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#POST_START\n#UP 01908 SANNOLIK\n#POST_SLUT\n#POST_START\n#UP 01908 OS\xC4KER\n#UP 01909\n#POST_SLUT\n#DATA_SLUT\n", &[3, 6]),
        ]);
    }

    /// Where the number of the date is not given, the date may stand in a term that nobody knows.
    #[test]
    fn nothing_is_missed_that_has_no_number() {
        silent_under::<Check>("code,key,name_sv\n01908,identity_level,Identitetsnivå\n", b"#DATA_START\n#POST_START\n#UP 01908 STYRKT\n#UP 01909 20240101\n#POST_SLUT\n#DATA_SLUT\n");
    }
}
