//! # What it checks
//!
//! Whether the reason for deregistration (01006) suits the person's number: AS and GS belong to
//! samordningsnummer and do not stand with a personnummer in 01001; GN and TA belong to personnummer and do
//! not stand with a samordningsnummer (day 61–91, or 60 where the day is not known). A personnummer in 01002
//! with AS or GS is not judged, nor is a samordningsnummer in 01001 with them: there the field is wrong, not
//! the reason.
//!
//! # Why it matters
//!
//! GN and GS say that the person lives on under another number, TA and AS that the number should not have
//! been. With the wrong kind of number a receiver strikes out the wrong person, or keeps one who is none.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01006 AS
//! #UP 01007 20150101
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not act on the reason until it has been looked up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.7: GN old personnummer, TA of personnummer; GS old
//! samordningsnummer, AS of samordningsnummer.

use navlupp_catalog::{Confidence, Role, provenance, words};
use navlupp_id::Kind;

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Remarks};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV522
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(522),
        slug: "reason-number-kind",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.7"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Orsaken passar inte numret",
            en: "The reason does not suit the number",
            fi: "Syy ei sovi tunnukseen",
        },
        message: words! {
            sv: "Orsaken {0} gäller inte nummer av det här slaget",
            en: "Reason {0} is not for numbers of this kind",
            fi: "Syy {0} ei koske tämänlaisia tunnuksia",
        },
    };
    const READS: &'static [Role] = &[Role::DeregistrationReason];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::DEREGISTRATION);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some((code, place)) = post.rare_deregistration_reason()
            && let Some(identity) = post.identity()
            && match code.code {
                "AS" | "GS" => post.personnummer.is_some() && identity.kind() == Kind::Personnummer,
                "GN" | "TA" => identity.kind() == Kind::Samordningsnummer,
                _ => false,
            }
        {
            cx.report_at(&Self::META, place, [Arg::Code(code.code), Arg::None, Arg::None]);
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
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01006 GN\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01006 TA\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01006 AS\n#POST_SLUT\n#POST_START\n#UP 01002 187001612386\n#UP 01006 GS\n#POST_SLUT\n"),
            // Reasons of any number; an assigned personnummer; a samordningsnummer in 01001 (NAV210).
            sound(b"#POST_START\n#UP 01002 187001612386\n#UP 01006 AV\n#POST_SLUT\n#POST_START\n#UP 01002 187001012389\n#UP 01006 GS\n#POST_SLUT\n#POST_START\n#UP 01001 187001612386\n#UP 01006 AS\n#POST_SLUT\n"),
            // No number, no readable one, a removed reason, an unknown one.
            sound(b"#POST_START\n#UP 01006 AS\n#POST_SLUT\n#POST_START\n#UP 01001 1\n#UP 01006 AS\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01006 $\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01006 as\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01006 AS\n#POST_SLUT\n#POST_START\n#UP 01006 GS \n#UP 01001 187001012389\n#POST_SLUT\n", &[3, 6]),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01006 GN\n#POST_SLUT\n#POST_START\n#UP 01002 187001602387\n#UP 01006 TA\n#POST_SLUT\n", &[3, 7]),
        ]);
    }
}
