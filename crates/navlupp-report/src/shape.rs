//! The shape of a file: which marks stand in it, in which order, how long their values are and of what kinds
//! of characters. No value. With it, somebody can report a rule that is wrong without sending a delivery.
//!
//! Written in English and parted by TABs: it is meant for those who look after the rules.

use std::collections::HashMap;
use std::fmt::Write;

use navlupp_catalog::KeywordRole;
use navlupp_core::mark::{self, Mark, Spelling, Value};
use navlupp_core::reader::{Ending, Line, LineSink, Reader};
use navlupp_core::rules::RULEBOOK_VERSION;

/// Shapes and steps that are kept apart; of what is beyond, only the number is told, so that no file can
/// fill the memory.
const MOST: usize = 10_000;

/// Takes a file in chunks and tells its shape.
#[derive(Default)]
pub struct Shape {
    reader: Reader,
    lines: Lines,
}

impl Shape {
    /// Reads the next bytes. How the input is cut into chunks makes no difference.
    pub fn push(&mut self, chunk: &[u8]) {
        self.reader.push(chunk, &mut self.lines);
    }

    /// Ends the input and writes its shape.
    pub fn finish(mut self) -> String {
        self.reader.finish(&mut self.lines);
        self.lines.written()
    }
}

#[derive(Default)]
struct Lines {
    count: u64,
    /// Lines that end in LF, CR LF, CR, nothing.
    endings: [u64; 4],
    byte_order_mark: bool,
    beyond_ascii: u64,
    in_post: bool,
    shapes: HashMap<OfLine, Seen>,
    other_shapes: u64,
    /// Marks outside posts; a run of equal ones is one step.
    steps: Vec<(&'static str, Seen)>,
    other_steps: u64,
}

#[derive(Clone, Copy)]
struct Seen {
    first: u64,
    count: u64,
}

/// What two lines have in common if they are of one shape.
#[derive(PartialEq, Eq, Hash, Clone, Copy)]
struct OfLine {
    what: What,
    separator: Option<u8>,
    value: OfValue,
}

#[derive(PartialEq, Eq, Hash, Clone, Copy)]
enum What {
    Term(u32),
    TermWithoutCode,
    Keyword(&'static str, &'static str),
    UnknownKeyword(OfValue),
    Blank,
    Unreadable,
}

/// Length in bytes and the kinds of characters.
#[derive(PartialEq, Eq, Hash, Clone, Copy)]
struct OfValue {
    length: u64,
    kinds: u8,
    removal: Option<&'static str>,
}

/// The sign of each kind of character.
const KINDS: [&str; 8] = ["9", "A", "a", "Ä", "-", ".", "_", "!"];

impl OfValue {
    fn of(bytes: &[u8], length: u64) -> Self {
        let kind = |byte: &u8| match byte {
            b'0'..=b'9' => 0,
            b'A'..=b'Z' => 1,
            b'a'..=b'z' => 2,
            0x80.. => 3,
            b'-' => 4,
            b' ' => 6,
            0..0x20 | 0x7F => 7,
            _ => 5,
        };
        let kinds = bytes.iter().fold(0, |kinds, byte| kinds | 1 << kind(byte));
        // The two removal marks are no values: they stand on a closed list.
        let removal = match bytes {
            b"$" => Some("$"),
            b"-1" => Some("-1"),
            _ => None,
        };
        Self { length, kinds, removal }
    }

    fn written(self) -> String {
        if let Some(mark) = self.removal {
            return mark.to_owned();
        }
        let kinds = KINDS.iter().enumerate().filter(|(place, _)| self.kinds & 1 << place != 0);
        kinds.map(|(_, sign)| *sign).collect()
    }
}

impl LineSink for Lines {
    fn line(&mut self, line: Line<'_>) {
        self.count += 1;
        self.endings[match line.ending {
            Ending::Lf => 0,
            Ending::CrLf => 1,
            Ending::Cr => 2,
            Ending::Nothing => 3,
        }] += 1;
        let mut bytes = line.bytes;
        if self.count == 1
            && let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF")
        {
            self.byte_order_mark = true;
            bytes = rest;
        }
        self.beyond_ascii += u64::from(!bytes.is_ascii());
        let cut = line.length - line.bytes.len() as u64;
        let of =
            |value: Value<'_>| (value.separator, OfValue::of(value.bytes, value.bytes.len() as u64 + cut));
        let whole = OfValue::of(bytes, bytes.len() as u64 + cut);
        let (what, (separator, value)) = match mark::read(bytes) {
            Mark::Term(code, value) => (What::Term(code.number()), of(value)),
            Mark::TermWithoutCode(value) => (What::TermWithoutCode, of(value)),
            Mark::Keyword(mark) => {
                self.step(mark.role, mark.keyword().keyword);
                let spelling = match mark.spelling {
                    Spelling::Exact => "",
                    Spelling::OtherCase => " (other case)",
                    Spelling::WithoutHash => " (without #)",
                    Spelling::DamagedLetter => " (damaged letter)",
                };
                (What::Keyword(mark.keyword().keyword, spelling), of(mark.value))
            }
            Mark::UnknownKeyword { name, value } => {
                (What::UnknownKeyword(OfValue::of(name, name.len() as u64)), of(value))
            }
            Mark::Blank => (What::Blank, (None, whole)),
            Mark::Unreadable => (What::Unreadable, (None, whole)),
        };
        self.see(OfLine { what, separator, value });
    }
}

impl Lines {
    fn see(&mut self, shape: OfLine) {
        let room = self.shapes.len() < MOST;
        match self.shapes.get_mut(&shape) {
            Some(seen) => seen.count += 1,
            None if room => {
                self.shapes.insert(shape, Seen { first: self.count, count: 1 });
            }
            None => self.other_shapes += 1,
        }
    }

    /// A step of the order outside posts; a post is one step.
    fn step(&mut self, role: KeywordRole, keyword: &'static str) {
        match role {
            KeywordRole::PostStart => {
                self.in_post = true;
                self.add_step("#POST_START … #POST_SLUT");
            }
            KeywordRole::PostEnd if self.in_post => self.in_post = false,
            KeywordRole::PostId if self.in_post => {}
            _ => {
                self.in_post = false;
                self.add_step(keyword);
            }
        }
    }

    fn add_step(&mut self, step: &'static str) {
        let room = self.steps.len() < MOST;
        match self.steps.last_mut() {
            Some((last, seen)) if *last == step && self.other_steps == 0 => seen.count += 1,
            _ if room => {
                self.steps.push((step, Seen { first: self.count, count: 1 }));
            }
            _ => self.other_steps += 1,
        }
    }

    fn written(self) -> String {
        let [lf, crlf, cr, nothing] = self.endings;
        let mut text = format!(
            "navlupp shape 1, rulebook {RULEBOOK_VERSION}\n\
             lines {}, ended by LF {lf}, CR LF {crlf}, CR {cr}, nothing {nothing}\n\
             byte order mark {}, lines beyond ASCII {}\n\
             \nmarks in order outside posts: first line, how many, mark\n",
            self.count,
            if self.byte_order_mark { "yes" } else { "no" },
            self.beyond_ascii,
        );
        for (step, Seen { first, count }) in &self.steps {
            let _ = writeln!(text, "{first}\t{count}\t{step}");
        }
        if self.other_steps > 0 {
            let _ = writeln!(text, "and {} more", self.other_steps);
        }
        text.push_str(
            "\nlines of one shape: first line, how many, mark, what parts it from its value, \
             bytes of the value, kinds of characters\n\
             kinds: 9 digit, A a letter, Ä beyond ASCII, - hyphen, . other sign, _ blank, ! control\n",
        );
        let mut shapes: Vec<_> = self.shapes.into_iter().collect();
        shapes.sort_unstable_by_key(|(_, seen)| seen.first);
        for (OfLine { what, separator, value }, Seen { first, count }) in shapes {
            let what = match what {
                What::Term(code) => format!("#UP {code:05}"),
                What::TermWithoutCode => "#UP (no code)".to_owned(),
                What::Keyword(keyword, spelling) => format!("{keyword}{spelling}"),
                What::UnknownKeyword(name) => format!("(unknown keyword {} {})", name.length, name.written()),
                What::Blank => "(blank line)".to_owned(),
                What::Unreadable => "(no mark)".to_owned(),
            };
            let separator = match separator {
                None => "nothing",
                Some(b'\t') => "TAB",
                Some(_) => "blank",
            };
            let kinds = value.written();
            let _ = writeln!(text, "{first}\t{count}\t{what}\t{separator}\t{}\t{kinds}", value.length);
        }
        if self.other_shapes > 0 {
            let _ = writeln!(text, "and {} lines of other shapes", self.other_shapes);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(bytes: &[u8]) -> String {
        let mut whole = Shape::default();
        whole.push(bytes);
        let text = whole.finish();
        let mut parts = Shape::default();
        bytes.chunks(3).for_each(|chunk| parts.push(chunk));
        assert_eq!(parts.finish(), text, "however it is cut");
        text
    }

    #[test]
    fn marks_lengths_and_kinds_but_no_value() {
        let text = shape(
            b"#DATA_START\n#DAG_START 20261102\n#POST_START\n#POST_ID 2018.000.014.055\n\
              #UP 01001 187001022388\n#UP 01012 QXZQ Anna-M\xE4rta\n#UP 01006 $\n#POST_SLUT\n\
              #POST_START\n#UP 01001 187001012389\n#UP\t01014 QXZQ\r\n#POST_SLUT\n#DAG_SLUT\n#QXZQ QXZQ\nQXZQ",
        );
        assert!(!text.contains("QXZQ") && !text.contains("1870") && !text.contains("2018"), "{text}");
        for line in [
            "lines 15, ended by LF 13, CR LF 1, CR 0, nothing 1",
            "byte order mark no, lines beyond ASCII 1",
            "3\t2\t#POST_START … #POST_SLUT",
            "13\t1\t#DAG_SLUT",
            "4\t1\t#POST_ID\tblank\t16\t9.",
            "5\t2\t#UP 01001\tblank\t12\t9",
            "6\t1\t#UP 01012\tblank\t15\tAaÄ-_",
            "7\t1\t#UP 01006\tblank\t1\t$",
            "14\t1\t(unknown keyword 5 A.)\tblank\t4\tA",
            "15\t1\t(no mark)\tnothing\t4\tA",
        ] {
            assert!(text.lines().any(|written| written == line), "{line}\n{text}");
        }
    }

    #[test]
    fn a_post_that_is_not_closed_shows_in_the_order() {
        let text = shape(b"#POST_START\n#POST_START\n#POST_SLUT\n#POST_SLUT\n#POST_START\n#DATA_SLUT\n");
        let order: Vec<&str> = text.lines().skip(5).take_while(|line| !line.is_empty()).collect();
        assert_eq!(
            order,
            [
                "1\t2\t#POST_START … #POST_SLUT",
                "4\t1\t#POST_SLUT",
                "5\t1\t#POST_START … #POST_SLUT",
                "6\t1\t#DATA_SLUT"
            ]
        );
    }

    #[test]
    fn a_hostile_file_fills_no_memory() {
        let mut shape = Shape::default();
        for number in 0..MOST as u32 + 500 {
            shape.push(format!("#UP {:05} x\n", number % 100_000).as_bytes());
        }
        assert!(shape.finish().ends_with("and 500 lines of other shapes\n"));
    }
}
