//! Columns that stay true: the first ones to the left, the others to the right.

use std::fmt::Write;

/// Rows of cells.
pub(super) struct Table {
    indent: usize,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) const fn new(indent: usize) -> Self {
        Self { indent, rows: Vec::new() }
    }

    pub(super) fn row(&mut self, cells: &[&str]) {
        self.rows.push(cells.iter().map(|&cell| cell.to_owned()).collect());
    }

    /// The rows as lines. A column is set to the right where its last cell is a number.
    pub(super) fn aligned(&self) -> String {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or(0);
        let cell = |row: &[String], column: usize| row.get(column).cloned().unwrap_or_default();
        let width = |column| self.rows.iter().map(|row| cell(row, column).chars().count()).max().unwrap_or(0);
        let is_number = |column| {
            self.rows.last().is_some_and(|row| cell(row, column).starts_with(|c: char| c.is_ascii_digit()))
        };
        let shape: Vec<(usize, bool)> =
            (0..columns).map(|column| (width(column), is_number(column))).collect();
        let mut text = String::new();
        for row in &self.rows {
            let mut line = " ".repeat(self.indent);
            for (column, &(width, right)) in shape.iter().enumerate() {
                let gap = if column == 0 { "" } else { "  " };
                let cell = cell(row, column);
                let blanks = " ".repeat(width.saturating_sub(cell.chars().count()));
                let (before, after) = if right { (&*blanks, "") } else { ("", &*blanks) };
                let _ = write!(line, "{gap}{before}{cell}{after}");
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::Table;

    #[test]
    fn names_left_numbers_right() {
        let mut table = Table::new(2);
        table.row(&["Å", "set"]);
        table.row(&["Ärende", "1\u{A0}000"]);
        table.row(&["b", "7"]);
        assert_eq!(table.aligned(), "  Å         set\n  Ärende  1\u{A0}000\n  b           7\n");
    }
}
