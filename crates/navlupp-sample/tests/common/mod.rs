//! What every test here does: make a sample and read it.
#![allow(dead_code, clippy::unwrap_used, reason = "each test file uses what it needs, and may panic")]

use std::collections::BTreeSet;
use std::sync::Arc;

use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::rule::{RuleId, Severity};
use navlupp_core::rules;
use navlupp_core::table::Engine;
use navlupp_id::Date;
use navlupp_sample::{OWN_TERMS, Planted, Sample, SampleKind, write};

/// Compared with the reference date.
const EXPIRED: RuleId = RuleId(904);

pub fn bytes(sample: &Sample) -> (Vec<u8>, Planted) {
    let mut bytes = Vec::new();
    let planted = write(sample, &mut |chunk| bytes.extend_from_slice(chunk)).unwrap();
    (bytes, planted)
}

pub fn sample(kind: SampleKind, posts: u64) -> Sample {
    Sample { kind, posts, ..Sample::default() }
}

pub fn engine() -> Arc<Engine> {
    Arc::new(Engine::new(Catalogue::standard()))
}

/// An engine that knows the terms of which no number is public under invented ones: what faults of the rules on them
/// are written in.
pub fn engine_with_own_terms() -> Arc<Engine> {
    Arc::new(Engine::new(Catalogue::standard().with_own(OWN_TERMS).unwrap()))
}

/// Makes a sample and reads it as it comes, without keeping it.
pub fn inspect(engine: &Arc<Engine>, sample: &Sample) -> (Report, Planted) {
    // An infil has no date of its own: without one nobody can say that it has expired.
    let reference_date = sample.faults.contains(&EXPIRED).then(|| Date::new(2026, 11, 4)).flatten();
    let options = Options { reference_date, ..Options::default() };
    let mut inspection = Inspection::new(Arc::clone(engine), options);
    let planted = write(sample, &mut |chunk| inspection.push(chunk)).unwrap();
    (inspection.finish(End::Complete), planted)
}

/// The rules that spoke, of some severities.
pub fn spoken(report: &Report, severities: &[Severity]) -> BTreeSet<RuleId> {
    report
        .findings
        .rules()
        .filter(|(_, severity, ..)| severities.contains(severity))
        .map(|(rule, ..)| rule)
        .collect()
}

/// What a finding of the rule may bring with it, to the end of the chain.
pub fn implied(rule: RuleId) -> BTreeSet<RuleId> {
    let mut all = BTreeSet::from([rule]);
    let mut open = vec![rule];
    while let Some(next) = open.pop() {
        for &rule in rules::rule(next).map_or(&[][..], |meta| meta.implies) {
            if all.insert(rule) {
                open.push(rule);
            }
        }
    }
    all
}
