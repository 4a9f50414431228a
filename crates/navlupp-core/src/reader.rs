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

/// How a line ended, and whether every byte of it is printable ASCII (20–7E): most lines of a file look alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look(u8);

impl Look {
    /// The bit of a line with other bytes; those below are the ending's.
    const ODD: u8 = 4;

    /// That of no line.
    pub const NONE: Self = Self(u8::MAX);

    const fn new(ending: Ending, odd: bool) -> Self {
        Self(ending as u8 | if odd { Self::ODD } else { 0 })
    }

    /// How the line ended.
    #[inline(always)]
    pub const fn ending(self) -> Ending {
        match self.0 & 3 {
            0 => Ending::Lf,
            1 => Ending::CrLf,
            2 => Ending::Cr,
            _ => Ending::Nothing,
        }
    }

    /// The same of a line with other bytes.
    #[inline(always)]
    #[must_use]
    pub const fn odd(self) -> Self {
        Self(self.0 | Self::ODD)
    }

    /// Whether every byte is printable ASCII.
    #[inline(always)]
    pub const fn is_plain(self) -> bool {
        self.0 & Self::ODD == 0
    }
}

/// One line as it stands in the file, without its ending.
#[derive(Clone, Copy)]
pub struct Line<'a> {
    /// The bytes, at most [`LINE_LIMIT`] of them.
    pub bytes: &'a [u8],
    /// The whole length in bytes.
    pub length: u64,
    /// How it ended, and whether it is plain.
    pub look: Look,
    /// Bytes from its beginning to the end of what has been read.
    pub to_end: u64,
}

impl Line<'_> {
    /// How the line ended.
    #[inline(always)]
    pub const fn ending(&self) -> Ending {
        self.look.ending()
    }

    /// Whether every byte is printable ASCII (20–7E).
    #[inline(always)]
    pub const fn is_plain(&self) -> bool {
        self.look.is_plain()
    }

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
        let mut rest = self.end_held(chunk, sink);
        let mut search = Search::new(rest);
        let mut ends = [End::default(); BATCH];
        loop {
            let found = search.next(&mut ends).min(BATCH);
            if found == 0 {
                break;
            }
            for &end in &ends[..found] {
                let to_end = rest.len() as u64;
                let Some((line, next)) = rest.split_at_checked(end.total()) else { break };
                rest = next;
                let bytes = &line[..end.length()];
                if bytes.len() > LINE_LIMIT {
                    self.hold(bytes, !end.look().is_plain());
                    self.release(end.look().ending(), rest.len(), sink);
                } else {
                    sink.line(Line { bytes, length: bytes.len() as u64, look: end.look(), to_end });
                }
            }
        }
        // A CR as the last byte of the chunk: the next chunk tells what it is.
        self.pending_cr |= search.ends_in_cr;
        if let Some(rest) = rest.get(..rest.len() - usize::from(search.ends_in_cr))
            && (search.ends_in_cr || !rest.is_empty())
        {
            self.hold(rest, search.odd != 0);
        }
    }

    /// Bytes of the line that no chunk has ended yet.
    pub const fn held(&self) -> u64 {
        self.held_length + self.pending_cr as u64
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
        let rest = if self.pending_cr {
            chunk
        } else {
            let Some(end) = memchr::memchr2(b'\n', b'\r', chunk) else {
                self.hold(chunk, is_odd(chunk));
                return &[];
            };
            let (bytes, rest) = chunk.split_at(end);
            self.hold(bytes, is_odd(bytes));
            match rest {
                [b'\r'] => {
                    self.pending_cr = true;
                    return &[];
                }
                [b'\r', rest @ ..] => {
                    self.pending_cr = true;
                    rest
                }
                _ => rest,
            }
        };
        let (ending, rest) = match (self.pending_cr, rest) {
            (true, [b'\n', rest @ ..]) => (Ending::CrLf, rest),
            (true, _) => (Ending::Cr, rest),
            (false, _) => (Ending::Lf, &rest[1..]),
        };
        self.pending_cr = false;
        self.release(ending, rest.len(), sink);
        rest
    }

    /// Ends the file: hands over what is left.
    pub fn finish(&mut self, sink: &mut impl LineSink) {
        if self.pending_cr {
            self.pending_cr = false;
            self.release(Ending::Cr, 0, sink);
        } else if self.holding {
            self.release(Ending::Nothing, 0, sink);
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
    fn release(&mut self, ending: Ending, rest: usize, sink: &mut impl LineSink) {
        let look = Look::new(ending, self.held_odd);
        let (bytes, length) = (self.held.as_slice(), self.held_length);
        sink.line(Line { bytes, length, look, to_end: length + ending.len() + rest as u64 });
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
    /// Bytes of the chunk.
    length: usize,
    /// Where the next block begins in the chunk.
    place: usize,
    /// Where the line that has not ended yet begins.
    start: usize,
    /// Not zero: that line holds an odd byte.
    odd: u64,
    /// 1 where the byte before the next block is a CR, else 0.
    after_cr: u64,
    /// Whether the chunk's last byte is a CR, which may be half of a line end.
    ends_in_cr: bool,
}

impl<'a> Search<'a> {
    fn new(chunk: &'a [u8]) -> Self {
        let (blocks, tail) = chunk.as_chunks::<64>();
        let mut last = [b' '; 64];
        last[..tail.len()].copy_from_slice(tail);
        Self {
            blocks: blocks.iter(),
            tail: (!tail.is_empty()).then_some(last),
            length: chunk.len(),
            place: 0,
            start: 0,
            odd: 0,
            after_cr: 0,
            ends_in_cr: false,
        }
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
        let Masks { lf, mut odd } = Masks::of(block);
        let mut odd_before = self.odd;
        let mut put = |place: usize, is_odd: bool| {
            // What `next` leaves room for; the remainder only tells the compiler.
            ends[*found % BATCH] = End::new(place - self.start, Look::new(Ending::Lf, is_odd));
            *found += 1;
            self.start = place + 1;
        };
        let mut marks = lf;
        if odd_before | odd | self.after_cr == 0 {
            // Nothing but lines of plain text, as in most blocks.
            while marks != 0 {
                put(self.place + marks.trailing_zeros() as usize, false);
                marks &= marks - 1;
            }
        } else if odd & Masks::equal(block, b'\r') | self.after_cr == 0 {
            while marks != 0 {
                let before = odd & !marks & marks.wrapping_sub(1);
                odd ^= before;
                put(self.place + marks.trailing_zeros() as usize, odd_before | before != 0);
                odd_before = 0;
                marks &= marks - 1;
            }
            self.odd = odd_before | odd;
        } else {
            self.block_with_cr(block, ends, found);
        }
        self.place += 64;
    }

    /// A block with a CR, or after one that ends in one. A CR is odd too until it is known as a line end.
    #[inline(never)]
    fn block_with_cr(&mut self, block: &[u8; 64], ends: &mut [End; BATCH], found: &mut usize) {
        let Masks { lf, odd } = Masks::of(block);
        let mut cr = Masks::equal(block, b'\r');
        let mut odd = odd & !cr;
        let next = self.blocks.as_slice().first().or(self.tail.as_ref());
        let lf_follows = lf >> 1 | u64::from(next.is_some_and(|next| next[0] == b'\n')) << 63;
        let last = self.length - 1 - self.place;
        if last < 64 && cr >> last & 1 != 0 {
            cr ^= 1 << last;
            self.ends_in_cr = true;
        }
        let mut marks = cr | lf & !(cr << 1 | self.after_cr);
        let mut odd_before = self.odd;
        while marks != 0 {
            let mark = marks & marks.wrapping_neg();
            let before = odd & (mark - 1);
            odd ^= before;
            let place = self.place + mark.trailing_zeros() as usize;
            let ending = match (cr & mark != 0, lf_follows & mark != 0) {
                (false, _) => Ending::Lf,
                (true, true) => Ending::CrLf,
                (true, false) => Ending::Cr,
            };
            ends[*found % BATCH] = End::new(place - self.start, Look::new(ending, odd_before | before != 0));
            *found += 1;
            self.start = place + ending.len() as usize;
            odd_before = 0;
            marks ^= mark;
        }
        self.odd = odd_before | odd;
        self.after_cr = cr >> 63;
    }
}

/// A line in one word: its length, and how it looks.
#[derive(Clone, Copy, Default)]
struct End(u64);

impl End {
    #[inline(always)]
    const fn new(length: usize, look: Look) -> Self {
        Self((length as u64) << 5 | look.ending().len() << 3 | look.0 as u64)
    }

    /// Bytes without the ending.
    #[inline(always)]
    const fn length(self) -> usize {
        (self.0 >> 5) as usize
    }

    /// Bytes with the ending.
    #[inline(always)]
    const fn total(self) -> usize {
        self.length() + (self.0 >> 3 & 3) as usize
    }

    #[inline(always)]
    const fn look(self) -> Look {
        Look((self.0 & 7) as u8)
    }
}

/// For each of 64 bytes one bit: is it an LF, is it neither that nor printable ASCII.
#[derive(Clone, Copy)]
struct Masks {
    lf: u64,
    odd: u64,
}

impl Masks {
    #[inline(always)]
    fn of(block: &[u8; 64]) -> Self {
        let (quarters, _) = block.as_chunks::<16>();
        let mut odd = 0;
        for (number, quarter) in quarters.iter().enumerate() {
            // Read as signed, 7F and every byte from 80 up is no more than zero once 1 is added.
            let next = i8x16::new(quarter.map(u8::cast_signed)) + i8x16::splat(1);
            odd |= u64::from(next.simd_lt(i8x16::splat(0x21)).to_bitmask()) << (number * 16);
        }
        let lf = Self::equal(block, b'\n');
        Self { lf, odd: odd & !lf }
    }

    #[inline(always)]
    fn equal(block: &[u8; 64], byte: u8) -> u64 {
        let (quarters, _) = block.as_chunks::<16>();
        let mut equal = 0;
        for (number, quarter) in quarters.iter().enumerate() {
            let found = u8x16::new(*quarter).simd_eq(u8x16::splat(byte)).to_bitmask();
            equal |= u64::from(found) << (number * 16);
        }
        equal
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
            self.0.push((line.bytes.to_vec(), line.length, line.ending(), line.is_plain()));
        }
    }

    impl Lines {
        fn take(&mut self, bytes: &[u8], ending: Ending) {
            self.0.push((bytes.to_vec(), bytes.len() as u64, ending, !is_odd(bytes)));
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
    fn every_line_end_is_seen_at_every_place_of_a_block() {
        for before in 0..=130 {
            for ending in [&b"\n"[..], b"\r\n", b"\r", b"\r\r\n", b"\n\n"] {
                for after in [&b""[..], b"\xC5", b"\n", b"abc\xC5\r\nd"] {
                    let text = [&vec![b'x'; before], ending, after].concat();
                    let expected = split(&text);
                    assert_eq!(read(&[&text]), expected, "{before} {ending:?} {after:?}");
                }
            }
        }
    }

    /// Lines as one would read them byte by byte.
    fn split(text: &[u8]) -> Lines {
        let mut lines = Lines::default();
        let mut start = 0;
        let mut place = 0;
        while place < text.len() {
            let ending = match text[place..] {
                [b'\n', ..] => Ending::Lf,
                [b'\r', b'\n', ..] => Ending::CrLf,
                [b'\r', ..] => Ending::Cr,
                _ => Ending::Nothing,
            };
            if ending.is_empty() {
                place += 1;
                continue;
            }
            lines.take(&text[start..place], ending);
            place += ending.len() as usize;
            start = place;
        }
        if start < text.len() {
            lines.take(&text[start..], Ending::Nothing);
        }
        lines
    }

    #[test]
    fn a_line_tells_where_it_begins() {
        struct Places(Vec<u64>, u64);
        impl LineSink for Places {
            fn line(&mut self, line: Line<'_>) {
                self.0.push(self.1 - line.to_end);
            }
        }
        let text = [&b"ab\r\n\nc\r"[..], &vec![b'x'; 2 * LINE_LIMIT], b"\n\xC5 end"].concat();
        for cut in 0..=text.len() {
            let (mut reader, mut places) = (Reader::default(), Places(Vec::new(), 0));
            for chunk in [&text[..cut], &text[cut..]] {
                places.1 += chunk.len() as u64;
                reader.push(chunk, &mut places);
            }
            reader.finish(&mut places);
            assert_eq!(places.0, [0, 4, 5, 7, 8 + 2 * LINE_LIMIT as u64], "cut at {cut}");
        }
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
