//! The value of `#POST_ID`, ÅÅÅÅ.NNN.NNN.NNN: a year and a running number, unique for each change in Navet (Net iD Portal
//! 5.7, Protected persons; `Navetavisering.xsd` `7_2.28`, `PostId`).

use wide::i8x16;

/// Which change a post tells of, in four bytes: the running number, and of the year what remains of it by four. A file
/// holds the changes of some days: that its years lie four apart and their numbers are the same is not to be met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PostId(u32);

impl Default for PostId {
    /// None, or one of another form.
    fn default() -> Self {
        Self::NONE
    }
}

impl PostId {
    /// None, or one of another form. No running number is so great.
    pub const NONE: Self = Self(u32::MAX);

    /// A number for each: only equal ones have the same.
    pub(crate) const fn number(self) -> u32 {
        self.0
    }

    /// Reads the sixteen characters of the known form; none where there is any other.
    #[inline]
    pub fn parse(value: &[u8]) -> Option<Self> {
        is_known_form(value).then(|| {
            // Of a known form, all bytes but the dots are digits: each three of them after a dot in a word of four.
            let word = |at: usize| {
                value.get(at..at + 4).and_then(|word| word.try_into().ok()).map_or(0, u32::from_be_bytes)
            };
            let three = |at| {
                let digits = word(at) & 0x000F_0F0F;
                (digits >> 16) * 100 + (digits >> 8 & 15) * 10 + (digits & 15)
            };
            let year = word(0) & 0x0F0F;
            let year = (year >> 8) * 10 + (year & 15);
            Self((year & 3) << 30 | (three(4) * 1_000_000 + three(8) * 1_000 + three(12)))
        })
    }
}

/// Whether a value has the form `ÅÅÅÅ.NNN.NNN.NNN`. Nearly every post has one: its sixteen signs are looked at at
/// once.
#[inline]
pub(crate) fn is_known_form(value: &[u8]) -> bool {
    const DOTS: u32 = 1 << 4 | 1 << 8 | 1 << 12;
    let Ok(signs) = <[u8; 16]>::try_from(value) else { return false };
    // Read as signed, bytes from 80 up are lower than every digit.
    let signs = i8x16::new(signs.map(u8::cast_signed));
    let of = |sign: u8| i8x16::splat(sign.cast_signed());
    let digits = signs.simd_gt(of(b'/')) & signs.simd_lt(of(b':'));
    digits.to_bitmask() == 0xFFFF & !DOTS && signs.simd_eq(of(b'.')).to_bitmask() == DOTS
}

#[cfg(test)]
mod tests {
    use super::{PostId, is_known_form};

    #[test]
    fn each_sign_is_looked_at() {
        let id = *b"2018.000.014.055";
        assert!(
            is_known_form(&id) && is_known_form(b"9999.999.999.999") && is_known_form(b"0000.000.000.000")
        );
        for place in 0..id.len() {
            for sign in 0..=u8::MAX {
                let mut id = id;
                id[place] = sign;
                let fits = if [4, 8, 12].contains(&place) { sign == b'.' } else { sign.is_ascii_digit() };
                assert_eq!(is_known_form(&id), fits, "{sign:02X} at {place}");
            }
        }
        assert!(
            !is_known_form(b"") && !is_known_form(b"2018.000.014.05") && !is_known_form(b"2018.000.014.0555")
        );
    }

    #[test]
    fn every_digit_tells_two_changes_apart() {
        let id = *b"2018.123.456.789";
        for place in (3..id.len()).filter(|place| ![4, 8, 12].contains(place)) {
            for digit in b'0'..=b'9' {
                let mut other = id;
                other[place] = digit;
                // Four years apart the year says the same.
                let same = other == id || place == 3 && matches!(digit, b'0' | b'4');
                assert_eq!(PostId::parse(&other) == PostId::parse(&id), same, "{digit} at {place}");
            }
        }
        for none in [&b"2018.123.456.78"[..], b"", b"2018 123 456 789"] {
            assert_eq!(PostId::parse(none), None);
        }
        assert_ne!(PostId::parse(b"9999.999.999.999"), Some(PostId::NONE));
    }
}
