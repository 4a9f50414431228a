//! Lists of identity numbers as people keep them: one per line, or one column of a table. They are what an
//! infil is made from; no document of Navet's describes them.

use navlupp_id::{Form, Identity, read_written};

use crate::kind::Column;

/// What a cell of the number column is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Twelve digits, with or without a hyphen.
    Number {
        /// The number.
        identity: Identity,
        /// Whether it is written with `-` or `+`.
        signed: bool,
    },
    /// Ten digits: the century is missing (NAV906).
    Short,
    /// Anything else (NAV908).
    Other,
}

/// Reads one cell. ISO 8859-1 letters are no digits, so the encoding does not matter.
pub fn cell(bytes: &[u8]) -> Cell {
    let trimmed = bytes.trim_ascii();
    let bare = trimmed.strip_prefix(b"\"").and_then(|inner| inner.strip_suffix(b"\"")).unwrap_or(trimmed);
    if bare.is_empty() {
        return Cell::Empty;
    }
    if let Some(identity) = Identity::from_digits(bare) {
        return Cell::Number { identity, signed: false };
    }
    let Ok(text) = std::str::from_utf8(bare) else { return Cell::Other };
    match read_written(text, None) {
        Ok(written) => match (written.form, written.identity) {
            (Form::Twelve | Form::TwelveSigned, Some(identity)) => {
                Cell::Number { identity, signed: written.form == Form::TwelveSigned }
            }
            (Form::Ten | Form::TenSigned, _) => Cell::Short,
            _ => Cell::Other,
        },
        Err(_) => Cell::Other,
    }
}

/// The cell of the number column in a line, and where it begins.
pub fn cell_of(line: &[u8], column: Column) -> (&[u8], usize) {
    let Some(separator) = column.separator else { return (line, 0) };
    let mut start = 0;
    for (number, cell) in line.split(|&byte| byte == separator).enumerate() {
        if number == column.number {
            return (cell, start);
        }
        start += cell.len() + 1;
    }
    (&[], line.len())
}

/// Finds the column of a list in the head of an input: the one in which most of the lines that are not
/// blank have an identity number. None where no column has it in more than half of them.
pub fn find_column(head: &[u8]) -> Option<Column> {
    const LINES: usize = 200;
    let lines: Vec<&[u8]> = head
        .split(|byte| matches!(byte, b'\n' | b'\r'))
        .filter(|line| !line.trim_ascii().is_empty())
        .take(LINES)
        .collect();
    let columns = [None, Some(b';'), Some(b'\t'), Some(b','), Some(b' ')].into_iter().flat_map(|separator| {
        let widest = if separator.is_some() { 64 } else { 1 };
        (0..widest).map(move |number| Column { separator, number })
    });
    let mut best: Option<(usize, Column)> = None;
    for column in columns {
        let numbers = lines
            .iter()
            .filter(|line| matches!(cell(cell_of(line, column).0), Cell::Number { .. } | Cell::Short))
            .count();
        if numbers > best.map_or(0, |(most, _)| most) {
            best = Some((numbers, column));
        }
    }
    let (numbers, column) = best?;
    (numbers * 2 > lines.len() || (lines.len() == 2 && numbers == 1)).then_some(column)
}

/// Whether the only thing in a head is the heading of such a list.
pub fn is_heading(head: &[u8]) -> bool {
    const HEADINGS: [&str; 4] = ["personnummer", "pnr", "personnr", "samordningsnummer"];
    let text = String::from_utf8_lossy(head).to_lowercase();
    let mut words = text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    head.len() < 1000
        && !head.trim_ascii().starts_with(b"#")
        && words.next().is_some_and(|first| HEADINGS.contains(&first))
        && words.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_told_apart() {
        assert!(matches!(cell(b"187001012389"), Cell::Number { signed: false, .. }));
        assert!(matches!(cell(b" \"18700101-2382\" "), Cell::Number { signed: true, .. }));
        assert_eq!(cell(b"700101-2382"), Cell::Short);
        assert_eq!(cell(b"7001012382"), Cell::Short);
        assert_eq!(cell(b"Anna"), Cell::Other);
        assert_eq!(cell(b"18700101238"), Cell::Other);
        assert_eq!(cell(b"G\xD6TEBORG"), Cell::Other);
        assert_eq!(cell(b"  "), Cell::Empty);
    }

    #[test]
    fn the_number_column_is_found() {
        assert_eq!(find_column(b"187001012389\n187001022388\n"), Some(Column { separator: None, number: 0 }));
        assert_eq!(
            find_column(b"Namn;Personnummer\nA;187001012389\nB;187001022388\n"),
            Some(Column { separator: Some(b';'), number: 1 })
        );
        assert_eq!(find_column(b"Anna\nBertil\n187001012389\n"), None);
        assert_eq!(find_column(b""), None);
    }
}
