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

/// Numbers for the terms that have none which is public, as the samples of `navlupp-sample` use them.
const OWN_TERMS: &str = include_str!("../../../navlupp-sample/src/own-terms.csv");

/// Reads a small file in chunks of `size` bytes.
pub fn inspect(bytes: &[u8], options: &Options, size: usize) -> Report {
    inspect_with(Catalogue::standard(), bytes, options, size)
}

fn inspect_with(catalogue: Catalogue, bytes: &[u8], options: &Options, size: usize) -> Report {
    let mut inspection = Inspection::new(Arc::new(Engine::new(catalogue)), options.clone());
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
    verify_with::<R>(&Catalogue::standard(), snippets);
}

/// The same with an own term list, for rules on terms without a public number; without it they are silent.
///
/// # Panics
///
/// Where the rule speaks on other lines.
pub fn verify_own<R: Rule>(snippets: &[Snippet]) {
    let own = Catalogue::standard().with_own(OWN_TERMS);
    verify_with::<R>(&own.unwrap_or_else(|_| Catalogue::standard()), snippets);
    for snippet in snippets {
        let report = inspect(snippet.bytes, &snippet.options, usize::MAX);
        assert_eq!(report.findings.count(R::META.id), 0, "{} without a term list", R::META.id);
    }
}

/// Holds a file on which a rule must not speak under an own term list that does not give all numbers.
///
/// # Panics
///
/// Where the rule speaks, or the list has faults.
pub fn silent_under<R: Rule>(own: &str, bytes: &'static [u8]) {
    let own = Catalogue::standard().with_own(own);
    assert!(own.is_ok(), "the list has faults");
    verify_with::<R>(&own.unwrap_or_else(|_| Catalogue::standard()), &[sound(bytes)]);
}

fn verify_with<R: Rule>(catalogue: &Catalogue, snippets: &[Snippet]) {
    for snippet in snippets {
        for size in [1, 7, usize::MAX] {
            let report = inspect_with(catalogue.clone(), snippet.bytes, &snippet.options, size);
            let lines: Vec<u64> =
                report.findings.examples(R::META.id).iter().map(|finding| finding.place.line).collect();
            let text = String::from_utf8_lossy(snippet.bytes);
            assert_eq!(lines, snippet.lines, "{} on {text:?} in chunks of {size}", R::META.id);
        }
    }
}
