//! The example file that *Prova med exempelfil* opens. Its persons are invented: nobody alive bears their
//! numbers.

use navlupp_core::rule::RuleId;
use navlupp_sample::{Sample, SampleKind};

/// One fault of each: something to see on every tab.
const FAULTS: [u16; 0] = [];

/// What the example is.
pub fn sample() -> Sample {
    Sample {
        kind: SampleKind::Notification,
        posts: 200,
        seed: 2026,
        faults: FAULTS.into_iter().map(RuleId).collect(),
        ..Sample::default()
    }
}

/// Its bytes; the same every time.
pub fn bytes() -> Vec<u8> {
    let mut bytes = Vec::new();
    // Cannot be refused: a test holds the list of faults against the sample.
    let _ = navlupp_sample::write(&sample(), &mut |chunk| bytes.extend_from_slice(chunk));
    bytes
}
