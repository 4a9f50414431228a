//! Which characters a line's bytes are. No public document states Navet's character set (the evidence
//! points to one byte per character), so it is decided line by line and merged for the file.

use std::borrow::Cow;

use wide::i8x16;

/// The encoding of one line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEncoding {
    /// No byte above 7F.
    Ascii,
    /// Well-formed UTF-8 with at least one character outside ASCII.
    Utf8,
    /// One byte per character, ISO 8859-1.
    Latin1,
    /// One byte per character with bytes 80–9F that are signs in Windows-1252 (all but 81, 8D, 8F, 90, 9D).
    Windows1252,
}

/// The encoding that a user has set, instead of the one found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// ISO 8859-1 with the letters of Windows-1252 in 80–9F.
    SingleByte,
    /// UTF-8; what is not well-formed becomes U+FFFD.
    Utf8,
}

/// Decides the encoding of one line; `cut` says that the bytes are the beginning of a longer line, whose
/// last character may be incomplete.
pub fn line_encoding(bytes: &[u8], cut: bool, set: Option<Encoding>) -> LineEncoding {
    if bytes.is_ascii() {
        return LineEncoding::Ascii;
    }
    match set {
        Some(Encoding::Utf8) => return LineEncoding::Utf8,
        Some(Encoding::SingleByte) => {}
        None => match std::str::from_utf8(bytes) {
            Ok(_) => return LineEncoding::Utf8,
            Err(error) if cut && error.error_len().is_none() && error.valid_up_to() > 0 => {
                return LineEncoding::Utf8;
            }
            Err(_) => {}
        },
    }
    if bytes.iter().any(|&byte| (0x80..0xA0).contains(&byte) && !is_free_in_windows_1252(byte)) {
        LineEncoding::Windows1252
    } else {
        LineEncoding::Latin1
    }
}

/// At most sixteen bytes, filled up with blanks: two halves that may overlap, since a copy of any length is a call.
#[inline]
pub(crate) fn filled(bytes: &[u8]) -> [u8; 16] {
    let mut block = [b' '; 16];
    if let (Some(first), Some(last)) = (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        block[..8].copy_from_slice(first);
        if let Some(half) = block.get_mut(bytes.len() - 8..).and_then(|rest| rest.first_chunk_mut()) {
            *half = *last;
        }
    } else {
        block.iter_mut().zip(bytes).for_each(|(place, &byte)| *place = byte);
    }
    block
}

/// Bit n: byte n is not printable ASCII. Read as signed, 7F and every byte from 80 up is no more than zero once 1 is
/// added.
#[inline(always)]
pub(crate) fn odd(bytes: i8x16) -> u32 {
    (bytes + i8x16::splat(1)).simd_lt(i8x16::splat(0x21)).to_bitmask()
}

/// Whether bytes, some of them above 7F, are letters of ISO 8859-1 beyond doubt: one of them can be no part of
/// UTF-8, and none is a control character (00–1F, 7F) or one of 80–9F, which are letters in Windows-1252.
pub fn is_latin1_only(bytes: &[u8]) -> bool {
    let (blocks, tail) = bytes.as_chunks::<16>();
    let mut letters = Letters::default();
    for block in blocks {
        if !letters.take(*block) {
            return false;
        }
    }
    if !tail.is_empty() {
        // The last sixteen bytes, some of them for the second time; of a shorter text all, filled up with blanks.
        let last = bytes.last_chunk::<16>().copied().unwrap_or_else(|| filled(tail));
        letters.begun = 0;
        if !letters.take(last) {
            return false;
        }
    }
    letters.single | letters.begun != 0
}

/// What [`is_latin1_only`] has seen: of bit n speaks byte n.
#[derive(Default)]
struct Letters {
    /// A letter that can be no part of UTF-8.
    single: u32,
    /// After a byte that would begin a character of UTF-8.
    begun: u32,
}

impl Letters {
    /// Takes sixteen bytes; tells whether none of them is a control character or one of 80–9F.
    #[inline(always)]
    fn take(&mut self, block: [u8; 16]) -> bool {
        let bytes = i8x16::new(block.map(u8::cast_signed));
        let below = |limit: u8| bytes.simd_lt(i8x16::splat(limit.cast_signed())).to_bitmask();
        let high = bytes.to_bitmask();
        // In UTF-8 a byte from C0 up begins a character, and a byte 80–BF follows.
        let following = below(0xC0);
        self.begun |= (high & !following) << 1;
        self.single |= self.begun & !following & 0xFFFF;
        self.begun >>= 16;
        odd(bytes) & !high | below(0xA0) == 0
    }
}

impl LineEncoding {
    /// The bytes as text.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Ascii | Self::Utf8 => String::from_utf8_lossy(bytes),
            Self::Latin1 | Self::Windows1252 => {
                Cow::Owned(bytes.iter().map(|&byte| single_byte(byte)).collect())
            }
        }
    }

    /// How many characters the bytes are.
    pub fn characters(self, bytes: &[u8]) -> usize {
        match self {
            Self::Utf8 => String::from_utf8_lossy(bytes).chars().count(),
            _ => bytes.len(),
        }
    }
}

/// The bytes in 80–9F that Windows-1252 leaves free: control characters in either one-byte encoding.
pub const fn is_free_in_windows_1252(byte: u8) -> bool {
    matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D)
}

/// The character of one byte: ISO 8859-1, and Windows-1252 in 80–9F, where its free bytes stay control
/// characters.
pub fn single_byte(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8D}', 'Ž', '\u{8F}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9D}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_decides_for_itself() {
        for (bytes, encoding, text) in [
            (&b"KARL"[..], LineEncoding::Ascii, "KARL"),
            ("GÖTEBORG".as_bytes(), LineEncoding::Utf8, "GÖTEBORG"),
            (b"G\xD6TEBORG", LineEncoding::Latin1, "GÖTEBORG"),
            (b"\x80 \xD6", LineEncoding::Windows1252, "€ Ö"),
            (b"\x81 \xD6", LineEncoding::Latin1, "\u{81} Ö"),
        ] {
            assert_eq!(line_encoding(bytes, false, None), encoding);
            assert_eq!(encoding.decode(bytes), text);
            assert_eq!(encoding.characters(bytes), text.chars().count());
        }
    }

    #[test]
    fn a_character_cut_in_two_does_not_turn_utf_8_into_latin_1() {
        let bytes = &"öö".as_bytes()[..3];
        assert_eq!(line_encoding(bytes, true, None), LineEncoding::Utf8);
        assert_eq!(line_encoding(bytes, false, None), LineEncoding::Latin1);
    }

    #[test]
    fn latin_1_beyond_doubt() {
        for (bytes, latin1) in [
            (&b"G\xD6TEBORG"[..], true),
            (b"\xC5\xC4\xD6", true),
            (b"SKARP\xC5", true),
            (b"\xC3\xA9", false),
            (b"\xC3\xA9 \xD6", true),
            (b"\xD6 \x80", false),
            (b"\xD6\t", false),
            (b"\xD6\x7F", false),
            ("Ö".as_bytes(), false),
            (b"KARL", false),
        ] {
            // Also where the bytes stand across two of the blocks that are looked at.
            for before in 0..40 {
                let mut line = vec![b'A'; before];
                line.extend_from_slice(bytes);
                assert_eq!(is_latin1_only(&line), latin1, "{before} {bytes:02X?}");
                assert!(!latin1 || line_encoding(&line, false, None) == LineEncoding::Latin1);
            }
        }
    }

    #[test]
    fn a_set_encoding_wins() {
        assert_eq!(
            line_encoding("Ö".as_bytes(), false, Some(Encoding::SingleByte)),
            LineEncoding::Windows1252
        );
        assert_eq!(line_encoding(b"\xD6", false, Some(Encoding::Utf8)), LineEncoding::Utf8);
    }
}
