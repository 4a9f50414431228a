//! # What it checks
//!
//! Whether every keyword is one that a public source names. The lines after `#FIL_SLUT` are not judged:
//! their form is not public.
//!
//! # Why it matters
//!
//! It need not be a fault: Skatteverket's own list of keywords is not public, and new ones come. But Navlupp
//! does not know what the line means and checks nothing in it. Its value is masked, since it may be personal.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #NYTT_NYCKELORD X
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! Look the keyword up in Skatteverket's Teknisk beskrivning. If it is a misspelling, or if it is missing
//! there too, ask the one who made the file.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages); Net iD
//! Portal 5.7, Protected persons.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV014
pub struct Check;

impl Check {
    /// A keyword that no public source names; met by the pass itself.
    pub(crate) fn unknown(cx: &mut Context<'_>, name: &[u8]) {
        if !cx.in_trailer {
            cx.report(&Self::META, 0..name.len(), NO_ARGS);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(14),
        slug: "unknown-keyword",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages); \
                Net iD Portal 5.7, Protected persons"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! { sv: "Okänt nyckelord", en: "Unknown keyword", fi: "Tuntematon avainsana" },
        message: words! {
            sv: "Nyckelordet finns inte i någon offentlig källa; raden är inte granskad",
            en: "No public source names this keyword; the line has not been checked",
            fi: "Avainsanaa ei ole missään julkisessa lähteessä; riviä ei ole tarkistettu",
        },
    };
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#INFO_START\n#FILTYP X\n#best\xE4llningsid X\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#NYTT x\n"),
            faulty(b"#INFO_START\n#NYTT_NYCKELORD X\n#INFO_SLUT\n", &[2]),
            faulty(b"#POST_START\n#UPP 01012 A\n#ANNA\n#POST_SLUT\n", &[2, 3]),
            sound(b"#POST_START\n#1\n#UP ANNA\n#POST_SLUT\n"),
            sound(b"#BLANKETT INK2\n#UPPGIFT 7011 1\n"),
        ]);
    }

    #[test]
    fn it_stands_on_the_keyword() {
        let report = inspect(b"#POST_START\n#NYTT\tX\n#POST_SLUT\n", &Options::default(), 1);
        let place = report.findings.examples(Check::META.id)[0].place;
        assert_eq!((place.column, place.length), (1, 5));
    }
}
