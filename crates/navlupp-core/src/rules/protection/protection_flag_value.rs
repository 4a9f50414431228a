//! # What it checks
//!
//! Whether 01003 (sekretessmarkering) and 01020 (skyddad folkbokföring) hold J, N or a removal mark. Upper
//! and lower case differ. N is a rule of its own, so is a missing value.
//!
//! # Why it matters
//!
//! A receiver that only looks for J takes the person for unprotected, and an address comes out that nobody
//! must know. Navlupp treats the person as protected.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 j
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Treat the person as protected until Skatteverket has said what is right.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons (J and the removal mark); Navetavisering.xsd `7_2.28`,
//! Sekretessmarkering and `SkyddadFolkbokforing` (J, N).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV701
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(701),
        slug: "protection-flag-value",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Net iD Portal 5.7, Protected persons; Navetavisering.xsd 7_2.28, Sekretessmarkering and SkyddadFolkbokforing"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddsmarkering med okänt värde",
            en: "Protection flag with an unknown value",
            fi: "Suojamerkintä, jonka arvo on tuntematon",
        },
        message: words! {
            sv: "{0} är varken J eller borttagen; personen behandlas som skyddad",
            en: "{0} is neither J nor removed; the person is treated as protected",
            fi: "Tieto {0} ei ole J eikä poistettu; henkilöä kohdellaan suojattuna",
        },
    };
    const ROLES: &'static [Role] = &[Role::SecrecyMarking, Role::ProtectedRegistration];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        // The bytes, not the reading: an own catalogue may give the flag another kind.
        if term.reading.is_set() && !matches!(term.value.trimmed(), b"J" | b"N") {
            cx.report_term(&Self::META, term);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01003 J\n#UP 01020 J  \n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 $\n#UP 01020 -1\n#POST_SLUT\n"),
            // NAV709, NAV304.
            sound(b"#POST_START\n#UP 01003 N\n#UP 01020\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01003 j\n#UP 01020 n\n#POST_SLUT\n", &[2, 3]),
            faulty(
                b"#POST_START\n#UP 01003  J\n#UP 01020 JA\n#UP 01003 1\n#UP 01003 NEJ TACK\n#POST_SLUT\n",
                &[2, 3, 4, 5],
            ),
        ]);
    }

    #[test]
    fn everything_but_n_and_a_removal_mark_protects() {
        for (value, protected) in [
            ("J", 1),
            ("j", 1),
            ("", 1),
            ("  ", 1),
            ("NEJ TACK", 1),
            ("n", 1),
            ("N", 0),
            ("N ", 0),
            ("$", 0),
            ("-1", 0),
        ] {
            let post = format!("#POST_START\n#UP 01001 187001012389\n#UP 01020 {value}\n#POST_SLUT\n");
            let report = inspect(post.as_bytes(), &Options::default(), usize::MAX);
            assert_eq!(report.protected_persons, protected, "{value:?}");
        }
    }
}
