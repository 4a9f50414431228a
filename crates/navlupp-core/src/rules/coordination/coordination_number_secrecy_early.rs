//! # What it checks
//!
//! Whether a samordningsnummer has sekretessmarkering (01003 is J) before 2025-09-22. The date compared is
//! the reference date that was set, else `#EFFEKTUERAD`, else the day in which the post stands; without any
//! of them the rule is silent.
//!
//! # Why it matters
//!
//! Until then only personnummer could have the marking. The number, the marking or the date of the file is
//! wrong. Navlupp treats the person as protected.
//!
//! # Example
//!
//! ```text
//! #INFO_START
//! #EFFEKTUERAD 20250919
//! #INFO_SLUT
//! #DATA_START
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01003 J
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Keep the person protected. Check the date of the file, and ask Skatteverket if it is right.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, Role, provenance, words};
use navlupp_id::Date;

use crate::context::Context;
use crate::finding::Arg;
use crate::post::Post;
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV807
pub struct Check;

/// When samordningsnummer could first have the marking.
const FIRST_DAY: Option<Date> = Date::new(2025, 9, 22);

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(807),
        slug: "coordination-number-secrecy-early",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Tidig sekretessmarkering på samordningsnummer",
            en: "Early secrecy marking on a coordination number",
            fi: "Varhainen salassapitomerkintä samordningsnummerilla",
        },
        message: words! {
            sv: "{0} är J på ett samordningsnummer före {1}, då markeringen infördes för dem",
            en: "{0} is J on a samordningsnummer before {1}, when the marking began for them",
            fi: "Tieto {0} on J samordningsnummerilla ennen päivää {1}, jona merkintä otettiin niille käyttöön",
        },
    };
    const READS: &'static [Role] = &[Role::SecrecyMarking];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(flag) = post.flag(Role::SecrecyMarking)
            && post.is_of_coordination_number()
            && let Some(first) = FIRST_DAY
            && post.reference().is_some_and(|date| date < first)
        {
            cx.report_at(&Self::META, post.place(flag), [Arg::Term(flag.code), Arg::Date(first), Arg::None]);
        }
    }
}

#[cfg(test)]
mod tests {
    use navlupp_id::Date;

    use super::Check;
    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            // The day itself, somebody folkbokförd, no date at all, another value.
            sound(b"#INFO_START\n#EFFEKTUERAD 20250922\n#INFO_SLUT\n#DATA_START\n#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#INFO_START\n#EFFEKTUERAD 20250921\n#INFO_SLUT\n#DATA_START\n#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#INFO_START\n#EFFEKTUERAD 20250921\n#INFO_SLUT\n#DATA_START\n#POST_START\n#UP 01002 187001612386\n#UP 01003 $\n#POST_SLUT\n#DATA_SLUT\n"),
            faulty(b"#INFO_START\n#EFFEKTUERAD 20250921\n#INFO_SLUT\n#DATA_START\n#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#POST_SLUT\n#DATA_SLUT\n", &[7]),
            // The date that was set comes before that of the file, and the day of the post after it.
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#POST_SLUT\n", &[3])
                .with(Options { reference_date: Date::new(2025, 9, 21), ..Options::default() }),
            faulty(b"#DATA_START\n#DAG_START 20250921\n#POST_START\n#UP 01002 187001612386\n#UP 01003 J\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n", &[5]),
        ]);
    }
}
