//! Whether the page's hash means anything: the same source, built in another folder from nothing, gives the same file.

use crate::sealed::Sealed;
use crate::{Result, paths, sha256, shell};
use std::path::Path;
use std::process::Command;

/// Copies the source elsewhere, builds it there, compares.
pub fn reproduce(root: &Path) -> Result<()> {
    let folder = std::env::temp_dir().join(format!("navlupp-elsewhere-{}", std::process::id()));
    let outcome = build_in(root, &folder);
    // A folder that was never made cannot be removed.
    drop(std::fs::remove_dir_all(&folder));
    let (here, there) = (Sealed::read()?.sha256(), outcome?);
    println!("here  {here}\nthere {there}");
    if here == there { Ok(()) } else { Err("the two pages differ".to_owned()) }
}

fn build_in(root: &Path, folder: &Path) -> Result<String> {
    let fail = |error: std::io::Error| format!("cannot copy the source: {error}");
    let mut git = Command::new("git");
    git.current_dir(root).args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    for name in shell::output(&mut git)?.split_terminator('\0') {
        let (from, to) = (root.join(name), folder.join(name));
        // A file that is deleted but not yet committed away is no part of the source.
        if from.is_file() {
            std::fs::create_dir_all(to.parent().unwrap_or(folder)).map_err(fail)?;
            std::fs::copy(from, to).map_err(fail)?;
        }
    }
    shell::run(shell::cargo(folder).args(["xtask", "build"]).env("CARGO_TARGET_DIR", folder.join("target")))?;
    Ok(sha256::hex(paths::read(&folder.join("dist").join(paths::PAGE))?.as_bytes()))
}
