//! # What it checks
//!
//! Whether a move signal (99 in 01022) stands in a post whose 01003 is not J.
//!
//! # Why it matters
//!
//! The signal says that somebody with sekretessmarkering has left the area, and always comes with the
//! marking. Without it a receiver takes 99 for a county, and does not know that the person is protected.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01022 99
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Treat the person as protected and read nothing in. Give Skatteverket the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 9.6.2.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV705
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(705),
        slug: "move-signal-without-flag",
        severity: Severity::Error,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 9.6.2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Flyttsignal utan sekretessmarkering",
            en: "Move signal without secrecy marking",
            fi: "Muuttosignaali ilman salassapitomerkintää",
        },
        message: words! {
            sv: "Flyttsignalen 99 i 01022 saknar sekretessmarkering i posten; personen behandlas som skyddad",
            en: "The move signal 99 in 01022 has no secrecy marking in its post; the person is treated as protected",
            fi: "Muuttosignaalilla 99 tiedossa 01022 ei ole salassapitomerkintää tietueessa; henkilöä käsitellään suojattuna",
        },
    };
    const READS: &'static [Role] = &[Role::SecrecyMarking];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::MOVE_SIGNAL);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(place) = post.signal_place()
            && post.flag(Role::SecrecyMarking).is_none()
        {
            cx.report_at(&Self::META, place, NO_ARGS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n#POST_START\n#UP 01022 99\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01022 25\n#POST_SLUT\n#POST_START\n#UP 01022 $\n#POST_SLUT\n#POST_START\n#UP 04000\n#UP 04002 99\n#UP 04999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01022 99\n#POST_SLUT\n#POST_START\n#UP 01020 J\n#UP 01022 99\n#POST_SLUT\n", &[3, 7]),
            faulty(b"#POST_START\n#UP 01003 $\n#UP 01022 99 \n#POST_SLUT\n#POST_START\n#UP 01003 N\n#UP 01022 99\n#POST_SLUT\n", &[3, 7]),
        ]);
    }

    #[test]
    fn whoever_it_is_about_is_protected() {
        let post = b"#POST_START\n#UP 01001 187001012389\n#UP 01022 99\n#POST_SLUT\n";
        assert_eq!(inspect(post, &Options::default(), 7).protected_persons, 1);
    }
}
