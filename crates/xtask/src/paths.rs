//! Where things lie.

use crate::Result;
use std::path::{Path, PathBuf};

/// The repository's root: the nearest folder upwards with a `Trunk.toml`.
pub fn root() -> Result<PathBuf> {
    let here = std::env::current_dir().map_err(|error| format!("no current folder: {error}"))?;
    let root = here.ancestors().find(|folder| folder.join("Trunk.toml").is_file());
    root.map(Path::to_path_buf).ok_or_else(|| "run this inside the repository".to_owned())
}

/// Cargo's folder for what it builds.
pub fn target() -> Result<PathBuf> {
    Ok(root()?.join(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into())))
}

/// Texts and tables that commands generate and `seal` puts into the page: one data block per `*.json`.
pub fn data() -> Result<PathBuf> {
    Ok(target()?.join("navlupp-data"))
}

/// The sealed page.
pub fn page() -> Result<PathBuf> {
    Ok(root()?.join("dist").join(PAGE))
}

/// The sealed page's name in `dist`, and in Trunk's staging folder before.
pub const PAGE: &str = "navlupp.html";

/// Cargo's home folder, where the registry's sources and installed tools lie.
pub fn cargo_home() -> Result<PathBuf> {
    if let Some(home) = std::env::var_os("CARGO_HOME") {
        return Ok(home.into());
    }
    let home = std::env::home_dir().ok_or("neither CARGO_HOME nor a home folder is known")?;
    Ok(home.join(".cargo"))
}

/// Reads a text file, naming it where that fails.
pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

/// Writes a file, naming it where that fails.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    std::fs::write(path, content).map_err(|error| format!("cannot write {}: {error}", path.display()))
}
