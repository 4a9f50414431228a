//! What the data files become.

use std::fmt;

/// Rust for the tables, and beside it the names, to which the tables point by number.
#[derive(Default)]
pub struct Made {
    /// The tables.
    pub tables: String,
    /// The names in the order of their numbers: one that is the same in every language, or three with tabs between.
    names: Vec<String>,
}

impl Made {
    /// The number of a name; equal names share one.
    pub fn name(&mut self, name: &str) -> usize {
        self.names.iter().position(|known| known == name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        })
    }

    /// Every name on a line of its own.
    pub fn names(&self) -> String {
        self.names.join("\n")
    }
}

impl fmt::Write for Made {
    fn write_str(&mut self, rust: &str) -> fmt::Result {
        self.tables.push_str(rust);
        Ok(())
    }
}
