//! What the command line names: files, the files of a folder, standard input.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use navlupp_report::{Unread, UnreadReason};

/// One input.
pub enum Input {
    /// Standard input.
    Standard,
    /// A file.
    File(PathBuf),
}

impl Input {
    /// The name by which it is reported: a path may say more than a report should.
    pub fn name(&self) -> String {
        match self {
            Self::Standard => "-".to_owned(),
            Self::File(path) => base_name(path),
        }
    }
}

/// The inputs in the order in which they are named; those of a folder by name, without its sub-folders.
pub fn inputs(paths: &[OsString]) -> Vec<Result<Input, Unread>> {
    let mut inputs = Vec::new();
    for path in paths {
        if path == OsStr::new("-") {
            inputs.push(Ok(Input::Standard));
            continue;
        }
        let path = PathBuf::from(path);
        if path.is_dir() {
            match files_of(&path) {
                Ok(files) if files.is_empty() => {
                    inputs.push(Err(Unread { name: base_name(&path), reason: UnreadReason::NoFiles }));
                }
                Ok(files) => inputs.extend(files.into_iter().map(|file| Ok(Input::File(file)))),
                Err(error) => inputs.push(Err(unread(&path, &error))),
            }
        } else {
            inputs.push(Ok(Input::File(path)));
        }
    }
    inputs
}

/// Why a file could not be opened.
pub fn unread(path: &Path, error: &io::Error) -> Unread {
    let reason = match error.kind() {
        io::ErrorKind::NotFound => UnreadReason::NotFound,
        io::ErrorKind::PermissionDenied => UnreadReason::NotAllowed,
        _ => UnreadReason::Unreadable,
    };
    Unread { name: base_name(path), reason }
}

fn files_of(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // Pipes and devices in a folder are not deliveries, and could hold up the run for ever. A link
        // that leads nowhere stays: opening it tells.
        if fs::metadata(&path).map_or(true, |metadata| metadata.is_file()) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

fn base_name(path: &Path) -> String {
    path.file_name().unwrap_or(OsStr::new("?")).to_string_lossy().into_owned()
}
