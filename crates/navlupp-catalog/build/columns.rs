//! A table as its columns: rows, of a hundred bytes each that differ in many small things, hardly compress, and were
//! a twentieth of what each module of the page weighs.

use std::fmt::Write;

use crate::made::Made;

/// The type of a column of texts.
pub const TEXT: &str = "&str";
/// The type of a column of texts that a user's own rows have too.
pub const COW: &str = "Cow<str>";

/// The columns of a table, each as long as the table has rows.
pub struct Columns {
    row: &'static str,
    columns: Vec<Column>,
}

struct Column {
    field: &'static str,
    kind: &'static str,
    values: Vec<String>,
}

impl Columns {
    /// The table of a type of rows.
    pub const fn of(row: &'static str) -> Self {
        Self { row, columns: Vec::new() }
    }

    /// Adds a row: field, type and Rust of each value, or the text itself, in the same order for every row.
    pub fn add<const N: usize>(&mut self, values: [(&'static str, &'static str, String); N]) {
        for (place, (field, kind, value)) in values.into_iter().enumerate() {
            if place == self.columns.len() {
                self.columns.push(Column { field, kind, values: Vec::new() });
            }
            self.columns[place].values.push(value);
        }
    }

    /// Rust for the columns, and for a function `name` that makes the rows of them. The texts of a row are a line of a
    /// section of the texts.
    pub fn define(&self, name: &str, section: &str, out: &mut Made) {
        let (texts, columns): (Vec<&Column>, Vec<&Column>) =
            self.columns.iter().partition(|column| matches!(column.kind, TEXT | COW));
        let rows = columns.first().map_or(0, |column| column.values.len());
        let line = |row: usize| texts.iter().map(|column| column.values[row].as_str()).collect::<Vec<_>>();
        out.section(&(0..rows).map(|row| line(row).join("\t")).collect::<Vec<_>>());

        let _ = writeln!(out, "pub(crate) fn {name}() -> Vec<{}> {{", self.row);
        for Column { field, kind, values } in &columns {
            let (name, values) = (field.to_ascii_uppercase(), values.join(","));
            let _ = writeln!(out, "static {name}: [{kind}; {rows}] = [{values}];");
        }
        let _ = writeln!(out, "let mut lines = texts::lines(texts::Section::{section});");
        let _ = writeln!(out, "(0..{rows}).map(|row| {{");
        out.tables.push_str("let mut texts = lines.next().unwrap_or_default().split('\\t');\n");
        out.tables.push_str("let mut text = || texts.next().unwrap_or_default();\n");
        let _ = writeln!(out, "{} {{", self.row);
        // A table whose texts can be a user's own is that of the terms.
        if texts.iter().any(|column| column.kind == COW) {
            out.tables.push_str("own_codes: Vec::new(),\n");
        }
        for Column { field, kind, .. } in texts {
            let _ = match *kind {
                COW => writeln!(out, "{field}: Cow::Borrowed(text()),"),
                _ => writeln!(out, "{field}: text(),"),
            };
        }
        for Column { field, .. } in columns {
            let name = field.to_ascii_uppercase();
            let _ = match *field {
                "names" => writeln!(out, "names: Names::standard({name}[row]),"),
                _ => writeln!(out, "{field}: {name}[row],"),
            };
        }
        out.tables.push_str("}}).collect()\n}\n");
    }
}
