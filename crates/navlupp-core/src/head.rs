//! The head of an input: its first 64 KiB decide how the rest is read.

use crate::id_list;
use crate::kind::{LookAlike, Mode};
use crate::mark::{self, Mark};
use navlupp_catalog::KeywordRole;
use navlupp_id::Date;

/// Bytes that are looked at before anything is read.
pub const HEAD: usize = 64 * 1024;

/// What the head tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// How to read on.
    pub mode: Mode,
    /// What it looks like, if it is foreign.
    pub look_alike: Option<LookAlike>,
    /// Whether it begins with EF BB BF, which is not part of the first line.
    pub byte_order_mark: bool,
    /// Whether it is UTF-16.
    pub utf16: bool,
    /// Whether a frame has begun, and whether days occur: what pieces further on assume.
    pub framed: bool,
    /// See `framed`.
    pub has_days: bool,
    /// The first `#EFFEKTUERAD` that is a calendar date: see `framed`.
    pub effective: Option<Date>,
}

/// Decides on the first bytes of an input, at most [`HEAD`] of them.
pub fn decide(bytes: &[u8]) -> Head {
    let byte_order_mark = bytes.starts_with(b"\xEF\xBB\xBF");
    let text = if byte_order_mark { &bytes[3..] } else { bytes };
    let mut head = Head {
        mode: Mode::Marks,
        look_alike: None,
        byte_order_mark,
        utf16: is_utf16(bytes),
        framed: false,
        has_days: false,
        effective: None,
    };
    if head.utf16 {
        head.mode = Mode::Skip;
        return head;
    }
    let mut navet = false;
    for line in lines(text) {
        match mark::of(line) {
            Mark::Keyword(mark) => {
                navet |= NAVET.contains(&mark.role());
                head.framed |= matches!(mark.role(), KeywordRole::DataStart);
                head.has_days |= mark.role() == KeywordRole::DayStart;
                if mark.role() == KeywordRole::EffectiveDate {
                    head.effective = head.effective.or_else(|| Date::parse(mark.value.trimmed()));
                }
                if mark.role() == KeywordRole::Product && mark.value.trimmed() == b"SRU" {
                    head.look_alike = Some(LookAlike::Sru);
                }
            }
            Mark::Term(..) => navet = true,
            Mark::UnknownKeyword { name: b"#BLANKETT" | b"#UPPGIFT", .. } => {
                head.look_alike = Some(LookAlike::Sru);
            }
            Mark::UnknownKeyword { name: b"#FLAGGA" | b"#SIETYP" | b"#VER" | b"#KONTO", .. } => {
                head.look_alike = Some(LookAlike::Sie);
            }
            _ => {}
        }
    }
    if navet {
        return head;
    }
    if let Some(foreign) = head.look_alike.or_else(|| markup(text)) {
        head.look_alike = Some(foreign);
        // SRU and SIE consist of marks: read on, a Navet mark may still come.
        head.mode = if matches!(foreign, LookAlike::Sru | LookAlike::Sie) { Mode::Marks } else { Mode::Skip };
    } else if let Some(column) = id_list::find_column(text) {
        head.mode = Mode::List(column);
    } else if id_list::is_heading(text) {
        head.mode = Mode::List(crate::kind::Column { separator: None, number: None });
    } else {
        head.look_alike = Some(table_or_text(text));
    }
    head
}

/// Marks that no other known format has.
const NAVET: [KeywordRole; 5] = [
    KeywordRole::InfoStart,
    KeywordRole::DataStart,
    KeywordRole::PostStart,
    KeywordRole::InfilIdentity,
    KeywordRole::DayStart,
];

fn lines(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|byte| matches!(byte, b'\n' | b'\r'))
}

fn is_utf16(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(64)];
    bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || (start.len() >= 16
            && [0, 1].iter().any(|&parity| {
                start.iter().skip(parity).step_by(2).all(|&byte| byte == 0)
                    && start.iter().skip(1 - parity).step_by(2).all(|&byte| byte != 0)
            }))
}

fn markup(text: &[u8]) -> Option<LookAlike> {
    let has = |word: &[u8]| text[..text.len().min(4096)].windows(word.len()).any(|window| window == word);
    match text.trim_ascii_start() {
        [b'<', ..] if has(b"Navetavisering") || has(b"Folkbokforingspost") || has(b"PersonpostXML") => {
            Some(LookAlike::NavetXml)
        }
        [b'<', ..] if has(b"urn:riv:") => Some(LookAlike::RivXml),
        [b'<', ..] if has(b"statenspersonadressregister") || has(b"SPARPersons") => Some(LookAlike::SparXml),
        [b'<', ..] => Some(LookAlike::Xml),
        [b'{' | b'[', ..] if has(b"\"") => Some(LookAlike::Json),
        [b'P', b'K', 3, 4, ..] | [0x1F, 0x8B, ..] | [b'%', b'P', b'D', b'F', ..] => Some(LookAlike::Binary),
        _ => None,
    }
}

fn table_or_text(text: &[u8]) -> LookAlike {
    let separators = |line: &[u8]| line.iter().filter(|byte| matches!(byte, b';' | b',' | b'\t')).count();
    let mut full = lines(text).filter(|line| !line.trim_ascii().is_empty()).take(20).map(separators);
    let first = full.next().unwrap_or(0);
    if text[..text.len().min(4096)].contains(&0) {
        LookAlike::Binary
    } else if first > 0 && full.next() == Some(first) && full.all(|count| count == first) {
        LookAlike::Csv
    } else {
        LookAlike::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn look_alikes_are_named() {
        for (bytes, look_alike) in [
            (&b"#DATABESKRIVNING_START\n#PRODUKT SRU\n"[..], LookAlike::Sru),
            (b"#BLANKETT INK2-2019P1\n#UPPGIFT 7011 1\n", LookAlike::Sru),
            (b"#FLAGGA 0\n#SIETYP 4\n", LookAlike::Sie),
            (b"<?xml version=\"1.0\"?><Navetavisering/>", LookAlike::NavetXml),
            (
                b"<s:Svar xmlns:s=\"http://statenspersonadressregister.se/schema/komponent/\"/>",
                LookAlike::SparXml,
            ),
            (b"<p:Personpost xmlns:p=\"urn:riv:population:residentmaster:1\"/>", LookAlike::RivXml),
            (b" <html><p>sparad</p></html>", LookAlike::Xml),
            (b"{\"a\": 1}", LookAlike::Json),
            (b"PK\x03\x04aaaa", LookAlike::Binary),
            (b"a;b\nc;d\n", LookAlike::Csv),
            (b"Kara dagbok\nidag", LookAlike::Text),
        ] {
            assert_eq!(decide(bytes).look_alike, Some(look_alike), "{}", String::from_utf8_lossy(bytes));
        }
    }

    #[test]
    fn utf_16_is_seen_with_and_without_its_mark() {
        assert!(decide(b"\xFF\xFE#\0").utf16);
        let bare: Vec<u8> = b"#POST_START\n#UP".iter().flat_map(|&byte| [byte, 0]).collect();
        assert!(decide(&bare).utf16);
        assert!(!decide(b"#POST_START\n").utf16);
        assert!(!decide(&[0; 100]).utf16);
    }

    #[test]
    fn navet_marks_win_over_everything() {
        let head = decide(b"a;b\n#POST_START\n#UP 01001 187001012389\n");
        assert_eq!((head.mode, head.look_alike), (Mode::Marks, None));
    }
}
