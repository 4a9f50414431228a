//! How a rule's snippets are tested: a snippet is a small file and the lines on which the rule must speak.
//! Each is read whole and byte by byte; the outcome must be the same.

use std::sync::Arc;

use navlupp_catalog::Catalogue;

use crate::inspection::{Inspection, Options};
use crate::report::{End, Report};
use crate::rule::Rule;
use crate::table::Engine;

/// A small file and the lines on which the rule must speak, in line order.
pub struct Snippet {
    bytes: &'static [u8],
    lines: &'static [u64],
    options: Options,
}

/// The rule must be silent.
pub fn sound(bytes: &'static [u8]) -> Snippet {
    faulty(bytes, &[])
}

/// The rule must speak on exactly these lines; line 0 is the file as a whole.
pub fn faulty(bytes: &'static [u8], lines: &'static [u64]) -> Snippet {
    Snippet { bytes, lines, options: Options::default() }
}

impl Snippet {
    /// Reads it under other options.
    #[must_use]
    pub fn with(mut self, options: Options) -> Self {
        self.options = options;
        self
    }
}

/// Reads a small file in chunks of `size` bytes.
pub fn inspect(bytes: &[u8], options: &Options, size: usize) -> Report {
    let mut inspection = Inspection::new(Arc::new(Engine::new(Catalogue::standard())), options.clone());
    for chunk in bytes.chunks(size.max(1)) {
        inspection.push(chunk);
    }
    inspection.finish(End::Complete)
}

/// Holds every snippet against the rule.
///
/// # Panics
///
/// Where the rule speaks on other lines.
pub fn verify<R: Rule>(snippets: &[Snippet]) {
    for snippet in snippets {
        for size in [1, 7, usize::MAX] {
            let report = inspect(snippet.bytes, &snippet.options, size);
            let lines: Vec<u64> =
                report.findings.examples(R::META.id).iter().map(|finding| finding.place.line).collect();
            let text = String::from_utf8_lossy(snippet.bytes);
            assert_eq!(lines, snippet.lines, "{} on {text:?} in chunks of {size}", R::META.id);
        }
    }
}
