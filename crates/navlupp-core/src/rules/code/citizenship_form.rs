//! # What it checks
//!
//! Whether the country of citizenship (03001) is two capital letters A–Z. Blanks at the end do not count.
//! Empty values and removed terms are not judged.
//!
//! # Why it matters
//!
//! Any other value is no country code. It may have come from another line or another system.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 03000
//! #UP 03001 se
//! #UP 03002 00000000
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the citizenship in. Fetch the file again; if the fault is still there, give Skatteverket the
//! line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.31: two letters by ISO 3166.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV525
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(525),
        slug: "citizenship-form",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.31"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Medborgarskap som inte är två bokstäver",
            en: "Citizenship that is not two letters",
            fi: "Kansalaisuus ei ole kaksi kirjainta",
        },
        message: words! {
            sv: "Medborgarskapslandet är inte två stora bokstäver A–Z",
            en: "The country of citizenship is not two capital letters A–Z",
            fi: "Kansalaisuuden maa ei ole kaksi isoa kirjainta A–Z",
        },
    };
    const ROLES: &'static [Role] = &[Role::CitizenshipCountry];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if !term.reading.is_country() {
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
            sound(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#UP 03000\n#UP 03001 FI \n#UP 03999\n#UP 03000\n#UP 03001 YU\n#UP 03999\n#UP 03000\n#UP 03001 $\n#UP 03999\n#UP 03000\n#UP 03001 -1\n#UP 03999\n#UP 03000\n#UP 03001 \n#UP 03999\n#UP 03000\n#UP 03001  \n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 03000\n#UP 03001 se\n#UP 03999\n#UP 03000\n#UP 03001 Se\n#UP 03999\n#UP 03000\n#UP 03001 S\n#UP 03999\n#UP 03000\n#UP 03001 S1\n#UP 03999\n#UP 03000\n#UP 03001 SWE\n#UP 03999\n#UP 03000\n#UP 03001 S\xC4\n#UP 03999\n#UP 03000\n#UP 03001 SVENSK\n#UP 03999\n#UP 03000\n#UP 03001  SE\n#UP 03999\n#POST_SLUT\n", &[3, 6, 9, 12, 15, 18, 21, 24]),
        ]);
    }
}
