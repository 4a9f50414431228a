//! Bytes that are not printable ASCII, and what they are: one look at a line for all the rules that ask.

use wide::i8x16;

use crate::text::{self, LineEncoding, is_free_in_windows_1252};

/// What the bytes of a line are that are not printable ASCII (20–7E).
#[derive(Clone, Copy, Debug)]
pub struct Odd {
    /// All that there are: [`Odd::CONTROL`] or a part of it, [`Odd::TAB`], [`Odd::NUL`]. Letters are none of them.
    pub kinds: u8,
    /// Where the first of them stands.
    first: usize,
    /// The kinds that there can be in the line's encoding.
    possible: u8,
}

/// What is a control character in any encoding.
const PLAIN: u8 = 1;
/// What is one where one byte is one character.
const SINGLE_BYTE: u8 = 2;
/// C2, which is one in UTF-8 together with the next byte: it begins U+0080–U+00BF, and nothing else, wherever it stands.
const PAIR: u8 = 4;

/// A table, since every odd byte of a file is asked.
static KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut number = 0;
    while number < 256 {
        let byte = number as u8;
        kinds[number] = match byte {
            0 => Odd::NUL,
            b'\t' => Odd::TAB,
            0x01..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F => PLAIN,
            0xC2 => PAIR,
            _ if is_free_in_windows_1252(byte) => SINGLE_BYTE,
            _ => 0,
        };
        number += 1;
    }
    kinds
};

impl Odd {
    /// Control characters that have no other name here.
    pub const CONTROL: u8 = PLAIN | SINGLE_BYTE | PAIR;
    /// A TAB.
    pub const TAB: u8 = 8;
    /// The byte 00.
    pub const NUL: u8 = 16;

    /// Looks at the bytes of a line.
    pub(crate) fn of(bytes: &[u8], encoding: LineEncoding) -> Self {
        let impossible = if encoding == LineEncoding::Utf8 { SINGLE_BYTE } else { PAIR };
        let mut odd = Self { kinds: 0, first: 0, possible: !impossible };
        let mut start = 0;
        while let Some(rest) = bytes.get(start..).filter(|rest| !rest.is_empty()) {
            let (block, before) = match (rest.first_chunk::<16>(), bytes.last_chunk::<16>()) {
                (Some(block), _) => (*block, 0),
                (None, Some(last)) => (*last, 16 - rest.len()),
                (None, None) => (text::filled(rest), 0),
            };
            let mut found = text::odd(i8x16::new(block.map(u8::cast_signed))) >> before;
            while found != 0 {
                let at = start + found.trailing_zeros() as usize;
                if odd.kinds == 0 {
                    odd.first = at;
                }
                odd.kinds |= odd.kind_at(at, bytes);
                found &= found - 1;
            }
            start += 16;
        }
        odd
    }

    /// The first character of these kinds: where it begins, and its bytes.
    pub(crate) fn first_of<'a>(&self, kinds: u8, bytes: &'a [u8]) -> Option<(usize, &'a [u8])> {
        if self.kinds & kinds == 0 {
            return None;
        }
        let places = self.first..bytes.len();
        let (at, kind) =
            places.map(|at| (at, self.kind_at(at, bytes))).find(|(_, kind)| kind & kinds != 0)?;
        let length = if kind == PAIR { 2 } else { 1 };
        Some((at, bytes.get(at..at + length)?))
    }

    /// What the byte at a place is; 0 is a letter, or a part of one.
    fn kind_at(&self, at: usize, bytes: &[u8]) -> u8 {
        let kind = bytes.get(at).map_or(0, |&byte| KINDS[usize::from(byte)] & self.possible);
        if kind == PAIR && !matches!(bytes.get(at + 1), Some(0x80..0xA0)) { 0 } else { kind }
    }
}

#[cfg(test)]
mod tests {
    use super::{Odd, PAIR, PLAIN};
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
                    assert_eq!(odd.kinds & kind != 0, kind != 0, "{byte:02X} at {at} of {length}");
                    assert_eq!(odd.kinds & !kind, 0);
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
        assert_eq!(odd.kinds, PLAIN | PAIR | Odd::TAB | Odd::NUL);
        assert_eq!(odd.first_of(Odd::CONTROL, line), Some((8, &b"\xC2\x85"[..])));
        assert_eq!(odd.first_of(Odd::TAB, line), Some((6, &b"\t"[..])));
        assert_eq!(odd.first_of(Odd::NUL, line), Some((7, &b"\0"[..])));
    }
}
