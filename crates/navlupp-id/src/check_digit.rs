//! Modulus 10 with the weights 2 and 1, digits of the products added (folkbokföringslagen 18 §).

/// What a pair of digits adds to the sum, modulo 10: the first has weight 2, the second weight 1. Ten digits
/// are five pairs, so a number is judged with five look-ups. From 100 up nothing is asked for; a place for every byte
/// spares the look-up its bounds.
const PAIRS: [u8; 256] = {
    let mut table = [0; 256];
    let mut pair = 0;
    while pair < 100 {
        let double = pair / 10 * 2;
        table[pair] = ((double / 10 + double % 10 + pair % 10) % 10) as u8;
        pair += 1;
    }
    table
};

/// Whether ten digits end in the right check digit. `date` is ÅÅMMDD and may be preceded by a century,
/// which does not count; `last` is NNNC.
pub(crate) const fn holds(date: u32, last: u32) -> bool {
    sum(date, last).is_multiple_of(10)
}

/// The same of ten digits given as five pairs, each below 100.
#[inline]
pub(crate) fn pairs_hold(pairs: [u8; 5]) -> bool {
    /// Bit n: n is a multiple of ten.
    const TENS: u64 = 1 | 1 << 10 | 1 << 20 | 1 << 30 | 1 << 40;
    let of = |pair: u8| PAIRS[usize::from(pair)];
    TENS >> (pairs.into_iter().map(of).sum::<u8>() & 63) & 1 != 0
}

/// The check digit (0–9) that follows nine digits ÅÅMMDDNNN; digits before these do not count.
///
/// ```
/// assert_eq!(navlupp_id::check_digit(640_823_323), 4);
/// ```
pub const fn check_digit(nine: u32) -> u8 {
    ((10 - sum(nine / 1_000, nine % 1_000 * 10) % 10) % 10) as u8
}

const fn sum(date: u32, last: u32) -> u32 {
    pair(date / 10_000) + pair(date / 100) + pair(date) + pair(last / 100) + pair(last)
}

const fn pair(number: u32) -> u32 {
    PAIRS[(number % 100) as usize] as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule as the law's commentary words it, digit by digit.
    fn by_hand(nine: u32) -> u8 {
        let mut total = 0;
        for (place, digit) in format!("{nine:09}").bytes().enumerate() {
            let product = (digit - b'0') * if place % 2 == 0 { 2 } else { 1 };
            total += product / 10 + product % 10;
        }
        (10 - total % 10) % 10
    }

    #[test]
    fn agrees_with_the_rule_worked_by_hand() {
        // 99 991 is prime: the steps meet every digit at every place.
        for nine in (0..1_000_000_000).step_by(99_991) {
            let right = by_hand(nine);
            assert_eq!(check_digit(nine), right);
            for digit in 0..10 {
                let last = nine % 1_000 * 10 + u32::from(digit);
                assert_eq!(holds(nine / 1_000, last), digit == right);
                let ten = u64::from(nine) * 10 + u64::from(digit);
                let pairs = [100_000_000, 1_000_000, 10_000, 100, 1].map(|weight| (ten / weight % 100) as u8);
                assert_eq!(pairs_hold(pairs), digit == right);
            }
        }
    }

    #[test]
    fn the_century_does_not_count() {
        assert_eq!(check_digit(811_218_987), 6);
        assert!(holds(811_218, 9_876) && holds(18_811_218, 9_876));
        assert_eq!(check_digit(4_011_218_987), check_digit(11_218_987));
    }
}
