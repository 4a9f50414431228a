//! Whether the numbers of an infil ascend.

use navlupp_id::Identity;

/// What is known of the order of numbers in a part of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Ascent {
    /// The first number, and its line.
    first: Option<(Identity, u64)>,
    /// The last number.
    last: Option<Identity>,
    /// The first line whose number is lower than the number before it.
    pub broken: Option<u64>,
}

impl Ascent {
    /// The next number. What is no number is passed over.
    pub(crate) fn see(&mut self, identity: Identity, line: u64) {
        if self.broken.is_none() && self.last.is_some_and(|last| identity < last) {
            self.broken = Some(line);
        }
        self.first.get_or_insert((identity, line));
        self.last = Some(identity);
    }

    pub(crate) fn shift(&mut self, lines: u64) {
        let shift = |line: &mut u64| *line = line.wrapping_add(lines);
        self.first.iter_mut().for_each(|(_, line)| shift(line));
        self.broken.iter_mut().for_each(shift);
    }

    /// Adds the part that follows.
    pub(crate) fn merge(&mut self, later: Self) {
        let Some((first, line)) = later.first else { return };
        let between = self.last.is_some_and(|last| first < last).then_some(line);
        self.broken = self.broken.or(between).or(later.broken);
        self.first = self.first.or(later.first);
        self.last = later.last;
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;

    #[test]
    fn parts_say_what_the_whole_says() {
        for numbers in [[1, 2, 2, 3], [2, 1, 3, 4], [1, 3, 2, 4], [1, 2, 4, 3], [4, 3, 2, 1]] {
            let of = |from: usize, to: usize| {
                let mut ascent = Ascent::default();
                for (place, number) in numbers[from..to].iter().enumerate() {
                    ascent.see(Identity::from_number(187_001_012_389 + number).unwrap(), place as u64 + 1);
                }
                ascent
            };
            for cut in 0..=4 {
                let (mut joined, mut later) = (of(0, cut), of(cut, 4));
                later.shift(cut as u64);
                joined.merge(later);
                assert_eq!(joined, of(0, 4), "{numbers:?} cut at {cut}");
            }
        }
    }
}
