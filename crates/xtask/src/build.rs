//! `cargo xtask build`: from source to the sealed page.

use crate::{Result, generated, limits, paths, shell, tools};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Sets up, builds, seals, and says how big it became; too big is an error.
pub fn build() -> Result<()> {
    page()?;
    limits::report()
}

/// Sets up, builds and seals.
pub fn page() -> Result<()> {
    let root = paths::root()?;
    let tools = tools::ensure()?;
    // Trunk is kept from the network; what Cargo lacks is fetched before, and nothing where nothing lacks.
    shell::run(shell::cargo(&root).args([
        "fetch",
        "--quiet",
        "--locked",
        "--target",
        "wasm32-unknown-unknown",
    ]))?;
    generated::write_data(&root)?;

    let before = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(tools.path.iter().cloned().chain(std::env::split_paths(&before)))
        .map_err(|error| format!("PATH: {error}"))?;
    shell::run(
        Command::new(&tools.trunk)
            .current_dir(&root)
            .args(["build", "--release", "--offline", "--skip-version-check", "--log", "warn"])
            .env("PATH", path)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", wasm_flags(&root)?)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker()?)
            // A flag of the caller's shell would change the page's hash, or hide ours.
            .env_remove("RUSTFLAGS")
            .env_remove("CARGO_ENCODED_RUSTFLAGS")
            .env("RUST_BACKTRACE", "0")
            // Trunk reads "1" as no boolean.
            .env_remove("NO_COLOR"),
    )
}

/// The linker of the two wasm crates: this program (`link.rs`).
pub fn linker() -> Result<PathBuf> {
    std::env::current_exe().map_err(|error| format!("cannot find this program: {error}"))
}

/// Compiler flags of the two wasm crates: simd128, and no path of this machine inside, so that the same source gives
/// the same page everywhere.
pub fn wasm_flags(root: &Path) -> Result<String> {
    let mut flags = "-Ctarget-feature=+simd128".to_owned();
    for (from, to) in remaps(root)? {
        // Cargo splits this variable at white space and knows no quotes.
        if from.to_string_lossy().contains(char::is_whitespace) {
            println!("note: {} has a space, so the page's hash is this machine's own", from.display());
        } else {
            _ = write!(flags, " --remap-path-prefix={}={to}", from.display());
        }
    }
    Ok(flags)
}

/// Folders whose names the compiler writes into panic messages, and what stands there instead. The last that matches
/// wins.
fn remaps(root: &Path) -> Result<Vec<(PathBuf, &'static str)>> {
    let home = paths::cargo_home()?;
    let mut remaps = vec![(root.to_path_buf(), "/navlupp"), (home.clone(), "/cargo")];
    // The registry's folder bears the name of the server it mirrors.
    if let Ok(entries) = std::fs::read_dir(home.join("registry/src")) {
        remaps.extend(entries.filter_map(|entry| Some((entry.ok()?.path(), "/crates"))));
    }
    Ok(remaps)
}
