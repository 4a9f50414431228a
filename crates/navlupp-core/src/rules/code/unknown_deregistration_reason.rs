//! # What it checks
//!
//! Whether the reason for deregistration (01006) is one of AV, UV, GN, GS, AN, OB, TA, AS, FI, in upper
//! case. In the summary other values are counted under ?.
//!
//! # Why it matters
//!
//! The reason decides whether a person has died, moved, disappeared or only changed number. A receiver
//! that guesses treats a living person as dead, or the other way round.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 XX
//! #UP 01007 20200101
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not guess. Look the code up in Skatteverket's latest description; it may be new. If it is damaged,
//! fetch the file again.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.7; Navetavisering.xsd `7_2.28`, `AvregistreringsorsakKod`.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV519
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(519),
        slug: "unknown-deregistration-reason",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.7; Navetavisering.xsd 7_2.28, AvregistreringsorsakKod"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Okänd avregistreringsorsak",
            en: "Unknown deregistration reason",
            fi: "Tuntematon poistamisen syy",
        },
        message: words! {
            sv: "Avregistreringsorsaken är ingen av AV, UV, GN, GS, AN, OB, TA, AS, FI",
            en: "The deregistration reason is none of AV, UV, GN, GS, AN, OB, TA, AS, FI",
            fi: "Rekisteristä poistamisen syy ei ole mikään näistä: AV, UV, GN, GS, AN, OB, TA, AS, FI",
        },
    };
    const ROLES: &'static [Role] = &[Role::DeregistrationReason];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        cx.report_term(&Self::META, term);
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use std::sync::Arc;

    use navlupp_catalog::Catalogue;

    use super::Check;
    use crate::inspection::{Inspection, Options};
    use crate::report::End;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, sound, verify};
    use crate::table::Engine;

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01006 AV\n#UP 01006 FI \n#UP 01006 GN\n#UP 01006 AS\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 $\n#UP 01006 -1 \n#UP 01006\n#UP 01006  \n#POST_SLUT\n"),
            // A related person's reason is NAV501.
            sound(b"#POST_START\n#UP 02010 XX\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01006 XX\n#UP 01006 av\n#UP 01006 A\n#UP 01006 AVLIDEN\n#UP 01006  AV\n#POST_SLUT\n", &[2, 3, 4, 5, 6]),
            faulty(b"#POST_START\n#UP 01006 $$\n#UP 01006 -\n#POST_SLUT\n", &[2, 3]),
        ]);
    }

    #[test]
    fn a_reason_that_an_own_catalogue_adds_is_known_and_counted() {
        let own = Catalogue::standard().with_own("code,list,value,name_sv\n,deregistration_reason,XX,Ny\n");
        let mut inspection = Inspection::new(Arc::new(Engine::new(own.unwrap())), Options::default());
        inspection.push(b"#POST_START\n#UP 01006 XX\n#POST_SLUT\n#POST_START\n#UP 01006 XY\n#POST_SLUT\n");
        let report = inspection.finish(End::Complete);
        let lines: Vec<u64> =
            report.findings.examples(Check::META.id).iter().map(|found| found.place.line).collect();
        assert_eq!(lines, [5]);
        let counts = report.summary.deregistration;
        assert_eq!((counts.get(9), counts.other), (1, 1));
    }
}
