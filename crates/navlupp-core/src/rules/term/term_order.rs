//! # What it checks
//!
//! Whether the codes of a post ascend. A group counts as one, by the code that opens it; inside a group its
//! terms ascend as well. The terms 014xx may stand anywhere. The first place only is named in each post.
//!
//! # Why it matters
//!
//! It need not be a fault: no source states the order as a rule. But all printed records have it, and
//! another order says that somebody has handled the file.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01014 Ek
//! #UP 01012 Anna
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! See to it that your system does not depend on the order. Ask who keeps the delivery whether the file has
//! been converted.
//!
//! # Basis
//!
//! Eight records printed in Net iD Portal 5.7, Protected persons: all ascend. That the order is fixed is an
//! inference.

use navlupp_catalog::{Confidence, TermCode, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Stray, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV307
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(307),
        slug: "term-order",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Net iD Portal 5.7, Protected persons"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Termerna står inte i nummerordning",
            en: "Terms out of order",
            fi: "Tiedot eivät ole numerojärjestyksessä",
        },
        message: words! {
            sv: "{0} står efter en term med högre nummer",
            en: "{0} stands after a term with a higher number",
            fi: "{0} on suurempinumeroisen tiedon jälkeen",
        },
    };
    const STRAY: Stray = Stray::Below;

    fn out_of_place(cx: &mut Context<'_>, code: TermCode, _post: &Post) {
        cx.report(&Self::META, Term::CODE_RANGE, [Arg::Term(code), Arg::None, Arg::None]);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 01014 Ek\n#UP 02000\n#UP 02001 184506123456\n#UP 02003 MO\n#UP 02999\n#UP 02000\n#UP 02001 187001022388\n\
                    #UP 02999\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            // References stand anywhere.
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 03000\n#UP 03999\n#UP 01400\n#UP 01402 NY\n#UP 01401 187001022388\n#UP 04000\n#UP 04999\n#POST_SLUT\n"),
            // The number (NAV203), a repeated term (NAV306), one outside its group (NAV308), one in the wrong (NAV309).
            sound(b"#POST_START\n#UP 01003 J\n#UP 01001 187001012389\n#UP 01014 Ek\n#UP 01014 Ek\n#UP 03000\n#UP 01012 Anna\n#UP 03999\n#UP 02003 M\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01014 Ek\n#UP 01012 Anna\n#POST_SLUT\n", &[4]),
            // Once for each post.
            faulty(b"#POST_START\n#UP 01101 20010101\n#UP 01012 Anna\n#UP 01014 Ek\n#UP 01013 Falk\n#POST_SLUT\n#POST_START\n#UP 01081 G\n#UP 01022 01\n#POST_SLUT\n", &[3, 9]),
            // Inside a group; a group that comes late; a term behind the groups; an unknown code.
            faulty(b"#POST_START\n#UP 02000\n#UP 02003 M\n#UP 02001 187001022388\n#UP 02999\n#POST_SLUT\n", &[4]),
            faulty(b"#POST_START\n#UP 03000\n#UP 03999\n#UP 02000\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03999\n#UP 01101 20010101\n#POST_SLUT\n", &[4, 10]),
            faulty(b"#POST_START\n#UP 01101 20010101\n#UP 01099 X\n#POST_SLUT\n", &[3]),
        ]);
    }
}
