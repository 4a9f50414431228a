//! Writes `tests/fixtures/rules/NAVnnn/sound.txt` and `faulty.txt` for rules of which a fault can be planted and that
//! have no such folder yet; what stands there is never written over. The other rules' files are written by hand.
//!
//! `cargo run -p navlupp-sample --example fixtures`

use std::error::Error;
use std::fs;
use std::path::Path;

use navlupp_core::rules::RULEBOOK;
use navlupp_sample::{Sample, SampleKind, plantable, write};

/// Needs two million numbers.
const TOO_MANY: u16 = 903;

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/rules");
    for meta in RULEBOOK.iter().filter(|meta| meta.id.0 != TOO_MANY) {
        let folder = root.join(meta.id.to_string());
        let kind = SampleKind::ALL.into_iter().find(|&kind| plantable(kind).contains(&meta.id));
        let (false, Some(kind)) = (folder.exists(), kind) else { continue };
        let sound = Sample { kind, posts: 2, seed: u64::from(meta.id.0), ..Sample::default() };
        let faulty = Sample { faults: vec![meta.id], ..sound.clone() };
        fs::create_dir_all(&folder)?;
        for (name, sample) in [("sound.txt", &sound), ("faulty.txt", &faulty)] {
            let mut bytes = Vec::new();
            write(sample, &mut |chunk| bytes.extend_from_slice(chunk))?;
            fs::write(folder.join(name), bytes)?;
        }
    }
    Ok(())
}
