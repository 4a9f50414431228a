//! # What it checks
//!
//! Whether a post has both the citizenship SE and that of another country. The finding stands at the foreign
//! one. Only full posts are judged: those of a file with neither days nor any `#POST_ID` (urval, svar
//! direkt), and those with values in all of 01014, 01021, 01081 and 03001. A post in which some group 03
//! holds anything but 03001 and 03002, or a removed term, is not judged.
//!
//! # Why it matters
//!
//! Which citizenship counts decides about the right to vote and to stay. A system that takes the last one
//! counts a Swedish citizen as a foreigner.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 01014 Ek
//! #UP 01021 20200101
//! #UP 01081 OG
//! #UP 03000
//! #UP 03001 SE
//! #UP 03002 00000000
//! #UP 03999
//! #UP 03000
//! #UP 03001 FI
//! #UP 03002 20010101
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Look the person up in Navet before the citizenship is used, and give Skatteverket the line.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.31.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{Citizenship, Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV407
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(407),
        slug: "swedish-and-foreign-citizenship",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.31"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Svenskt och utländskt medborgarskap",
            en: "Swedish and foreign citizenship",
            fi: "Ruotsin ja toisen maan kansalaisuus",
        },
        message: words! {
            sv: "Posten har ett utländskt medborgarskap jämte det svenska; då registreras bara det svenska",
            en: "The post has a foreign citizenship beside the Swedish one; then only the Swedish is registered",
            fi: "Tietueessa on toisen maan kansalaisuus Ruotsin kansalaisuuden ohella; silloin vain Ruotsin rekisteröidään",
        },
    };
    const READS: &'static [Role] = &[Role::CitizenshipCountry];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::CITIZENSHIPS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let all = post.citizenships();
        if all.iter().all(|one| one.plain)
            && all.iter().any(Citizenship::is_swedish)
            && let Some(foreign) = all.iter().find(|one| one.has_country() && !one.is_swedish())
        {
            cx.report_in_full(&Self::META, post, post.code_place(foreign.line), NO_ARGS);
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
            // A change post may bring a new citizenship beside one that ends.
            sound(b"#POST_START\n#POST_ID 2026.000.014.055\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#UP 03000\n#UP 03001 FI\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#UP 03000\n#UP 03001 FI\n#UP 03999\n#POST_SLUT\n"),
            // Two foreign ones; two Swedish ones; a status.
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 03000\n#UP 03001 NO\n#UP 03999\n\
                    #UP 03000\n#UP 03001 FI\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 03000\n#UP 03001 SE\n#UP 03999\n\
                    #UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 03000\n#UP 03001 SE\n#UP 03999\n\
                    #UP 03000\n#UP 03001 FI\n#UP 03003 AS\n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 03000\n#UP 03001 SE\n#UP 03999\n\
                     #UP 03000\n#UP 03001 FI\n#UP 03999\n#POST_SLUT\n", &[8]),
            faulty(b"#POST_START\n#POST_ID 2026.000.014.055\n#UP 01014 Ek\n#UP 01021 20200101\n#UP 01081 OG\n#UP 03000\n#UP 03001 YU\n#UP 03999\n\
                     #UP 03000\n#UP 03001 SE\n#UP 03999\n#POST_SLUT\n", &[6]),
            // A selection: every post is full.
            faulty(b"#DATA_START\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03999\n#UP 03000\n#UP 03001 FI\n#UP 03999\n#POST_SLUT\n#DATA_SLUT\n", &[6]),
        ]);
    }
}
