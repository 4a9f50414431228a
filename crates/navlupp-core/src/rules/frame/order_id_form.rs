//! # What it checks
//!
//! Whether the value of `#BESTÄLLNINGSID` has exactly 18 characters, such as `00000079-FO01-0001`.
//!
//! # Why it matters
//!
//! Skatteverket knows an order by this id. With another length it names no order, and an infil gets no
//! answer.
//!
//! # Example
//!
//! ```text
//! #BESTÄLLNINGSID 79-FO01-1
//! ```
//!
//! # What to do
//!
//! Compare it with the confirmation of your order. In an infil: correct it before you send it.
//!
//! # Basis
//!
//! `Navetavisering.xsd 7_2.28`, `BestallningsId`.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};
use navlupp_id::{OrderIdForm, order_id_form};

use crate::context::Context;
use crate::finding::Arg;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV113
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(113),
        slug: "order-id-form",
        severity: Severity::Error,
        confidence: Confidence::High,
        basis: provenance("Navetavisering.xsd 7_2.28, BestallningsId"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL),
        implies: &[],
        title: words! {
            sv: "Fel längd på beställningsid",
            en: "The order id has the wrong length",
            fi: "Tilaustunnuksen pituus on väärä",
        },
        message: words! {
            sv: "Beställningsid har {0} tecken; det ska ha 18",
            en: "The order id has {0} characters; it should have 18",
            fi: "Tilaustunnuksessa on {0} merkkiä; pitäisi olla 18",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::OrderId];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let bytes = mark.value.trimmed();
        let text = cx.encoding.decode(bytes);
        if order_id_form(&text) == OrderIdForm::Wrong && !cx.in_trailer {
            let characters = text.chars().count() as u64;
            let start = mark.value.start;
            cx.report(
                &Self::META,
                start..start + bytes.len(),
                [Arg::Count(characters), Arg::None, Arg::None],
            );
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
            sound(b"#INFO_START\n#BEST\xC4LLNINGSID 00000079-XY01-0001  \n#INFO_SLUT\n"),
            sound(b"#INFO_START\n#BEST\xC4LLNINGSID \xC4\xD6\xC5456789012345678\n#INFO_SLUT\n"),
            sound(b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#BEST\xC4LLNINGSID 1\n"),
            faulty("#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-001\n#INFO_SLUT\n".as_bytes(), &[2]),
            faulty("#INFO_START\n#BESTÄLLNINGSID  00000079-FO01-0001\n#INFO_SLUT\n".as_bytes(), &[2]),
            faulty("#INFO_START\n#BESTÄLLNINGSID\n#INFO_SLUT\n".as_bytes(), &[2]),
        ]);
    }
}
