//! What is measured, and how good it has to be.

/// Where a figure has to lie.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Bound {
    /// Not below.
    AtLeast(f64),
    /// Not above.
    AtMost(f64),
}

impl Bound {
    /// Whether a figure keeps it.
    pub fn holds(self, value: f64) -> bool {
        match self {
            Self::AtLeast(bound) => value >= bound,
            Self::AtMost(bound) => value <= bound,
        }
    }

    /// As it stands in the table.
    pub fn spell(self) -> String {
        match self {
            Self::AtLeast(bound) => format!("≥ {bound}"),
            Self::AtMost(bound) => format!("≤ {bound}"),
        }
    }
}

/// One row of the table. Every figure is a ratio.
pub struct Row {
    /// The name under which the measurement comes.
    pub name: &'static str,
    /// What was divided by what.
    pub work: &'static str,
    /// What must hold.
    pub bar: Bound,
    /// What is hoped for.
    pub goal: Bound,
}

const fn speed(name: &'static str, work: &'static str, bar: f64, goal: f64) -> Row {
    Row { name, work, bar: Bound::AtLeast(bar), goal: Bound::AtLeast(goal) }
}

const fn size(name: &'static str, work: &'static str, goal: f64) -> Row {
    Row { name, work, bar: Bound::AtMost(1.0), goal: Bound::AtMost(goal) }
}

/// The rows, from the ground up.
pub const ROWS: &[Row] = &[
    speed("marks-against-split", "lines and marks alone, against splitting lines with memchr", 0.4, 0.6),
    speed("rules-against-marks", "all rules, against lines and marks alone", 0.5, 0.7),
    speed("wasm-against-native", "all rules as wasm in Chromium, from memory, against native", 0.6, 0.8),
    speed(
        "whole-against-slower",
        "whole check in Chromium, against the slower of reading alone and wasm from memory",
        0.85,
        0.95,
    ),
    speed("whole-against-reading", "whole check in Chromium, against reading the file alone", 0.6, 0.8),
    speed("two-threads-against-one", "the command with two threads, against one", 1.6, 1.9),
    speed("wrong-against-sound", "a file with every line wrong, against a sound one", 0.5, 0.8),
    size("memory-of-allowed", "the engine's memory at its peak, of 64 MB and 16 bytes per post", 0.5),
    size("code-of-limit", "code (both modules and their scripts, gzip), of 300 kB", 0.9),
    size("texts-of-limit", "texts (gzip), of 200 kB", 0.9),
    size("page-of-limit", "the sealed page, of 1.2 MB", 0.9),
];
