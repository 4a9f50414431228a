//! A file with known numbers goes through the engine: whoever doubts the program can see it work.

use std::sync::Arc;

use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::End;
use navlupp_core::table::Engine;
use navlupp_protocol::SelfTest;

use crate::{overview, sample};

/// What the example file holds, counted without the engine.
const KNOWN: [(&str, f64); 0] = [];

/// Inspects the example file and compares.
pub fn run(engine: &Arc<Engine>) -> SelfTest {
    let bytes = sample::bytes();
    let mut inspection = Inspection::new(Arc::clone(engine), Options::default());
    inspection.push(&bytes);
    let report = inspection.finish(End::Complete);
    let overview = overview::of_report(engine, &report, bytes.len() as u64, 0.0);
    let found = |key: &str| match key {
        "bytes" => overview.size,
        "lines" => overview.lines,
        "posts" => overview.posts,
        "errors" => overview.counts[0],
        "warnings" => overview.counts[1],
        "protected_persons" => overview.protected_persons,
        _ => {
            let code = key.strip_prefix("deregistration.").unwrap_or_default();
            overview.deregistration.iter().find(|row| row.key == code).map_or(-1.0, |row| row.count)
        }
    };
    let rows: Vec<(String, f64, f64)> =
        KNOWN.iter().map(|&(key, expected)| (key.to_owned(), expected, found(key))).collect();
    let passed = rows.iter().all(|(_, expected, found)| (expected - found).abs() < 0.5);
    SelfTest { passed, rows }
}
