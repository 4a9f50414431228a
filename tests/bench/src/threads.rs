//! The command on one big file, with two threads and with one.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::Result;
use crate::rounds::{Measurement, ROUNDS};

/// How many times faster two threads are.
pub fn two_against_one(navlupp: &str, file: &str) -> Result<Measurement> {
    let size = Path::new(file).metadata().map_err(|error| format!("cannot read {file}: {error}"))?.len();
    let mut times = [Vec::new(), Vec::new()];
    for round in 0..=ROUNDS {
        for (threads, times) in ["2", "1"].into_iter().zip(&mut times) {
            let seconds = check(navlupp, file, threads)?;
            // The first round brings the file into the system's memory.
            if round > 0 {
                times.push(seconds);
            }
        }
    }
    let [two, one] = times;
    Ok(Measurement::of_speeds("two-threads-against-one", &two, &one, size as usize))
}

fn check(navlupp: &str, file: &str, threads: &str) -> Result<f64> {
    let start = Instant::now();
    let status = Command::new(navlupp)
        .args(["check", "--quiet", "--threads", threads, file])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()
        .map_err(|error| format!("cannot run {navlupp}: {error}"))?;
    // 0: sound, 1: faults; anything else is no check.
    match status.code() {
        Some(0 | 1) => Ok(start.elapsed().as_secs_f64()),
        _ => Err(format!("{navlupp} check ended with {status}")),
    }
}
