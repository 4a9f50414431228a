//! `cargo xtask bench`: builds what is measured, then hands over to `tests/bench/`.

use crate::{Result, browsers, build, paths, shell};
use std::process::Command;

/// Runs the benches with the caller's arguments.
pub fn bench(arguments: &[&str]) -> Result<()> {
    let root = paths::root()?;
    let script = root.join("tests/bench/bench.mjs");
    if !script.is_file() {
        return Err("this commit has no benches (tests/bench/bench.mjs)".to_owned());
    }
    let browsers = browsers::ensure()?;
    build::build()?;
    shell::run(Command::new("node").current_dir(root).arg(script).args(arguments).envs(browsers.variables()))
}
