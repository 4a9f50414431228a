//! # What it checks
//!
//! Whether a post lifts protection (01003 or 01020 is a removal mark, and neither of them J) and holds
//! nothing else but the identity, 01004 and `#POST_ID`.
//!
//! # Why it matters
//!
//! Many receivers have deleted most of what they held on a protected person. When the protection ends they
//! need it again, and a full post follows only where that function is ordered.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #POST_ID 2026.000.014.058
//! #UP 01001 187001012389
//! #UP 01003 $
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See whether a full post of the person follows; with two files it stands in the file of those who are not
//! protected. If not, fetch the data by an infil, or order the function.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 9.6.2 and 9.6.3, appendix 2.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Post, Reading};
use crate::rule::{Applies, Meta, PostEnd, Rule, RuleId, Severity};

/// NAV708
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(708),
        slug: "protection-lifted-alone",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 9.6.2 and 9.6.3, appendix 2"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Skyddet hävs utan övriga uppgifter",
            en: "Protection lifted and nothing else told",
            fi: "Suoja poistetaan eikä muuta kerrota",
        },
        message: words! {
            sv: "{0} är borttagen, och posten har inga andra uppgifter om personen",
            en: "{0} is removed, and the post tells nothing else of the person",
            fi: "Tieto {0} on poistettu, eikä tietue kerro henkilöstä muuta",
        },
    };
    const READS: &'static [Role] = &[Role::SecrecyMarking, Role::ProtectedRegistration];
    const POST_END: PostEnd = PostEnd::Reading;

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let flags = [Role::SecrecyMarking, Role::ProtectedRegistration].map(|role| post.get(role));
        let lifted = flags.into_iter().flatten().find(|flag| flag.reading == Reading::Removed);
        if let Some(flag) = lifted
            && !post.protection.set
            && post.says_nothing_but_flags()
        {
            cx.report_slot(&Self::META, post, flag);
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
            // The other protection goes on; what follows is told at once; nothing is lifted.
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#UP 01020 $\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 $\n#UP 01014 E\n#POST_SLUT\n#POST_START\n#UP 01003 $\n#UP 01013 $\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01003 $\n#UP 02000\n#UP 02003 M\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 01003 N\n#POST_SLUT\n#POST_START\n#UP 01003 J\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#POST_ID 2026.000.000.001\n#UP 01001 187001012389\n#UP 01003 $\n#UP 01004 3H\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#UP 01002 187001612386\n#UP 01003 -1\n#UP 01020 $\n#POST_SLUT\n#POST_START\n#UP 01020 $ \n#POST_SLUT\n", &[3, 7]),
        ]);
    }
}
