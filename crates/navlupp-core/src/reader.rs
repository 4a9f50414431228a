//! A resumable push reader: chunks in, lines out. Any byte may end a chunk, also the CR of a CR LF.
//!
//! Lines of a Navet file are short (about 19 bytes), so restarting a byte search per line would cost
//! more than the search. The reader therefore makes one mask of line ends and one of "not plain" bytes
//! per 64 bytes and walks the set bits.

use wide::{i8x16, u8x16};

/// Bytes of a line that are kept; of a longer one the rest is counted and dropped (NAV011), so that
/// memory stays bounded by any file.
pub const LINE_LIMIT: usize = 1000;

/// How a line ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// LF
    Lf,
    /// CR LF
    CrLf,
    /// CR not followed by LF
    Cr,
    /// The file ended first.
    Nothing,
}

impl Ending {
    /// Bytes of the ending in the file.
    pub const fn len(self) -> u64 {
        match self {
            Self::Lf | Self::Cr => 1,
            Self::CrLf => 2,
            Self::Nothing => 0,
        }
    }

    /// Whether the line has no ending.
    pub const fn is_empty(self) -> bool {
        matches!(self, Self::Nothing)
    }
}

/// One line as it stands in the file, without its ending.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    /// The bytes, at most [`LINE_LIMIT`] of them.
    pub bytes: &'a [u8],
    /// The whole length in bytes.
    pub length: u64,
    /// How the line ended.
    pub ending: Ending,
    /// Whether every byte is printable ASCII (20–7E).
    pub plain: bool,
}

impl Line<'_> {
    /// Whether the line was longer than what is kept of it.
    pub const fn is_cut(&self) -> bool {
        self.length > self.bytes.len() as u64
    }
}

/// Who takes the lines.
pub trait LineSink {
    /// Takes the next line.
    fn line(&mut self, line: Line<'_>);
}

/// A sink that is known at run time only.
struct Distant<'a>(&'a mut dyn LineSink);

impl LineSink for Distant<'_> {
    fn line(&mut self, line: Line<'_>) {
        self.0.line(line);
    }
}

/// The reader's memory between two chunks.
#[derive(Default)]
pub struct Reader {
    held: Vec<u8>,
    held_length: u64,
    held_odd: bool,
    holding: bool,
    pending_cr: bool,
}

impl Reader {
    /// Reads `chunk` and hands every line that ends in it to `sink`.
    pub fn push(&mut self, chunk: &[u8], sink: &mut impl LineSink) {
        let chunk = self.end_held(chunk, sink);
        let mut search = Search::new(chunk);
        let mut ends = [End::default(); BATCH];
        let mut start = 0;
        loop {
            let found = search.next(&mut ends);
            if found == 0 {
                break;
            }
            for &end in &ends[..found.min(BATCH)] {
                let (place, odd) = (end.place(), end.is_odd());
                if place < start {
                    continue; // the LF of a CR LF that is already read
                }
                let ending = if chunk[place] == b'\n' {
                    Ending::Lf
                } else {
                    match chunk.get(place + 1) {
                        Some(b'\n') => Ending::CrLf,
                        Some(_) => Ending::Cr,
                        None => {
                            // A CR as the last byte of the chunk: the next chunk tells what it is.
                            self.hold(&chunk[start..place], odd);
                            self.pending_cr = true;
                            return;
                        }
                    }
                };
                let bytes = &chunk[start..place];
                start = place + ending.len() as usize;
                if bytes.len() > LINE_LIMIT {
                    self.hold(bytes, odd);
                    self.release(ending, sink);
                } else {
                    let length = bytes.len() as u64;
                    sink.line(Line { bytes, length, ending, plain: !odd });
                }
            }
        }
        if let Some(rest) = chunk.get(start..).filter(|rest| !rest.is_empty()) {
            self.hold(rest, search.odd != 0);
        }
    }

    /// Reads the whole of `bytes` for a sink that is in no hurry: all of these share one copy of the reader.
    pub fn read_all(bytes: &[u8], sink: &mut dyn LineSink) {
        let mut reader = Self::default();
        reader.push_to(bytes, sink);
        reader.finish_to(sink);
    }

    /// [`Reader::push`] for such a sink.
    #[inline(never)]
    pub fn push_to(&mut self, chunk: &[u8], sink: &mut dyn LineSink) {
        self.push(chunk, &mut Distant(sink));
    }

    /// [`Reader::finish`] for such a sink.
    #[inline(never)]
    pub fn finish_to(&mut self, sink: &mut dyn LineSink) {
        self.finish(&mut Distant(sink));
    }

    /// Ends the line that an earlier chunk began, if it ends in this one; gives what comes after.
    fn end_held<'a>(&mut self, chunk: &'a [u8], sink: &mut impl LineSink) -> &'a [u8] {
        if !self.holding || chunk.is_empty() {
            return chunk;
        }
        if self.pending_cr {
            self.pending_cr = false;
            let (ending, rest) = match chunk {
                [b'\n', rest @ ..] => (Ending::CrLf, rest),
                _ => (Ending::Cr, chunk),
            };
            self.release(ending, sink);
            return rest;
        }
        let Some(end) = memchr::memchr2(b'\n', b'\r', chunk) else {
            self.hold(chunk, is_odd(chunk));
            return &[];
        };
        let (bytes, rest) = chunk.split_at(end);
        self.hold(bytes, is_odd(bytes));
        match rest {
            [b'\n', rest @ ..] => {
                self.release(Ending::Lf, sink);
                rest
            }
            [b'\r', b'\n', rest @ ..] => {
                self.release(Ending::CrLf, sink);
                rest
            }
            [_] => {
                self.pending_cr = true;
                &[]
            }
            _ => {
                self.release(Ending::Cr, sink);
                &rest[1..]
            }
        }
    }

    /// Ends the file: hands over what is left.
    pub fn finish(&mut self, sink: &mut impl LineSink) {
        if self.pending_cr {
            self.pending_cr = false;
            self.release(Ending::Cr, sink);
        } else if self.holding {
            self.release(Ending::Nothing, sink);
        }
    }

    #[cold]
    fn hold(&mut self, bytes: &[u8], odd: bool) {
        let room = LINE_LIMIT - self.held.len();
        self.held.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.held_length += bytes.len() as u64;
        self.held_odd |= odd;
        self.holding = true;
    }

    #[cold]
    #[inline(never)]
    fn release(&mut self, ending: Ending, sink: &mut impl LineSink) {
        let odd = self.held_odd;
        let (bytes, length) = (self.held.as_slice(), self.held_length);
        sink.line(Line { bytes, length, ending, plain: !odd });
        self.held.clear();
        self.held_length = 0;
        self.held_odd = false;
        self.holding = false;
    }
}

/// Line ends that are looked for at a time: as many as fit beside what takes the lines in the fastest memory.
const BATCH: usize = 128;

/// Looks for line ends in a chunk. It goes some way ahead of what takes the lines: each of the two has enough to
/// remember for itself.
struct Search<'a> {
    blocks: std::slice::Iter<'a, [u8; 64]>,
    /// The bytes after the last whole block, filled up with blanks; none once they have been looked at.
    tail: Option<[u8; 64]>,
    /// Where the next block begins in the chunk.
    place: usize,
    /// Not zero: the line that has not ended yet holds an odd byte.
    odd: u64,
}

impl<'a> Search<'a> {
    fn new(chunk: &'a [u8]) -> Self {
        let (blocks, tail) = chunk.as_chunks::<64>();
        let mut last = [b' '; 64];
        last[..tail.len()].copy_from_slice(tail);
        let tail = (!tail.is_empty()).then_some(last);
        Self { blocks: blocks.iter(), tail, place: 0, odd: 0 }
    }

    /// Writes the next line ends; none: the chunk has no more.
    fn next(&mut self, ends: &mut [End; BATCH]) -> usize {
        let mut found = 0;
        while found <= BATCH - 64 {
            let last;
            let block = match self.blocks.next() {
                Some(block) => block,
                None => match self.tail.take() {
                    Some(block) => {
                        last = block;
                        &last
                    }
                    None => break,
                },
            };
            self.block(block, ends, &mut found);
        }
        found
    }

    #[inline(always)]
    fn block(&mut self, block: &[u8; 64], ends: &mut [End; BATCH], found: &mut usize) {
        let Masks { ends: mut marks, mut odd } = Masks::of(block);
        let mut put = |place: usize, is_odd: bool| {
            // What `next` leaves room for; the remainder only tells the compiler.
            ends[*found % BATCH] = End::new(place, is_odd);
            *found += 1;
        };
        let mut odd_before = self.odd;
        if odd_before | odd == 0 {
            // Nothing but lines of plain text, as in most blocks.
            while marks != 0 {
                put(self.place + marks.trailing_zeros() as usize, false);
                marks &= marks - 1;
            }
        } else {
            while marks != 0 {
                let before = odd & !marks & marks.wrapping_sub(1);
                odd ^= before;
                put(self.place + marks.trailing_zeros() as usize, odd_before | before != 0);
                odd_before = 0;
                marks &= marks - 1;
            }
            self.odd = odd_before | odd;
        }
        self.place += 64;
    }
}

/// Where a line ends in the chunk, and whether it holds an odd byte, in one word.
#[derive(Clone, Copy, Default)]
struct End(u64);

impl End {
    #[inline(always)]
    const fn new(place: usize, odd: bool) -> Self {
        Self((place as u64) << 1 | odd as u64)
    }

    #[inline(always)]
    const fn place(self) -> usize {
        (self.0 >> 1) as usize
    }

    #[inline(always)]
    const fn is_odd(self) -> bool {
        self.0 & 1 != 0
    }
}

/// For each of 64 bytes one bit: is it a line end, is it neither that nor printable ASCII.
#[derive(Clone, Copy)]
struct Masks {
    ends: u64,
    odd: u64,
}

impl Masks {
    #[inline(always)]
    fn of(block: &[u8; 64]) -> Self {
        let (mut ends, mut odd) = (0, 0);
        let (quarters, _) = block.as_chunks::<16>();
        for (number, quarter) in quarters.iter().enumerate() {
            // Read as signed, 7F and every byte from 80 up is no more than zero once 1 is added.
            let next = i8x16::new(quarter.map(u8::cast_signed)) + i8x16::splat(1);
            odd |= u64::from(next.simd_lt(i8x16::splat(0x21)).to_bitmask()) << (number * 16);
            ends |= Self::equal(quarter, b'\n') << (number * 16);
        }
        odd &= !ends;
        // A CR is odd too until it is known as a line end: most blocks hold none.
        if odd != 0 {
            for (number, quarter) in quarters.iter().enumerate() {
                ends |= Self::equal(quarter, b'\r') << (number * 16);
            }
            odd &= !ends;
        }
        Self { ends, odd }
    }

    #[inline(always)]
    fn equal(quarter: &[u8; 16], byte: u8) -> u64 {
        u64::from(u8x16::new(*quarter).simd_eq(u8x16::splat(byte)).to_bitmask())
    }
}

/// Whether a byte is not printable ASCII.
fn is_odd(bytes: &[u8]) -> bool {
    !bytes.iter().all(|byte| matches!(byte, 0x20..=0x7E))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Default, PartialEq, Debug)]
    struct Lines(Vec<(Vec<u8>, u64, Ending, bool)>);

    impl LineSink for Lines {
        fn line(&mut self, line: Line<'_>) {
            self.0.push((line.bytes.to_vec(), line.length, line.ending, line.plain));
        }
    }

    fn read(chunks: &[&[u8]]) -> Lines {
        let mut lines = Lines::default();
        let mut reader = Reader::default();
        for chunk in chunks {
            reader.push(chunk, &mut lines);
        }
        reader.finish(&mut lines);
        lines
    }

    #[test]
    fn every_line_end_is_one() {
        let lines = read(&[b"a\nb\r\nc\rd\r\r\n\n"]);
        let endings: Vec<_> = lines.0.iter().map(|line| (line.0.as_slice(), line.2)).collect();
        assert_eq!(
            endings,
            [
                (&b"a"[..], Ending::Lf),
                (b"b", Ending::CrLf),
                (b"c", Ending::Cr),
                (b"d", Ending::Cr),
                (b"", Ending::CrLf),
                (b"", Ending::Lf),
            ]
        );
    }

    #[test]
    fn plain_is_told_line_by_line() {
        let text = b"#UP 01012 Karl\n#UP 01055 G\xD6TEBORG\nplain\ttab\nx\n";
        let plain: Vec<_> = read(&[text]).0.iter().map(|line| line.3).collect();
        assert_eq!(plain, [true, false, false, true]);
    }

    #[test]
    fn a_long_line_is_counted_and_cut() {
        let mut text = vec![b'x'; 5000];
        text.extend_from_slice(b"\nnext");
        let lines = read(&[&text[..2500], &text[2500..]]);
        assert_eq!((lines.0[0].0.len(), lines.0[0].1), (LINE_LIMIT, 5000));
        assert_eq!(lines.0[1], (b"next".to_vec(), 4, Ending::Nothing, true));
    }

    #[test]
    fn any_cut_gives_the_same_lines() {
        let mut text = Vec::new();
        for (number, ending) in
            [b"\n" as &[u8], b"\r\n", b"\r", b"\n\n", b"\r\r\n"].iter().cycle().take(60).enumerate()
        {
            text.extend(std::iter::repeat_n(b'a' + (number % 26) as u8, number % 37));
            if number % 7 == 0 {
                text.push(0xC5);
            }
            text.extend_from_slice(ending);
        }
        text.extend_from_slice(b"end");
        let whole = read(&[&text]);
        for cut in 0..=text.len() {
            assert_eq!(read(&[&text[..cut], &text[cut..]]), whole, "cut at {cut}");
        }
        let single: Vec<&[u8]> = text.chunks(1).collect();
        assert_eq!(read(&single), whole);
    }
}
