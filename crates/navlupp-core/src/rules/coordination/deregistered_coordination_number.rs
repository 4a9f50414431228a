//! # What it checks
//!
//! Whether a samordningsnummer (in 01002) has the reason for deregistration AV, UV, OB or FI with a date
//! after 2021-06-18. AS stays sound; AN, GS, GN and TA are judged by rules of their own.
//!
//! # Why it matters
//!
//! Since 18 June 2021 a samordningsnummer has an identity status that tells whether it is in force. A
//! receiver that looks only there would miss what this post says.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01006 AV
//! #UP 01007 20240101
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See what the identity status of the number says, and ask Skatteverket where the two differ.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.3 and 8.7. That the other reasons ended with GS is an
//! inference.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV805
pub struct Check;

/// The last day of GS.
const LAST_DAY: u32 = 20_210_618;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(805),
        slug: "deregistered-coordination-number",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.3 and 8.7"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Avregistreringsorsak på samordningsnummer",
            en: "Deregistration reason on a coordination number",
            fi: "Rekisteristä poistamisen syy samordningsnummerilla",
        },
        message: words! {
            sv: "{0} på ett samordningsnummer efter 2021-06-18: sedan dess säger identitetsstatus om numret gäller",
            en: "{0} on a samordningsnummer after 2021-06-18: since then the identity status says whether it is in force",
            fi: "{0} samordningsnummerilla 2021-06-18 jälkeen: sen jälkeen tunnuksen tila kertoo, onko numero voimassa",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationReason, Role::DeregistrationDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::ASSIGNED);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some(reason) = post.get(Role::DeregistrationReason)
            && matches!(&reason.reading.letters(), b"AV\0\0" | b"UV\0\0" | b"OB\0\0" | b"FI\0\0")
            && post.is_of_coordination_number()
            && post.reading_of(Role::DeregistrationDate).date().is_some_and(|date| date.number() > LAST_DAY)
        {
            cx.report_slot(&Self::META, post, reason);
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
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01006 AV\n#UP 01007 20210618\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01006 AS\n#UP 01007 20240101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001012389\n#UP 01006 AV\n#UP 01007 20240101\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01006 UV\n#UP 01007 20240101\n#POST_SLUT\n"),
            // Rules of their own; no date, the month of the change alone, a removal.
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01006 GS\n#UP 01007 20240101\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01006 TA\n#UP 01007 20240101\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01006 AV\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01006 AV\n#UP 01007 20210600\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01006 $\n#UP 01007 20240101\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01006 AV\n#UP 01007 20210619\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01007 20220000\n#UP 01006 FI\n#POST_SLUT\n", &[3, 9]),
        ]);
    }
}
