//! # What it checks
//!
//! Whether the number in `#ANTAL_POSTER` is the number of `#POST_START` lines; in an infil, of `#PNR` lines.
//! A number in the metadata trailer after `#FIL_SLUT` is not compared: it may be a total over several files.
//!
//! # Why it matters
//!
//! This count is the only thing in the file that tells whether every post has arrived. Where it does not
//! agree, posts are missing, are doubled, or were put in by somebody else.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! #DATA_SLUT
//! #AVST_START
//! #ANTAL_POSTER 00000002
//! #AVST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the file in. Fetch it again, and compare its size. In an infil: correct the number, or the
//! program that writes it.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); `Navetavisering.xsd 7_2.28`, `AntalPoster`.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::{Declared, File};
use crate::finding::Arg;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV105
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(105),
        slug: "record-count-mismatch",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navetavisering.xsd 7_2.28, AntalPoster"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Antalet poster stämmer inte",
            en: "The number of posts does not agree",
            fi: "Tietueiden määrä ei täsmää",
        },
        message: words! {
            sv: "#ANTAL_POSTER anger {0}, filen har {1}",
            en: "#ANTAL_POSTER says {0}, the file has {1}",
            fi: "#ANTAL_POSTER ilmoittaa {0}, tiedostossa on {1}",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        let counted = file.facts.counted(file.kind);
        if let Some(Declared { count: Some(declared), place }) = file.facts.declared
            && declared != counted
            && file.complete
        {
            cx.report_at(&Self::META, place, [Arg::Count(declared), Arg::Count(counted), Arg::None]);
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
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n#ANTAL_POSTER 00000001\n"),
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n#ANTAL_POSTER 1  \n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 00000000\n#FIL_SLUT\n#ANTAL_POSTER 7\n"),
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n#ANTAL_POSTER two\n"),
            sound(b"#DATA_START\n#PNR 187001012389\n#DATA_SLUT\n#ANTAL_POSTER 00000001\n"),
            faulty(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n#ANTAL_POSTER 00000002\n", &[5]),
            faulty(b"#DATA_START\n#PNR 187001012389\n#DATA_SLUT\n#ANTAL_POSTER 00000000\n", &[4]),
            faulty(b"#DATA_START\n#DATA_SLUT\n#ANTAL_POSTER 99999999\n", &[3]),
        ]);
    }
}
