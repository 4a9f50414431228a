//! The stretches of a file that the strip beside the lines and the progress bar draw.

use navlupp_core::column::Rows;
use navlupp_core::finding::Findings;
use navlupp_core::index::Index;
use navlupp_core::rule::Severity;
use navlupp_protocol::Bucket;

/// Stretches at most.
const LIMIT: u64 = 400;

/// Stretches by blocks of the file, as the index counts them. For a file that is being read or is large.
pub fn by_blocks(index: &Index, size: u64) -> Vec<Bucket> {
    let size = size.max(1);
    let mut buckets: Vec<Bucket> = Vec::new();
    let mut last = u64::MAX;
    for block in index.blocks() {
        let place = (block.offset.saturating_mul(LIMIT) / size).min(LIMIT - 1);
        if place != last {
            last = place;
            let from = block.offset as f64 / size as f64;
            buckets.push(Bucket { from, line: block.line as f64, ..Bucket::default() });
        }
        let Some(bucket) = buckets.last_mut() else { continue };
        let [errors, warnings, _] = block.found;
        bucket.errors = bucket.errors.saturating_add(errors);
        bucket.warnings = bucket.warnings.saturating_add(warnings);
        bucket.protected = bucket.protected.saturating_add(block.protected);
    }
    buckets
}

/// Stretches by lines, from the findings themselves; none where not every finding is stored.
pub fn by_lines(findings: &Findings, rows: &Rows, lines: u64) -> Option<Vec<Bucket>> {
    let stored = |severity| {
        findings
            .rules()
            .filter(move |(_, own, ..)| *own == severity)
            .all(|(.., count, shown)| count == shown as u64)
    };
    if lines == 0 || !stored(Severity::Error) || !stored(Severity::Warning) {
        return None;
    }
    let number = lines.min(LIMIT);
    let first = |place: u64| place * lines / number + 1;
    let place = |line: u64| {
        let guess = ((line.clamp(1, lines) - 1) * number / lines).min(number - 1);
        if guess + 1 < number && first(guess + 1) <= line { guess + 1 } else { guess }
    };
    let mut buckets: Vec<Bucket> = (0..number)
        .map(|place| Bucket {
            from: (first(place) - 1) as f64 / lines as f64,
            line: first(place) as f64,
            ..Bucket::default()
        })
        .collect();
    for (rule, severity, ..) in findings.rules().filter(|(_, severity, ..)| *severity != Severity::Info) {
        for example in findings.examples(rule).iter().filter(|example| example.place.line > 0) {
            let Some(bucket) = buckets.get_mut(place(example.place.line) as usize) else { continue };
            match severity {
                Severity::Error => bucket.errors += 1,
                _ => bucket.warnings += 1,
            }
        }
    }
    for row in rows.iter().filter(|row| row.protected) {
        if let Some(bucket) = buckets.get_mut(place(row.line) as usize) {
            bucket.protected += 1;
        }
    }
    Some(buckets)
}
