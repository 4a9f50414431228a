//! How big the page may be: an office's slow share and a phone must bear it.

use crate::sealed::Sealed;
use crate::{Result, paths, zlib};

/// A size and how big it may be, in bytes.
pub struct Limit {
    /// What is measured.
    pub what: &'static str,
    /// How big it is.
    pub bytes: usize,
    /// How big it may be.
    pub most: usize,
}

/// The bytes that gzip puts around a deflated stream beyond those of the zlib format.
const GZIP_WRAPPING: usize = 12;

/// Prints size and checksum of the sealed page, and each limit with what is used of it. One that is passed fails the
/// build.
pub fn report() -> Result<()> {
    let sealed = Sealed::read()?;
    println!("{}", paths::page()?.display());
    println!("  sha256 {}", sealed.sha256());
    let mut passed = Vec::new();
    for Limit { what, bytes, most } in measure(&sealed)? {
        let is_kept = bytes <= most;
        let verdict = if is_kept { "kept" } else { "PASSED" };
        println!("  {what:<48} {bytes:>9} of {most:>9} bytes: {verdict}");
        if !is_kept {
            passed.push(what);
        }
    }
    if passed.is_empty() { Ok(()) } else { Err(format!("too big: {}", passed.join(", "))) }
}

const fn limit(what: &'static str, bytes: usize, most: usize) -> Limit {
    Limit { what, bytes, most }
}

/// Code, texts and the page itself. Modules and texts count as they are packed in the page, in gzip's wrapping; scripts
/// stand there plain and count as a web server packs them.
pub fn measure(sealed: &Sealed) -> Result<[Limit; 3]> {
    let mut code = zlib::gzip_length(sealed.scripts.concat().as_bytes())?;
    code += zlib::gzip_length(sealed.worker_glue.as_bytes())?;
    code += sealed.packed_modules + sealed.modules.len() * GZIP_WRAPPING;
    let data = sealed.packed_data + sealed.data.len() * GZIP_WRAPPING;
    Ok([
        limit("code (both modules and their scripts, gzip)", code, 300_000),
        limit("texts (gzip)", data, 200_000),
        limit("the sealed page", sealed.html.len(), 1_200_000),
    ])
}
