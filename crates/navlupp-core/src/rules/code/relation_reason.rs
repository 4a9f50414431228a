//! # What it checks
//!
//! Whether a related person's reason for deregistration (02010) is another of the nine codes than AV
//! (deceased). Other values belong to the rule on unknown codes.
//!
//! # Why it matters
//!
//! The description speaks of deceased parents and children only. A system that reads 02010 as a death counts
//! somebody who left or went missing as dead.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 187209102362
//! #UP 02003 M
//! #UP 02010 UV
//! #UP 02011 20150301
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See to it that your system reads the code, and not merely that the term is there.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 8.29 and 8.30: a deceased parent, a deceased child.
//! Navetavisering.xsd `7_2.28`, `AvregistreringsorsakKod`, allows all nine.

use navlupp_catalog::{Confidence, List, Role, codes, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::Post;
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};
use crate::summary::letters;

/// NAV515
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(515),
        slug: "relation-reason",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 8.29 and 8.30; Navetavisering.xsd 7_2.28, AvregistreringsorsakKod"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Annan orsak än avliden för en relationsperson",
            en: "Other reason than death of a related person",
            fi: "Suhteen henkilöllä muu syy kuin kuolema",
        },
        message: words! {
            sv: "Relationspersonens avregistreringsorsak är {0}; bara AV är beskriven",
            en: "The related person's reason for deregistration is {0}; only AV is described",
            fi: "Suhteen henkilön rekisteristä poistamisen syy on {0}; vain AV on kuvattu",
        },
    };
    const READS: &'static [Role] = &[Role::RelationDeregistrationReason];
    const ENTRIES: &'static [Role] = &[Role::RelationStart];

    fn entry(cx: &mut Context<'_>, post: &Post) {
        let Some(slot) = post.get(Role::RelationDeregistrationReason) else { return };
        let mut codes = codes(List::DeregistrationReason).iter();
        if let Some(code) = codes.find(|code| code.code.as_bytes() == letters(&slot.reading))
            && code.code != "AV"
        {
            cx.report_at(&Self::META, post.place(slot), [Arg::Code(code.code), Arg::None, Arg::None]);
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
            sound(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02010 AV\n#UP 02011 20150301\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n"),
            // An unknown code is NAV501.
            sound(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02010 XX\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02010 UVX\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02010 uv\n#UP 02999\n#POST_SLUT\n"),
            // Removed, or without a value; the person's own reason.
            sound(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02010 $\n#UP 02999\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02010\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01006 UV\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 02001 184003042381\n#UP 02003 MO\n#UP 02010 UV\n#UP 02999\n#UP 02000\n#UP 02001 188001022378\n#UP 02003 M\n#UP 02999\n#UP 02000\n#UP 02002 18410506\n#UP 02003 FA\n#UP 02010 GN \n#UP 02999\n#POST_SLUT\n", &[5, 14]),
        ]);
    }
}
