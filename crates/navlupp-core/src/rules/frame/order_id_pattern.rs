//! # What it checks
//!
//! Whether an order id of 18 characters has the form of the known ones: eight digits, `-`, two capital
//! letters and two digits, `-`, four digits. Another length is NAV113.
//!
//! # Why it matters
//!
//! A slip of the pen in the id gives an infil that nobody answers. It need not be one: all published ids
//! belong to orders for the web service (`FO`), and other orders may look otherwise.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #BESTÄLLNINGSID 00000079-FO01-OOO1
//! #INFO_SLUT
//! ```
//!
//! # What to do
//!
//! Compare it with the confirmation of your order, sign by sign.
//!
//! # Basis
//!
//! The published order ids, as `00000079-FO01-0001` in `Epersondata.xsd`. That others look alike is an
//! inference.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};
use navlupp_id::{OrderIdForm, order_id_form};

use crate::context::Context;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV133
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(133),
        slug: "order-id-pattern",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("The published order ids, as in Epersondata.xsd: 00000079-FO01-0001"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Ovanligt beställningsid",
            en: "Unusual order id",
            fi: "Epätavallinen tilaustunnus",
        },
        message: words! {
            sv: "Beställningsid har 18 tecken men inte formen NNNNNNNN-AANN-NNNN",
            en: "The order id has 18 characters but not the form NNNNNNNN-AANN-NNNN",
            fi: "Tilaustunnuksessa on 18 merkkiä, mutta se ei ole muotoa NNNNNNNN-AANN-NNNN",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::OrderId];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let value = mark.value.trimmed();
        if order_id_form(&cx.encoding.decode(value)) == OrderIdForm::Unusual && !cx.in_trailer {
            let start = mark.value.start;
            cx.report(&Self::META, start..start + value.len(), NO_ARGS);
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
            sound("#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-0001\n#INFO_SLUT\n#DATA_START\n".as_bytes()),
            sound(b"#INFO_START\n#BEST\xC4LLNINGSID 12345678-XY99-0000  \n#INFO_SLUT\n#DATA_START\n"),
            // Of another length: NAV113.
            sound(b"#INFO_START\n#BEST\xC4LLNINGSID 00000079-FO01-001\n#BEST\xC4LLNINGSID\n#INFO_SLUT\n#DATA_START\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#BEST\xC4LLNINGSID 000000000000000000\n"),
            faulty(b"#INFO_START\n#BEST\xC4LLNINGSID 00000079-fo01-0001\n#BEST\xC4LLNINGSID 000000000000000000\n#INFO_SLUT\n#DATA_START\n", &[2, 3]),
            faulty("#INFO_START\n#BESTÄLLNINGSID 00000079-ÅÄ01-0001\n#BESTÄLLNINGSID  0000079-FO01-0001\n#INFO_SLUT\n".as_bytes(), &[2, 3]),
        ]);
    }
}
