//! The shape of a file: keywords, term codes, lengths and kinds of characters, with counts. It holds no
//! value, so that a person can send it to whoever looks for a wrong rule.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::mark::{self, Mark};
use crate::reader::{Ending, Line, LineSink, Reader};

/// Different shapes that are kept of one keyword or code; further ones are counted together.
const SHAPES: usize = 200;
/// Different keywords and codes that are kept.
const NAMES: usize = 4000;
/// Runs of equal characters in one shape; a longer shape ends in `…`.
const RUNS: usize = 24;

/// A file's shape, line by line.
#[derive(Default)]
pub struct Shape {
    reader: Reader,
    lines: Lines,
}

#[derive(Default)]
struct Lines {
    count: u64,
    endings: [u64; 4],
    names: BTreeMap<String, BTreeMap<String, u64>>,
    /// How often each name follows another: the order of the file.
    order: BTreeMap<(String, String), u64>,
    last: String,
}

impl Shape {
    /// Reads the next bytes. How the input is cut into chunks makes no difference.
    pub fn push(&mut self, chunk: &[u8]) {
        self.reader.push(chunk, &mut self.lines);
    }

    /// Ends the input and writes its shape as text, one keyword or code after the other.
    pub fn finish(mut self) -> String {
        self.reader.finish(&mut self.lines);
        let Lines { count, endings: [lf, crlf, cr, none], names, order, .. } = self.lines;
        let mut text = String::new();
        let _ = writeln!(text, "navlupp shape 1");
        let _ = writeln!(text, "lines {count} (LF {lf}, CRLF {crlf}, CR {cr}, none {none})");
        let _ = writeln!(
            text,
            "9 digit, A capital, a small letter, Å other letter, _ blank; other signs as they stand"
        );
        for (name, shapes) in names {
            let _ = writeln!(text, "\n{name} {}", shapes.values().sum::<u64>());
            for (shape, count) in shapes {
                let _ = writeln!(text, "  {count} {shape}");
            }
        }
        let _ = writeln!(text, "\norder");
        for ((before, after), count) in order {
            let _ = writeln!(text, "  {count} {before} > {after}");
        }
        text
    }
}

impl LineSink for Lines {
    fn line(&mut self, line: Line<'_>) {
        self.count += 1;
        let ending = match line.ending {
            Ending::Lf => 0,
            Ending::CrLf => 1,
            Ending::Cr => 2,
            Ending::Nothing => 3,
        };
        self.endings[ending] += 1;
        let (name, value) = match mark::read(line.bytes) {
            Mark::Term(code, value) => (format!("#UP {code}"), value.bytes),
            Mark::TermWithoutCode(value) => ("#UP without code".to_owned(), value.bytes),
            Mark::Keyword(mark) => (mark.keyword().keyword.to_owned(), mark.value.bytes),
            // Its name is not on any list, so it could be a value.
            Mark::UnknownKeyword { value, .. } => ("unknown keyword".to_owned(), value.bytes),
            Mark::Blank => ("blank line".to_owned(), &[][..]),
            Mark::Unreadable => ("no mark".to_owned(), line.bytes),
        };
        let shape = shape_of(value, line.is_cut());
        self.see(name, shape);
    }
}

impl Lines {
    fn see(&mut self, name: String, shape: String) {
        let name = if self.names.len() < NAMES || self.names.contains_key(&name) {
            name
        } else {
            "other".to_owned()
        };
        let shapes = self.names.entry(name.clone()).or_default();
        let shape = if shapes.len() < SHAPES || shapes.contains_key(&shape) {
            shape
        } else {
            "other shapes".to_owned()
        };
        *shapes.entry(shape).or_default() += 1;
        let before = std::mem::replace(&mut self.last, name.clone());
        if self.order.len() < NAMES || self.order.contains_key(&(before.clone(), name.clone())) {
            *self.order.entry((before, name)).or_default() += 1;
        }
    }
}

/// The classes of the characters, runs of one class with their length: `A1 a3 _1 9x5`.
fn shape_of(value: &[u8], cut: bool) -> String {
    if value.is_empty() {
        return "(empty)".to_owned();
    }
    if matches!(value, b"$" | b"-1") {
        return "(removed)".to_owned();
    }
    let mut runs: Vec<(char, u32)> = Vec::new();
    let mut open = cut;
    for &byte in value {
        let class = match byte {
            b'0'..=b'9' => '9',
            b'A'..=b'Z' => 'A',
            b'a'..=b'z' => 'a',
            b' ' => '_',
            0x80.. => 'Å',
            0x21..=0x7E => char::from(byte),
            _ => '?',
        };
        let full = runs.len() == RUNS;
        match runs.last_mut() {
            Some((last, length)) if *last == class => *length += 1,
            _ if full => {
                open = true;
                break;
            }
            _ => runs.push((class, 1)),
        }
    }
    let mut text = format!("{} bytes:", value.len());
    for (class, length) in runs {
        let _ = write!(text, " {class}{length}");
    }
    if open {
        text.push_str(" …");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shape_holds_no_value() {
        let text = "#DATA_START\n#POST_START\n#UP 01001 187001012382\n#UP 01012 Karl Åke\r\n#UP 01006 $\n#ANNA B\nGÖTEBORG\n\n#POST_SLUT";
        let mut shape = Shape::default();
        for byte in text.as_bytes().chunks(7) {
            shape.push(byte);
        }
        let shape = shape.finish();
        for value in ["1870", "Karl", "ANNA", "TEBORG", "2382"] {
            assert!(!shape.contains(value), "{value}");
        }
        assert!(shape.contains("lines 9 (LF 7, CRLF 1, CR 0, none 1)"));
        assert!(shape.contains("\n#UP 01001 1\n  1 12 bytes: 912\n"));
        assert!(shape.contains("\n#UP 01012 1\n  1 9 bytes: A1 a3 _1 Å2 a2\n"));
        assert!(
            shape.contains("(removed)") && shape.contains("unknown keyword 1") && shape.contains("no mark 1")
        );
        assert!(shape.contains("1 #UP 01001 > #UP 01012"));
    }

    #[test]
    fn a_shape_stays_small_on_any_file() {
        let mut shape = Shape::default();
        for number in 0..20_000_u32 {
            shape.push(
                format!("#UP {:05} {}\n", number % 9000, "x.".repeat(number as usize % 300)).as_bytes(),
            );
        }
        assert!(shape.finish().len() < 4_000_000);
    }
}
