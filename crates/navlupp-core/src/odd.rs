//! Bytes that are not printable ASCII, and what they are: one look at a line for all the rules that ask.

use wide::i8x16;

use crate::text::{self, LineEncoding, is_free_in_windows_1252};

/// What the bytes of a line are that are not printable ASCII (20–7E).
#[derive(Clone, Copy, Debug)]
pub struct Odd {
    /// All that there are: [`Odd::CONTROL`], [`Odd::TAB`], [`Odd::NUL`]. Letters are none of them.
    pub kinds: u8,
    /// Where the first of them stands.
    first: usize,
    encoding: LineEncoding,
}

/// The byte that begins U+0080–U+00BF in UTF-8, and nothing else, wherever it stands.
const C2: u8 = 0xC2;

impl Odd {
    /// A control character that has no other name here.
    pub const CONTROL: u8 = 1;
    /// A TAB.
    pub const TAB: u8 = 2;
    /// The byte 00.
    pub const NUL: u8 = 4;

    /// Looks at the bytes of a line.
    pub(crate) fn of(bytes: &[u8], encoding: LineEncoding) -> Self {
        let mut odd = Self { kinds: 0, first: 0, encoding };
        for start in (0..bytes.len()).step_by(16) {
            let rest = &bytes[start..];
            let (block, before) = match (rest.first_chunk::<16>(), bytes.last_chunk::<16>()) {
                (Some(block), _) => (*block, 0),
                (None, Some(last)) => (*last, 16 - rest.len()),
                (None, None) => (text::filled(rest), 0),
            };
            let mut found = text::odd(i8x16::new(block.map(u8::cast_signed))) >> before;
            while found != 0 {
                let at = start + found.trailing_zeros() as usize;
                let kind = odd.kind_at(at, bytes);
                if odd.kinds == 0 {
                    odd.first = at;
                }
                odd.kinds |= kind;
                found &= found - 1;
            }
        }
        odd
    }

    /// The first character of a kind: where it begins, and its bytes.
    pub(crate) fn first_of<'a>(&self, kind: u8, bytes: &'a [u8]) -> Option<(usize, &'a [u8])> {
        if self.kinds & kind == 0 {
            return None;
        }
        let at = (self.first..bytes.len()).find(|&at| self.kind_at(at, bytes) == kind)?;
        let length = if bytes.get(at) == Some(&C2) { 2 } else { 1 };
        Some((at, bytes.get(at..at + length)?))
    }

    /// What the byte at a place is; 0 is a letter, or a part of one.
    fn kind_at(&self, at: usize, bytes: &[u8]) -> u8 {
        let is_control = match bytes.get(at) {
            Some(b'\t') => return Self::TAB,
            Some(0) => return Self::NUL,
            Some(0x01..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F) => true,
            Some(&C2) if self.encoding == LineEncoding::Utf8 => {
                matches!(bytes.get(at + 1), Some(0x80..0xA0))
            }
            Some(&byte) => is_free_in_windows_1252(byte) && self.encoding != LineEncoding::Utf8,
            None => false,
        };
        u8::from(is_control)
    }
}

#[cfg(test)]
mod tests {
    use super::Odd;
    use crate::text::{LineEncoding, line_encoding};

    #[test]
    fn every_byte_is_told_wherever_it_stands() {
        for length in 1..50 {
            for at in 0..length {
                for byte in 0..=u8::MAX {
                    let mut line = vec![b'A'; length];
                    line[at] = byte;
                    let odd = Odd::of(&line, line_encoding(&line, false, None));
                    let kind = match byte {
                        b'\t' => Odd::TAB,
                        0 => Odd::NUL,
                        b'\n' | b'\r' => 0,
                        ..0x20 | 0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D => Odd::CONTROL,
                        _ => 0,
                    };
                    assert_eq!(odd.kinds, kind, "{byte:02X} at {at} of {length}");
                    let first = odd.first_of(kind, &line);
                    assert_eq!(first, (kind != 0).then_some((at, &[byte][..])));
                }
            }
        }
    }

    #[test]
    fn the_first_of_each_kind_is_found() {
        let line = "Å\u{A0}É\t\0\u{85}\x07\t".as_bytes();
        let odd = Odd::of(line, LineEncoding::Utf8);
        assert_eq!(odd.kinds, Odd::CONTROL | Odd::TAB | Odd::NUL);
        assert_eq!(odd.first_of(Odd::CONTROL, line), Some((8, &b"\xC2\x85"[..])));
        assert_eq!(odd.first_of(Odd::TAB, line), Some((6, &b"\t"[..])));
        assert_eq!(odd.first_of(Odd::NUL, line), Some((7, &b"\0"[..])));
    }
}
