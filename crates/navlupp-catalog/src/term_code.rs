//! The five digits that stand between `#UP` and a value.

use std::fmt;

/// A term code such as `01006`: five digits, 0 to 99 999. Says nothing of any person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermCode(u32);

impl TermCode {
    /// One more than the highest number: the length of a table with a place for every code.
    pub const LIMIT: usize = 100_000;

    /// `00000`, which no catalogue knows.
    pub const LOWEST: Self = Self(0);

    /// The code of a number, `None` above 99 999.
    pub const fn new(number: u32) -> Option<Self> {
        if number < Self::LIMIT as u32 { Some(Self(number)) } else { None }
    }

    /// The code that five ASCII digits write, `None` if one is not a digit.
    #[inline]
    pub const fn from_digits(digits: &[u8; 5]) -> Option<Self> {
        // Four at once: this runs for every line of a file. The values of digits are 0 to 9: with 6 added, none
        // reaches 16.
        let [a, b, c, d, e] = *digits;
        let four = u32::from_le_bytes([a, b, c, d]) ^ 0x3030_3030;
        if (four | four.wrapping_add(0x0606_0606)) & 0xF0F0_F0F0 != 0 || !e.is_ascii_digit() {
            return None;
        }
        // Pairs, then both pairs together.
        let pairs = four.wrapping_mul(10 << 8 | 1) >> 8 & 0x00FF_00FF;
        let number = pairs.wrapping_mul(100 << 16 | 1) >> 16;
        Some(Self(number * 10 + (e - b'0') as u32))
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
