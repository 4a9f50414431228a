//! # What it checks
//!
//! Whether the county (01022) is the code of a county of today (01, 03–10, 12–14, 17–25), of an abolished one
//! (NAV521), or 99, the signal that a person with sekretessmarkering has left the area.
//!
//! # Why it matters
//!
//! Nobody can tell where the person is registered. A receiver that picks its own persons by county leaves
//! this one out.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01022 26
//! #UP 01023 80
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read county and municipality in. Fetch the file again; if the code is still there, give
//! Skatteverket the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.11 (county) and 9.6.2 (99); the codes are those of Statistics
//! Sweden (SCB).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV512
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(512),
        slug: "unknown-county",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.11 and 9.6.2; Statistics Sweden, codes of counties"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Okänt län", en: "Unknown county", fi: "Tuntematon lääni" },
        message: words! {
            sv: "01022 är inget län, varken nu eller förr, och ingen flyttsignal",
            en: "01022 is no county, today or earlier, and no move signal",
            fi: "01022 ei ole mikään nykyinen tai entinen lääni eikä muuttosignaali",
        },
    };
    const ROLES: &'static [Role] = &[Role::County];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        if !term.names_former_county() {
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
            sound(b"#POST_START\n#UP 01022 01\n#UP 01022 25\n#UP 01022 14 \n#UP 01022 99\n#POST_SLUT\n"),
            // Abolished (NAV521), removed, empty; the county of birth and of the history (NAV521).
            sound(b"#POST_START\n#UP 01022 11\n#UP 01022 02\n#UP 01022 15\n#UP 01022 16\n#UP 01022 $\n#UP 01022\n#UP 01091 88\n#UP 04002 88\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01022 00\n#UP 01022 26\n#UP 01022 98\n#UP 01022 1\n#UP 01022 001\n#UP 01022 AB\n#UP 01022  1\n#UP 01022 \xC4\xC4\n#POST_SLUT\n", &[2, 3, 4, 5, 6, 7, 8, 9]),
        ]);
    }
}
