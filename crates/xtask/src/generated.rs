//! What is made from the rules and the catalogue: pages in `docs/`, and texts for the page.

use crate::{Result, paths, shell};
use std::path::Path;

/// Cargo commands that hold a checked-in, generated file against its source and fail where they differ.
const CHECKS: &[&[&str]] = &[
    &["run", "--quiet", "--package", "navlupp-core", "--example", "rule_pages", "--", "--check"],
    &["run", "--quiet", "--package", "navlupp-pages", "--", "--check"],
];

/// Cargo commands that write the page's texts into the folder that is named behind them.
///
/// `seal` puts each file into the page; `navluppData("stem")` of `web/boot.js` resolves to its text. The words of page
/// and engine are always made anew: those of another source would be refused at the start.
const TEXTS: &[&[&str]] = &[
    &["run", "--quiet", "--locked", "--package", "navlupp-pages", "--", "--data"],
    &["run", "--quiet", "--locked", "--package", "navlupp-texts", "--"],
];

/// Whether every generated file that is checked in is the one its source gives.
pub fn check(root: &Path) -> Result<()> {
    CHECKS.iter().try_for_each(|arguments| shell::run(shell::cargo(root).args(*arguments)))
}

/// Writes the page's texts anew.
pub fn write_data(root: &Path) -> Result<()> {
    let folder = paths::data()?;
    // What an older commit wrote must not be sealed in.
    if folder.exists() {
        std::fs::remove_dir_all(&folder)
            .map_err(|error| format!("cannot empty {}: {error}", folder.display()))?;
    }
    std::fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    TEXTS.iter().try_for_each(|arguments| shell::run(shell::cargo(root).args(*arguments).arg(&folder)))
}
