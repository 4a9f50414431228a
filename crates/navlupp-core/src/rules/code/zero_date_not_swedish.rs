//! # What it checks
//!
//! Whether the citizenship date (03002) is 00000000 although the country is not SE, or although the person
//! was born on 1991-07-01 or later. The birth date is 01010 where the post delivers it, else that of the
//! number. Where parts of it are unknown, the rule speaks only if no day could be right.
//!
//! # Why it matters
//!
//! The date tells when somebody became a citizen. Zeros without that meaning are a date that is missing. Yet
//! a foreign citizenship of long ago may lack a date; hence a remark only.
//!
//! # Example
//!
//! ```text
//! #POST_START
//! #UP 01001 187001012389
//! #UP 03000
//! #UP 03001 FI
//! #UP 03002 00000000
//! #UP 03999
//! #POST_SLUT
//! ```
//!
//! # What to do
//!
//! Take the date as unknown, and not as before 1991-07-01.
//!
//! # Basis
//!
//! Navet, Allmän beskrivning 4.1, chapter 8.31.

use navlupp_catalog::{Confidence, Role, provenance, words};

use crate::context::Context;
use crate::post::{JULY_1991, NO_DATE, Post, Remarks};
use crate::rule::{Applies, Meta, NO_ARGS, PostEnd, Rule, RuleId, Severity};

/// NAV511
pub struct Check;

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(511),
        slug: "zero-date-not-swedish",
        severity: Severity::Info,
        confidence: Confidence::Medium,
        basis: provenance("Navet, Allmän beskrivning 4.1, chapter 8.31"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Bara nollor som medborgarskapsdatum",
            en: "Citizenship date of zeros only",
            fi: "Kansalaisuuden päivänä pelkkiä nollia",
        },
        message: words! {
            sv: "Bara nollor betyder svenskt medborgarskap sedan före 1991-07-01; det stämmer inte här",
            en: "Zeros only stand for Swedish citizenship since before 1991-07-01; that does not hold here",
            fi: "Pelkät nollat tarkoittavat Ruotsin kansalaisuutta ajalta ennen 1991-07-01; tässä se ei pidä paikkaansa",
        },
    };
    const READS: &'static [Role] = &[Role::CitizenshipCountry, Role::CitizenshipDate, Role::BirthDate];
    const POST_END: PostEnd = PostEnd::Remark(Remarks::CITIZENSHIPS);

    fn post_end(cx: &mut Context<'_>, post: &Post) {
        let is_late = post.birth().is_some_and(|born| born == JULY_1991 || JULY_1991.is_before(born));
        for one in post.citizenships() {
            if one.date == Some(NO_DATE) && one.has_country() && (is_late || !one.is_swedish()) {
                cx.report_at(&Self::META, post.date_place(one.date_line), NO_ARGS);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::finding::Place;
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#POST_START\n#UP 01001 187001012389\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 01001 187001012389\n#UP 03000\n#UP 03001 FI\n#UP 03002 20010101\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n"),
            sound(b"#POST_START\n#UP 01010 19910630\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 01010 19910000\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n"),
            // No country, no date, no letters (NAV525).
            sound(b"#POST_START\n#UP 03000\n#UP 03001 $\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 FI\n#UP 03002 $\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 03000\n#UP 03001 S1\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n"),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 03000\n#UP 03001 FI\n#UP 03002 00000000\n#UP 03999\n#UP 03000\n#UP 03001 YU\n#UP 03002 00000000 \n#UP 03999\n#POST_SLUT\n", &[5, 9]),
            faulty(b"#POST_START\n#UP 01001 187001012389\n#UP 01010 19910701\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n#POST_START\n#UP 01010 19920000\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#POST_SLUT\n", &[6, 13]),
            faulty(b"#POST_START\n#UP 03000\n#UP 03001 SE\n#UP 03002 00000000\n#UP 03999\n#UP 01010 20120304\n#POST_SLUT\n", &[4]),
        ]);
    }

    #[test]
    fn it_points_at_the_date() {
        let post = b"#POST_START\n#UP 03000\n#UP\t03001\tFI\n#UP\t03002\t00000000 \n#UP 03999\n#POST_SLUT\n";
        let place = inspect(post, &Options::default(), post.len()).findings.examples(Check::META.id)[0].place;
        assert_eq!(place, Place { line: 4, column: 11, length: 8 });
    }
}
