//! Folders that are gone when they are no longer needed.

use crate::Result;
use std::path::{Path, PathBuf};

/// A folder beside the system's other temporary ones, gone with this value.
pub struct Folder(PathBuf);

impl Folder {
    /// Makes it.
    pub fn new(name: &str) -> Result<Self> {
        let path = std::env::temp_dir().join(format!("navlupp-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&path).map_err(|error| format!("cannot make {}: {error}", path.display()))?;
        Ok(Self(path))
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // What cannot be removed is the system's to clear away.
        _ = std::fs::remove_dir_all(&self.0);
    }
}
