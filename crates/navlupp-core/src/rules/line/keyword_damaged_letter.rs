//! # What it checks
//!
//! Whether the Ä of `#BESTÄLLNINGSID` and `#BESTÄLLNINGSTYP` is an Ä. Where one to three other signs stand
//! in its place, the line is read as the keyword all the same, and the message names what has probably
//! happened.
//!
//! # Why it matters
//!
//! The same has happened to every Å, Ä and Ö in names and addresses. They were damaged by a conversion
//! before the file came here, and a receiver reads them wrong, or not at all.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #BEST?LLNINGSID 00000079-FO01-0001
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! Fetch the file again as it was delivered, by a way that does not change its encoding. Do not read names
//! and addresses in before they are whole.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated), in which the keywords are written with Ä; common
//! sense for the cause.

use navlupp_catalog::{Confidence, Words, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::mark::{KeywordMark, Spelling};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV019
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(19),
        slug: "keyword-damaged-letter",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated): the keywords are written with Ä"),
        applies: Applies::NAVET_TEXT,
        implies: &[],
        title: words! {
            sv: "Skadad bokstav i nyckelordet",
            en: "Damaged letter in the keyword",
            fi: "Vioittunut kirjain avainsanassa",
        },
        message: words! {
            sv: "I {0} står något annat än Ä: {1}",
            en: "In {0} something else stands for Ä: {1}",
            fi: "Avainsanassa {0} on Ä:n tilalla jotakin muuta: {1}",
        },
    };
    fn odd_mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>) {
        if mark.spelling != Spelling::DamagedLetter || cx.in_trailer {
            return;
        }
        let keyword = mark.keyword().keyword;
        // What follows the letter is written right.
        let (before, after) = keyword.split_once('Ä').unwrap_or((keyword, ""));
        let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t');
        let end = cx.bytes.iter().position(is_blank).unwrap_or(cx.bytes.len());
        let range = before.len()..end.saturating_sub(after.len()).max(before.len());
        let cause = cause_of(cx.bytes.get(range.clone()).unwrap_or_default());
        cx.report(&Self::META, range, [Arg::Code(keyword), Arg::Words(cause), Arg::None]);
    }
}

/// What has probably put these bytes in the place of Ä.
fn cause_of(letter: &[u8]) -> &'static Words {
    match letter {
        b"?" | b"\xEF\xBF\xBD" => &words! {
            sv: "bokstaven har gått förlorad",
            en: "the letter has been lost",
            fi: "kirjain on kadonnut",
        },
        b"A" | b"AE" | b"Ae" | b"a" | b"ae" => &words! {
            sv: "A eller AE i stället för Ä",
            en: "A or AE instead of Ä",
            fi: "A tai AE Ä:n tilalla",
        },
        [0x8E | 0x84] => &words! {
            sv: "kodningen CP850, från DOS",
            en: "the encoding CP850, from DOS",
            fi: "DOS-koodaus CP850",
        },
        [0x80 | 0x8A] => &words! {
            sv: "kodningen Mac OS Roman",
            en: "the encoding Mac OS Roman",
            fi: "koodaus Mac OS Roman",
        },
        b"[" | b"{" => &words! {
            sv: "en kodning med sju bitar (SEN 85 02 00)",
            en: "an encoding of seven bits (SEN 85 02 00)",
            fi: "seitsenbittinen koodaus (SEN 85 02 00)",
        },
        b"=C4" | b"=c4" => &words! {
            sv: "quoted-printable, en kodning för e-post",
            en: "quoted-printable, an encoding for mail",
            fi: "quoted-printable, sähköpostin koodaus",
        },
        [0xC3, ..] => &words! {
            sv: "UTF-8 som har lästs som en byte per tecken",
            en: "UTF-8 that was read as one byte per character",
            fi: "UTF-8, joka on luettu tavu merkkiä kohti",
        },
        _ => &words! { sv: "okänd orsak", en: "cause not known", fi: "syy tuntematon" },
    }
}

#[cfg(test)]
#[allow(clippy::panic, reason = "a test may fail by panic")]
mod tests {
    use navlupp_catalog::Language;

    use super::Check;
    use crate::inspection::Options;
    use crate::rule::{Rule, RuleId};
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound("#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-0001\n#INFO_SLUT\n".as_bytes()),
            sound(b"#INFO_START\n#BEST\xC4LLNINGSID 00000079-FO01-0001\n#best\xE4llningstyp X\n#INFO_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#BEST?LLNINGSID x\n"),
            // No letter, or too many: NAV014.
            sound(b"#INFO_START\n#BESTLLNINGSID x\n#BESTABCDLLNINGSID x\n#INFO_SLUT\n"),
            faulty(b"#INFO_START\n#BEST?LLNINGSID 00000079-FO01-0001\n#BESTALLNINGSTYP X\n#INFO_SLUT\n", &[2, 3]),
            faulty(b"#INFO_START\n#BEST\x8ELLNINGSID\n#BEST[LLNINGSTYP\tX\n#BESTAELLNINGSTYP X\n#INFO_SLUT\n", &[2, 3, 4]),
            faulty("#INFO_START\n#BEST\u{FFFD}LLNINGSID 00000079-FO01-0001\n#INFO_SLUT\n".as_bytes(), &[2]),
        ]);
    }

    #[test]
    fn it_stands_on_the_letter_and_names_the_likely_cause() {
        for (letter, length, cause) in [
            (&b"?"[..], 1, "bokstaven har gått förlorad"),
            (b"\xEF\xBF\xBD", 1, "bokstaven har gått förlorad"),
            (b"A", 1, "A eller AE i stället för Ä"),
            (b"AE", 2, "A eller AE i stället för Ä"),
            (b"\x8E", 1, "kodningen CP850, från DOS"),
            (b"\x80", 1, "kodningen Mac OS Roman"),
            (b"[", 1, "en kodning med sju bitar (SEN 85 02 00)"),
            (b"=C4", 3, "quoted-printable, en kodning för e-post"),
            (b"\xC3?", 2, "UTF-8 som har lästs som en byte per tecken"),
            (b"#", 1, "okänd orsak"),
        ] {
            let line = [b"#INFO_START\n#BEST", letter, b"LLNINGSTYP X\n#INFO_SLUT\n"].concat();
            let report = inspect(&line, &Options::default(), 1);
            let [found] = report.findings.examples(Check::META.id) else { panic!("{letter:?} is not found") };
            assert_eq!((found.place.column, found.place.length), (6, length), "{letter:?}");
            let message = Check::META.message(&found.args, Language::Swedish);
            assert_eq!(message, format!("I #BESTÄLLNINGSTYP står något annat än Ä: {cause}"), "{letter:?}");
            // It is read as the keyword.
            assert_eq!(report.findings.count(RuleId(14)), 0);
        }
    }
}
