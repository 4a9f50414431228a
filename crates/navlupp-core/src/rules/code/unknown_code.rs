//! # What it checks
//!
//! Whether civil status (01081), relation type (02003), relation status (02008), a related person's reason
//! for deregistration (02010), registration type (04008) and the status of a reference (01402) hold a code
//! of their list. Upper and lower case differ.
//!
//! # Why it matters
//!
//! A receiver that does not know the code drops the term, or stops. Skatteverket adds codes with some
//! months' notice: the code may also be right and new.
//!
//! # Example
//!
//! The code of the married is G:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01081 g
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look the code up in Skatteverket's latest description. If it is new, tell those who keep your system;
//! if it is damaged, fetch the file again.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.20, 8.29 and 8.32; Navetavisering.xsd `7_2.28`,
//! `CivilstandKod`, Relationstyp, `Relation@status`, `Hanvisning@status`, `AvregistreringsorsakKod`.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV501
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(501),
        slug: "unknown-code",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.20, 8.29 and 8.32; Navetavisering.xsd 7_2.28, CivilstandKod, Relationstyp and Folkbokforingstyp"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Okänd kod", en: "Unknown code", fi: "Tuntematon koodi" },
        message: words! {
            sv: "Värdet av {0} finns inte i den kända listan",
            en: "The value of {0} is not on the known list",
            fi: "Tiedon {0} arvo ei ole tunnetussa luettelossa",
        },
    };
    // Not 03003, whose number is a guess; 01006 is NAV519, the flags are NAV701.
    const ROLES: &'static [Role] = &[
        Role::CivilStatus,
        Role::RelationType,
        Role::RelationStatus,
        Role::RelationDeregistrationReason,
        Role::HistoryRegistrationType,
        Role::ReferenceStatus,
    ];
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
            sound(b"#POST_START\n#UP 01081 OG\n#UP 02003 VF\n#UP 02008 PB\n#UP 02010 UV\n#UP 04008 FB  \n#UP 01402 AS\n#POST_SLUT\n"),
            // The widowed in both encodings.
            sound(b"#POST_START\n#UP 01081 \xC4\n#UP 01081 \xC3\x84\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01081 $\n#UP 02003 -1\n#UP 02008\n#UP 04008  \n#POST_SLUT\n"),
            // Judged by other rules, or by none.
            sound(b"#POST_START\n#UP 01003 X\n#UP 01006 XX\n#UP 03003 XX\n#UP 01022 77\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01081 g\n#UP 02003 XX\n#UP 02008 ny\n#UP 02010 $$\n#UP 04008 FBX\n#UP 01402 PB\n#POST_SLUT\n", &[2, 3, 4, 5, 6, 7]),
            faulty(b"#POST_START\n#UP 01081 OGIFT\n#UP 01081  G\n#UP 01081 A\n#UP 01081 \xE4\n#POST_SLUT\n", &[2, 3, 4, 5]),
        ]);
    }

    #[test]
    fn an_own_catalogue_can_give_a_term_another_list() {
        let own = Catalogue::standard()
            .with_own("code,name_sv,role,list\n02003,Typ,relation_type,special_relation_type\n");
        let mut inspection = Inspection::new(Arc::new(Engine::new(own.unwrap())), Options::default());
        inspection.push(b"#POST_START\n#UP 02003 DF\n#UP 02003 M\n#POST_SLUT\n");
        let report = inspection.finish(End::Complete);
        let lines: Vec<u64> =
            report.findings.examples(Check::META.id).iter().map(|found| found.place.line).collect();
        assert_eq!(lines, [3]);
    }
}
