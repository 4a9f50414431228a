//! # What it checks
//!
//! Whether a post has neither 01003 nor 01020 although an earlier post of the same person in the file has
//! set one of them, and none after it has taken one away. Any value but N and a removal mark sets the
//! protection; N and a removal mark take it away.
//!
//! # Why it matters
//!
//! The flag comes with every change post only where that function is ordered. Without it the post looks
//! like anybody's, and what it holds may come out. Navlupp masks the person in the whole file.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01003 J
//! #POST_SLUT
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01014 Nordström
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Handle the post as that of a protected person, and order the flag with every change post. If it is a
//! full post, it says that the protection has ended: then take the person's state from it.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapters 9.6.2 and 9.6.3, appendix 2.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::File;
use crate::finding::{Arg, Place};
use crate::rule::{Applies, Meta, Repeat, Rule, RuleId, Severity};

/// NAV714
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(714),
        slug: "protected-post-without-flag",
        severity: Severity::Info,
        confidence: Confidence::Certain,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapters 9.6.2 and 9.6.3, appendix 2"),
        applies: Applies::NOTIFICATION,
        implies: &[RuleId(214)],
        title: words! {
            sv: "Skyddad persons post utan markering",
            en: "Protected person's post without a flag",
            fi: "Suojatun henkilön tietue ilman merkintää",
        },
        message: words! {
            sv: "Personen fick skydd i posten på rad {0}; den här posten har ingen markering",
            en: "The post on line {0} protects the person; this post carries no flag",
            fi: "Rivin {0} tietue suojaa henkilön; tässä tietueessa ei ole merkintää",
        },
    };
    const REPEATS: bool = true;

    fn repeated(cx: &mut Context<'_>, _file: &File<'_>, repeat: &Repeat) {
        if let Some(line) = repeat.protected_at {
            let args = [Arg::Line(line), Arg::None, Arg::None];
            cx.report_unordered(&Self::META, Place::line(repeat.line), repeat.post, args);
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
            // Every post carries a flag; the protection ends; it begins later; another person.
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01020 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01003 $\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01003 N\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01001 187001022388\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 J\n#POST_SLUT\n#POST_START\n#UP 01002 187001012389\n#POST_SLUT\n", &[5]),
            // Everything but N and a removal mark protects; each later post is named.
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01003\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n", &[5, 8]),
            // Protected again after the protection had ended.
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01003 $\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 01020 J\n#UP 01003 $\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n", &[10]),
        ]);
    }
}
