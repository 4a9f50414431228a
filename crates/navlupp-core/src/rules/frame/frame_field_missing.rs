//! # What it checks
//!
//! Whether the INFO section has `#BESTÄLLNINGSID`; in an infil also `#BESTÄLLNINGSTYP` and `#NAMN_INFIL`.
//! Each missing field is one finding, at the line where the section begins.
//!
//! # Why it matters
//!
//! Skatteverket runs an infil under its order id: without it there is no answer. In a notification the order
//! id tells which order the file answers.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #FILTYP INFIL
//! #BESTÄLLNINGSTYP URVAL
//! #NAMN_INFIL min_infil
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! In an infil: write the field before you send it. In a notification: fetch the file again, and check that
//! it is the one you ordered.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Navet, Allmän beskrivning 4.1, appendix 1.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::kind::Kind;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV111
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(111),
        slug: "frame-field-missing",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet, Allmän beskrivning 4.1, appendix 1"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Uppgift saknas i informationsdelen",
            en: "A field is missing in the information section",
            fi: "Tieto-osasta puuttuu kenttä",
        },
        message: words! {
            sv: "Informationsdelen saknar {0}",
            en: "The information section has no {0}",
            fi: "Tieto-osassa ei ole riviä {0}",
        },
    };
    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        const NEEDED: [(KeywordRole, &str); 3] = [
            (KeywordRole::OrderId, "#BESTÄLLNINGSID"),
            (KeywordRole::OrderType, "#BESTÄLLNINGSTYP"),
            (KeywordRole::InfilName, "#NAMN_INFIL"),
        ];
        let Some(info) = file.facts.info else { return };
        let needed = if file.kind == Kind::Infil { &NEEDED[..] } else { &NEEDED[..1] };
        for &(role, keyword) in needed {
            if !info.has(role) {
                let args = [Arg::Code(keyword), Arg::None, Arg::None];
                cx.report_at(&Self::META, Place::line(info.line), args);
            }
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
            sound("#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-0001\n#INFO_SLUT\n".as_bytes()),
            sound(b"#INFO_START\n#BEST?LLNINGSID 00000079-FO01-0001\n#INFO_SLUT\n"),
            sound(b"#INFO_START\n#FILTYP X\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n"),
            sound("#INFO_START\n#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-0001\n#DATA_START\n".as_bytes()),
            sound(
                b"#INFO_START\n#BEST\xC4LLNINGSID 00000079-FO01-0001\n#BEST\xC4LLNINGSTYP X\n\
                  NAMN_INFIL a\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n#DATA_SLUT\n",
            ),
            faulty(b"\n#INFO_START\n#FILTYP X\n#INFO_SLUT\n", &[2]),
            faulty(b"#INFO_START\n#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n", &[1]),
            faulty(b"#INFO_START\n#INFO_SLUT\n#DATA_START\n#PNR 187001012389\n", &[1, 1, 1]),
            faulty(b"#INFO_START\n#INFO_SLUT\n#FIL_SLUT\n#BEST\xC4LLNINGSID 00000079-FO01-0001\n", &[1]),
        ]);
    }
}
