//! The value of `#POST_ID`, ÅÅÅÅ.NNN.NNN.NNN: a year and a running number, unique for each change in Navet (Net iD Portal
//! 5.7, Protected persons; `Navetavisering.xsd` `7_2.28`, `PostId`).

use wide::u8x16;

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
        let digits = digits(value)?;
        // Eight digits at once, the first in the lowest byte: pairs of them, pairs of these, and those two numbers.
        let (halves, _) = digits.as_chunks();
        let [first, last] = [halves.first()?, halves.get(1)?].map(|half: &[u8; 8]| u64::from_le_bytes(*half));
        let fours = |digits: u64| {
            let pairs = (digits * 10 + (digits >> 8)) & 0x00FF_00FF_00FF_00FF;
            (pairs * 100 + (pairs >> 16)) & 0xFFFF_0000_FFFF
        };
        let (first, last) = (fours(first), fours(last));
        let (year, high) = (first as u32, (first >> 32) as u32);
        let low = (last * 1_000 + (last >> 32)) as u32;
        Some(Self((year & 3) << 30 | (high * 1_000_000 + low)))
    }
}

/// Whether a value has the form `ÅÅÅÅ.NNN.NNN.NNN`.
#[inline]
pub(crate) fn is_known_form(value: &[u8]) -> bool {
    digits(value).is_some()
}

/// The digits of a value of that form, each dot a 0. Nearly every post has one: its sixteen signs are looked at at once.
#[inline(always)]
fn digits(value: &[u8]) -> Option<[u8; 16]> {
    const ZEROS: [u8; 16] = *b"0000.000.000.000";
    const GREATEST: [u8; 16] = [9, 9, 9, 9, 0, 9, 9, 9, 0, 9, 9, 9, 0, 9, 9, 9];
    let signs: &[u8; 16] = value.try_into().ok()?;
    let digits = u8x16::new(*signs) ^ u8x16::new(ZEROS);
    let fit = digits.min(u8x16::new(GREATEST)).simd_eq(digits);
    (fit.to_bitmask() == 0xFFFF).then(|| digits.to_array())
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
