//! What is measured on: a file as a receiver meets it every day, and the same with a fault in every line.

use navlupp_sample::{Sample, SampleKind};

use crate::Result;

const MEGABYTE: usize = 1 << 20;

/// Writes a sound sample of about so many megabytes.
pub fn write(megabytes: usize, out: &mut dyn FnMut(&[u8])) -> Result<()> {
    // A first, small sample tells how long a post is on average.
    const PROBE: u64 = 20_000;
    let mut length = 0;
    let mut probe = sample(PROBE);
    navlupp_sample::write(&probe, &mut |chunk| length += chunk.len())
        .map_err(|refusal| refusal.to_string())?;
    probe.posts = (megabytes * MEGABYTE) as u64 * PROBE / length as u64;
    navlupp_sample::write(&probe, out).map(drop).map_err(|refusal| refusal.to_string())
}

fn sample(posts: u64) -> Sample {
    Sample { kind: SampleKind::Change, posts, ..Sample::default() }
}

/// A sound sample in memory.
pub fn sound(megabytes: usize) -> Result<Vec<u8>> {
    let mut data = Vec::with_capacity((megabytes + 1) * MEGABYTE);
    write(megabytes, &mut |chunk| data.extend_from_slice(chunk))?;
    Ok(data)
}

/// The same lines, as long as they were, each with a fault, of several kinds in turns. No post is closed, so
/// that every `#POST_START` is at fault too.
pub fn every_line_wrong(sound: &[u8]) -> Vec<u8> {
    let mut wrong = sound.to_vec();
    for (number, line) in wrong.split_mut(|&byte| byte == b'\n').enumerate() {
        match line {
            [b'#', b'U', b'P', b' ', code @ ..] if code.len() > 6 => match number % 5 {
                0 => line[0] = b'x',                       // no mark at all
                1 => line[2] = b'X',                       // a keyword that nobody knows
                2 => line[4..9].copy_from_slice(b"98765"), // a term that nobody knows
                3 => line[8] = b'O',                       // no term code
                _ => line[10] = 0x07,                      // a control character in the value
            },
            start if start == b"#POST_START" => {}
            [b'#', keyword, ..] => *keyword = b'X',
            _ => {}
        }
    }
    wrong
}
