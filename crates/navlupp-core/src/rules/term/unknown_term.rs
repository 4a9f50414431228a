//! # What it checks
//!
//! Whether the catalogue knows every term code. The catalogue is Navlupp's own, from public sources, together
//! with the one that you have loaded.
//!
//! # Why it matters
//!
//! It need not be a fault: Skatteverket's complete list of terms is not public, and new ones come with three
//! months' notice. But Navlupp does not know what the value means: it checks nothing in it and masks it whole.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 05123 X
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look the code up in Skatteverket's Teknisk beskrivning. If it stands there, load an own catalogue with it,
//! and see to it that your receiver knows it too.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8 (terms without numbers); Net iD Portal 5.7, Protected persons;
//! idega commune importer (public source, 2006).

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV301
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(301),
        slug: "unknown-term",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8 (terms without numbers); Net iD Portal 5.7, Protected \
                persons; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! { sv: "Okänd termkod", en: "Unknown term code", fi: "Tuntematon tietokoodi" },
        message: words! {
            sv: "Termkoden {0} finns inte i katalogen; värdet är inte granskat",
            en: "The catalogue does not know the term code {0}; the value has not been checked",
            fi: "Tietokoodia {0} ei ole luettelossa; arvoa ei ole tarkistettu",
        },
    };
    const ROLES: &'static [Role] = &[Role::Unknown];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        // A user's own catalogue may know a code without giving it a role.
        if term.entry.code.is_none() {
            cx.report(&Self::META, Term::CODE_RANGE, [Arg::Term(term.code), Arg::None, Arg::None]);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use navlupp_catalog::Catalogue;

    use super::Check;
    use crate::inspection::{Inspection, Options};
    use crate::report::End;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, sound, verify};
    use crate::table::Engine;

    const TWO_UNKNOWN: &[u8] = b"#POST_START\n#UP 01001 187001012389\n#UP 05123 X\n#UP 99999\n#POST_SLUT\n";

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02999\n#POST_SLUT\n"),
            // The catalogue knows that this code is in use, though not for what.
            sound(b"#POST_START\n#UP 01308 X\n#POST_SLUT\n"),
            faulty(TWO_UNKNOWN, &[3, 4]),
            // Neither a term without code nor one outside every post is this rule's.
            sound(b"#POST_START\n#UP 0512 X\n#POST_SLUT\n#UP 05123 X\n"),
        ]);
    }

    #[test]
    fn an_own_catalogue_makes_a_term_known() {
        let own = "code,key,name_sv\n05123,own_term,Egen term\n";
        let catalogue = Catalogue::standard().with_own(own).unwrap_or_else(|_| Catalogue::standard());
        assert_eq!(catalogue.own_terms().len(), 1);
        let mut inspection = Inspection::new(Arc::new(Engine::new(catalogue)), Options::default());
        inspection.push(TWO_UNKNOWN);
        let report = inspection.finish(End::Complete);
        let lines: Vec<_> =
            report.findings.examples(Check::META.id).iter().map(|finding| finding.place.line).collect();
        assert_eq!(lines, [4]);
    }
}
