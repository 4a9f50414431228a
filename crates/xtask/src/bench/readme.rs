//! The table in the README.

use super::figures::Figures;
use super::machine::Machine;
use super::table;
use crate::{Result, paths};
use std::path::Path;

const BEGIN: &str = "<!-- bench:begin -->\n";
const END: &str = "<!-- bench:end -->";

/// Puts the table in place of the one that stands there.
pub fn write(root: &Path, machine: &Machine, figures: &Figures) -> Result<()> {
    let path = root.join("README.md");
    let block = format!(
        "Measured by `cargo xtask bench` on {machine}. Each figure is a ratio of two works run in turns on the same \
         machine, the middle one of five rounds; the last column says what it was made of.\n\n{}",
        table::text(figures)
    );
    paths::write(&path, replace(&paths::read(&path)?, &block)?)
}

fn replace(readme: &str, block: &str) -> Result<String> {
    let cut = readme.split_once(BEGIN).and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) = cut.ok_or("README.md has no block between bench:begin and bench:end")?;
    Ok(format!("{before}{BEGIN}{block}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::replace;

    #[test]
    fn replaces_the_block_alone() {
        let readme = "a\n<!-- bench:begin -->\nold\nolder\n<!-- bench:end -->\nb\n";
        let new = "a\n<!-- bench:begin -->\nnew\n<!-- bench:end -->\nb\n";
        assert_eq!(replace(readme, "new\n").as_deref(), Ok(new));
        assert_eq!(replace(new, "new\n").as_deref(), Ok(new));
        assert!(replace("a <!-- bench:begin --> b", "new").is_err());
    }
}
