//! # What it checks
//!
//! Whether the country of citizenship (03001), where it is two letters, is a code of today's ISO 3166-1.
//!
//! # Why it matters
//!
//! Skatteverket has codes of its own for unknown, under investigation and stateless, which are not
//! published, and states that no longer exist occur. A system that has today's list only drops the
//! citizenship.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 03000
//! #UP 03001 YU
//! #UP 03002 19920101
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look the code up in Skatteverket's list of country codes, and add it to your system if it is there.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.31; ISO 3166-1.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV514
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(514),
        slug: "unknown-country",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.31; ISO 3166-1"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Okänd landskod",
            en: "Unknown country code",
            fi: "Tuntematon maakoodi",
        },
        message: words! {
            sv: "Landskoden finns inte i ISO 3166-1 i dag; den kan vara Skatteverkets egen",
            en: "The country code is not in ISO 3166-1 today; it may be one of Skatteverket's own",
            fi: "Maakoodia ei ole nykyisessä ISO 3166-1 -standardissa; se voi olla Skatteverketin oma",
        },
    };
    const ROLES: &'static [Role] = &[Role::CitizenshipCountry];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if term.reading.is_country() {
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
            sound(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#UP 03000\n#UP 03001 FI \n#UP 03999\n#UP 03000\n#UP 03001 AX\n#UP 03999\n#UP 03000\n#UP 03001 $\n#UP 03999\n#UP 03000\n#UP 03001 \n#UP 03999\n#POST_SLUT\n"),
            // No two letters: NAV525.
            sound(b"#POST_START\n#UP 03000\n#UP 03001 se\n#UP 03999\n#UP 03000\n#UP 03001 SWE\n#UP 03999\n#UP 03000\n#UP 03001 S\n#UP 03999\n#UP 03000\n#UP 03001 S1\n#UP 03999\n#UP 03000\n#UP 03001 \xC5L\n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 03000\n#UP 03001 YU\n#UP 03999\n#UP 03000\n#UP 03001 XX \n#UP 03999\n#UP 03000\n#UP 03001 AA\n#UP 03999\n#POST_SLUT\n", &[3, 6, 9]),
        ]);
    }
}
