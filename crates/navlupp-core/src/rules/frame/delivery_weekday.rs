//! # What it checks
//!
//! Whether the `#EFFEKTUERAD` of a file with days is a Sunday or a Monday.
//!
//! # Why it matters
//!
//! Change notifications are delivered from Tuesday to Saturday. Another day means an unusual run, or a
//! wrong date.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #EFFEKTUERAD 20261102
//! #INFO_SLUT
//! #DATA_START
//! #DAG_START 20261031
//! #DAG_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Nothing, if Skatteverket has announced another day. Otherwise compare the date with the day on which the
//! file came.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 3.1: deliveries run Tuesday to Saturday. That `#EFFEKTUERAD` is
//! the day of the delivery is an inference.

use navlupp_catalog::{Confidence, KeywordRole, provenance, words};
use navlupp_id::{Date, Weekday};

use crate::context::Context;
use crate::facts::Facts;
use crate::frame::Frame;
use crate::mark::KeywordMark;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV134
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(134),
        slug: "delivery-weekday",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 3.1"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Effektuerad en söndag eller måndag",
            en: "Effectuated on a Sunday or Monday",
            fi: "Toteutettu sunnuntaina tai maanantaina",
        },
        message: words! {
            sv: "Dagen är en söndag eller måndag; ändringsaviseringar levereras tisdag till lördag",
            en: "The day is a Sunday or Monday; change notifications are delivered Tuesday to Saturday",
            fi: "Päivä on sunnuntai tai maanantai; muutosilmoitukset toimitetaan tiistaista lauantaihin",
        },
    };
    const KEYWORDS: &'static [KeywordRole] = &[KeywordRole::EffectiveDate];

    fn mark(cx: &mut Context<'_>, mark: &KeywordMark<'_>, _before: &Frame) {
        let digits = mark.value.trimmed();
        let weekday = Date::parse(digits).map(Date::weekday);
        if matches!(weekday, Some(Weekday::Sunday | Weekday::Monday)) && !cx.in_trailer {
            let start = mark.value.start;
            cx.report_provisional(&Self::META, start..start + digits.len(), NO_ARGS);
        }
    }

    fn stands(facts: &Facts) -> bool {
        facts.has_days
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#EFFEKTUERAD 20261103\n#DAG_START 20261102\n#DAG_SLUT\n"),
            sound(b"#EFFEKTUERAD 20261107\n#DAG_START 20261102\n#DAG_SLUT\n"),
            sound(b"#EFFEKTUERAD x\n#EFFEKTUERAD\n#DAG_START 20261102\n#DAG_SLUT\n"),
            // An urval or an answer comes any day; the trailer's days are none.
            sound(b"#EFFEKTUERAD 20261102\n#DATA_START\n#POST_START\n#POST_SLUT\n"),
            sound(b"#EFFEKTUERAD 20261102\n#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n#DAG_START 20261102\n#EFFEKTUERAD 20261102\n"),
            faulty(b"#EFFEKTUERAD 20261108\n#DAG_START 20261102\n#DAG_SLUT\n", &[1]),
            faulty(b"#DAG_START x\n#DAG_SLUT\n#EFFEKTUERAD 20261109\n", &[3]),
        ]);
    }
}
