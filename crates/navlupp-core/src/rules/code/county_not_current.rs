//! # What it checks
//!
//! Whether 01022 is an abolished county (02, 11, 15, 16), or whether the county of birth (01091) or of an
//! earlier registration (04002) is none of today. A code in 01022 that never was one is NAV512.
//!
//! # Why it matters
//!
//! Such codes are sound: a person was born, or registered last, in a county of that time. A program that
//! knows the counties of today only stops here, or shows nothing.
//!
//! # Example
//!
//! Skaraborgs län was abolished in 1997:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01091 16
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing has to be corrected. See to it that your system accepts former counties where it deals with the
//! past.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.11, 8.21, 8.32 and 10: the last registration of persons who were
//! deregistered long ago is kept; the codes are those of Statistics Sweden (SCB).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV521
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(521),
        slug: "county-not-current",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.11, 8.21, 8.32 and 10; Statistics Sweden, codes of counties"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Län som inte finns i dag",
            en: "A county that does not exist today",
            fi: "Lääni, jota ei ole nykyään",
        },
        message: words! {
            sv: "{0} är inget av dagens län",
            en: "{0} is no county of today",
            fi: "{0} ei ole nykyinen lääni",
        },
    };
    const ROLES: &'static [Role] = &[Role::County, Role::BirthCounty, Role::HistoryCounty];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.entry.role != Role::County || term.names_former_county() {
            cx.report_term(&Self::META, term);
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
            sound(b"#POST_START\n#UP 01022 01\n#UP 01022 99\n#UP 01091 25\n#UP 01091 14 \n#UP 04002 12\n#POST_SLUT\n"),
            // Never a county (NAV512), removed, empty.
            sound(b"#POST_START\n#UP 01022 88\n#UP 01022 1\n#UP 01022 $\n#UP 01091 -1\n#UP 04002\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01022 02\n#UP 01022 11\n#UP 01022 15\n#UP 01022 16 \n#UP 01091 11\n#UP 01091 99\n#UP 04002 02\n#UP 04002 1\n#UP 04002 AB\n#POST_SLUT\n", &[2, 3, 4, 5, 6, 7, 8, 9, 10]),
        ]);
    }
}
