//! The lines that are being made: one frame section or one post at a time, as UTF-8 with LF. The sink turns
//! them into the encoding and line end of the sample.

/// Whole lines. Every character is below U+0100, so that each fits in one byte of ISO 8859-1.
#[derive(Default)]
pub(crate) struct Block {
    text: Vec<u8>,
    lines: u64,
}

impl Block {
    pub(crate) fn clear(&mut self) {
        self.text.clear();
        self.lines = 0;
    }

    pub(crate) fn text(&self) -> &[u8] {
        &self.text
    }

    /// Lines in it.
    pub(crate) const fn lines(&self) -> u64 {
        self.lines
    }

    /// A line without a value: `#POST_START`, or a number of a list.
    pub(crate) fn mark(&mut self, keyword: impl AsRef<[u8]>) {
        self.text.extend_from_slice(keyword.as_ref());
        self.end();
    }

    /// A keyword and its value.
    pub(crate) fn keyword(&mut self, keyword: &str, value: impl AsRef<[u8]>) {
        self.text.extend_from_slice(keyword.as_bytes());
        self.text.push(b' ');
        self.mark(value);
    }

    /// A group mark.
    pub(crate) fn group(&mut self, code: &str) {
        self.keyword("#UP", code);
    }

    /// A term and its value.
    pub(crate) fn term(&mut self, code: &str, value: impl AsRef<[u8]>) {
        self.begin(code);
        self.mark(value);
    }

    /// A term whose value is made of several pieces.
    pub(crate) fn term_of(&mut self, code: &str, pieces: &[&[u8]]) {
        self.begin(code);
        for piece in pieces {
            self.text.extend_from_slice(piece);
        }
        self.end();
    }

    fn begin(&mut self, code: &str) {
        self.text.extend_from_slice(b"#UP ");
        self.text.extend_from_slice(code.as_bytes());
        self.text.push(b' ');
    }

    fn end(&mut self) {
        self.text.push(b'\n');
        self.lines += 1;
    }
}

/// A number in so many digits, zeros in front; higher digits fall away.
pub(crate) fn digits<const N: usize>(mut number: u64) -> [u8; N] {
    let mut digits = [b'0'; N];
    for digit in digits.iter_mut().rev() {
        *digit += (number % 10) as u8;
        number /= 10;
    }
    digits
}
