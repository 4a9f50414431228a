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
    /// Whether some byte is a control character of ASCII (00–1F or 7F).
    pub controls: bool,
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

/// The reader's memory between two chunks.
#[derive(Default)]
pub struct Reader {
    held: Vec<u8>,
    held_length: u64,
    held_look: Look,
    holding: bool,
    pending_cr: bool,
}

impl Reader {
    /// Reads `chunk` and hands every line that ends in it to `sink`.
    pub fn push(&mut self, chunk: &[u8], sink: &mut impl LineSink) {
        let mut chunk = chunk;
        if self.pending_cr {
            let Some(&first) = chunk.first() else { return };
            self.pending_cr = false;
            if first == b'\n' {
                chunk = &chunk[1..];
                self.release(Ending::CrLf, sink);
            } else {
                self.release(Ending::Cr, sink);
            }
        }
        let mut start = 0;
        let mut look = Look::default();
        let mut holding = self.holding;
        let (blocks, tail) = chunk.as_chunks::<64>();
        let mut last = [b' '; 64];
        last[..tail.len()].copy_from_slice(tail);
        for number in 0..=blocks.len() {
            let block = match blocks.get(number) {
                Some(block) => block,
                None if tail.is_empty() => break,
                None => &last,
            };
            let Masks { mut ends, mut odd } = Masks::of(block);
            // Which of the odd bytes are controls is asked of the few blocks that have any.
            let controls = if odd == 0 { 0 } else { odd & !high_bytes(block) };
            while ends != 0 {
                let bit = ends.trailing_zeros();
                ends &= ends - 1;
                let end = number * 64 + bit as usize;
                if end < start {
                    continue; // the LF of a CR LF that is already read
                }
                let before = odd & ((1 << bit) - 1);
                let now =
                    Look { odd: look.odd || before != 0, controls: look.controls || before & controls != 0 };
                look = Look::default();
                odd &= !before;
                let ending = if chunk[end] == b'\n' {
                    Ending::Lf
                } else {
                    match chunk.get(end + 1) {
                        Some(b'\n') => Ending::CrLf,
                        Some(_) => Ending::Cr,
                        None => {
                            // A CR as the last byte of the chunk: the next chunk tells what it is.
                            self.hold(&chunk[start..end], now);
                            self.pending_cr = true;
                            return;
                        }
                    }
                };
                let bytes = &chunk[start..end];
                start = end + ending.len() as usize;
                if holding {
                    holding = false;
                    self.hold(bytes, now);
                    self.release(ending, sink);
                } else {
                    let length = bytes.len() as u64;
                    let bytes = bytes.get(..LINE_LIMIT).unwrap_or(bytes);
                    sink.line(Line { bytes, length, ending, plain: !now.odd, controls: now.controls });
                }
            }
            look.odd |= odd != 0;
            look.controls |= odd & controls != 0;
        }
        if let Some(rest) = chunk.get(start..).filter(|rest| !rest.is_empty()) {
            self.hold(rest, look);
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
    fn hold(&mut self, bytes: &[u8], look: Look) {
        let room = LINE_LIMIT - self.held.len();
        self.held.extend_from_slice(&bytes[..bytes.len().min(room)]);
        self.held_length += bytes.len() as u64;
        self.held_look.odd |= look.odd;
        self.held_look.controls |= look.controls;
        self.holding = true;
    }

    #[cold]
    fn release(&mut self, ending: Ending, sink: &mut impl LineSink) {
        let Look { odd, controls } = self.held_look;
        sink.line(Line { bytes: &self.held, length: self.held_length, ending, plain: !odd, controls });
        self.held.clear();
        self.held_length = 0;
        self.held_look = Look::default();
        self.holding = false;
    }
}

/// What a line has held so far: a byte that is not printable ASCII, a control character of ASCII.
#[derive(Clone, Copy, Default)]
struct Look {
    odd: bool,
    controls: bool,
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
        let mut masks = Self { ends: 0, odd: 0 };
        let (quarters, _) = block.as_chunks::<16>();
        for (number, quarter) in quarters.iter().enumerate() {
            let bytes = u8x16::new(*quarter);
            let ends = (bytes.simd_eq(u8x16::splat(b'\n')) | bytes.simd_eq(u8x16::splat(b'\r'))).to_bitmask();
            // Read as signed, every byte from 80 up is below zero and so below a blank.
            let signed = i8x16::new(quarter.map(u8::cast_signed));
            let odd = signed.simd_lt(i8x16::splat(0x20)) | signed.simd_eq(i8x16::splat(0x7F));
            masks.ends |= u64::from(ends) << (number * 16);
            masks.odd |= u64::from(odd.to_bitmask()) << (number * 16);
        }
        masks.odd &= !masks.ends;
        masks
    }
}

/// For each of 64 bytes one bit: is it above 7F.
#[inline(always)]
fn high_bytes(block: &[u8; 64]) -> u64 {
    let (quarters, _) = block.as_chunks::<16>();
    let bits = |quarter: &[u8; 16]| u64::from(u8x16::new(*quarter).to_bitmask());
    quarters.iter().enumerate().fold(0, |high, (number, quarter)| high | (bits(quarter) << (number * 16)))
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
