//! The generator behind a seed: `SplitMix64` (Steele, Lea, Flood 2014). Small, fast, and enough for text
//! that has to look varied; nothing here is secret.

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// A stream of numbers. One stream per post: what happens in one post moves nothing in the next.
pub(crate) struct Random(u64);

impl Random {
    /// The stream with this number under a seed.
    pub(crate) const fn new(seed: u64, stream: u64) -> Self {
        Self(mix(seed.wrapping_add(mix(stream.wrapping_add(GOLDEN)))))
    }

    /// Any number.
    pub(crate) const fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(GOLDEN);
        mix(self.0)
    }

    /// Another stream that begins here and leaves this one as it is.
    pub(crate) const fn fork(&self) -> Self {
        Self(mix(self.0 ^ GOLDEN))
    }

    /// A number below `limit`, 0 if there is none.
    pub(crate) const fn below(&mut self, limit: u32) -> u32 {
        (((self.next() >> 32) * limit as u64) >> 32) as u32
    }

    /// A number from `first` to `last`, both included.
    pub(crate) fn between(&mut self, first: i32, last: i32) -> i32 {
        first + self.below((last - first + 1).max(1) as u32).cast_signed()
    }

    /// True so many times in a hundred.
    pub(crate) const fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share
    }

    /// One of a list that is not empty.
    pub(crate) const fn pick<T: Copy>(&mut self, list: &[T]) -> T {
        list[self.below(list.len() as u32) as usize]
    }
}

const fn mix(mut number: u64) -> u64 {
    number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_sequence_of_splitmix64() {
        // Seed 1234567, as in the reference implementation's own test vector.
        let mut random = Random(1_234_567);
        assert_eq!(random.next(), 6_457_827_717_110_365_317);
        assert_eq!(random.next(), 3_203_168_211_198_807_973);
    }

    #[test]
    fn numbers_stay_in_their_bounds_and_reach_them() {
        let mut random = Random::new(1, 2);
        let drawn: Vec<i32> = (0..1000).map(|_| random.between(-2, 3)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-2), Some(&3)));
    }
}
