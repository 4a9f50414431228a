//! Identity numbers as people write them: ten or twelve digits, with a sign or none, with blanks.

use crate::{Date, Identity, digits};

/// A number that somebody has written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Written {
    /// The twelve digits, not necessarily valid. `None` if ten were written and nothing settles the century.
    pub identity: Option<Identity>,
    /// How it was written.
    pub form: Form,
}

/// The form in which a number was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Form {
    /// ÅÅÅÅMMDDNNNC, as Navet wants it.
    Twelve,
    /// ÅÅÅÅMMDD-NNNC; a plus sign says nothing more, since the century is there.
    TwelveSigned,
    /// ÅÅMMDDNNNC.
    Ten,
    /// ÅÅMMDD-NNNC or ÅÅMMDD+NNNC.
    TenSigned,
}

/// Why a text is no number in any of the forms, the first reason that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WrittenFault {
    /// Nothing but blanks.
    Empty,
    /// A character that is no digit, sign or single blank.
    Character,
    /// Neither ten nor twelve digits.
    Length,
    /// More than one sign, or one elsewhere than before the last four digits.
    Sign,
}

/// Reads a number as people write it.
///
/// Blanks around it do not count, nor does a single blank (no-break and thin ones too) inside. The sign
/// stands before the last four digits: `+`, `-`, or one of the dashes that word processors make of it.
///
/// Ten digits leave the century open. On the day `today`, a hyphen or no sign means the latest century in
/// which the birth is not after that day. `+` means the latest in which the person has turned 100 or does so
/// in the course of the year, for that is the year in which the sign changes (folkbokföringslagen 18 §).
/// The number is a proposal to be shown: the sign is often left out or wrong where people write it.
pub fn read_written(text: &str, today: Option<Date>) -> Result<Written, WrittenFault> {
    let text = text.trim();
    if text.is_empty() {
        return Err(WrittenFault::Empty);
    }
    let parts = take_apart(text)?;
    let signed = match (parts.signs, parts.digits_before_sign) {
        (0, _) => false,
        (1, before) if before + 4 == parts.count => true,
        _ => return Err(WrittenFault::Sign),
    };
    let (form, identity) = if parts.count == 12 {
        (if signed { Form::TwelveSigned } else { Form::Twelve }, Identity::from_digits(&parts.digits))
    } else {
        let identity = today.and_then(|today| in_its_century(&parts, today));
        (if signed { Form::TenSigned } else { Form::Ten }, identity)
    };
    Ok(Written { identity, form })
}

/// Digits and signs of a text, blanks left out.
struct Parts {
    /// The first `count` are filled.
    digits: [u8; 12],
    /// 10 or 12.
    count: usize,
    signs: usize,
    digits_before_sign: usize,
    plus: bool,
}

fn take_apart(text: &str) -> Result<Parts, WrittenFault> {
    let mut parts = Parts { digits: [b'0'; 12], count: 0, signs: 0, digits_before_sign: 0, plus: false };
    let mut after_blank = false;
    for character in text.chars() {
        let blank = is_blank(character);
        match character {
            '0'..='9' => {
                if let Some(place) = parts.digits.get_mut(parts.count) {
                    *place = character as u8;
                }
                parts.count += 1;
            }
            '+' | '-' | '\u{2010}'..='\u{2013}' | '\u{2212}' => {
                parts.signs += 1;
                parts.digits_before_sign = parts.count;
                parts.plus = character == '+';
            }
            _ if blank && !after_blank => {}
            _ => return Err(WrittenFault::Character),
        }
        after_blank = blank;
    }
    if matches!(parts.count, 10 | 12) { Ok(parts) } else { Err(WrittenFault::Length) }
}

/// Blanks that stand inside a line, among them the ones that keep it from breaking.
fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Puts the century before ten digits ÅÅMMDDNNNC; `None` if it would lie before the year 0.
fn in_its_century(parts: &Parts, today: Date) -> Option<Identity> {
    let [y1, y2, m1, m2, d1, d2, rest @ ..] = parts.digits;
    let date = digits::eight([b'0', b'0', y1, y2, m1, m2, d1, d2])?;
    let last = digits::four([rest[0], rest[1], rest[2], rest[3]])?;
    // Compared as numbers: an unknown month or day is 0 and so never after today, and a date that exists in
    // no century still gets one, to be refused for its date.
    let born = if date % 100 >= 60 { date - 60 } else { date };
    let latest = if parts.plus {
        // Any day of the year in which who was born then turns 100.
        u32::from(today.year()).checked_sub(100)? * 10_000 + 9_999
    } else {
        today.number()
    };
    let centuries = latest.checked_sub(born)? / 1_000_000;
    Identity::from_number((u64::from(centuries) * 1_000_000 + u64::from(date)) * 10_000 + u64::from(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Option<Date> = Date::new(2026, 11, 23);

    fn number(text: &str, today: Option<Date>) -> Option<u64> {
        read_written(text, today).ok()?.identity.map(Identity::number)
    }

    #[test]
    fn twelve_digits_need_no_day() {
        for (text, form) in [
            ("189001129817", Form::Twelve),
            ("18900112-9817", Form::TwelveSigned),
            ("18900112+9817", Form::TwelveSigned),
            (" 18900112 9817\r\n", Form::Twelve),
            ("\u{a0}1890\u{a0}01\u{a0}12\u{a0}-\u{a0}9817\t", Form::TwelveSigned),
            ("18900112\u{2013}9817", Form::TwelveSigned),
            ("18900112\u{2212}9817", Form::TwelveSigned),
        ] {
            for today in [None, TODAY] {
                assert_eq!(read_written(text, today).map(|written| written.form), Ok(form), "{text:?}");
                assert_eq!(number(text, today), Some(189_001_129_817), "{text:?}");
            }
        }
    }

    #[test]
    fn twelve_digits_are_read_though_they_are_invalid() {
        assert_eq!(number("00000000-0000", None), Some(0));
        assert_eq!(number("999999999999", None), Some(999_999_999_999));
    }

    #[test]
    fn ten_digits_without_a_day_have_no_century() {
        for (text, form) in
            [("9001129817", Form::Ten), ("900112-9817", Form::TenSigned), ("900112+9817", Form::TenSigned)]
        {
            assert_eq!(read_written(text, None), Ok(Written { identity: None, form }));
        }
    }

    #[test]
    fn the_century_follows_the_day_and_the_sign() {
        for (text, expected) in [
            // Born before, on and after today.
            ("2611229817", 202_611_229_817),
            ("261123-9817", 202_611_239_817),
            ("261124-9817", 192_611_249_817),
            ("900112-9817", 199_001_129_817),
            // The sign changes in the year of the hundredth birthday, also before the birthday.
            ("900112+9817", 189_001_129_817),
            ("261122+9817", 192_611_229_817),
            ("261124+9817", 192_611_249_817),
            ("270101+9817", 182_701_019_817),
            // A samordningsnummer is compared by its birth; what is unknown is never after today.
            ("261183-9817", 202_611_839_817),
            ("261184-9817", 192_611_849_817),
            ("261160-9817", 202_611_609_817),
            ("260091-9817", 202_600_919_817),
            ("270060-9817", 192_700_609_817),
            // No such day in any century: still one number, whose date is a fault.
            ("901332-9817", 199_013_329_817),
        ] {
            assert_eq!(number(text, TODAY), Some(expected), "{text}");
        }
        assert_eq!(number("000229-9817", Date::new(2000, 2, 29)), Some(200_002_299_817));
        assert_eq!(number("000229-9817", Date::new(2000, 2, 28)), Some(190_002_299_817));
        assert_eq!(number("991231-9817", Date::new(2000, 1, 1)), Some(199_912_319_817));
        // A day so early that the century would lie before the year 0.
        assert_eq!(number("900112-9817", Date::new(89, 1, 1)), None);
        assert_eq!(number("900112+9817", Date::new(99, 1, 1)), None);
    }

    #[test]
    fn what_is_no_number_says_why() {
        for (text, fault) in [
            ("", WrittenFault::Empty),
            (" \u{a0}\t\n", WrittenFault::Empty),
            ("18900112x9817", WrittenFault::Character),
            ("18900112  9817", WrittenFault::Character),
            ("18900112\n9817", WrittenFault::Character),
            ("1890/0112-9817", WrittenFault::Character),
            ("18900112-981X", WrittenFault::Character),
            ("18900112981٧", WrittenFault::Character),
            ("-", WrittenFault::Length),
            ("18900112981", WrittenFault::Length),
            ("1890011298170", WrittenFault::Length),
            ("900112-981", WrittenFault::Length),
            ("18900112--9817", WrittenFault::Sign),
            ("1890-0112-9817", WrittenFault::Sign),
            ("1890-01129817", WrittenFault::Sign),
            ("-189001129817", WrittenFault::Sign),
            ("189001129817-", WrittenFault::Sign),
            ("90-0112+9817", WrittenFault::Sign),
        ] {
            assert_eq!(read_written(text, TODAY), Err(fault), "{text:?}");
        }
    }

    #[test]
    fn debug_output_hides_the_number() {
        let shown = format!("{:?}", read_written("18900112-9817", None));
        assert!(shown.contains("TwelveSigned") && !shown.contains(|c: char| c.is_ascii_digit()), "{shown}");
    }
}
