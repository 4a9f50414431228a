//! # What it checks
//!
//! Whether anything but blank lines stands after `#FIL_SLUT`, or a block `#DATABESKRIVNING_START` in a data
//! file. Told once, at the first such line.
//!
//! # Why it matters
//!
//! It is no fault: with SHS and e-transport a part with metadata stands last in the file. But its form is
//! only partly public, so Navlupp shows it as it stands and checks nothing in it. If posts stand there, a
//! second file has been added to the first.
//!
//! # Example
//!
//! ```text
//! #AVST_SLUT
//! #FIL_SLUT
//! #DATABESKRIVNING_START
//! #FILNAMN navet_1.0
//! #DATABESKRIVNING_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing, if it is metadata. If it is a second delivery, part the two files and check each by itself.
//!
//! # Basis
//!
//! Navet Bilaga 3, INFO.NAV (first pages): the metadata part, of which the first names are readable.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::Place;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV121
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(121),
        slug: "trailer-content",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet Bilaga 3, INFO.NAV (first pages)"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Mer sist i filen",
            en: "More at the end of the file",
            fi: "Lisää tiedoston lopussa",
        },
        message: words! {
            sv: "Härifrån följer metadata, vars form inte är publicerad och inte är granskad, eller en fil till",
            en: "From here on there are metadata, whose form is not public and not checked, or another file",
            fi: "Tästä alkavat metatiedot, joiden muotoa ei ole julkaistu eikä tarkistettu, tai toinen tiedosto",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if let Some(line) = file.facts.trailer_line() {
            cx.report_at(&Self::META, Place::line(line), NO_ARGS);
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
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n\n  \n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n\x1A"),
            sound(b"#MEDIELEV_START\n#MEDIELEV_SLUT\n#DATABESKRIVNING_START\n#DATABESKRIVNING_SLUT\n"),
            sound(b"#DATABESKRIVNING_START\n#DATABESKRIVNING_SLUT\n#DATA_START\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n\n#FILNAMN x\n#JOBBID 1\n", &[5]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#OKAND\n#FIL_SLUT\n", &[4]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\nfritt\n", &[4]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#UP 0100\n", &[4]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#UP 01001 187001012389\n", &[4]),
            faulty(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n#FIL_SLUT\n#POST_START\n#UP 01012 A\n#POST_SLUT\n", &[6]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#DATABESKRIVNING_START\n#FILNAMN x\n#DATABESKRIVNING_SLUT\n", &[3]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#FIL_SLUT\n", &[4]),
        ]);
    }
}
