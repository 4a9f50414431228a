//! # What it checks
//!
//! Whether each number of the case type (01004) is known: its last two digits are 1, 3, 6, 12, 21, 25, 29,
//! 36, 41, 43, 45, 56, 59, 66 or 75, and its hundreds are none or 3, a cancellation. A term of another form
//! is NAV516.
//!
//! # Why it matters
//!
//! The list comes from one receiver of 2004 and is surely not complete. A number that is not on it is
//! therefore no fault, but nobody can tell from it why the post was sent.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01004 98H
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Sort the post by what its terms say. If the number comes often, ask Skatteverket what it stands for, and
//! tell those who keep Navlupp.
//!
//! # Basis
//!
//! idega commune importer (public source, 2004), for the numbers; Net iD Portal 5.7, Protected persons, has 3
//! on a post that sets sekretessmarkering. Skatteverket's own list is not public.

use navlupp_catalog::{Confidence, List, Role, codes, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};
use crate::summary::case_numbers;

/// NAV517
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(517),
        slug: "case-type-unknown",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("idega commune importer (public source, 2004); Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Okänd ärendetyp", en: "Unknown case type", fi: "Tuntematon asian laji" },
        message: words! {
            sv: "01004 nämner ett ärende som inte finns i den kända listan",
            en: "01004 names a case that is not on the known list",
            fi: "01004 nimeää asian, jota ei ole tunnetussa luettelossa",
        },
    };
    const ROLES: &'static [Role] = &[Role::CaseTypes];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        let mut unknown = false;
        for number in case_numbers(term.value.trimmed()) {
            let Some(number) = number else { return };
            let is_listed = codes(List::CaseType).iter().any(|case| case.code.parse() == Ok(number % 100));
            unknown |= !is_listed || !matches!(number / 100, 0 | 3);
        }
        if unknown {
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
            sound(b"#POST_START\n#UP 01004 1H\n#UP 01004 03R\n#UP 01004 006H\n#UP 01004 0041H\n#UP 01004 75H\n#UP 01004 366R, 301H\n#UP 01004 0375H\n#POST_SLUT\n"),
            // Another form somewhere (NAV516), removed, empty.
            sound(b"#POST_START\n#UP 01004 98\n#UP 01004 98H,75X\n#UP 01004 $\n#UP 01004\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01004 98H\n#UP 01004 0H\n#UP 01004 300R\n#UP 01004 141H\n#UP 01004 466H\n#UP 01004 1366H\n#UP 01004 41H,2R\n#UP 01004 2H, 41H \n#POST_SLUT\n", &[2, 3, 4, 5, 6, 7, 8, 9]),
        ]);
    }
}
