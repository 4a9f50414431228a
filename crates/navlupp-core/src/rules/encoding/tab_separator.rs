//! # What it checks
//!
//! Whether a TAB stands after a keyword, or between a term code and its value. Each line is told once, at
//! the first TAB. A TAB inside a value is not judged.
//!
//! # Why it matters
//!
//! Navlupp reads the line as if it were a blank. A receiver that splits at the blank, as the known ones do,
//! does not find the value.
//!
//! # Example
//!
//! After the code of the second line stands a TAB; here it is drawn as an arrow.
//!
//! ```text
//! #UP 01001 187001012389
//! #UP 01081→OG
//! ```
//!
//! # What to do
//!
//! See to it that your receiver takes both, and find out which program has put the TAB there.
//!
//! # Basis
//!
//! Net iD Portal 5.7, Protected persons, prints one blank in every line. A comment in the unpublished
//! grammar of the Navet data file (undated) speaks of a TAB, and so it is read.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::odd::Odd;
use crate::reader::Line;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV010
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(10),
        slug: "tab-separator",
        severity: Severity::Info,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons: one blank in every line; unpublished grammar of the Navet data file (undated) speaks of a TAB"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "TAB i stället för blanksteg",
            en: "TAB instead of a blank",
            fi: "Sarkain välilyönnin sijasta",
        },
        message: words! {
            sv: "Här står en TAB där alla kända filer har ett blanksteg",
            en: "Here is a TAB where every known file has a blank",
            fi: "Tässä on sarkain, kun kaikissa tunnetuissa tiedostoissa on välilyönti",
        },
    };
    fn odd_line(cx: &mut Context<'_>, line: &Line<'_>, odd: &Odd) {
        if odd.kinds & Odd::TAB != 0
            && let Some(place) = first_tab(line.bytes)
            && !cx.in_trailer
        {
            cx.report(&Self::META, place..place + 1, NO_ARGS);
        }
    }
}

/// The first TAB that stands where a value is parted from what is before it.
fn first_tab(bytes: &[u8]) -> Option<usize> {
    let place = match bytes {
        [b'#', b'U' | b'u', b'P' | b'p', b' ', code @ ..] => {
            let is_tab = code.get(5) == Some(&b'\t') && code.iter().take(5).all(u8::is_ascii_digit);
            return is_tab.then_some(9);
        }
        [b'#', first, ..] if first.is_ascii_alphabetic() || !first.is_ascii() => {
            bytes.iter().position(|byte| matches!(byte, b' ' | b'\t'))?
        }
        // The two keywords that are known without # too: NAV016.
        _ if bytes.starts_with(b"NAMN_INFIL\t") => 10,
        _ if bytes.starts_with(b"FILTITEL\t") => 8,
        _ => return None,
    };
    (bytes.get(place) == Some(&b'\t')).then_some(place)
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
            sound(b"#POST_START\n#UP 01012 a\tb\n#UP 01013 \tA\n\t\n#UP 0101\tA\n#POST_SLUT\n"),
            sound(b"#INFO_START\n#NAMN_INFIL a\tb\n#INFO_SLUT\n#DATA_START\n#\tx\n#1\t\n\t#UP 01012 A\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#FILNAMN\tx\n"),
            sound(b"187001012389\tA\n187001022388\tB\n"),
            sound("#POST_START\n#UP 01013 Öberg\tÅsa\n#POST_SLUT\n".as_bytes()),
            faulty(b"#POST_START\n#UP\t01012 A\n#UP 01012\tA\n#UP\t01012\tA\n#up\t01012 A\n#POST_SLUT\n", &[2, 3, 4, 5]),
            faulty(b"#POST_START\t\n#POST_ID\t2018.000.014.055\n#UP\tANNA\n#OKAND\tx\n#UP 02000\t\n#POST_SLUT\n", &[1, 2, 3, 4, 5]),
            faulty(
                b"#INFO_START\n#BEST\xC4LLNINGSID\t00000079-FO01-0001\nNAMN_INFIL\tx\nFILTITEL\tx\n#INFO_SLUT\n",
                &[2, 3, 4],
            ),
        ]);
    }

    #[test]
    fn it_stands_on_the_first_tab() {
        let report = inspect(b"#POST_START\n#UP 01012\tA\n#POST_SLUT\t\n", &Options::default(), 1);
        let places = report.findings.examples(Check::META.id).iter();
        assert_eq!(places.map(|found| (found.place.column, found.place.length)).collect::<Vec<_>>(), [(10, 1), (11, 1)]);
    }
}
