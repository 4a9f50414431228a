//! # What it checks
//!
//! Whether a person, by 01001 or 01002, has one post only in a file with a frame but neither days nor any
//! `#POST_ID`: a selection. Each person is named once, at the second post. A file that names an infil
//! (`#INFIL_TILL_GRUND`) is not judged: what a number that stands twice on an infil gives is not published.
//!
//! # Why it matters
//!
//! A selection tells how things are on one day; there is one answer per person. Two files have perhaps been
//! joined, and the posts may differ.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01081 OG
//! #POST_SLUT
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01081 G
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Compare the two posts. If the file was joined from two, read the newer one last; if it came so from
//! Navet, ask Skatteverket which post holds.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 3.2: a selection gives the persons that match, with their state
//! at the time. That each comes once is an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Repeat, Rule, RuleId, Severity};
use navlupp_catalog::KeywordRole;
use crate::facts::Facts;

/// NAV216
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(216),
        slug: "person-repeated-in-selection",
        severity: Severity::Warning,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 3.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Samma person två gånger i ett urval",
            en: "The same person twice in a selection",
            fi: "Sama henkilö kahdesti poiminnassa",
        },
        message: words! {
            sv: "Urvalet har redan en post för personen, den som börjar på rad {0}",
            en: "The selection already has a post of the person, the one that begins on line {0}",
            fi: "Poiminnassa on jo henkilön tietue, joka alkaa riviltä {0}",
        },
    };
    const REPEATS: bool = true;

    fn repeated(cx: &mut Context<'_>, file: &File<'_>, repeat: &Repeat) {
        if repeat.nth == 1 && has_each_once(file.facts) {
            let args = [Arg::Line(repeat.first_line), Arg::None, Arg::None];
            cx.report_unordered(&Self::META, Place::line(repeat.line), repeat.post, args);
        }
    }
}

/// Whether the file should have one post per person: a selection that does not answer an infil.
pub(crate) fn has_each_once(facts: &Facts) -> bool {
    facts.is_selection() && !facts.has(KeywordRole::SourceInfilName)
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // Each person once; bare posts; days; a post id; an answer to an infil.
            sound(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001022388\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#POST_ID 2018.000.014.055\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#INFIL_TILL_GRUND prov\n#DATA_START\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01002 187001012389\n#POST_SLUT\n\
                     #POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#DATA_SLUT\n", &[5]),
            // Only the end tells that the file has a frame.
            faulty(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#FIL_SLUT\n", &[4]),
        ]);
    }
}
