//! # What it checks
//!
//! Whether 01003 (sekretessmarkering) or 01020 (skyddad folkbokföring) is N. It is read as not protected.
//!
//! # Why it matters
//!
//! N is the default of the XML schema. In a file with term codes no public source shows it: there the term
//! is absent when the person is not protected, and `$` when protection has ended.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 N
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Ask the one who hands the deliveries on whether the file has been converted, and see to it that your
//! system reads N as not protected.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`, Sekretessmarkering and `SkyddadFolkbokforing`. That it does not occur with
//! term codes is an inference.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV709
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(709),
        slug: "protection-flag-n",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navetavisering.xsd 7_2.28, Sekretessmarkering and SkyddadFolkbokforing (default N)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Skyddsmarkering med N", en: "Protection flag N", fi: "Suojamerkintä N" },
        message: words! {
            sv: "{0} är N; det läses som att personen inte är skyddad",
            en: "{0} is N; it is read as not protected",
            fi: "Tieto {0} on N; se luetaan niin, ettei henkilö ole suojattu",
        },
    };
    const ROLES: &'static [Role] = &[Role::SecrecyMarking, Role::ProtectedRegistration];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.value.trimmed() == b"N" {
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
            sound(
                b"#POST_START\n#UP 01003 J\n#UP 01020 $\n#UP 01003 n\n#UP 01003\n#UP 01003 NJ\n#POST_SLUT\n",
            ),
            faulty(b"#POST_START\n#UP 01003 N\n#UP 01020 N \n#POST_SLUT\n", &[2, 3]),
        ]);
    }
}
