//! # What it checks
//!
//! Whether every post of a file that has days stands in one of them: between a `#DAG_START` and its
//! `#DAG_SLUT`.
//!
//! # Why it matters
//!
//! Nobody can tell when such a person was updated in Navet, and so whether the post holds or an older one.
//!
//! # Example
//!
//! ```text
//! #DATA_START
//! #DAG_START 20261102
//! #DAG_SLUT
//! #POST_START
//! #UP 01001 187001012389
//! #POST_SLUT
//! #DATA_SLUT
//! ```
//!
//! # What to do
//!
//! Do not read these posts in. Fetch the file again; if they still stand outside, give Skatteverket the
//! line.
//!
//! # Basis
//!
//! Unpublished grammar of the Navet data file (undated): a data section holds days or posts. Navet, Allmän
//! beskrivning 4.1, chapter 3.1, for what the day tells.

use navlupp_catalog::{Confidence, provenance, words};

use crate::context::Context;
use crate::facts::Facts;
use crate::rule::{Applies, Meta, NO_ARGS, Rule, RuleId, Severity};

/// NAV120
pub struct Check;

impl Check {
    /// A `#POST_START` while no day is open; met by the pass itself. Whether the file has days, its end tells.
    #[inline(never)]
    pub(crate) fn outside(cx: &mut Context<'_>) {
        cx.report_provisional(&Self::META, 0..cx.bytes.len(), NO_ARGS);
    }
}

impl Rule for Check {
    const META: Meta = Meta {
        id: RuleId(120),
        slug: "post-outside-day",
        severity: Severity::Warning,
        confidence: Confidence::High,
        basis: provenance("Unpublished grammar of the Navet data file (undated); Navet, Allmän beskrivning 4.1, chapter 3.1"),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {
            sv: "Post utanför dagarna",
            en: "Post outside the days",
            fi: "Tietue päivien ulkopuolella",
        },
        message: words! {
            sv: "Posten står inte i någon dag, fast filen är indelad i dagar",
            en: "The post stands in no day, although the file is parted into days",
            fi: "Tietue ei ole missään päivässä, vaikka tiedosto on jaettu päiviin",
        },
    };
    fn stands(facts: &Facts) -> bool {
        facts.has_days
    }
}

#[cfg(test)]
mod tests {
    use super::Check;
    use crate::inspection::Options;
    use crate::rule::Rule;
    use crate::rules::snippets::{faulty, inspect, sound, verify};

    #[test]
    fn snippets() {
        verify::<Check>(&[
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n"),
            sound(b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#POST_SLUT\n#DAG_SLUT\n#DATA_SLUT\n"),
            sound(b"#DAG_START x\n#POST_START\n#POST_SLUT\n#DAG_SLUT\n"),
            // Not the trailer's posts, and not for the sake of its days.
            sound(b"#DATA_START\n#DAG_START 20261102\n#DAG_SLUT\n#DATA_SLUT\n#FIL_SLUT\n#POST_START\n#POST_SLUT\n"),
            sound(b"#DATA_START\n#POST_START\n#POST_SLUT\n#DATA_SLUT\n#FIL_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n"),
            faulty(b"#POST_START\n#POST_SLUT\n#DAG_START 20261102\n#POST_START\n#POST_SLUT\n#DAG_SLUT\n#POST_START\n#POST_SLUT\n", &[1, 7]),
            faulty(
                b"#DATA_START\n#DAG_START 20261102\n#DAG_SLUT\n#POST_START\n#POST_START\n#POST_SLUT\n#DAG_START 20261103\n#DAG_SLUT\n",
                &[4, 5],
            ),
        ]);
    }

    #[test]
    fn each_names_its_post() {
        let file = b"#POST_START\n#POST_SLUT\n#DAG_START 20261102\n#DAG_SLUT\n#POST_START\n#POST_SLUT\n";
        let report = inspect(file, &Options::default(), 1);
        let posts: Vec<u64> = report.findings.examples(Check::META.id).iter().map(|found| found.post).collect();
        assert_eq!(posts, [1, 2]);
    }
}
