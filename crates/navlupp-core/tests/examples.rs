//! However many examples are kept, the report says the same beside them: a finding that is only counted is counted
//! as one that is kept, and the lines of a rule that has all its examples are read on a way of their own.
//!
//! `NAVLUPP_LONG=1 cargo test --release --test examples` tries many more files.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod random_file;

use std::sync::{Arc, LazyLock};

use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::table::Engine;
use proptest::prelude::*;

use random_file::{any_file, long_file};

static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| Arc::new(Engine::new(Catalogue::standard())));

fn cases(usual: u32, long: u32) -> ProptestConfig {
    let is_long = std::env::var_os("NAVLUPP_LONG").is_some_and(|set| set == "1");
    let cases = if is_long { long } else { usual };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

fn report(bytes: &[u8], max_examples: usize) -> Report {
    let options = Options { max_examples, ..Options::default() };
    let mut inspection = Inspection::new(Arc::clone(&ENGINE), options);
    inspection.push(bytes);
    inspection.finish(End::Complete)
}

/// What differs between a report with all examples and one with a few.
fn difference(all: &Report, few: &Report, kept: usize) -> Option<String> {
    let rules = |report: &Report| -> Vec<_> {
        report.findings.rules().map(|(rule, severity, count, _)| (rule, severity, count)).collect()
    };
    for (rule, ..) in rules(all) {
        let (all, few) = (all.findings.examples(rule), few.findings.examples(rule));
        // A rule that speaks of earlier lines may keep others than the first.
        if few.len() != all.len().min(kept) || !few.iter().all(|finding| all.contains(finding)) {
            return Some(format!("the examples of {rule}"));
        }
    }
    [
        ("rules", format!("{:?}", rules(all)), format!("{:?}", rules(few))),
        ("systematic", format!("{:?}", all.systematic), format!("{:?}", few.systematic)),
        ("facts", format!("{:?}", all.facts), format!("{:?}", few.facts)),
        ("index", format!("{:?}", all.index), format!("{:?}", few.index)),
        ("summary", format!("{:?}", all.summary), format!("{:?}", few.summary)),
        ("rows", String::new(), if all.rows == few.rows { String::new() } else { "others".to_owned() }),
    ]
    .into_iter()
    .find(|(_, all, few)| all != few)
    .map(|(part, all, few)| [part, ":\n", &all, "\n", &few].concat())
}

proptest! {
    #![proptest_config(cases(512, 50_000))]

    #[test]
    fn what_is_counted_only_is_counted_right(bytes in any_file(), kept in 0..4_usize) {
        let difference = difference(&report(&bytes, 100_000), &report(&bytes, kept), kept);
        prop_assert!(difference.is_none(), "{}\n{}", difference.unwrap_or_default(), bytes.escape_ascii());
    }
}

proptest! {
    #![proptest_config(cases(8, 500))]

    #[test]
    fn so_it_is_in_long_files(bytes in long_file(), kept in 0..40_usize) {
        let difference = difference(&report(&bytes, 100_000), &report(&bytes, kept), kept);
        prop_assert!(difference.is_none(), "{}", difference.unwrap_or_default());
    }
}

/// Every line of a kind that is only counted, again and again: in a post, between two, in the trailer, and on a list.
#[test]
fn lines_that_are_not_read_leave_what_they_left() {
    const WRONG: &[u8] = b"xUP 01012 A\n#UX 01012 A\n#XOST_ID 1\n#UP 0100O A\n#UP\t0100\n#UP 98765 A\n#UP 98765\n#up 98765 \n\
        #UP 01012 \x07\n#UP 98765 \x81\xC4\n#UP 01012 \xC2\x85\n#UP\t01012 \x07\0\t\n# \n#1\n \x07\n#F\n\x1A\n#UP 01081 \x07\n";
    const FRAMES: [(&[u8], &[u8]); 4] = [
        (b"#POST_START\n", b"#POST_START\n#POST_SLUT\n"),
        (b"#UP 01001 187001012389\n", b"#POST_START\n#POST_SLUT\n"),
        (b"#DATA_START\n#DATA_SLUT\n#FIL_SLUT\n", b"#POST_START\n"),
        (b"187001012389\n187001022388\n187001012389\n187001022388\n", b"187001012389\n"),
    ];
    for (before, after) in FRAMES {
        let file = [before, &WRONG.repeat(9), after, &WRONG.repeat(9), b"#UP 01012 \x07\x1A"].concat();
        let all = report(&file, 100_000);
        assert!(all.findings.rules().count() > 3);
        for kept in 0..30 {
            let difference = difference(&all, &report(&file, kept), kept);
            assert!(difference.is_none(), "{kept} {}", difference.unwrap_or_default());
        }
    }
}
