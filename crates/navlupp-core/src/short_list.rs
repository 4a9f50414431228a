//! The codes of a closed list in the form in which values are looked up: for every line that has one.

use navlupp_catalog::{List, OwnCode};

/// Own codes of a list that get slots; more of them would be long in finding theirs, and are found without.
const MOST_OWN: usize = 100;

/// The codes of a list, each filled up with zeros to four bytes, and their places in it. Each has a slot of its own,
/// where one look tells.
#[derive(Default)]
pub(crate) struct ShortList {
    /// A power of two of them; 0: empty.
    slots: Vec<(u32, u8)>,
    multiplier: u32,
}

impl ShortList {
    /// The codes of a list, and those that a user adds to it, or are a list of their own.
    pub(crate) fn new(list: Option<List>, own: &[OwnCode]) -> Self {
        if own.len() > MOST_OWN {
            return Self::default();
        }
        let standard = list.map_or(&[][..], navlupp_catalog::codes).iter().map(|code| code.code);
        let mut codes = Vec::new();
        for (place, code) in standard.chain(own.iter().map(|own| own.code.as_str())).enumerate() {
            // Ä is one byte in one encoding and two in the other.
            let spellings = [code.as_bytes(), if code == "Ä" { b"\xC4" } else { code.as_bytes() }];
            for spelling in spellings {
                let mut letters = [0; 4];
                if let Some(room) = letters.get_mut(..spelling.len()) {
                    room.copy_from_slice(spelling);
                    codes.push((u32::from_le_bytes(letters), place as u8));
                }
            }
        }
        if codes.is_empty() {
            return Self::default();
        }
        // Multiples of the golden ratio; now and then more room for it.
        let mut all = (0_u32..).map(|attempt| Self {
            slots: vec![(0, 0); 64 << (attempt / 64).min(10)],
            multiplier: attempt.wrapping_mul(0x9E37_79B2) | 1,
        });
        all.find_map(|list| list.filled(&codes)).unwrap_or_default()
    }

    /// With every code in its slot; none where two codes have the same.
    fn filled(mut self, codes: &[(u32, u8)]) -> Option<Self> {
        for &(letters, place) in codes {
            let at = self.slot(letters);
            match self.slots.get_mut(at)? {
                free @ (0, _) => *free = (letters, place),
                (same, _) if *same == letters => {}
                _ => return None,
            }
        }
        Some(self)
    }

    fn slot(&self, letters: u32) -> usize {
        (letters.wrapping_mul(self.multiplier) >> 16) as usize & self.slots.len().wrapping_sub(1)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.slots.is_empty()
    }

    /// The place in the list of a value without blanks, and its letters filled up with zeros.
    #[inline]
    pub(crate) fn find(&self, value: &[u8]) -> Option<([u8; 4], usize)> {
        // Most have two letters, and a jump by the length would often be foreseen wrongly.
        let letters = if let [a, b] = *value {
            [a, b, 0, 0]
        } else {
            match *value {
                [a] => [a, 0, 0, 0],
                [a, b, c] => [a, b, c, 0],
                [a, b, c, d] => [a, b, c, d],
                _ => return None,
            }
        };
        // What fills up is no part of a value.
        let place = self.place(letters).filter(|_| value.last() != Some(&0))?;
        Some((letters, place))
    }

    #[inline]
    pub(crate) fn place(&self, letters: [u8; 4]) -> Option<usize> {
        let letters = u32::from_le_bytes(letters);
        let &(code, place) = self.slots.get(self.slot(letters))?;
        (code == letters).then_some(usize::from(place))
    }
}

#[cfg(test)]
mod tests {
    use navlupp_catalog::{List, codes};

    use super::ShortList;

    #[test]
    fn every_code_is_found_at_its_place_and_nothing_else() {
        for &list in List::ALL {
            let short = ShortList::new(Some(list), &[]);
            let place = |value: &[u8]| codes(list).iter().position(|code| code.code.as_bytes() == value);
            let mut letters: Vec<u8> = (b'0'..=b'9').chain(b'A'..=b'Z').chain(*b"a !\x00\xC4").collect();
            letters.dedup();
            for &first in &letters {
                for second in letters.iter().map(Some).chain([None]) {
                    for third in letters.iter().map(Some).chain([None]).filter(|_| second.is_some()) {
                        let value: Vec<u8> =
                            [Some(&first), second, third].into_iter().flatten().copied().collect();
                        let expected = if value == b"\xC4" { place("Ä".as_bytes()) } else { place(&value) };
                        let zeros = value.contains(&0);
                        assert_eq!(
                            short.find(&value).map(|found| found.1),
                            expected.filter(|_| !zeros),
                            "{value:?}"
                        );
                    }
                }
            }
        }
    }
}
