//! Where blocks go: into the encoding and the line end of the sample, and out in chunks.

use crate::block::Block;
use crate::lines::Line;
use crate::sample::{Sample, SampleEncoding};

/// The most that is handed out at once, in bytes.
const CHUNK: usize = 64 * 1024;

/// Writes blocks and counts lines.
pub(crate) struct Sink<'a> {
    out: &'a mut dyn FnMut(&[u8]),
    form: Form,
    crlf: bool,
    buffer: Vec<u8>,
    lines: u64,
    closed: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Form {
    Latin1,
    Utf8,
    Utf16,
}

impl<'a> Sink<'a> {
    pub(crate) fn new(sample: &Sample, out: &'a mut dyn FnMut(&[u8])) -> Self {
        let form = match sample.encoding {
            SampleEncoding::Iso8859_1 => Form::Latin1,
            SampleEncoding::Utf8 => Form::Utf8,
        };
        Self { out, form, crlf: sample.crlf, buffer: Vec::with_capacity(2 * CHUNK), lines: 0, closed: false }
    }

    /// Begins with EF BB BF.
    pub(crate) fn byte_order_mark(&mut self) {
        self.buffer.extend_from_slice(b"\xEF\xBB\xBF");
    }

    /// Begins with FF FE and goes on in UTF-16.
    pub(crate) fn use_utf16(&mut self) {
        self.form = Form::Utf16;
        self.buffer.extend_from_slice(b"\xFF\xFE");
    }

    /// Goes on in UTF-8.
    pub(crate) const fn use_utf8(&mut self) {
        self.form = Form::Utf8;
    }

    /// Lines written so far.
    pub(crate) const fn lines(&self) -> u64 {
        self.lines
    }

    /// Breaks the file off: nothing that comes is written any more.
    pub(crate) const fn close(&mut self) {
        self.closed = true;
    }

    pub(crate) fn block(&mut self, block: &Block) {
        if self.closed {
            return;
        }
        self.lines += block.lines();
        if self.crlf {
            for line in block.text().split_inclusive(|&byte| byte == b'\n') {
                self.encode(line.strip_suffix(b"\n").unwrap_or(line), self.form);
                self.encode(b"\r\n", self.form);
            }
        } else {
            self.encode(block.text(), self.form);
        }
        self.hand_out();
    }

    /// A line that may not be written as the others are.
    pub(crate) fn odd_line(&mut self, line: &Line) {
        self.lines += 1;
        let form = match (line.other_encoding, self.form) {
            (true, Form::Latin1) => Form::Utf8,
            (true, Form::Utf8) => Form::Latin1,
            (_, form) => form,
        };
        self.encode(line.text.as_bytes(), form);
        let ending: &[u8] = match (line.unterminated, line.other_ending == self.crlf) {
            (true, _) => b"",
            (_, true) => b"\n",
            (_, false) => b"\r\n",
        };
        self.encode(ending, form);
        self.hand_out();
    }

    fn encode(&mut self, text: &[u8], form: Form) {
        match form {
            _ if text.is_ascii() && form != Form::Utf16 => self.buffer.extend_from_slice(text),
            Form::Utf8 => self.buffer.extend_from_slice(text),
            Form::Latin1 => self.buffer.extend(one_byte_each(text)),
            Form::Utf16 => self.buffer.extend(one_byte_each(text).flat_map(|byte| [byte, 0])),
        }
    }

    fn hand_out(&mut self) {
        while self.buffer.len() >= CHUNK {
            (self.out)(&self.buffer[..CHUNK]);
            self.buffer.drain(..CHUNK);
        }
    }

    /// Hands out what is left, and tells how many lines there were.
    pub(crate) fn finish(self) -> u64 {
        if !self.buffer.is_empty() {
            (self.out)(&self.buffer);
        }
        self.lines
    }
}

/// The numbers of characters below U+0100, from UTF-8.
fn one_byte_each(text: &[u8]) -> impl Iterator<Item = u8> {
    let mut high = 0;
    text.iter().filter_map(move |&byte| match byte {
        0xC2 | 0xC3 => {
            high = (byte & 3) << 6;
            None
        }
        0x80..=0xBF => Some(high | (byte & 0x3F)),
        _ => Some(byte),
    })
}
