//! The files of the proof, and what the native engine says of them.

use std::io;
use std::path::Path;

use navlupp_core::report::End;
use navlupp_sample::{Sample, SampleEncoding, SampleKind, plantable};

use crate::proof::Proof;

/// Writes every file of the proof into a folder, and beside each `NAME.txt` what the native engine says of it,
/// as `NAME.report`; gives how many there are.
pub fn write_all(folder: &Path) -> io::Result<usize> {
    let proof = Proof::default();
    let samples = samples();
    let mut written = 0;
    for (name, sample) in samples {
        let mut bytes = Vec::new();
        navlupp_sample::write(&sample, &mut |chunk| bytes.extend_from_slice(chunk))
            .map_err(io::Error::other)?;
        let mut inspection = proof.begin();
        inspection.push(&bytes);
        let text = proof.describe(&inspection.finish(End::Complete));
        std::fs::write(folder.join(format!("{name}.txt")), bytes)?;
        std::fs::write(folder.join(format!("{name}.report")), text)?;
        written += 1;
    }
    Ok(written)
}

/// Every kind of file, sound in every form, and with one fault of each rule of which one can be planted.
fn samples() -> Vec<(String, Sample)> {
    let mut samples = Vec::new();
    for kind in SampleKind::ALL {
        for encoding in [SampleEncoding::Iso8859_1, SampleEncoding::Utf8] {
            for crlf in [false, true] {
                let form = if encoding == SampleEncoding::Utf8 { "utf8" } else { "latin1" };
                let end = if crlf { "crlf" } else { "lf" };
                let sample = Sample { kind, encoding, crlf, posts: 1200, ..Sample::default() };
                samples.push((format!("{}-{form}-{end}", kind.name()), sample));
            }
        }
        for rule in plantable(kind) {
            let sample = Sample { kind, posts: 20, faults: vec![rule], ..Sample::default() };
            samples.push((format!("{}-{rule}", kind.name()), sample));
        }
    }
    samples
}
