//! # What it checks
//!
//! Whether a text, or a number of free length, has at most as many characters as the schema allows.
//! Characters are counted, not bytes, and blanks at the end are not. Terms with a form rule of their own
//! (numbers of persons, dates, flags, codes, postcodes, 01011) and terms whose number is only inferred are
//! not judged here.
//!
//! # Why it matters
//!
//! A receiver cuts the value off, or refuses the post. Two lines have perhaps run into one, or the text was
//! read in the wrong encoding.
//!
//! # Example
//!
//! A postal town has at most 27 characters:
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01035 EXEMPELSTAD VID LÅTSASBYS HAMN
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look at the line. If the value is whole, see to it that your system has room for it; if it is damaged,
//! fetch the file again.
//!
//! # Basis
//!
//! Navetavisering.xsd `7_2.28`: the greatest lengths of the same fields in the XML form. The 36 characters
//! of 01015: Navet, Allmän beskrivning 4.1, chapter 8.8.

use navlupp_catalog::{Confidence, Role, TermKind, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV303
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(303),
        slug: "value-too-long",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, the lengths of its elements"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Värdet är för långt",
            en: "Value too long",
            fi: "Arvo on liian pitkä",
        },
        message: words! {
            sv: "{0} har {1} tecken; högst {2} är kända",
            en: "{0} has {1} characters; at most {2} are known",
            fi: "Tiedossa {0} on {1} merkkiä; enintään {2} tunnetaan",
        },
    };
    const KINDS: &'static [TermKind] = &[TermKind::Text, TermKind::Digits];
    const ODD_ONLY: bool = true;

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {
        let entry = term.entry;
        // Terms with a form rule of their own.
        let has_own_rule =
            matches!(entry.role, Role::GivenNameMark | Role::RegisteredAddressPostcode | Role::SpecialAddressPostcode);
        let value = term.value.trimmed();
        let characters = cx.encoding.characters(value);
        let is_judged = entry.kind == Some(TermKind::Text) || value.iter().all(u8::is_ascii_digit);
        if is_judged && !has_own_rule && characters > usize::from(entry.longest) {
            let args = [Arg::Term(term.code), Arg::Count(characters as u64), Arg::Count(entry.longest.into())];
            cx.report(&Self::META, term.range(), args);
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
            // As long as may be: 27 characters, in either encoding; blanks at the end are none.
            sound(b"#POST_START\n#UP 01035 ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC5\n#UP 01055 ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC3\x85\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01035 ABCDEFGHIJKLMNOPQRSTUVWXYZ1   \n#UP 01028 999\n#POST_SLUT\n"),
            // Terms with a rule of their own, a number that is inferred, an unknown code, a removal.
            sound(b"#POST_START\n#UP 01011 123\n#UP 01026 ABCDEF\n#UP 01034 123456\n#UP 01081 OGIFT\n#UP 01999 ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJ\n#POST_SLUT\n"),
            // Not digits at all: NAV310.
            sound(b"#POST_START\n#UP 01028 FYRA\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01028 0001\n#UP 01035 ABCDEFGHIJKLMNOPQRSTUVWXYZ12\n#UP 01055 ABCDEFGHIJKLMNOPQRSTUVWXYZ\xC5\xC4\n\
                     #UP 02000\n#UP 02007 ABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJABCDEFGHIJ1\n#UP 02999\n#POST_SLUT\n", &[2, 3, 4, 6]),
        ]);
    }
}
