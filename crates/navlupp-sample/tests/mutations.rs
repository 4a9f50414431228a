//! Sound and faulty files with bytes changed, lines lost, doubled, moved and glued: the rules take whatever comes, and
//! say the same of it however it is cut.
//!
//! `NAVLUPP_LONG=1` tries a million. A failure names its seed: `SEED=n` tries that one alone.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod common;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::Arc;

use common::{bytes, engine, engine_with_own_terms, sample};
use navlupp_catalog::{Catalogue, Language, OwnCatalogueFaults};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::rule::Severity;
use navlupp_core::table::Engine;
use navlupp_id::Date;
use navlupp_sample::{OWN_TERMS, Sample, SampleEncoding, SampleKind, plantable};

/// Rules whose faults need whole files of their own.
const TOO_MANY: u16 = 903;

/// A fixed sequence (`SplitMix64`), so that a seed is enough to see a failure again.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ word >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ word >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        word ^ word >> 31
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

/// The fixtures of a folder and those below it, in the order of their names.
fn fixtures(folder: &Path, files: &mut Vec<Vec<u8>>) {
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            fixtures(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "txt" || extension == "csv") {
            files.push(std::fs::read(&path).unwrap());
        }
    }
}

/// Files to start from: the fixtures, and samples of every kind, sound, and with every fault that can be planted.
fn originals() -> Vec<Vec<u8>> {
    let mut files = Vec::new();
    fixtures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures"), &mut files);
    assert!(files.len() > 300, "fixtures are missing");
    for kind in SampleKind::ALL {
        for (seed, encoding) in [(3, SampleEncoding::Iso8859_1), (4, SampleEncoding::Utf8)] {
            files.push(bytes(&Sample { seed, encoding, ..sample(kind, 6) }).0);
        }
        for fault in plantable(kind).into_iter().filter(|fault| fault.0 != TOO_MANY) {
            files.push(bytes(&Sample { faults: vec![fault], ..sample(kind, 3) }).0);
        }
    }
    files
}

/// What a value can be that some rule may stumble over.
const PIECES: &[&[u8]] = &[
    b"$",
    b"-1",
    b" ",
    b"\t",
    b"\0",
    b"\x1A",
    b"\xC4",
    b"\xC3\x84",
    b"00000000",
    b"99999999",
    b"0",
    b"999999999999",
    b"187001612386",
    b"J",
    b"N",
    b"99",
    b"#",
    b"#UP 02000\n",
    b"#UP 02999\n",
    b"#UP 04999\n",
    b"#POST_START\n",
    b"#POST_SLUT\n",
    b"#POST_ID 2026.000.000.001\n",
    b"#UP 01022 99\n",
    b"#UP 01003 J\n",
    b"#UP 01010 19990101\n",
    b"#DAG_SLUT\n",
    b"#FIL_SLUT\n",
    b"\r",
    b"\r\n",
    b"\n\n",
    b"#UP 01006 GN\n",
    b"#UP 01007 00000000\n",
    b"3H,300R,,",
];

/// One change somewhere.
fn change(file: &mut Vec<u8>, others: &[Vec<u8>], chance: &mut Chance) {
    let at = chance.below(file.len() + 1);
    let end = (at + chance.below(40)).min(file.len());
    let line = |file: &[u8], at: usize| {
        let start = file[..at].iter().rposition(|&byte| byte == b'\n').map_or(0, |found| found + 1);
        let end =
            file[at..].iter().position(|&byte| byte == b'\n').map_or(file.len(), |found| at + found + 1);
        start..end
    };
    match chance.below(9) {
        0 if at < file.len() => file[at] = chance.next() as u8,
        1 if at < file.len() => file[at] = b"0123456789JNAVGSO$-# \n"[chance.below(22)],
        2 => drop(file.drain(at..end)),
        3 => {
            let piece = PIECES[chance.below(PIECES.len())];
            drop(file.splice(at..at, piece.iter().copied()));
        }
        4 => {
            let line = line(file, at);
            drop(file.drain(line));
        }
        5 => {
            let line = file[line(file, at)].to_vec();
            let to = chance.below(file.len() + 1);
            drop(file.splice(to..to, line));
        }
        6 => {
            let line = line(file, at);
            let text: Vec<u8> = file.drain(line).collect();
            let to = chance.below(file.len() + 1);
            let to = file[..to].iter().rposition(|&byte| byte == b'\n').map_or(0, |found| found + 1);
            drop(file.splice(to..to, text));
        }
        7 => {
            let other = &others[chance.below(others.len())];
            let from = chance.below(other.len() + 1);
            let to = (from + chance.below(400)).min(other.len());
            drop(file.splice(at..end, other[from..to].iter().copied()));
        }
        _ => file.truncate(at),
    }
}

fn read(engine: &Arc<Engine>, file: &[u8], size: usize, options: &Options) -> Report {
    let mut inspection = Inspection::new(Arc::clone(engine), options.clone());
    file.chunks(size).for_each(|chunk| inspection.push(chunk));
    inspection.finish(End::Complete)
}

fn try_one(engine: &Arc<Engine>, originals: &[Vec<u8>], seed: u64) {
    let mut chance = Chance(seed);
    let mut file = originals[chance.below(originals.len())].clone();
    for _ in 0..=chance.below(6) {
        change(&mut file, originals, &mut chance);
    }
    let reference_date = (chance.below(2) == 0).then(|| Date::new(2020, 6, 1)).flatten();
    let options = Options { reference_date, ..Options::default() };
    let whole = read(engine, &file, usize::MAX, &options);
    let size = 1 + chance.below(64);
    assert!(read(engine, &file, size, &options) == whole, "chunks of {size} give another report");
    let counted: u64 = whole.findings.rules().map(|(_, _, count, _)| count).sum();
    let by_severity = [Severity::Error, Severity::Warning, Severity::Info]
        .map(|severity| whole.findings.count_of(severity));
    assert_eq!(counted, by_severity.iter().sum::<u64>());
    let lines = whole.facts.lines;
    assert!(whole.findings.in_line_order().iter().all(|finding| finding.place.line <= lines));
}

#[test]
fn rules_take_whatever_comes() {
    let is_long = std::env::var_os("NAVLUPP_LONG").is_some_and(|set| set == "1");
    let count = if is_long { 1_000_000 } else { 6_000 };
    let (engines, originals) = ([engine(), engine_with_own_terms()], originals());
    let one = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    let seeds = one.map_or(0..count, |seed: u64| seed..seed + 1);
    for seed in seeds {
        let engine = &engines[seed as usize % 2];
        let done = catch_unwind(AssertUnwindSafe(|| try_one(engine, &originals, seed)));
        assert!(done.is_ok(), "SEED={seed} fails");
    }
}

/// A changed term list is refused with the lines of its faults, or taken up; then an engine of it reads files like any
/// other.
fn try_a_list(originals: &[Vec<u8>], seed: u64) {
    let mut chance = Chance(seed);
    let terms = OWN_TERMS.as_bytes();
    let mut list = terms.to_vec();
    let others = [terms.to_vec(), terms.iter().rev().copied().collect(), originals[0].clone()];
    for _ in 0..=chance.below(4) {
        change(&mut list, &others, &mut chance);
    }
    let lines = list.iter().filter(|&&byte| byte == b'\n' || byte == b'\r').count() + 1;
    match Catalogue::of_own_file(&list, char::from) {
        Err(OwnCatalogueFaults(faults)) => {
            assert!(!faults.is_empty());
            for fault in faults {
                assert!(fault.line as usize <= lines);
                assert!(Language::ALL.iter().all(|&language| !fault.say(language).is_empty()));
            }
        }
        Ok(catalogue) => {
            let engine = Arc::new(Engine::new(catalogue));
            for _ in 0..4 {
                try_one(&engine, originals, chance.next());
            }
        }
    }
}

#[test]
fn term_lists_are_refused_or_taken_up_whatever_they_hold() {
    let is_long = std::env::var_os("NAVLUPP_LONG").is_some_and(|set| set == "1");
    let originals = originals();
    for seed in 0..if is_long { 50_000 } else { 500 } {
        let done = catch_unwind(AssertUnwindSafe(|| try_a_list(&originals, seed)));
        assert!(done.is_ok(), "seed {seed} fails");
    }
}
