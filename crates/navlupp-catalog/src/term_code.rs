//! The five digits that stand between `#UP` and a value.

use std::fmt;

/// A term code such as `01006`: five digits, 0 to 99 999. Says nothing of any person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermCode(u32);

/// The greater of two; `max` is not const yet.
const fn highest(one: u8, other: u8) -> u8 {
    if one > other { one } else { other }
}

impl TermCode {
    /// One more than the highest number: the length of a table with a place for every code.
    pub const LIMIT: usize = 100_000;

    /// The code of a number, `None` above 99 999.
    pub const fn new(number: u32) -> Option<Self> {
        if number < Self::LIMIT as u32 { Some(Self(number)) } else { None }
    }

    /// The code that five ASCII digits write, `None` if one is not a digit.
    #[inline]
    pub const fn from_digits(digits: &[u8; 5]) -> Option<Self> {
        // All five at once: this runs for every line of a file.
        let [a, b, c, d, e] = *digits;
        let (a, b, c) = (a.wrapping_sub(b'0'), b.wrapping_sub(b'0'), c.wrapping_sub(b'0'));
        let (d, e) = (d.wrapping_sub(b'0'), e.wrapping_sub(b'0'));
        if highest(highest(highest(a, b), highest(c, d)), e) > 9 {
            return None;
        }
        let high = a as u32 * 10_000 + b as u32 * 1_000 + c as u32 * 100;
        Some(Self(high + d as u32 * 10 + e as u32))
    }

    /// The number, 0 to 99 999.
    pub const fn number(self) -> u32 {
        self.0
    }

    /// The first two digits: 1 for a single term, 2 for a relation, and so on.
    pub const fn group(self) -> u8 {
        (self.0 / 1000) as u8
    }

    /// The five ASCII digits.
    pub const fn digits(self) -> [u8; 5] {
        let mut digits = [b'0'; 5];
        let mut rest = self.0;
        let mut place = digits.len();
        while place > 0 {
            place -= 1;
            digits[place] += (rest % 10) as u8;
            rest /= 10;
        }
        digits
    }
}

impl fmt::Display for TermCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.digits().iter().try_for_each(|&digit| fmt::Write::write_char(f, char::from(digit)))
    }
}

/// As `Display`: the code is its digits.
impl fmt::Debug for TermCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
