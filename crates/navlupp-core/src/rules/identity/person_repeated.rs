//! # What it checks
//!
//! Whether one person, by 01001 or 01002, has more than one post in the file. Each such person is named
//! once, at the second post. In a selection, which has one post of each person, another rule speaks.
//!
//! # Why it matters
//!
//! In a change notification this is usual: every change has its post, and they hold in the order of the
//! file. Read in another order, an old state can win over a new one.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 J
//! #POST_SLUT
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 $
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Read the posts in the order of the file.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 3.2: what a post of a change notification tells. That a person
//! can have several is an inference.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Repeat, Rule, RuleId, Severity};
use crate::rules::identity::person_repeated_in_selection::has_each_once;

/// NAV214
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(214),
        slug: "person-repeated",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 3.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Personen har flera poster",
            en: "The person has several posts",
            fi: "Henkilöllä on useita tietueita",
        },
        message: words! {
            sv: "Personen har redan en post, den som börjar på rad {0}",
            en: "The person already has a post, the one that begins on line {0}",
            fi: "Henkilöllä on jo tietue, joka alkaa riviltä {0}",
        },
    };
    const REPEATS: bool = true;

    fn repeated(cx: &mut Context<'_>, file: &File<'_>, repeat: &Repeat) {
        if repeat.nth == 1 && !has_each_once(file.facts) {
            let args = [Arg::Line(repeat.first_line), Arg::None, Arg::None];
            cx.report_unordered(&Self::META, Place::line(repeat.line), repeat.post, args);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001022388\n#POST_SLUT\n"),
            // Without a readable number nobody can tell.
            sound(b"#POST_START\n#UP 01001 1\n#POST_SLUT\n#POST_START\n#UP 01001 1\n#POST_SLUT\n"),
            // On an infil and on a list it is NAV901.
            sound(b"#PNR 187001012389\n#PNR 187001012389\n"),
            // In a selection it is NAV216, unless that answers an infil.
            sound(b"#DATA_START\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#INFIL_TILL_GRUND prov\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#FIL_SLUT\n", &[5]),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01002 187001012389\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#UP 01001 187001022388\n#POST_START\n#UP 01001 187001012389\n#POST_START\n#UP 01001 187001012389\n\
                     #POST_START\n#UP 01001 187001012389\n#POST_START\n#UP 01001 187001022388\n#POST_SLUT\n", &[5, 9]),
        ]);
    }
}
