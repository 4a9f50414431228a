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

/// The cells of the number column in a line (one, but for a list on one line), each with where it begins.
pub fn cells_of(line: &[u8], column: Column) -> impl Iterator<Item = (&[u8], usize)> {
    let mut start = 0;
    line.split(move |&byte| Some(byte) == column.separator)
        .map(move |cell| {
            let begins = start;
            start += cell.len() + 1;
            (cell, begins)
        })
        .enumerate()
        .filter(move |(place, _)| column.number.is_none_or(|number| number == *place))
        .map(|(_, cell)| cell)
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
    let separators = [None, Some(b';'), Some(b'\t'), Some(b','), Some(b' ')];
    if let [_] = lines.as_slice() {
        // All on one line: what parts it into most numbers is the separator.
        let best = separators
            .map(|separator| Column { separator, number: None })
            .map(|list| (numbers_in(&lines, list), list));
        let (numbers, list) = best.into_iter().rev().max_by_key(|(numbers, _)| *numbers)?;
        return (numbers > 0).then_some(list);
    }
    let columns = separators.into_iter().flat_map(|separator| {
        let widest = if separator.is_some() { 64 } else { 1 };
        (0..widest).map(move |number| Column { separator, number: Some(number) })
    });
    let mut best: Option<(usize, Column)> = None;
    for column in columns {
        let numbers = numbers_in(&lines, column);
        if numbers > best.map_or(0, |(most, _)| most) {
            best = Some((numbers, column));
        }
    }
    let (numbers, column) = best?;
    let has_heading = lines.first().is_some_and(|line| !line.iter().any(u8::is_ascii_digit));
    (numbers * 2 > lines.len() - usize::from(has_heading)).then_some(column)
}

/// Cells of a column that are, or may be, identity numbers.
#[inline(never)]
fn numbers_in(lines: &[&[u8]], column: Column) -> usize {
    let cells = lines.iter().flat_map(|line| cells_of(line, column));
    cells.filter(|(bytes, _)| matches!(cell(bytes), Cell::Number { .. } | Cell::Short)).count()
}

/// Whether the only thing in a head is the heading of such a list.
pub fn is_heading(head: &[u8]) -> bool {
    const HEADINGS: [&str; 4] = ["personnummer", "pnr", "personnr", "samordningsnummer"];
    let text = String::from_utf8_lossy(head).to_ascii_lowercase();
    let is_letter = |letter: char| letter.is_ascii_alphanumeric() || !letter.is_ascii();
    let mut words = text.split(|letter| !is_letter(letter)).filter(|word| !word.is_empty());
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
        assert_eq!(
            find_column(b"187001012389\n187001022388\n"),
            Some(Column { separator: None, number: Some(0) })
        );
        assert_eq!(
            find_column(b"Namn;Personnummer\nA;187001012389\nB;187001022388\n"),
            Some(Column { separator: Some(b';'), number: Some(1) })
        );
        assert_eq!(
            find_column(b"Namn;Nummer\nA;187001012389\nB;187001022388\nC;?\n"),
            Some(Column { separator: Some(b';'), number: Some(1) })
        );
        assert_eq!(
            find_column(b"187001012389, 187001022388\n"),
            Some(Column { separator: Some(b','), number: None })
        );
        assert_eq!(find_column(b"187001012389\n"), Some(Column { separator: None, number: None }));
        assert_eq!(find_column(b"Anna\nBertil\n187001012389\n"), None);
        assert_eq!(find_column(b""), None);
    }
}
