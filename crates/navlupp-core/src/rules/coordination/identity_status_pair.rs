//! # What it checks
//!
//! Whether the identity status of a post and its reason belong together. Aktivt has no reason;
//! Vilandeförklarat has Tidsfrist or Annan orsak; Vilandeförklarat stängt has Annan orsak; Avregistrerat
//! has Avliden; Ej aktuellt has Ersatt or Felaktigt registrerat. Values count as written in the schema and
//! in plain Swedish. The numbers of these terms are not public: the rule speaks only with an own term list
//! that gives them the roles `identity_status` and `identity_status_reason`.
//!
//! # Why it matters
//!
//! Status and reason say together whether a samordningsnummer may be used and why not. Here one of them is
//! wrong.
//!
//! # Example
//!
//! In an own term list 01905 and 01907, invented numbers, are status and reason:
//!
//! ```text
//! #POST_START
//! #UP 01002 187001612386
//! #UP 01905 AVREGISTRERAT
//! #UP 01907 TIDSFRIST
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not use the number before its status has been looked up at Skatteverket.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.3.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Reading};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV801
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(801),
        slug: "identity-status-pair",
        severity: Severity::Warning,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.3"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Identitetsstatus och orsak hör inte ihop",
            en: "Identity status and reason do not pair",
            fi: "Tunnuksen tila ja syy eivät sovi yhteen",
        },
        message: words! {
            sv: "Orsaken i {1} hör inte till identitetsstatusen i {0}",
            en: "The reason in {1} does not belong to the identity status in {0}",
            fi: "Syy tiedossa {1} ei kuulu tilaan tiedossa {0}",
        },
    };
    const READS: &'static [Role] = &[Role::IdentityStatus, Role::IdentityStatusReason];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        if let Some((status, slot)) = post.identity_status()
            && let Some(reason) = post.get(Role::IdentityStatusReason)
            && let Reading::Listed(place) = reason.reading
            && status.reasons() >> place & 1 == 0
        {
            let args = [Arg::Term(slot.code), Arg::Term(reason.code), Arg::None];
            cx.report_at(&Self::META, post.place(reason), args);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify_own};

    #[test]
    fn snippets() {
        verify_own::<Check>(&[
            sound(b"#POST_START\n#UP 01905 AKTIVT\n#POST_SLUT\n#POST_START\n#UP 01905 VILANDEFORKLARAT\n#UP 01907 TIDSFRIST\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01905 VILANDEFORKLARAT\n#UP 01907 ANNAN_ORSAK\n#POST_SLUT\n#POST_START\n#UP 01905 VILANDEFORKLARAT_STANGT\n#UP 01907 ANNAN_ORSAK\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01905 AVREGISTRERAT\n#UP 01907 AVLIDEN\n#POST_SLUT\n#POST_START\n#UP 01905 EJ_AKTUELLT\n#UP 01907 ERSATT\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01905 EJ_AKTUELLT\n#UP 01907 FELAKTIGT_REGISTRERAT\n#POST_SLUT\n"),
            // In plain Swedish, in both encodings.
            sound(b"#POST_START\n#UP 01905 Vilandef\xF6rklarat st\xE4ngt\n#UP 01907 Annan orsak\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01905 VILANDEF\xC3\x96RKLARAT ST\xC3\x84NGT\n#UP 01907 ANNAN ORSAK\n#POST_SLUT\n"),
            // Values that are on no list: how files spell them is not public. One of the two alone, a removal.
            sound(b"#POST_START\n#UP 01905 AKTIV\n#UP 01907 TIDSFRIST\n#POST_SLUT\n#POST_START\n#UP 01905 AKTIVT\n#UP 01907 TID\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01907 TIDSFRIST\n#POST_SLUT\n#POST_START\n#UP 01905 AKTIVT\n#UP 01907 $\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01905 AKTIVT\n#UP 01907 TIDSFRIST\n#POST_SLUT\n#POST_START\n#UP 01905 VILANDEFORKLARAT_STANGT\n#UP 01907 TIDSFRIST\n#POST_SLUT\n", &[3, 7]),
            faulty(b"#POST_START\n#UP 01905 AVREGISTRERAT\n#UP 01907 ERSATT\n#POST_SLUT\n#POST_START\n#UP 01907 AVLIDEN\n#UP 01905 EJ AKTUELLT\n#POST_SLUT\n", &[3, 6]),
        ]);
    }
}
