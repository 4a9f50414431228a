//! Works in turns, and what their times say.

use std::hint::black_box;
use std::time::Instant;

/// Rounds; the middle one counts.
pub const ROUNDS: usize = 5;

/// Seconds that each of some works took, round by round. One more round goes before and does not count.
pub fn in_turns<const N: usize>(works: [&dyn Fn() -> u64; N]) -> [Vec<f64>; N] {
    let mut times = works.map(|_| Vec::with_capacity(ROUNDS));
    for round in 0..=ROUNDS {
        for (work, times) in works.iter().zip(&mut times) {
            let seconds = seconds(work);
            if round > 0 {
                times.push(seconds);
            }
        }
    }
    times
}

/// Seconds that a work takes.
pub fn seconds(work: impl Fn() -> u64) -> f64 {
    let start = Instant::now();
    black_box(work());
    start.elapsed().as_secs_f64()
}

/// One figure with its name.
pub struct Measurement {
    name: &'static str,
    value: f64,
    remark: String,
}

impl Measurement {
    /// How many times faster the first work is than the second, both on so many bytes: the middle one of the
    /// rounds' ratios.
    pub fn of_speeds(name: &'static str, first: &[f64], second: &[f64], bytes: usize) -> Self {
        let value = median(first.iter().zip(second).map(|(first, second)| second / first));
        let speed = |times: &[f64]| bytes as f64 / median(times.iter().copied()) / 1e9;
        let remark = format!("{:.2} against {:.2} GB/s", speed(first), speed(second));
        Self { name, value, remark }
    }

    /// Prints it as `cargo xtask bench` reads it.
    pub fn print(&self) {
        println!("{}\t{:.4}\t{}", self.name, self.value, self.remark);
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
}
