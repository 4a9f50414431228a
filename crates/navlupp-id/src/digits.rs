//! Eight ASCII digits at a time, inside one machine word.

const ZEROS: u64 = 0x3030_3030_3030_3030;

/// The number that eight ASCII digits write; `None` if any byte is something else.
pub(crate) fn eight(bytes: [u8; 8]) -> Option<u32> {
    let values = values(u64::from_le_bytes(bytes));
    are_digits(values).then(|| value(values))
}

/// The four pairs that eight ASCII digits are, each 0 to 99; `None` if any byte is something else.
#[inline]
pub fn pairs_of_eight(digits: &[u8; 8]) -> Option<[u8; 4]> {
    let values = values(u64::from_le_bytes(*digits));
    let [one, _, two, _, three, _, four, _] = pairs(values).to_le_bytes();
    are_digits(values).then_some([one, two, three, four])
}

/// The number that four ASCII digits write; `None` if any byte is something else.
pub(crate) fn four(bytes: [u8; 4]) -> Option<u32> {
    // Four leading zeros make it the eight-digit case: the first digit stands in the lowest byte.
    eight([b'0', b'0', b'0', b'0', bytes[0], bytes[1], bytes[2], bytes[3]])
}

/// The six pairs that twelve ASCII digits are, each 0 to 99; `None` if any byte is something else.
#[inline]
pub(crate) fn pairs_of_twelve(digits: &[u8; 12]) -> Option<SixPairs> {
    // The last eight overlap the first: two words are judged and joined alike.
    let (first, last) = (*digits.first_chunk::<8>()?, *digits.last_chunk::<8>()?);
    let (first, last) = (values(u64::from_le_bytes(first)), values(u64::from_le_bytes(last)));
    if (above_nine(first) | above_nine(last)) & 0xF0F0_F0F0_F0F0_F0F0 != 0 {
        return None;
    }
    Some(SixPairs { first: pairs(first), last: pairs(last) })
}

/// The pairs of twelve digits, where they were joined: the first four in one word, the last four in the other.
#[derive(Clone, Copy)]
pub(crate) struct SixPairs {
    first: u64,
    last: u64,
}

impl SixPairs {
    /// Pair 0 to 5, below 100.
    #[inline(always)]
    pub(crate) const fn pair(self, number: u32) -> u8 {
        if number < 4 { (self.first >> (number * 16)) as u8 } else { (self.last >> (number * 16 - 32)) as u8 }
    }
}

/// The values of eight digits, 0 to 9 each; of any other byte, something above.
const fn values(word: u64) -> u64 {
    word ^ ZEROS
}

/// Whether values are those of digits: with 6 added, none reaches 16. A carry between bytes needs one above 0xF9, which
/// is refused for itself.
const fn are_digits(values: u64) -> bool {
    above_nine(values) & 0xF0F0_F0F0_F0F0_F0F0 == 0
}

/// Has a bit in the high half of the byte of each value above nine.
const fn above_nine(values: u64) -> u64 {
    values | values.wrapping_add(0x0606_0606_0606_0606)
}

/// Joins neighbours to pairs, pairs to fours and fours to the whole, all lanes at once.
const fn value(values: u64) -> u32 {
    const PAIR: u64 = 0x0000_00FF_0000_00FF;
    const FIRST_AND_THIRD: u64 = 100 + (1_000_000 << 32);
    const SECOND_AND_FOURTH: u64 = 1 + (10_000 << 32);
    let pairs = pairs(values);
    let sum = (pairs & PAIR)
        .wrapping_mul(FIRST_AND_THIRD)
        .wrapping_add(((pairs >> 16) & PAIR).wrapping_mul(SECOND_AND_FOURTH));
    (sum >> 32) as u32
}

/// The four pairs of eight digits, in every other byte; the bytes between them hold nothing of use.
const fn pairs(values: u64) -> u64 {
    // Lane sums stay below 100, so nothing spills over into the next pair.
    values.wrapping_mul(10).wrapping_add(values >> 8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_digits_are_four_pairs() {
        assert_eq!(pairs_of_eight(b"01829374"), Some([1, 82, 93, 74]));
        assert_eq!(pairs_of_eight(b"99999999"), Some([99; 4]));
        for place in 0..8 {
            for byte in [b'/', b':', b' ', 0, 0xFF, b'0' | 0x80] {
                let mut digits = *b"18700101";
                digits[place] = byte;
                assert_eq!(pairs_of_eight(&digits), None, "{byte} at {place}");
            }
        }
    }

    #[test]
    fn twelve_digits_are_six_pairs() {
        let pairs =
            |digits| pairs_of_twelve(digits).map(|six| [0, 1, 2, 3, 4, 5].map(|number| six.pair(number)));
        assert_eq!(pairs(b"018293746590"), Some([1, 82, 93, 74, 65, 90]));
        assert_eq!(pairs(b"999999999999"), Some([99; 6]));
        for place in 0..12 {
            for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
                let mut bytes = *b"999999999999";
                bytes[place] = byte;
                assert!(pairs_of_twelve(&bytes).is_none(), "byte {byte:#x} at {place}");
            }
        }
    }

    #[test]
    fn every_digit_counts_at_its_place() {
        let mut weight = 10_000_000;
        for place in 0..8 {
            for digit in 0..10 {
                let mut bytes = *b"00000000";
                bytes[place] += digit;
                assert_eq!(eight(bytes), Some(u32::from(digit) * weight));
            }
            weight /= 10;
        }
        assert_eq!(eight(*b"99999999"), Some(99_999_999));
        assert_eq!(four(*b"0912"), Some(912));
    }

    #[test]
    fn every_other_byte_is_refused_at_every_place() {
        for place in 0..8 {
            for byte in (0..=u8::MAX).filter(|byte| !byte.is_ascii_digit()) {
                for filler in [b'0', b'9'] {
                    let mut bytes = [filler; 8];
                    bytes[place] = byte;
                    assert_eq!(eight(bytes), None, "byte {byte:#x} at {place}");
                }
            }
        }
        assert_eq!(four(*b"091 "), None);
    }
}
