//! # What it checks
//!
//! Whether every term line has the form `#UP`, one blank (or TAB), five digits, and then the end of the line
//! or a blank (a TAB) and the value. No other rule on terms judges a line that has another form. The lines
//! after `#FIL_SLUT` are not judged.
//!
//! # Why it matters
//!
//! Without its code a value belongs to nothing. A receiver drops the line, or reads a piece of the value as
//! the code and puts the rest where it does not belong.
//!
//! # Example
//!
//! In the second line a digit is missing, in the third the blank after the code.
//!
//! ```text
//! #POST_START
//! #UP 0101 Karl
//! #UP 01013Lind
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the line is still there, give Skatteverket its number.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); eight records in Net iD Portal 5.7, Protected
//! persons.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::mark::Value;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV302
pub struct Check;

impl Check {
    /// An `#UP` line without code; met by the pass itself.
    pub(crate) fn without_code(cx: &mut Context<'_>, value: &Value<'_>) {
        if cx.in_trailer {
            return;
        }
        if value.is_blank() {
            cx.report_line(&Self::META, NO_ARGS);
        } else {
            cx.report(&Self::META, value.start..value.start + value.trimmed().len(), NO_ARGS);
        }
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(302),
        slug: "term-line-form",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Termraden har fel form",
            en: "The term line has a wrong form",
            fi: "Tietorivin muoto on väärä",
        },
        message: words! {
            sv: "Raden har inte formen #UP, ett blanksteg, fem siffror och därefter blanksteg eller radslut",
            en: "The line does not have the form #UP, a blank, five digits and then a blank or the line end",
            fi: "Rivi ei ole muotoa #UP, välilyönti, viisi numeroa ja sitten välilyönti tai rivin loppu",
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 02000\n#UP 02999 \n#UP\t01012\tKarl\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 99999 X\n#UPP 0101\n#POST_SLUT\n"),
            faulty(
                b"#POST_START\n#UP\n#UP \n#UP 0101 Karl\n#UP 01013Lind\n#UP  01013 Lind\n#UP ANNA\n#POST_SLUT\n",
                &[2, 3, 4, 5, 6, 7],
            ),
            // Small letters are read as capitals: NAV015.
            faulty(b"#POST_START\n#up 01013 Lind\n#up 0101 Karl\n#UP 0\xB9013 Lind\n#POST_SLUT\n", &[3, 4]),
            faulty(b"#POST_START\n#POST_SLUT\n#UP 0101 Karl\n", &[3]),
            sound(b"#POST_START\n#POST_SLUT\n#FIL_SLUT\n#UP ANNA\n"),
        ]);
    }

    #[test]
    fn it_stands_on_what_should_be_the_code() {
        let report = inspect(b"#POST_START\n#UP ANNA  \n#POST_SLUT\n", &Options::default(), 1);
        let place = report.findings.examples(Check::META.id)[0].place;
        assert_eq!((place.column, place.length), (5, 4));
    }
}
