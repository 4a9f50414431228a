//! # What it checks
//!
//! Whether a term has the value `$` or `-1`, which says that it was removed, in a file that is no change
//! notification: it has a frame but neither days nor any `#POST_ID`. Posts without a frame are not judged,
//! nor is a removed identity (a rule of its own).
//!
//! # Why it matters
//!
//! A selection or a direct answer tells how things are; there is nothing to remove. Either the file is of
//! another kind than it seems, or a sign has taken the place of a value.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01013 $
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Check which order the file answers. If it is a change notification, its days are missing; if it is a
//! selection, do not take `$` or `-1` as a value.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons (note 1); Navet, Allmän beskrivning 4.1, appendix 2. That a change
//! notification has days or post ids: unpublished grammar of the Navet data file (undated) and the records
//! in Net iD Portal 5.7.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::facts::Facts;
use crate::finding::Arg;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV601
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(601),
        slug: "removal-outside-change",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons (note 1); Navet, Allmän beskrivning 4.1, appendix 2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Borttagning utanför ändringsavisering",
            en: "Removal outside a change notification",
            fi: "Poisto muutosilmoituksen ulkopuolella",
        },
        message: words! {
            sv: "{0} är borttagen, men filen har varken dagar eller #POST_ID",
            en: "{0} is removed, but the file has neither days nor #POST_ID",
            fi: "Tieto {0} on poistettu, mutta tiedostossa ei ole päiviä eikä #POST_ID-merkkejä",
        },
    };
    const REMOVALS: bool = true;

    fn removal(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.entry.role != Role::Identity {
            cx.report_provisional(&Self::META, term.range(), [Arg::Term(term.code), Arg::None, Arg::None]);
        }
    }

    fn stands(facts: &Facts) -> bool {
        facts.is_selection()
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // Bare posts, days, post ids.
            sound(b"#POST_START\n#UP 01003 $\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01003 $\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#UP 01003 $\n#POST_SLUT\n#POST_START\n#POST_ID 2018.000.014.055\n#POST_SLUT\n#DATA_SLUT\n"),
            // Not exactly the mark, nothing at all, an identity (NAV602).
            sound(b"#DATA_START\n#POST_START\n#UP 01013 $A\n#UP 01014 -10\n#UP 01012\n#UP 01001 $\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#POST_START\n#UP 01013 $\n#UP 01028 -1\n#UP 01005 $  \n#UP 09999 $\n#POST_SLUT\n#DATA_SLUT\n", &[3, 4, 5, 6]),
            // Only the end tells that the file has a frame.
            faulty(b"#POST_START\n#UP 01003 $\n#POST_SLUT\n#FIL_SLUT\n", &[2]),
        ]);
    }
}
