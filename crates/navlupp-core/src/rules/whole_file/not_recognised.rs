//! # What it checks
//!
//! Whether the input is of a kind that Navlupp reads: a notification, bare posts, an infil, a label file
//! (INFO.NAV) or a list of identity numbers. A frame without a body is a kind of its own right: an empty
//! delivery is legal. The message names what the input looks like instead.
//!
//! # Why it matters
//!
//! Nothing can be said about the content of a file whose form is not known, least of all that it is sound.
//!
//! # Example
//!
//! ```text
//! #DATABESKRIVNING_START
//! #PRODUKT SRU
//! #FIL_SLUT
//! ```
//!
//! # What to do
//!
//! Check that it is the right file. Deliveries as XML are a form of their own, which is not read yet.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages).

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::kind::{Kind, LookAlike};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV002
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(2),
        slug: "not-recognised",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet Bilaga 3, INFO.NAV (first pages)"),
        applies: Applies::ANY,
        implies: &[],
        title: words! {
            sv: "Filen känns inte igen",
            en: "The file is not recognised",
            fi: "Tiedostoa ei tunnisteta",
        },
        message: words! {
            sv: "Filen är varken aviseringsfil, infil, INFO.NAV eller lista med personnummer. Den liknar {0}. \
                 Varken #POST_START, #PNR, #INFO_START eller #DATA_START finns i den",
            en: "The file is neither a notification, an infil, INFO.NAV nor a list of identity numbers. It looks \
                 like {0}. It holds none of #POST_START, #PNR, #INFO_START, #DATA_START",
            fi: "Tiedosto ei ole ilmoitustiedosto, infil, INFO.NAV eikä henkilötunnusluettelo. Se muistuttaa \
                 muotoa {0}. Siinä ei ole merkkejä #POST_START, #PNR, #INFO_START tai #DATA_START",
        },
    };

    fn finish(cx: &mut Context<'_>, file: &File<'_>) {
        if file.kind == Kind::Unrecognised && !file.facts.utf16 {
            let look_alike = file.facts.look_alike.unwrap_or(LookAlike::Text);
            let args = [Arg::Words(look_alike.words()), Arg::None, Arg::None];
            cx.report_at(&Self::META, Place::line(0), args);
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
            sound(b"#INFO_START\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n"),
            sound(b"#MEDIELEV_START\n#MEDIELEV_SLUT\n"),
            sound(b"187001012389\n187001022388\n"),
            sound(b""),
            faulty(b"#DATABESKRIVNING_START\n#PRODUKT SRU\n#DATABESKRIVNING_SLUT\n", &[0]),
            faulty(b"<?xml version=\"1.0\"?><Navetavisering/>", &[0]),
            faulty(b"Kara dagbok\n", &[0]),
        ]);
    }
}
