//! The shape of a file: keywords, term codes, lengths and kinds of characters, with counts. It holds no
//! value, so that a person can send it to whoever looks for a wrong rule. Nor does it say which rules spoke: what they
//! find follows from values, of a lone post whether its person is protected. Whoever sends it names the rule.

use std::fmt::Write;

use navlupp_core::mark::{self, Mark, Spelling, Value};
use navlupp_core::reader::{Ending, Line, LineSink, Reader};
use navlupp_core::rules::RULEBOOK_VERSION;

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
    /// By code, and after the codes by keyword: the place among `names` and one more.
    places: Vec<u16>,
    names: Vec<Name>,
    /// How often each name follows another: the order of the file.
    order: Counts<(u16, u16)>,
    last: u16,
    /// The shape of the line that is being read.
    runs: Vec<u8>,
}

/// A keyword or code and its shapes: each run of characters as its class and its length, then how often.
struct Name {
    text: String,
    shapes: Counts<Vec<u8>>,
}

/// How often something occurs, by rising key.
struct Counts<K>(Vec<(K, u64)>);

impl<K> Default for Counts<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord> Counts<K> {
    /// Counts one more; what is new among so many is counted as `instead`, or not at all.
    fn add<Q: Ord + ToOwned<Owned = K> + ?Sized>(&mut self, key: &Q, most: usize, instead: Option<&Q>)
    where
        K: std::borrow::Borrow<Q>,
    {
        match self.0.binary_search_by(|(known, _)| known.borrow().cmp(key)) {
            Ok(place) => self.0[place].1 += 1,
            Err(place) if self.0.len() < most => self.0.insert(place, (key.to_owned(), 1)),
            Err(_) => {
                if let Some(instead) = instead {
                    self.add(instead, usize::MAX, None);
                }
            }
        }
    }
}

impl Shape {
    /// Reads the next bytes. How the input is cut into chunks makes no difference.
    pub fn push(&mut self, chunk: &[u8]) {
        self.reader.push_to(chunk, &mut self.lines);
    }

    /// Ends the input and writes its shape as text, one keyword or code after the other.
    pub fn finish(mut self) -> String {
        self.reader.finish_to(&mut self.lines);
        let Lines { count, endings: [lf, crlf, cr, none], places, names, order, .. } = self.lines;
        let mut text = String::new();
        let _ = writeln!(text, "navlupp shape 2, rulebook {RULEBOOK_VERSION}");
        let _ = writeln!(text, "lines {count} (LF {lf}, CRLF {crlf}, CR {cr}, none {none})");
        let _ = writeln!(
            text,
            "9 digit, A capital, a small letter, _ blank, Å byte from C0 on, ¤ from 80 on, ^ control; other signs as they stand"
        );
        // Codes first, by number.
        let in_order = places.iter().filter_map(|&place| names.get(usize::from(place).checked_sub(1)?));
        for Name { text: name, shapes } in in_order {
            let _ = writeln!(text, "\n{name} {}", shapes.0.iter().map(|(_, count)| count).sum::<u64>());
            for (runs, count) in &shapes.0 {
                let _ = writeln!(text, "  {count} {}", words_of(runs));
            }
        }
        let _ = writeln!(text, "\norder");
        let named = |place: u16| names.get(usize::from(place)).map_or("", |name| name.text.as_str());
        for ((before, after), count) in order.0 {
            let _ = writeln!(text, "  {count} {} > {}", named(before), named(after));
        }
        text
    }
}

impl LineSink for Lines {
    fn line(&mut self, line: Line<'_>) {
        self.endings[match line.ending() {
            Ending::Lf => 0,
            Ending::CrLf => 1,
            Ending::Cr => 2,
            Ending::Nothing => 3,
        }] += 1;
        let whole = Value { bytes: line.bytes, ..Value::default() };
        let (key, value) = match mark::of(line.bytes) {
            Mark::Term(code, value) => (code.number() as usize, value),
            Mark::Keyword(mark) => {
                let otherwise = if mark.spelling == Spelling::Exact { 0 } else { OTHERWISE };
                (KEYWORDS + otherwise + mark.role() as usize, mark.value)
            }
            Mark::TermWithoutCode(value) => (OTHERS, value),
            // Its name is not on any list, so it could be a value.
            Mark::UnknownKeyword { value, .. } => (OTHERS + 1, value),
            Mark::Blank => (OTHERS + 2, whole),
            Mark::Unreadable => (OTHERS + 3, whole),
        };
        // A blank before the value is as it should be; a TAB is part of the shape.
        let start = value.start - usize::from(value.separator == Some(b'\t'));
        shape_of(line.bytes.get(start..).unwrap_or_default(), line.is_cut(), &mut self.runs);
        let place = self.place(key);
        if let Some(Name { shapes, .. }) = self.names.get_mut(usize::from(place)) {
            shapes.add(self.runs.as_slice(), SHAPES, Some(&[FURTHER]));
        }
        if self.count > 0 {
            self.order.add(&(self.last, place), NAMES, None);
        }
        self.last = place;
        self.count += 1;
    }
}

/// Keys of keywords come after those of codes, those of other lines after them.
const KEYWORDS: usize = 100_000;
const OTHERS: usize = KEYWORDS + 2 * OTHERWISE;
/// What the key of a keyword is greater by where it is not written as the sources print it.
const OTHERWISE: usize = 128;
/// The key of the names beyond [`NAMES`].
const BEYOND: usize = OTHERS + 4;
/// Stands for the shapes beyond [`SHAPES`].
const FURTHER: u8 = 1;
/// Stands for what comes after the last run that is kept.
const MORE: u8 = 2;

impl Lines {
    /// The place of a name, which gets one where it is new.
    fn place(&mut self, key: usize) -> u16 {
        if self.places.is_empty() {
            self.places = vec![0; BEYOND + 1];
        }
        let known = self.places.get(key).copied().unwrap_or(0);
        if known > 0 {
            return known - 1;
        }
        if self.names.len() >= NAMES && key != BEYOND {
            return self.place(BEYOND);
        }
        let place = self.names.len() as u16;
        self.names.push(Name { text: name_of(key), shapes: Counts::default() });
        if let Some(known) = self.places.get_mut(key) {
            *known = place + 1;
        }
        place
    }
}

fn name_of(key: usize) -> String {
    match key {
        0..KEYWORDS => format!("#UP {key:05}"),
        KEYWORDS..OTHERS => {
            let (role, written) = ((key - KEYWORDS) % OTHERWISE, (key - KEYWORDS) / OTHERWISE);
            let word = navlupp_catalog::keywords().get(role).map_or("keyword", |word| word.keyword);
            format!("{word}{}", ["", " otherwise"].get(written).unwrap_or(&""))
        }
        _ => match key - OTHERS {
            0 => "#UP without code",
            1 => "unknown keyword",
            2 => "blank line",
            3 => "no mark",
            _ => "other",
        }
        .to_owned(),
    }
}

/// The classes of the characters, each run as its class and its length in two bytes.
fn shape_of(value: &[u8], cut: bool, runs: &mut Vec<u8>) {
    runs.clear();
    runs.extend_from_slice(&(value.len() as u16).to_be_bytes());
    if matches!(value, b"$" | b"-1") {
        runs.push(b'$');
        return;
    }
    let mut open = cut;
    let mut rest = value;
    while let Some(&first) = rest.first() {
        if runs.len() >= 2 + 3 * RUNS {
            open = true;
            break;
        }
        let class = class_of(first);
        let length = rest.iter().take_while(|&&byte| class_of(byte) == class).count();
        runs.push(class);
        runs.extend_from_slice(&(length as u16).to_be_bytes());
        rest = &rest[length..];
    }
    if open {
        runs.push(MORE);
    }
}

/// One byte for every class: `Å` in the text is FF here, `¤` is 80, and control characters are themselves. So a letter in
/// UTF-8 (`Å1 ¤1`) is told from one in ISO 8859-1 (`Å1`).
const fn class_of(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => b'9',
        b'A'..=b'Z' => b'A',
        b'a'..=b'z' => b'a',
        b' ' => b'_',
        0xC0.. => 0xFF,
        0x80.. => 0x80,
        _ => byte,
    }
}

/// A shape in words: `9 bytes: A1 a3 _1 a4`.
fn words_of(shape: &[u8]) -> String {
    let Some((&[high, low], runs)) = shape.split_first_chunk() else { return "other shapes".to_owned() };
    let length = u16::from_be_bytes([high, low]);
    match (length, runs) {
        (0, _) => return "(empty)".to_owned(),
        (_, b"$") => return "(removed)".to_owned(),
        _ => {}
    }
    let mut text = format!("{length} bytes:");
    let (whole, rest) = runs.as_chunks::<3>();
    for &[class, high, low] in whole {
        text.push(' ');
        let sign = match class {
            0xFF => 'Å',
            0x80 => '¤',
            0..0x20 | 0x7F => {
                text.push('^');
                char::from(class ^ 0x40)
            }
            _ => char::from(class),
        };
        text.push(sign);
        let _ = write!(text, "{}", u16::from_be_bytes([high, low]));
    }
    if rest == [MORE] {
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
        assert!(shape.contains("\n#UP 01012 1\n  1 9 bytes: A1 a3 _1 Å1 ¤1 a2\n"));
        assert!(
            shape.contains("(removed)") && shape.contains("unknown keyword 1") && shape.contains("no mark 1")
        );
        assert!(shape.contains("1 #UP 01001 > #UP 01012"));
    }

    #[test]
    fn a_shape_tells_what_rules_on_encoding_and_writing_look_at() {
        let mut shape = Shape::default();
        shape.push(b"#post_start\n#UP\t01001 187001012382\n#UP 01012\tK\xC5\x94\x1A?^\0\n#POST_SLUT \n \t\n");
        let shape = shape.finish();
        assert!(shape.starts_with(&format!("navlupp shape 2, rulebook {RULEBOOK_VERSION}\n")));
        assert!(shape.contains("\n#POST_START otherwise 1\n  1 (empty)\n"), "{shape}");
        assert!(shape.contains("  1 8 bytes: ^I1 A1 Å1 ¤1 ^Z1 ?1 ^1 ^@1\n"), "{shape}");
        assert!(shape.contains("\nblank line 1\n  1 2 bytes: _1 ^I1\n"), "{shape}");
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
