//! A file with known numbers goes through the engine: whoever doubts the program can see it work.

use std::sync::Arc;

use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::End;
use navlupp_core::table::Engine;
use navlupp_protocol::SelfTest;

use crate::overview::{self, Extent};

/// What the example file holds, counted by another program than the engine; the faults are those that were
/// planted.
const KNOWN: [(&str, f64); 13] = [
    ("bytes", 42_135.0),
    ("lines", 2533.0),
    ("posts", 200.0),
    ("errors", 3.0),
    ("warnings", 3.0),
    ("protected_persons", 13.0),
    ("deregistration.AV", 30.0),
    ("deregistration.UV", 5.0),
    ("deregistration.GN", 2.0),
    ("deregistration.GS", 0.0),
    ("deregistration.AN", 1.0),
    ("deregistration.AS", 0.0),
    ("deregistration.?", 1.0),
];

/// Inspects the example file and compares.
pub fn run(example: &[u8]) -> SelfTest {
    // Not the session's: a user's own term list may count otherwise.
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    let mut inspection = Inspection::new(Arc::clone(&engine), Options::default());
    inspection.push(example);
    let report = inspection.finish(End::Complete);
    // What the engine counts, not what it was given.
    let extent = Extent { read: report.facts.bytes, size: example.len() as u64, millis: 0.0 };
    let overview = overview::of_report(&engine, &report, extent);
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;

    #[test]
    fn the_known_numbers_are_found() {
        // First: it takes up the texts, which an engine needs.
        let example: Vec<u8> = navlupp_texts::example().unwrap().chars().map(|letter| letter as u8).collect();
        let test = run(&example);
        let wrong: Vec<_> =
            test.rows.iter().filter(|(_, expected, found)| (expected - found).abs() > 0.0).collect();
        assert!(test.passed && wrong.is_empty(), "{wrong:?}");
    }
}
