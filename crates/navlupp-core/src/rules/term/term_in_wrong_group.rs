//! # What it checks
//!
//! Whether every code inside a group begins with the two digits of the group. Of several in a row the first
//! is named. After an end that belongs to another group, which is a fault of its own, nothing is judged.
//!
//! # Why it matters
//!
//! The line that closes the group is lost or stands too late, or the term has strayed. It is taken for a
//! term of the related person, or is dropped.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 02000
//! #UP 02001 184506123456
//! #UP 01014 Ek
//! #UP 02003 FA
//! #UP 02999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read the post in. Fetch the file again; if the fault is still there, give Skatteverket the line.
//!
//! # Basis
//!
//! Eight records printed in Net iD Portal 5.7, Protected persons, for groups 02, 03 and 04; idega commune
//! importer (public source, 2006), for group 06.

use navlupp_catalog::{Confidence, TermCode, provenance, words};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{Post, Stray, Term};
use crate::rule::{Applies, Meta, Rule, RuleId, Severity};

/// NAV309
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(309),
        slug: "term-in-wrong-group",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Net iD Portal 5.7, Protected persons; idega commune importer (public source, 2006)"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Term i fel grupp",
            en: "Term in the wrong group",
            fi: "Tieto väärässä ryhmässä",
        },
        message: words! {
            sv: "{0} hör inte till gruppen som började på rad {1}",
            en: "{0} does not belong to the group that began on line {1}",
            fi: "{0} ei kuulu ryhmään, joka alkoi riviltä {1}",
        },
    };
    const STRAY: Stray = Stray::WrongGroup;

    fn out_of_place(cx: &mut Context<'_>, code: TermCode, post: &Post) {
        let args = [Arg::Term(code), post.group.map_or(Arg::None, |open| Arg::Line(open.place.line)), Arg::None];
        cx.report(&Self::META, Term::CODE_RANGE, args);
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::rules::snippets::{faulty, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 02000\n#UP 02003 M\n#UP 02008 NY\n#UP 02050 X\n#UP 02999\n#UP 01014 Ek\n#POST_SLUT\n"),
            // A group inside another (NAV403), an end of another (NAV402) and what follows, a removed group.
            sound(b"#POST_START\n#UP 02000\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 02000\n#UP 03999\n#UP 01014 Ek\n#UP 02999\n#POST_SLUT\n#POST_START\n#UP 02000 $\n#UP 01014 Ek\n#POST_SLUT\n"),
            // References stand anywhere.
            sound(b"#POST_START\n#UP 02000\n#UP 01400\n#UP 01401 187001022388\n#UP 02999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 02000\n#UP 01014 Ek\n#UP 02003 M\n#UP 03001 SE\n#UP 02999\n#POST_SLUT\n", &[3, 5]),
            // Of several in a row the first; also unknown codes.
            faulty(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 01014 Ek\n#UP 01081 G\n#UP 05123 X\n#POST_SLUT\n", &[4]),
        ]);
    }
}
