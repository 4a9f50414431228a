//! # What it checks
//!
//! Whether a whole date of birth in an identity number lies after the reference date. The reference date is
//! the one that was set, else that of `#EFFEKTUERAD`, else the day that the post stands in; without any,
//! the rule is silent.
//!
//! # Why it matters
//!
//! Nobody has a number before being born. A wrong digit in the century or the year stands behind it, or the
//! reference date is wrong.
//!
//! # Example
//!
//! The file was made in 1860:
//!
//! ```text
//! #INFO_START
//! #EFFEKTUERAD 18600102
//! #INFO_SLUT
//! #DATA_START
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Check which reference date the report names. If it is right, do not read the post in, and look the
//! number up at its source.
//!
//! # Basis
//!
//! Common sense; the form of the date: Navet, Allmän beskrivning 4.1, chapters 8.1–8.3.

use navlupp_catalog::{Confidence, provenance, words};
use navlupp_id::{Birth, Date};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::IdentityField;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV209
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(209),
        slug: "identity-future",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("common sense: nobody has a number before the birth"),
        applies: Applies::NOTIFICATION.or(Applies::INFIL).or(Applies::ID_LIST),
        implies: &[],
        title: words! {
            sv: "Född efter referensdatumet",
            en: "Born after the reference date",
            fi: "Syntynyt viitepäivän jälkeen",
        },
        message: words! {
            sv: "Numrets födelsedatum är senare än {0}",
            en: "The date of birth in the number is later than {0}",
            fi: "Tunnuksen syntymäaika on myöhempi kuin {0}",
        },
    };
    const IDENTITIES: bool = true;

    fn identity(cx: &mut Context<'_>, field: &IdentityField<'_>) {
        let Some(number) = field.identity.filter(|number| number.fault().is_none() && !cx.in_trailer) else { return };
        if let (Some(reference), Some(born)) = (Date::from_number(cx.reference), number.birth().and_then(Birth::date))
            && born > reference
        {
            cx.report(&Self::META, field.range(), [Arg::Date(reference), Arg::None, Arg::None]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use navlupp_id::Date;

    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, sound, verify};

    fn set() -> Options {
        Options { reference_date: Date::new(1860, 1, 1), ..Options::default() }
    }

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // On the day itself.
            sound(b"#EFFEKTUERAD 18700101\n#DATA_START\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#DATA_SLUT\n"),
            // Without any reference date, without a whole birth date, with a wrong check digit (NAV205).
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#EFFEKTUERAD 18600101\n#DATA_START\n#POST_START\n#UP 01002 187001602387\n#UP 02001 187001012380\n#POST_SLUT\n#DATA_SLUT\n"),
            // A samordningsnummer is compared by its date, not by its digits.
            sound(b"#EFFEKTUERAD 18700101\n#DATA_START\n#POST_START\n#UP 01002 187001612386\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#EFFEKTUERAD 18691231\n#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 01005 187001612386\n#POST_SLUT\n#DATA_SLUT\n", &[4, 5]),
            // The day that the post stands in, where nothing else is known.
            faulty(b"#DATA_START\n#DAG_START 18700101\n#POST_START\n#UP 02001 187001022388\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[4]),
            faulty(b"#PNR 187001012389\n#PNR 184506123456\n", &[1]).with(set()),
            faulty(b"187001012389\n184506123456\n", &[1]).with(set()),
            // The date that was set goes before that of the file.
            sound(b"#EFFEKTUERAD 18400101\n#DATA_START\n#POST_START\n#UP 01001 184506123456\n#POST_SLUT\n#DATA_SLUT\n").with(set()),
        ]);
    }
}
