//! What fires in nearly every post is one systematic deviation: of every rule it is told so, or the rule is one of which
//! that must never be said.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{bytes, engine_with_own_terms, sample};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::rule::{RuleId, Severity};
use navlupp_core::rules::{self, RULEBOOK};
use navlupp_core::table::Engine;
use navlupp_id::Date;
use navlupp_sample::{Sample, SampleKind, plantable};

/// Items of the files here.
const ITEMS: usize = 60;

/// Rules whose faults are none of an item alone.
///
/// They speak once of a file, or of each mark of its frame:
const OF_THE_FILE: [u16; 43] = [
    1, 2, 3, 4, 5, 6, 8, 12, 16, 17, 19, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117,
    118, 119, 121, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 902, 903, 904, 905, 907, 909,
];
/// They stand outside of posts, or in a row that is no item:
const OUTSIDE: [u16; 3] = [102, 103, 908];
/// They speak of a post by another, or by the file's date:
const OF_OTHERS: [u16; 9] = [120, 122, 124, 214, 216, 503, 714, 807, 901];

/// Whether a rule that fires in nearly every post is told as a systematic deviation. An Upplysning says itself that
/// nothing need be wrong, but that an unknown keyword stands in every post is a form that nobody knows; what protects a
/// person is never made less of.
fn is_told(rule: RuleId) -> bool {
    let meta = rules::rule(rule).unwrap();
    (meta.severity != Severity::Info || rule == RuleId(14)) && !(700..800).contains(&rule.0)
}

fn read(engine: &Arc<Engine>, file: &[u8]) -> Report {
    let options = Options { reference_date: Date::new(2026, 11, 4), ..Options::default() };
    let mut inspection = Inspection::new(Arc::clone(engine), options);
    inspection.push(file);
    inspection.finish(End::Complete)
}

/// The lines of a file, and which of them begin its items: posts, `#PNR` lines, rows.
fn parts(kind: SampleKind, file: &[u8]) -> (Vec<&[u8]>, Vec<usize>) {
    let lines: Vec<&[u8]> = file.split_inclusive(|&byte| byte == b'\n').collect();
    let begins = |line: &[u8]| match kind {
        SampleKind::Infil => line.starts_with(b"#PNR"),
        SampleKind::IdList => true,
        _ => line.to_ascii_uppercase().starts_with(b"#POST_START"),
    };
    let items = (0..lines.len()).filter(|&at| begins(lines[at])).collect();
    (lines, items)
}

/// The item around a line, without what closes the day or the section.
fn item_at(kind: SampleKind, file: &[u8], line: usize) -> Vec<u8> {
    let (lines, items) = parts(kind, file);
    let start = items.iter().copied().rfind(|&at| at < line).unwrap_or(items[0]);
    let closes = |line: &[u8]| line.starts_with(b"#DAG_S") || line.starts_with(b"#DATA_S");
    let rest = &lines[start + 1..];
    let length = rest.iter().position(|at| closes(at)).unwrap_or(rest.len());
    let next = items.iter().find(|&&at| at > start).map_or(rest.len(), |next| next - start - 1);
    lines[start..=start + length.min(next)].concat()
}

/// A file of items, the first `faulty` of them with the fault; none where the fault is none of an item.
fn spread(engine: &Arc<Engine>, kind: SampleKind, rule: RuleId, faulty: usize) -> Option<Vec<u8>> {
    let mut file = Vec::new();
    for number in 0..ITEMS {
        let mut wish = Sample { seed: number as u64 + 1, ..sample(kind, 3) };
        wish.faults.extend((number < faulty).then_some(rule));
        let (one, planted) = bytes(&wish);
        let line = planted.faults.first().map_or(0, |&(_, line)| line);
        let report = read(engine, &one);
        let of_item = report.findings.examples(rule).iter().any(|found| found.post > 0);
        if number < faulty && (line == 0 || !of_item) {
            return None;
        }
        let (lines, items) = parts(kind, &one);
        if number == 0 {
            file = lines[..items[0]].concat();
        }
        let line = if line == 0 { items[items.len() / 2] + 1 } else { line as usize };
        file.extend(item_at(kind, &one, line));
        if number + 1 == ITEMS {
            let last = items[items.len() - 1];
            let end = item_at(kind, &one, last + 1).split_inclusive(|&byte| byte == b'\n').count();
            file.extend(lines[last + end..].concat());
        }
    }
    Some(file)
}

/// What is wrong with how a file is told in which every item has the fault, or half of them.
fn faults_of(engine: &Arc<Engine>, kind: SampleKind, rule: RuleId, all: &[u8], half: &[u8]) -> Vec<String> {
    let mut faults = Vec::new();
    let mut hold = |holds: bool, what: &str| {
        if !holds {
            faults.push(format!("{rule} in {}: {what}", kind.name()));
        }
    };
    let report = read(engine, all);
    hold(report.findings.count(rule) * 100 > report.posts() * 95, "does not fire in every item");
    hold(report.systematic.contains(&rule) == is_told(rule), "is told otherwise");
    let is_unknown = !report.systematic.is_empty() && kind != SampleKind::IdList;
    hold(report.unfamiliar == is_unknown, "the form is told otherwise");
    let report = read(engine, half);
    hold(report.findings.count(rule) > 0, "does not fire in half of the items");
    hold(!report.systematic.contains(&rule), "is systematic in half of the items");
    faults
}

#[test]
fn each_rule_that_fires_in_nearly_every_post_is_told_as_one_deviation() {
    let engine = engine_with_own_terms();
    let mut faults = Vec::new();
    let mut tried = BTreeSet::new();
    for kind in SampleKind::ALL {
        for rule in plantable(kind) {
            if OF_THE_FILE.contains(&rule.0) || OUTSIDE.contains(&rule.0) || OF_OTHERS.contains(&rule.0) {
                continue;
            }
            let Some(all) = spread(&engine, kind, rule, ITEMS) else { continue };
            tried.insert(rule);
            let half = spread(&engine, kind, rule, ITEMS / 2).unwrap();
            faults.extend(faults_of(&engine, kind, rule, &all, &half));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    let others = [&OF_THE_FILE[..], &OUTSIDE, &OF_OTHERS].concat().into_iter().map(RuleId);
    let all: BTreeSet<RuleId> = RULEBOOK.iter().map(|meta| meta.id).collect();
    assert_eq!(all, others.chain(tried).collect());
}

/// The rules that are told as one deviation, and whether the form is, in `posts` posts, of which the first `faulty` are
/// `wrong` and the others sound.
fn told(head: &str, posts: usize, faulty: usize, wrong: &str) -> (Vec<u16>, bool) {
    let sound = "#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n";
    let text = head.to_owned() + &wrong.repeat(faulty) + &sound.repeat(posts - faulty);
    let report = read(&engine_with_own_terms(), text.as_bytes());
    (report.systematic.iter().map(|rule| rule.0).collect(), report.unfamiliar)
}

#[test]
fn posts_are_counted_and_not_findings() {
    let [one, thrice] = [1, 3].map(|times| {
        let line = "#UP 01034 1234A\n".repeat(times);
        format!("#POST_START\n#UP 01001 187001012389\n{line}#POST_SLUT\n")
    });
    assert_eq!(told("", 100, 96, &one), (vec![310], true));
    assert_eq!(told("", 100, 95, &one), (vec![], false));
    assert_eq!(told("", 100, 40, &thrice), (vec![], false));
    // Fewer posts tell nothing.
    assert_eq!(told("", 20, 20, &one), (vec![310], true));
    assert_eq!(told("", 19, 19, &one), (vec![], false));
}

#[test]
fn lines_outside_of_posts_count_like_posts() {
    let post = "#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n";
    assert_eq!(told("", 40, 40, &format!("{post}#POST_SLUT\n")), (vec![102], true));
    assert_eq!(told("", 40, 40, &format!("{post}#UP 01021 18800101\n")), (vec![103], true));
    assert_eq!(told("", 40, 20, &format!("{post}#POST_SLUT\n")), (vec![], false));
    // Posts that nothing known begins.
    assert_eq!(told("#DATA_START\n", 0, 0, ""), (vec![], false));
    let unknown = "#POST\n#UP 01001 187001012389\n".repeat(40);
    assert_eq!(told(&unknown, 0, 0, ""), (vec![], true));
}

#[test]
fn posts_outside_of_all_days_and_of_one_id_are_one_deviation() {
    let days = "#INFO_START\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261102\n#DAG_SLUT\n";
    let post = "#POST_START\n#POST_ID 2026.000.000.001\n#UP 01001 187001012389\n#POST_SLUT\n";
    let (rules, unfamiliar) = told(days, 40, 40, post);
    assert!(rules.contains(&120) && rules.contains(&124) && unfamiliar, "{rules:?}");
}

#[test]
fn protection_is_never_told_as_a_deviation_of_the_form() {
    let post = "#POST_START\n#UP 01001 187001012389\n#UP 01020 J\n#UP 01033 STORGATAN 1\n#POST_SLUT\n";
    assert_eq!(told("", 40, 40, post), (vec![], false));
}

#[test]
fn a_list_of_short_numbers_is_one_deviation_of_a_known_form() {
    let list = "700101-0000\n".repeat(50);
    let report = read(&engine_with_own_terms(), list.as_bytes());
    assert_eq!(report.kind.code(), "id-list");
    assert!(report.systematic.contains(&RuleId(906)) && !report.unfamiliar);
}

#[test]
fn a_torn_or_glued_file_is_not_of_an_unknown_form() {
    let engine = engine_with_own_terms();
    for kind in [SampleKind::Change, SampleKind::Full, SampleKind::Selection, SampleKind::Infil] {
        let (file, _) = bytes(&sample(kind, 25));
        let hold = |file: &[u8], what: &str, at: usize| {
            let report = read(&engine, file);
            // Where the one day has lost its start, every post does stand outside of it.
            let is_dayless = report.systematic == [RuleId(120)] && report.findings.count(RuleId(117)) > 0;
            assert!(!report.unfamiliar || is_dayless, "{} {what} {at}: {:?}", kind.name(), rules_of(&report));
        };
        let ends = (0..file.len()).filter(|&at| file[at] == b'\n').map(|at| at + 1);
        for at in ends {
            hold(&file[..at], "cut off after", at);
            hold(&file[..at - 1], "cut off in the line before", at);
            hold(&file[at..], "begins at", at);
            hold(&[&file[..at], &file[..]].concat(), "glued after a part of", at);
            hold(&[&file[..], &file[at..]].concat(), "glued before the rest from", at);
            let later = (at + file.len() / 3).min(file.len());
            hold(&[&file[..at], &file[later..]].concat(), "without a third from", at);
        }
    }
}

fn rules_of(report: &Report) -> Vec<RuleId> {
    report.findings.rules().map(|(rule, ..)| rule).collect()
}

#[test]
fn a_frame_that_is_written_otherwise_is_of_an_unknown_form() {
    let frame = "#INFO_START\n#BESTÄLLNINGSID 1\n#EFFEKTUERAD igår\n#DATA_START\n#DAG_START x\n#DATA_SLUT\n#FIL_SLUT\n";
    let report = read(&engine_with_own_terms(), frame.as_bytes());
    assert!(report.unfamiliar && report.systematic.is_empty(), "{:?}", rules_of(&report));
}
