//! How big the page may be: an office's slow share and a phone must bear it.

use crate::sealed::Sealed;
use crate::{Result, paths, zlib};

/// Where a limit is not kept yet, what the last look at it found, rounded up: the build fails above it, so that
/// the way there goes down only.
const CODE_TODAY: usize = 302_000;

/// A size and how big it may be, in bytes.
pub struct Limit {
    /// What is measured.
    pub what: &'static str,
    /// How big it is.
    pub bytes: usize,
    /// How big it should be.
    pub most: usize,
    /// How big it may be until it is that small.
    pub today: usize,
}

/// Prints size and checksum of the sealed page, and each limit with what is used of it. A limit that is passed is
/// said; it fails the build where the page also grew beyond today's size.
pub fn report() -> Result<()> {
    let sealed = Sealed::read()?;
    println!("{}", paths::page()?.display());
    println!("  sha256 {}", sealed.sha256());
    let mut passed = Vec::new();
    for limit in measure(&sealed)? {
        let verdict = if limit.bytes <= limit.most { "kept" } else { "NOT KEPT YET" };
        println!("  {:<48} {:>9} of {:>9} bytes: {verdict}", limit.what, limit.bytes, limit.most);
        if limit.bytes > limit.today {
            passed.push(limit.what);
        }
    }
    if passed.is_empty() { Ok(()) } else { Err(format!("too big: {}", passed.join(", "))) }
}

/// Code, texts and the page itself.
pub fn measure(sealed: &Sealed) -> Result<[Limit; 3]> {
    let mut code = zlib::gzip_length(sealed.scripts.concat().as_bytes())?;
    code += zlib::gzip_length(sealed.worker_glue.as_bytes())?;
    for (_, module) in &sealed.modules {
        code += zlib::gzip_length(module)?;
    }
    let mut data = 0;
    for (_, content) in &sealed.data {
        data += zlib::gzip_length(content)?;
    }
    Ok([
        Limit {
            what: "code (both modules and their scripts, gzip)",
            bytes: code,
            most: 300_000,
            today: CODE_TODAY,
        },
        Limit { what: "texts (gzip)", bytes: data, most: 200_000, today: 200_000 },
        Limit { what: "the sealed page", bytes: sealed.html.len(), most: 1_200_000, today: 1_200_000 },
    ])
}
