//! Values as the counts see them: letters, two digits, places in lists.

use navlupp_catalog::List;

use crate::post::Reading;

/// The letters of a short reading, without the zeros that fill it up; nothing for any other.
pub(crate) fn letters(reading: &Reading) -> &[u8] {
    match reading {
        Reading::Short(letters) => {
            let length = letters.iter().position(|&byte| byte == 0).unwrap_or(letters.len());
            &letters[..length]
        }
        _ => &[],
    }
}

/// The place of a value in a list of codes. Ä is known as UTF-8 and as one byte; of longer codes, which the XML schema
/// lists, also what they are in plain Swedish.
pub(crate) fn place_in(list: List, value: &[u8]) -> Option<usize> {
    let value = if value == b"\xC4" { "Ä".as_bytes() } else { value };
    navlupp_catalog::codes(list)
        .iter()
        .position(|code| code.code.as_bytes() == value || (value.len() > 4 && is_plainly(value, code.code)))
}

/// Whether a value is a code with blanks for `_` and with Å, Ä, Ö, in any encoding and case.
fn is_plainly(value: &[u8], code: &str) -> bool {
    let letters = value.iter().filter(|&&byte| byte != 0xC3).map(|&byte| match byte {
        b' ' => b'_',
        // As one byte, or the last of two.
        0xC4 | 0xC5 | 0xE4 | 0xE5 | 0x84 | 0x85 | 0xA4 | 0xA5 => b'A',
        0xD6 | 0xF6 | 0x96 | 0xB6 => b'O',
        other => other.to_ascii_uppercase(),
    });
    letters.eq(code.bytes())
}

/// The number of a case item: one to four digits before H or R.
fn case_number(item: &[u8]) -> Option<usize> {
    let (digits, suffix) = item.split_at_checked(item.len().wrapping_sub(1))?;
    let is_number = (1..=4).contains(&digits.len()) && digits.iter().all(u8::is_ascii_digit);
    if !is_number || !matches!(suffix, b"H" | b"R") {
        return None;
    }
    Some(digits.iter().fold(0, |number, digit| number * 10 + usize::from(digit - b'0')))
}

/// The numbers of the items of 01004, which commas part; a blank may follow a comma. None where an item is of another
/// form.
pub(crate) fn case_numbers(value: &[u8]) -> impl Iterator<Item = Option<usize>> {
    value.split(|&byte| byte == b',').map(|item| case_number(item.strip_prefix(b" ").unwrap_or(item)))
}

/// The place of a case item in the counts: number mod 100, and 100 more where it is a cancellation.
pub(super) fn case_place(item: &[u8]) -> Option<usize> {
    let number = case_number(item)?;
    match number / 100 {
        0 => Some(number),
        3 => Some(number - 200),
        _ => None,
    }
}

/// Two digits as a number.
pub(crate) fn two_digits(value: &[u8]) -> Option<u8> {
    let &[tens @ b'0'..=b'9', ones @ b'0'..=b'9'] = value else { return None };
    Some((tens - b'0') * 10 + ones - b'0')
}

/// The place of two capitals among all such.
pub(super) fn country_place(value: &[u8]) -> Option<usize> {
    let &[first @ b'A'..=b'Z', second @ b'A'..=b'Z'] = value else { return None };
    Some(usize::from(first - b'A') * 26 + usize::from(second - b'A'))
}

/// The two capitals of a place.
pub(super) fn country_at(place: usize) -> String {
    [place / 26, place % 26].map(|letter| char::from(b'A' + letter as u8)).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::{case_place, country_at, country_place, two_digits};

    #[test]
    fn a_case_has_a_number_of_the_list_and_its_letter() {
        for (item, place) in [("01H", 1), ("1R", 1), ("99H", 99), ("0099H", 99), ("300H", 100), ("399R", 199)]
        {
            assert_eq!(case_place(item.as_bytes()), Some(place), "{item}");
        }
        for item in ["", "H", "01", "01X", "100H", "299H", "400H", "00001H", "0 1H"] {
            assert_eq!(case_place(item.as_bytes()), None, "{item}");
        }
    }

    #[test]
    fn only_two_digits_and_two_capitals_have_a_place() {
        assert_eq!((two_digits(b"07"), two_digits(b"99")), (Some(7), Some(99)));
        assert_eq!([&b"7"[..], b"007", b"7A", b" 7"].map(two_digits), [None; 4]);
        assert_eq!((country_place(b"AA"), country_place(b"ZZ")), (Some(0), Some(675)));
        assert_eq!([0, 490, 675].map(country_at), ["AA", "SW", "ZZ"]);
        assert_eq!([&b"A"[..], b"AAA", b"aa", b"A1"].map(country_place), [None; 4]);
    }
}
