//! A table as its columns: rows, of a hundred bytes each that differ in many small things, hardly compress, and were
//! a twentieth of what each module of the page weighs.

use std::fmt::Write;

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

    /// Adds a row: field, type and Rust of each value, in the same order for every row.
    pub fn add<const N: usize>(&mut self, values: [(&'static str, &'static str, String); N]) {
        for (place, (field, kind, value)) in values.into_iter().enumerate() {
            if place == self.columns.len() {
                self.columns.push(Column { field, kind, values: Vec::new() });
            }
            self.columns[place].values.push(value);
        }
    }

    /// Rust for the columns, and for a function `name` that makes the rows of them.
    pub fn define(&self, name: &str, out: &mut String) {
        let rows = self.columns.first().map_or(0, |column| column.values.len());
        let _ = writeln!(out, "pub(crate) fn {name}() -> Vec<{}> {{", self.row);
        let mut texts = String::new();
        for Column { field, kind, values } in &self.columns {
            let (values, name) = (values.join(","), field.to_ascii_uppercase());
            let _ = match *kind {
                // Each text by itself would need a pointer.
                "&str" => writeln!(
                    texts,
                    "let mut {field} = concat!({}).split('\\n');",
                    values.replace("\",\"", "\",'\\n',\"")
                ),
                _ => writeln!(out, "static {name}: [{kind}; {rows}] = [{values}];"),
            };
        }
        out.push_str(&texts);
        let _ = writeln!(out, "(0..{rows}).map(|row| {} {{", self.row);
        for Column { field, kind, .. } in &self.columns {
            let name = field.to_ascii_uppercase();
            let value = match (*field, *kind, self.row) {
                ("names", ..) => format!("Names::standard({name}[row])"),
                (_, "&str", "Term") => format!("Cow::Borrowed({field}.next().unwrap_or_default())"),
                (_, "&str", _) => format!("{field}.next().unwrap_or_default()"),
                _ => format!("{name}[row]"),
            };
            let _ = writeln!(out, "{field}: {value},");
        }
        out.push_str("}).collect()\n}\n");
    }
}
