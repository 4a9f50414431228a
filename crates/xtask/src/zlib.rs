//! Compression, through `js/zlib.mjs`, which says why.

use crate::{Result, paths, shell};
use std::process::Command;

/// `bytes` in the zlib format (RFC 1950), the same on every machine.
pub fn deflate(bytes: &[u8]) -> Result<Vec<u8>> {
    node("deflate", bytes)
}

/// The plain bytes of what `deflate` gave.
pub fn inflate(bytes: &[u8]) -> Result<Vec<u8>> {
    node("inflate", bytes)
}

/// The length that a web server's gzip would give `bytes`.
pub fn gzip_length(bytes: &[u8]) -> Result<usize> {
    Ok(node("gzip", bytes)?.len())
}

fn node(way: &str, bytes: &[u8]) -> Result<Vec<u8>> {
    let script = paths::root()?.join("crates/xtask/js/zlib.mjs");
    shell::pipe(Command::new("node").arg(script).arg(way), bytes)
}
