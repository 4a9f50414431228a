//! A planted fault is found where it was planted, and nothing else is.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use std::collections::BTreeSet;

use common::{bytes, engine, engine_with_own_terms, implied, inspect, sample, spoken};
use navlupp_core::report::Report;
use navlupp_core::rule::{RuleId, Severity};
use navlupp_core::rules::{self, RULEBOOK};
use navlupp_sample::{Refusal, Sample, SampleEncoding, SampleKind, plantable, write};

/// Every rule that a fault can be planted of.
fn all_plantable() -> BTreeSet<RuleId> {
    SampleKind::ALL.into_iter().flat_map(plantable).collect()
}

/// Needs two million numbers: tested on its own.
const TOO_MANY: RuleId = RuleId(903);
/// On terms without a public number: they need an own term list.
const OF_OWN_TERMS: [RuleId; 8] =
    [RuleId(523), RuleId(712), RuleId(801), RuleId(802), RuleId(803), RuleId(804), RuleId(808), RuleId(809)];
/// Leave no room for another fault (NAV124 gives the first person the second post, of which NAV214 would speak), or for a
/// quick test.
const ALONE: [RuleId; 5] = [RuleId(1), RuleId(2), RuleId(17), RuleId(124), TOO_MANY];

/// Planted in the post of a child, who is one by 01010 only: nobody whom a sample names was born after 1880.
const ON_A_CHILD: [RuleId; 2] = [RuleId(409), RuleId(417)];
/// What is worth knowing of such a post without any fault.
const BORN_OTHERWISE: RuleId = RuleId(510);

/// The rule speaks where the fault was planted, and elsewhere only of the posts that it has a word for in the sound
/// sample too: a child's birth date is worth knowing in whatever file.
fn hold_the_place(report: &Report, sound: &Report, rule: RuleId, line: u64, sample: &Sample) {
    let found = report.findings.examples(rule);
    let planted = found.iter().find(|finding| finding.place.line == line);
    let post = planted.unwrap_or_else(|| panic!("{rule} is not on line {line} of {sample:?}")).post;
    let here: Vec<u64> =
        found.iter().filter(|found| found.post == post).map(|found| found.place.line).collect();
    assert_eq!(here, [line], "{rule} in {sample:?}");
    let elsewhere = |report: &Report| -> Vec<u64> {
        report.findings.examples(rule).iter().map(|found| found.post).filter(|&other| other != post).collect()
    };
    assert_eq!(elsewhere(report), elsewhere(sound), "{rule} in {sample:?}");
}

/// Reads the sample with a fault and without, and holds the two against each other.
fn verify(sample: &Sample) {
    let [rule] = sample.faults[..] else { panic!("one fault at a time") };
    let engine = if OF_OWN_TERMS.contains(&rule) { engine_with_own_terms() } else { engine() };
    let (report, planted) = inspect(&engine, sample);
    let [(planted_rule, line)] = planted.faults[..] else { panic!("{sample:?}: {:?}", planted.faults) };
    assert_eq!(planted_rule, rule);
    if rule != RuleId(17) {
        assert_eq!(planted.lines, report.facts.lines, "{sample:?}");
        assert_eq!(planted.posts, report.posts(), "{sample:?}");
    }

    let implied = implied(rule);
    let grave = spoken(&report, &[Severity::Error, Severity::Warning]);
    assert!(grave.is_subset(&implied), "{rule} brings {grave:?} in {sample:?}");
    let (sound, _) = inspect(&engine, &Sample { faults: Vec::new(), posts: planted.posts, ..sample.clone() });
    hold_the_place(&report, &sound, rule, line, sample);
    let before = spoken(&sound, &[Severity::Info]);
    let remarks = spoken(&report, &[Severity::Info]);
    let of_ground = |found: RuleId| ON_A_CHILD.contains(&rule) && found == BORN_OTHERWISE;
    let new: Vec<_> = remarks
        .difference(&before)
        .filter(|&&found| !implied.contains(&found) && !of_ground(found))
        .collect();
    assert!(new.is_empty(), "{rule} brings {new:?} in {sample:?}");
}

#[test]
fn each_fault_alone_is_found_where_it_is() {
    for kind in SampleKind::ALL {
        for rule in plantable(kind).into_iter().filter(|&rule| rule != TOO_MANY) {
            if rules::rule(rule).is_none() {
                continue;
            }
            for posts in [0, 17, 400] {
                for seed in [1, 2, 3] {
                    for (encoding, crlf) in [(SampleEncoding::Iso8859_1, false), (SampleEncoding::Utf8, true)]
                    {
                        verify(&Sample { faults: vec![rule], seed, encoding, crlf, ..sample(kind, posts) });
                    }
                }
            }
        }
    }
}

#[test]
fn more_numbers_than_recommended() {
    for kind in [SampleKind::Infil, SampleKind::IdList] {
        verify(&Sample { faults: vec![TOO_MANY], ..sample(kind, 40) });
    }
}

#[test]
fn many_faults_in_one_file_are_all_found_where_they_are() {
    let engine = engine_with_own_terms();
    for kind in SampleKind::ALL {
        for seed in [1, 2, 3] {
            let mut wish = Sample { seed, ..sample(kind, 400) };
            for rule in plantable(kind).into_iter().filter(|rule| !ALONE.contains(rule)) {
                wish.faults.push(rule);
                if rules::rule(rule).is_none() || write(&wish, &mut |_| {}).is_err() {
                    wish.faults.pop();
                }
            }
            let (report, planted) = inspect(&engine, &wish);
            assert_eq!(planted.faults.len(), wish.faults.len(), "{wish:?}");
            for (rule, line) in planted.faults {
                let found = report.findings.examples(rule).iter().any(|finding| finding.place.line == line);
                assert!(found, "{rule} on line {line} of {wish:?}");
            }
        }
    }
}

#[test]
fn the_order_of_faults_and_naming_one_twice_do_not_matter() {
    let one = Sample { faults: vec![RuleId(205), RuleId(105)], ..Sample::default() };
    let other = Sample { faults: vec![RuleId(105), RuleId(205), RuleId(105)], ..Sample::default() };
    assert_eq!(bytes(&one), bytes(&other));
}

#[test]
fn a_fault_changes_nothing_before_its_post() {
    let (sound, _) = bytes(&sample(SampleKind::Change, 40));
    let (faulty, planted) = bytes(&Sample { faults: vec![RuleId(519)], ..sample(SampleKind::Change, 40) });
    let line = planted.faults[0].1 as usize;
    let lines = |bytes: &[u8], many: usize| -> Vec<Vec<u8>> {
        bytes.split(|&byte| byte == b'\n').take(many).map(<[u8]>::to_vec).collect()
    };
    assert_eq!(lines(&sound, line - 4), lines(&faulty, line - 4));
    assert_ne!(sound, faulty);
}

#[test]
fn what_cannot_be_planted_is_refused_before_the_first_byte() {
    let refused = |kind, faults: &[u16]| {
        let faults = faults.iter().map(|&rule| RuleId(rule)).collect();
        write(&Sample { faults, ..sample(kind, 40) }, &mut |_| panic!("a byte was written")).unwrap_err()
    };
    let rule = RuleId;
    assert_eq!(refused(SampleKind::Change, &[999]), Refusal::UnknownFault(rule(999)));
    assert_eq!(
        refused(SampleKind::Change, &[901]),
        Refusal::FaultDoesNotFit { rule: rule(901), kind: SampleKind::Change }
    );
    for (kind, first, second) in [
        (SampleKind::Change, 107, 105),
        (SampleKind::Change, 1, 205),
        (SampleKind::Change, 127, 116),
        (SampleKind::Change, 108, 12),
        (SampleKind::Infil, 905, 901),
        (SampleKind::IdList, 903, 905),
        (SampleKind::Infil, 12, 206),
    ] {
        let expected =
            Refusal::Combination { first: rule(first.min(second)), second: rule(first.max(second)) };
        assert_eq!(refused(kind, &[first, second]), expected);
    }
}

#[test]
fn every_rule_has_a_fault_and_every_fault_a_rule() {
    let rules: BTreeSet<RuleId> = RULEBOOK.iter().map(|meta| meta.id).collect();
    assert_eq!(rules, all_plantable());
}
