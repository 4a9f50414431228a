//! # What it checks
//!
//! Whether the case type (01004) is a list, parted by comma, of one to four digits and H or R each, as `3H`
//! or `41H,75H`: H where it concerns this person, R where it concerns a related one. A blank may follow a
//! comma.
//!
//! # Why it matters
//!
//! The case type tells why Navet sent the post. A receiver that sorts posts by it cannot place this one. The
//! form is known from few sources only, so it may also be right.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01004 41
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Sort the post by what its terms say, not by the case type. If the form comes again, ask Skatteverket for
//! the description of ärendetyp.
//!
//! # Basis
//!
//! idega commune importer (public source, 2004), which takes the term apart so; Net iD Portal 5.7, Protected
//! persons, has `3H`; Navetavisering.xsd `7_2.28`, Arendetyp, says no more than 40 characters.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};
use crate::summary::case_numbers;

/// NAV516
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(516),
        slug: "case-type-form",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("idega commune importer (public source, 2004); Navetavisering.xsd 7_2.28, Arendetyp; Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Ärendetyp i annan form",
            en: "Case type in another form",
            fi: "Asian laji toisessa muodossa",
        },
        message: words! {
            sv: "01004 är inte en lista av tal med H eller R, med komma mellan",
            en: "01004 is not a list of numbers with H or R, parted by comma",
            fi: "01004 ei ole pilkuin erotettu luettelo luvuista, joissa on H tai R",
        },
    };
    const ROLES: &'static [Role] = &[Role::CaseTypes];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if case_numbers(term.value.trimmed()).any(|number| number.is_none()) {
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
            sound(b"#POST_START\n#UP 01004 3H\n#UP 01004 41R\n#UP 01004 41H,75H\n#UP 01004 366R, 1H\n#UP 01004 0041H \n#UP 01004 98H\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01004 $\n#UP 01004\n#UP 01004 -1\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01004 41\n#UP 01004 H\n#UP 01004 41h\n#UP 01004 41X\n#UP 01004 41H,\n#UP 01004 41H;75H\n#UP 01004 41H,  75H\n#UP 01004 00041H\n#POST_SLUT\n", &[2, 3, 4, 5, 6, 7, 8, 9]),
            faulty(b"#POST_START\n#UP 01004 ,41H\n#UP 01004 4 1H\n#UP 01004 41H 75H\n#UP 01004 \xC4\n#POST_SLUT\n", &[2, 3, 4, 5]),
        ]);
    }
}
