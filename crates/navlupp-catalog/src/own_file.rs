//! A user's own catalogue from the bytes of a file, in whatever encoding a spreadsheet has written it.

use std::borrow::Cow;

use crate::{Catalogue, OwnCatalogueFaults, OwnReason};

/// The longest file that can be an own catalogue, in bytes. Who reads the file need not read more than this and one.
pub const LONGEST_FILE: u64 = 2_000_000;

/// The catalogue with the user's own rows; `single_byte` tells the character of a byte where the file has one byte for
/// each.
pub(crate) fn read(bytes: &[u8], single_byte: fn(u8) -> char) -> Result<Catalogue, OwnCatalogueFaults> {
    if bytes.len() as u64 > LONGEST_FILE {
        return Err(OwnCatalogueFaults::of_file(OwnReason::TooBig));
    }
    let text = text(bytes, single_byte);
    if text.as_bytes().contains(&0) {
        return Err(OwnCatalogueFaults::of_file(OwnReason::NoText));
    }
    Catalogue::standard().with_own(&text)
}

/// UTF-16 is known by its mark, UTF-8 by its form, and what remains has one byte per character.
fn text(bytes: &[u8], single_byte: fn(u8) -> char) -> Cow<'_, str> {
    if let [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] = bytes {
        // Characters beyond the first 65 536 are two units, and in no name of a term.
        let unit = |pair: &[u8; 2]| {
            let unit = if bytes[0] == 0xFF { u16::from_le_bytes(*pair) } else { u16::from_be_bytes(*pair) };
            char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER)
        };
        return bytes.as_chunks().0.iter().map(unit).collect();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => bytes.iter().map(|&byte| single_byte(byte)).collect(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use crate::{Language, TermCode};

    use super::*;

    fn catalogue(bytes: &[u8]) -> Result<Catalogue, OwnCatalogueFaults> {
        read(bytes, |byte| if byte == 0x96 { '–' } else { char::from(byte) })
    }

    const LIST: &str = "code;name_sv\r\n09001;Förvaltningsområde – 2\r\n";

    fn fault(bytes: &[u8]) -> (u32, OwnReason) {
        let fault = catalogue(bytes).unwrap_err().0[0];
        (fault.line, fault.reason)
    }

    #[test]
    fn every_way_in_which_spreadsheets_write_is_read() {
        let units = || LIST.encode_utf16();
        let files = [
            LIST.as_bytes().to_vec(),
            [b"\xEF\xBB\xBF", LIST.as_bytes()].concat(),
            b"code;name_sv\r\n09001;F\xF6rvaltningsomr\xE5de \x96 2\r\n".to_vec(),
            [vec![0xFF, 0xFE], units().flat_map(u16::to_le_bytes).collect()].concat(),
            [vec![0xFE, 0xFF], units().flat_map(u16::to_be_bytes).collect()].concat(),
        ];
        for file in files {
            let catalogue = catalogue(&file).unwrap();
            let term = catalogue.term(TermCode::new(9001).unwrap()).unwrap();
            assert_eq!(term.names.get(Language::Swedish), "Förvaltningsområde – 2");
        }
    }

    #[test]
    fn what_is_no_list_is_refused_with_its_reason() {
        assert_eq!(fault(b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00"), (0, OwnReason::NoText));
        assert_eq!(fault(&vec![b'x'; LONGEST_FILE as usize + 1]), (0, OwnReason::TooBig));
        assert_eq!(fault(b""), (1, OwnReason::NoRows));
        assert_eq!(fault(b"\xFF\xFE"), (1, OwnReason::NoRows));
        assert_eq!(fault(b"\xFF\xFEa"), (1, OwnReason::NoRows));
        assert_eq!(fault(b"\xFF\xFE\x00\xD8a\x00"), (1, OwnReason::UnknownColumn));
        assert_eq!(fault(b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), (1, OwnReason::UnknownColumn));
        assert_eq!(fault(&vec![b'\n'; LONGEST_FILE as usize]), (1, OwnReason::NoRows));
        assert_eq!(fault(&vec![b';'; LONGEST_FILE as usize]), (1, OwnReason::UnknownColumn));
        assert_eq!(
            fault(&[b"code,name_sv\n", &b"\"\n".repeat(900_000)[..]].concat()),
            (2, OwnReason::Quotes)
        );
    }
}
