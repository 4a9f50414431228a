//! The grammar of one line: `#KEYWORD`, `#KEYWORD value`, and `#UP code value` (unpublished grammar of the
//! Navet data file; eight records printed in Net iD Portal 5.7).
//!
//! A value begins after one blank (the grammar's own comment speaks of a TAB) and is the rest of the line:
//! nothing inside it is trimmed, since no source describes escaping or quoting.

use navlupp_catalog::{Keyword, KeywordRole, TermCode};
use nom::branch::alt;
use nom::bytes::complete::take_while;
use nom::combinator::{peek, verify};
use nom::sequence::terminated;
use nom::{IResult, Parser};
use wide::u8x16;

/// The rest of a line after the blank.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Value<'a> {
    /// The bytes as they stand, blanks at the end included.
    pub bytes: &'a [u8],
    /// Where they begin in the line, in bytes from 0.
    pub start: usize,
    /// What stood before them: a blank, a TAB, or nothing where the line ended.
    pub separator: Option<u8>,
}

impl<'a> Value<'a> {
    /// Without the blanks at the end.
    pub fn trimmed(&self) -> &'a [u8] {
        let end = self.bytes.iter().rposition(|&byte| byte != b' ').map_or(0, |last| last + 1);
        &self.bytes[..end]
    }

    /// Whether there is nothing but blanks.
    pub fn is_blank(&self) -> bool {
        self.bytes.iter().all(|&byte| byte == b' ')
    }
}

/// How a keyword was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// As the sources print it.
    Exact,
    /// In lower or mixed case.
    OtherCase,
    /// Without its `#`, as the grammar itself prints two of them.
    WithoutHash,
    /// With another sign where Ä belongs: a wrong decoding.
    DamagedLetter,
}

/// A line with a known keyword other than `#UP`.
#[derive(Clone, Copy)]
pub struct KeywordMark<'a> {
    /// Which.
    pub role: KeywordRole,
    /// How it was written.
    pub spelling: Spelling,
    /// Its value.
    pub value: Value<'a>,
}

impl KeywordMark<'_> {
    /// What the keyword is for; there is one keyword for each role.
    pub const fn role(&self) -> KeywordRole {
        self.role
    }

    /// What the catalogue says of it.
    pub fn keyword(&self) -> &'static Keyword {
        // One row per role, in the order of the roles: a test holds this.
        &navlupp_catalog::keywords()[self.role as usize]
    }
}

/// What a line is.
#[derive(Clone, Copy)]
pub enum Mark<'a> {
    /// `#UP` with a five-digit code; how `#UP` is written, [`up_spelling`] tells.
    Term(TermCode, Value<'a>),
    /// `#UP` whose value does not begin with five digits and a blank, a TAB or the line end (NAV302).
    TermWithoutCode(Value<'a>),
    /// A known keyword.
    Keyword(KeywordMark<'a>),
    /// A keyword that no public source names; `name` is written with its `#`.
    UnknownKeyword {
        /// The keyword as it stands.
        name: &'a [u8],
        /// Its value.
        value: Value<'a>,
    },
    /// Nothing but blanks and TABs.
    Blank,
    /// No mark (NAV013).
    Unreadable,
}

/// Reads one line, given without its ending.
#[inline(always)]
pub fn read(line: &[u8]) -> Mark<'_> {
    match read_term(line) {
        Some((code, value)) => Mark::Term(code, value),
        None => read_keyword(line),
    }
}

/// [`read`] for all who are in no hurry: they share one copy.
#[inline(never)]
pub fn of(line: &[u8]) -> Mark<'_> {
    read(line)
}

/// Reads a line that is a term with a code, as most lines are.
#[inline(always)]
pub fn read_term(line: &[u8]) -> Option<(TermCode, Value<'_>)> {
    let (value, code) = term(line).ok()?;
    Some((code, value_of(line, value)))
}

/// What the beginning of a line tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beginning {
    /// It is [`Mark::TermWithoutCode`], unless it is a term with a code.
    Term,
    /// It is [`Mark::UnknownKeyword`].
    UnknownKeyword,
    /// It is [`Mark::Unreadable`].
    Unreadable,
    /// The line has to be read.
    Any,
}

/// What the first bytes of a line tell: most faulty lines need not be read.
#[inline(always)]
pub fn beginning(line: &[u8]) -> Beginning {
    /// By the five last bits of the first letter, which are the same in either case: bit n is set where a keyword goes
    /// on with the letter of which these bits are n.
    static SECOND: [u32; 32] = second_letters();
    match *line {
        [b'#', b'U', b'P', b' ' | b'\t', ..] => Beginning::Term,
        [b'#', first, second, ..]
            if first.is_ascii_alphabetic() && SECOND[usize::from(first & 31)] >> (second & 31) & 1 == 0 =>
        {
            Beginning::UnknownKeyword
        }
        [] | [b'#' | b' ' | b'\t' | b'N' | b'F', ..] => Beginning::Any,
        _ => Beginning::Unreadable,
    }
}

const fn second_letters() -> [u32; 32] {
    let mut letters = [0; 32];
    let mut rest = navlupp_catalog::keywords();
    while let [keyword, others @ ..] = rest {
        if let [_, first, second, ..] = keyword.keyword.as_bytes() {
            letters[(*first & 31) as usize] |= 1 << (*second & 31);
        }
        rest = others;
    }
    letters
}

/// Reads a line that is no term with a code.
#[inline(always)]
pub fn read_keyword(line: &[u8]) -> Mark<'_> {
    match *line {
        [b'#', ..] => frequent(line).unwrap_or_else(|| other(line)),
        [] | [b' ' | b'\t', ..] => blank_or_unreadable(line),
        // The two keywords that the printed grammars give once without `#`.
        [b'N' | b'F', ..] => without_hash(line),
        _ => Mark::Unreadable,
    }
}

/// How the `#UP` of a term's line is written.
#[inline]
pub fn up_spelling(line: &[u8]) -> Spelling {
    if line.starts_with(b"#UP") { Spelling::Exact } else { Spelling::OtherCase }
}

type Parsed<'a, T> = IResult<&'a [u8], T, ()>;

/// `#UP` WS code [WS [value]]; leaves what stands after the code.
#[inline(always)]
fn term(line: &[u8]) -> Parsed<'_, TermCode> {
    terminated(up_and_code, peek(alt((blank, end)))).parse_complete(line)
}

/// The keywords that make up most of a file. Every other way of writing them is read by [`other`].
#[inline(always)]
fn frequent(line: &[u8]) -> Option<Mark<'_>> {
    let (role, input) = match line {
        [b'#', b'U', b'P', b' ' | b'\t', ..] => {
            return Some(Mark::TermWithoutCode(value_of(line, &line[3..])));
        }
        b"#POST_START" => (KeywordRole::PostStart, &line[line.len()..]),
        b"#POST_SLUT" => (KeywordRole::PostEnd, &line[line.len()..]),
        [b'#', b'P', b'O', b'S', b'T', b'_', b'I', b'D', input @ ..] => (KeywordRole::PostId, input),
        [b'#', b'P', b'N', b'R', input @ ..] => (KeywordRole::InfilIdentity, input),
        _ => return None,
    };
    let (_, value) = value_at(line, input).ok()?;
    Some(Mark::Keyword(KeywordMark { role, spelling: Spelling::Exact, value }))
}

/// `#UP` WS code: nine bytes that are looked at in two pieces, since nearly every line begins so.
#[inline(always)]
fn up_and_code(input: &[u8]) -> Parsed<'_, TermCode> {
    const UP: [u32; 2] = [u32::from_le_bytes(*b"#UP "), u32::from_le_bytes(*b"#UP\t")];
    let (&[h, u, p, ws, ref digits @ ..], rest) =
        input.split_first_chunk::<9>().ok_or(nom::Err::Error(()))?;
    let word = u32::from_le_bytes([h, u, p, ws]);
    if word != UP[0] && word != UP[1] {
        return Err(nom::Err::Error(()));
    }
    TermCode::from_digits(digits).map(|code| (rest, code)).ok_or(nom::Err::Error(()))
}

/// WS code, after `#UP` in other letters.
fn code(input: &[u8]) -> Parsed<'_, TermCode> {
    match input.split_first_chunk::<6>() {
        Some((&[b' ' | b'\t', ref digits @ ..], rest)) => {
            TermCode::from_digits(digits).map(|code| (rest, code)).ok_or(nom::Err::Error(()))
        }
        _ => Err(nom::Err::Error(())),
    }
}

#[inline(always)]
fn blank(input: &[u8]) -> Parsed<'_, ()> {
    match input {
        [b' ' | b'\t', rest @ ..] => Ok((rest, ())),
        _ => Err(nom::Err::Error(())),
    }
}

#[inline(always)]
fn end(input: &[u8]) -> Parsed<'_, ()> {
    if input.is_empty() { Ok((input, ())) } else { Err(nom::Err::Error(())) }
}

/// `[WS value]` at the end of `line`: nothing, or a blank or TAB and the rest.
#[inline(always)]
fn value_at<'a>(line: &'a [u8], input: &'a [u8]) -> Parsed<'a, Value<'a>> {
    peek(alt((blank, end))).parse_complete(input)?;
    Ok((&[], value_of(line, input)))
}

/// The value of `line`, where `input` is empty or begins with the blank before it.
#[inline(always)]
fn value_of<'a>(line: &'a [u8], input: &'a [u8]) -> Value<'a> {
    match input.split_first() {
        Some((&separator, bytes)) => {
            Value { bytes, start: line.len() - bytes.len(), separator: Some(separator) }
        }
        None => Value { bytes: input, start: line.len(), separator: None },
    }
}

/// Everything before the first blank or TAB.
fn word(input: &[u8]) -> Parsed<'_, &[u8]> {
    // All at once where there are enough: words differ in length, and no processor foresees the last turn of a loop.
    let mut first = [0; 16];
    if let Some(bytes) = input.first_chunk::<16>() {
        first = *bytes;
    } else if let Some(bytes) = input.first_chunk::<8>() {
        first[..8].copy_from_slice(bytes);
    }
    let first = u8x16::new(first);
    let found = (first.simd_eq(u8x16::splat(b' ')) | first.simd_eq(u8x16::splat(b'\t'))).to_bitmask();
    if found != 0 {
        let (word, rest) = input.split_at(found.trailing_zeros() as usize);
        return Ok((rest, word));
    }
    take_while(|byte| byte != b' ' && byte != b'\t').parse_complete(input)
}

/// `#` and a letter, then any characters other than blank and TAB.
fn keyword_name(line: &[u8]) -> Parsed<'_, &[u8]> {
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() || !byte.is_ascii();
    verify(word, |name: &[u8]| matches!(*name, [b'#', first, ..] if is_letter(first))).parse_complete(line)
}

/// `NAMN_INFIL` and `FILTITEL`.
#[inline(never)]
fn without_hash(line: &[u8]) -> Mark<'_> {
    let Ok((input, name)) = word(line) else { return Mark::Unreadable };
    let role = match name {
        b"NAMN_INFIL" => KeywordRole::InfilName,
        b"FILTITEL" => KeywordRole::FileTitle,
        _ => return Mark::Unreadable,
    };
    Mark::Keyword(KeywordMark { role, spelling: Spelling::WithoutHash, value: value_of(line, input) })
}

#[inline(never)]
fn blank_or_unreadable(line: &[u8]) -> Mark<'_> {
    if line.iter().all(|byte| matches!(byte, b' ' | b'\t')) { Mark::Blank } else { Mark::Unreadable }
}

/// A line that begins with `#`.
fn other(line: &[u8]) -> Mark<'_> {
    let Ok((input, name)) = keyword_name(line) else { return Mark::Unreadable };
    let value = value_of(line, input);
    match known_keyword(name) {
        Some((keyword, _)) if keyword.role == KeywordRole::Term => match line.split_at_checked(3) {
            // `#up` and its like.
            Some((_, rest)) => match terminated(code, peek(alt((blank, end)))).parse_complete(rest) {
                Ok((input, code)) => Mark::Term(code, value_of(line, input)),
                Err(_) => Mark::TermWithoutCode(value),
            },
            None => Mark::TermWithoutCode(value),
        },
        Some((keyword, spelling)) => Mark::Keyword(KeywordMark { role: keyword.role, spelling, value }),
        None => Mark::UnknownKeyword { name, value },
    }
}

fn known_keyword(name: &[u8]) -> Option<(&'static Keyword, Spelling)> {
    if let Some(keyword) = navlupp_catalog::keyword_of(name) {
        return Some((keyword, Spelling::Exact));
    }
    if is_upper_ascii(name) {
        return damaged(name);
    }
    if name.is_ascii() {
        let mut upper = [0_u8; 32];
        let upper = upper.get_mut(..name.len())?;
        upper.copy_from_slice(name);
        upper.make_ascii_uppercase();
        if let Some(keyword) = navlupp_catalog::keyword_of(upper) {
            return Some((keyword, Spelling::OtherCase));
        }
        return damaged(name);
    }
    let (mut text, mut upper) = ([0_u8; 32], [0_u8; 32]);
    if let Some(text) = decoded(name, &mut text) {
        if let Some(keyword) = navlupp_catalog::keyword(text) {
            return Some((keyword, Spelling::Exact));
        }
        if let Some(keyword) = upper_case(text, &mut upper).and_then(navlupp_catalog::keyword) {
            return Some((keyword, Spelling::OtherCase));
        }
    }
    damaged(name)
}

/// Whether every byte is below 60: no small letter, and none beyond ASCII.
fn is_upper_ascii(name: &[u8]) -> bool {
    // A byte from 60 up has its highest bit set, or gets it from 20.
    let is_upper = |bytes: [u8; 8]| {
        let word = u64::from_le_bytes(bytes);
        (word | (word & 0x7F7F_7F7F_7F7F_7F7F).wrapping_add(0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
            == 0
    };
    match (name.first_chunk::<8>(), name.last_chunk::<8>()) {
        (Some(first), Some(last)) if name.len() <= 16 => is_upper(*first) && is_upper(*last),
        _ => name.iter().all(|&byte| byte < 0x60),
    }
}

/// A keyword as UTF-8, also when Ä (ä) stands as one byte.
fn decoded<'a>(name: &[u8], room: &'a mut [u8; 32]) -> Option<&'a str> {
    let mut length = 0;
    let single = std::str::from_utf8(name).is_err();
    for &byte in name {
        match byte {
            0xC4 | 0xE4 if single => {
                room.get_mut(length..length + 2)?
                    .copy_from_slice(if byte == 0xC4 { "Ä" } else { "ä" }.as_bytes());
                length += 2;
            }
            0x80.. if single => return None,
            _ => {
                *room.get_mut(length)? = byte;
                length += 1;
            }
        }
    }
    std::str::from_utf8(&room[..length]).ok()
}

fn upper_case<'a>(text: &str, room: &'a mut [u8; 32]) -> Option<&'a str> {
    let mut length = 0;
    for letter in text.chars() {
        let upper = if letter == 'ä' { 'Ä' } else { letter.to_ascii_uppercase() };
        let end = length + upper.len_utf8();
        upper.encode_utf8(room.get_mut(length..end)?);
        length = end;
    }
    std::str::from_utf8(&room[..length]).ok()
}

/// `#BEST…LLNINGSID` and `#BEST…LLNINGSTYP` with one to three other bytes where Ä belongs.
fn damaged(name: &[u8]) -> Option<(&'static Keyword, Spelling)> {
    let inner = name.strip_prefix(b"#BEST")?;
    for (tail, full) in [(&b"LLNINGSID"[..], "#BESTÄLLNINGSID"), (b"LLNINGSTYP", "#BESTÄLLNINGSTYP")] {
        if let Some(letter) = inner.strip_suffix(tail)
            && (1..=3).contains(&letter.len())
        {
            return navlupp_catalog::keyword(full).map(|keyword| (keyword, Spelling::DamagedLetter));
        }
    }
    None
}

#[cfg(test)]
#[allow(
    clippy::panic,
    clippy::match_same_arms,
    reason = "a test may fail by panic; its arms say what they are"
)]
mod tests {
    use super::*;

    fn value(line: &[u8]) -> (&[u8], usize) {
        match read(line) {
            Mark::Term(_, value) | Mark::TermWithoutCode(value) => (value.bytes, value.start),
            Mark::Keyword(mark) => (mark.value.bytes, mark.value.start),
            Mark::UnknownKeyword { value, .. } => (value.bytes, value.start),
            Mark::Blank | Mark::Unreadable => (b"", usize::MAX),
        }
    }

    #[test]
    fn a_term_line_is_split_twice_only() {
        assert!(
            matches!(read(b"#UP 01025 P\xC5 KOMMUNEN SKRIVEN"), Mark::Term(code, _) if code.number() == 1025)
        );
        assert_eq!(value(b"#UP 01025 P\xC5 KOMMUNEN SKRIVEN"), (&b"P\xC5 KOMMUNEN SKRIVEN"[..], 10));
        assert_eq!(value(b"#UP 02000"), (&b""[..], 9));
        assert_eq!(value(b"#UP 02000 "), (&b""[..], 10));
        assert_eq!(value(b"#UP\t01012\tKarl"), (&b"Karl"[..], 10));
        assert_eq!(value(b"#UP 01012  Karl "), (&b" Karl "[..], 10));
    }

    #[test]
    fn a_term_line_in_small_letters_is_a_term() {
        for line in [&b"#up 01012 Karl"[..], b"#Up 01012 Karl", b"#uP\t01012\tKarl"] {
            assert!(matches!(read(line), Mark::Term(code, _) if code.number() == 1012));
            assert_eq!((value(line), up_spelling(line)), ((&b"Karl"[..], 10), Spelling::OtherCase));
        }
        assert_eq!(value(b"#up 02000"), (&b""[..], 9));
        assert_eq!(value(b"#up 02000 "), (&b""[..], 10));
        for line in [&b"#up"[..], b"#up ", b"#Up 0101", b"#up 0101X 1", b"#up 010011938", b"#up  01001 1"] {
            assert!(matches!(read(line), Mark::TermWithoutCode(_)), "{}", String::from_utf8_lossy(line));
        }
        assert_eq!(up_spelling(b"#UP 01012 Karl"), Spelling::Exact);
    }

    #[test]
    fn a_term_line_without_code_is_told() {
        for line in [
            &b"#UP"[..],
            b"#UP ",
            b"#UP 0101",
            b"#UP 0101X 1",
            b"#UP 010011938",
            b"#UP  01001 1",
            b"#UP ANNA",
        ] {
            assert!(matches!(read(line), Mark::TermWithoutCode(_)), "{}", String::from_utf8_lossy(line));
        }
    }

    #[test]
    fn keywords_are_known_in_every_spelling() {
        for (line, role, spelling) in [
            (&b"#POST_START"[..], KeywordRole::PostStart, Spelling::Exact),
            ("#BESTÄLLNINGSID x".as_bytes(), KeywordRole::OrderId, Spelling::Exact),
            (b"#BEST\xC4LLNINGSID x", KeywordRole::OrderId, Spelling::Exact),
            (b"#best\xE4llningstyp x", KeywordRole::OrderType, Spelling::OtherCase),
            (b"#Dag_Start 20261102", KeywordRole::DayStart, Spelling::OtherCase),
            (b"#BEST?LLNINGSID x", KeywordRole::OrderId, Spelling::DamagedLetter),
            (b"#BEST\xC3\x83\xE2LLNINGSTYP", KeywordRole::OrderType, Spelling::DamagedLetter),
            (b"NAMN_INFIL min", KeywordRole::InfilName, Spelling::WithoutHash),
            (b"FILTITEL min", KeywordRole::FileTitle, Spelling::WithoutHash),
        ] {
            match read(line) {
                Mark::Keyword(mark) => assert_eq!((mark.role(), mark.spelling), (role, spelling)),
                _ => panic!("{} is not read as a keyword", String::from_utf8_lossy(line)),
            }
        }
    }

    #[test]
    fn small_letters_are_seen_at_every_place() {
        for length in 1..40 {
            let upper = vec![b'_'; length];
            assert!(is_upper_ascii(&upper), "{length}");
            for place in 0..length {
                for byte in [b'`', b'a', b'z', 0x7F, 0x80, 0xC4, 0xFF] {
                    let mut name = upper.clone();
                    name[place] = byte;
                    assert!(!is_upper_ascii(&name), "{byte:02X} at {place} of {length}");
                }
            }
        }
    }

    #[test]
    fn every_role_finds_its_own_keyword() {
        for &role in KeywordRole::ALL {
            let mark = KeywordMark { role, spelling: Spelling::Exact, value: Value::default() };
            assert_eq!(mark.keyword().role, role);
        }
    }

    #[test]
    fn a_beginning_tells_what_the_line_is() {
        let tails = [&b""[..], b" ", b"ST_START", b" 01001 1", b"\t01001", b" 0100", b"_INFIL x"];
        for first in 0..=u8::MAX {
            for second in 0..=u8::MAX {
                for tail in tails {
                    for hash in [&b"#"[..], b""] {
                        let line = [hash, &[first, second], tail].concat();
                        let mark = of(&line);
                        let fits = match beginning(&line) {
                            Beginning::Any => true,
                            Beginning::Term => matches!(mark, Mark::Term(..) | Mark::TermWithoutCode(_)),
                            Beginning::UnknownKeyword => matches!(mark, Mark::UnknownKeyword { .. }),
                            Beginning::Unreadable => matches!(mark, Mark::Unreadable),
                        };
                        assert!(fits, "{}", String::from_utf8_lossy(&line));
                    }
                }
            }
        }
        for keyword in navlupp_catalog::keywords() {
            for name in [keyword.keyword.to_owned(), keyword.keyword.to_lowercase()] {
                assert_eq!(beginning(name.as_bytes()), Beginning::Any, "{name}");
            }
        }
        assert_eq!(beginning(b"#UX 01001 1"), Beginning::UnknownKeyword);
        assert_eq!(beginning(b"xUP 01001 1"), Beginning::Unreadable);
        assert_eq!(beginning(b"#UP 0100O 1"), Beginning::Term);
    }

    #[test]
    fn what_is_no_mark_is_told() {
        assert!(matches!(read(b"#NYTT_ORD 1"), Mark::UnknownKeyword { name: b"#NYTT_ORD", .. }));
        assert!(matches!(read(b"#UPP 01001 1"), Mark::UnknownKeyword { .. }));
        for line in [&b""[..], b"  ", b"\t"] {
            assert!(matches!(read(line), Mark::Blank));
        }
        for line in [&b"ANNA"[..], b"#", b"# UP", b"#1", b" #UP 01001 1", b"NAMN_INFILEN x", b"\x1A"] {
            assert!(matches!(read(line), Mark::Unreadable), "{}", String::from_utf8_lossy(line));
        }
    }
}
