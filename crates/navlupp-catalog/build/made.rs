//! What the data files become.

use std::fmt;

/// Rust for the tables, and beside it texts: the names to which they point by number, and tables that are read from
/// their lines.
#[derive(Default)]
pub struct Made {
    /// The tables.
    pub tables: String,
    /// The names in the order of their numbers, three languages with tabs between.
    names: Vec<String>,
    /// The other sections of the texts, in order.
    sections: Vec<String>,
}

impl Made {
    /// Rust for a name.
    pub fn name(&mut self, name: &str) -> String {
        format!("names: Names::standard({}),", self.name_number(name))
    }

    /// The number of a name; equal names share it.
    pub fn name_number(&mut self, name: &str) -> usize {
        self.names.iter().position(|known| known == name).unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        })
    }

    /// Adds a section of lines.
    pub fn section(&mut self, lines: &[String]) {
        self.sections.push(lines.join("\n"));
    }

    /// The names, then every section, with a page break between two.
    pub fn texts(&self) -> String {
        [&[self.names.join("\n")], self.sections.as_slice()].concat().join("\u{C}")
    }
}

impl fmt::Write for Made {
    fn write_str(&mut self, rust: &str) -> fmt::Result {
        self.tables.push_str(rust);
        Ok(())
    }
}
