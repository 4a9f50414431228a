//! One short row per post (per `#PNR` line, per row of a list): whose it is, where it begins and which change it is.
//! Twelve bytes and two bits, so that repeated persons are found and posts can be shown without a hash table, which
//! would cost forty-five.

use navlupp_id::Identity;

use crate::order::arrange_numbers;
use crate::post_id::PostId;

/// Rows of one segment. Segments are allocated whole, so that growing never doubles the memory.
const SEGMENT: usize = 16_384;

/// Rows of the first segment, since many inputs have few.
const SMALLEST: usize = 64;

/// A number of twelve digits fits in forty bits. All ones: no readable number.
const NOBODY: u64 = (1 << 40) - 1;

/// The rows of all posts, in file order.
#[derive(Clone, Default)]
pub struct Rows {
    segments: Vec<Segment>,
}

#[derive(Clone)]
struct Segment {
    /// Rows before this segment.
    first: u64,
    /// The line that rows count theirs from.
    base: u64,
    /// Number, line and change of each row.
    rows: Vec<Packed>,
    /// Rows that protect.
    protected: Bits,
    /// Rows that lift protection.
    lifted: Bits,
}

/// Bit n of word m: so it is with row 64 m + n. Ends with the last such row.
#[derive(Clone, Default)]
struct Bits(Vec<u64>);

impl Bits {
    #[cold]
    #[inline(never)]
    fn insert(&mut self, place: usize) {
        if self.0.len() <= place / 64 {
            self.0.resize(place / 64 + 1, 0);
        }
        self.0[place / 64] |= 1 << (place % 64);
    }

    fn has(&self, place: usize) -> bool {
        self.0.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 != 0)
    }

    /// The places that have the bit, in ascending order.
    fn places(&self) -> impl Iterator<Item = usize> {
        self.0.iter().enumerate().flat_map(|(at, &word)| {
            let mut left = word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.wrapping_sub(1);
                (bit < 64).then_some(at * 64 + bit)
            })
        })
    }
}

/// The number in five bytes, the line in three and the post id in four.
#[derive(Clone, Copy)]
#[repr(C, packed(4))]
struct Packed {
    number_and_line: u64,
    id: PostId,
}

/// Lines that a segment spans at most.
const LINES: u64 = 1 << 24;

#[inline]
const fn packed(number: u64, line: u64, id: PostId) -> Packed {
    Packed { number_and_line: number | line << 40, id }
}

#[inline]
const fn number_of(row: Packed) -> u64 {
    row.number_and_line & NOBODY
}

#[inline]
const fn line_of(row: Packed) -> u32 {
    (row.number_and_line >> 40) as u32
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose it is, where the number is twelve digits.
    pub identity: Option<Identity>,
    /// Its first line.
    pub line: u64,
    /// Which change it is; only a post says that.
    pub id: PostId,
    /// Whether it says that the person is protected.
    pub protected: bool,
    /// Whether it says that the person is not, or no longer: a flag is a removal mark or N.
    pub lifted: bool,
}

impl Rows {
    #[inline(always)]
    pub(crate) fn push(&mut self, row: Row) {
        if let [.., segment] = self.segments.as_mut_slice()
            && segment.rows.len() < segment.rows.capacity()
            && segment.spans(row.line)
        {
            segment.push(row);
        } else {
            let Row { identity, line, id, protected, lifted } = row;
            self.push_with_room(identity, line, id, protected, lifted);
        }
    }

    // By value, part by part: the row would otherwise be written to memory each time.
    #[cold]
    #[inline(never)]
    fn push_with_room(
        &mut self,
        identity: Option<Identity>,
        line: u64,
        id: PostId,
        protected: bool,
        lifted: bool,
    ) {
        self.make_room(line);
        if let [.., segment] = self.segments.as_mut_slice() {
            segment.push(Row { identity, line, id, protected, lifted });
        }
    }

    /// Makes room for a row: the last segment grows, or a new one begins.
    fn make_room(&mut self, line: u64) {
        let first = self.len();
        let rows = match self.segments.as_mut_slice() {
            [] => Vec::with_capacity(SMALLEST),
            [.., last] if last.rows.len() < SEGMENT && last.spans(line) => return last.rows.reserve(1),
            _ => Vec::with_capacity(SEGMENT),
        };
        let (protected, lifted) = (Bits::default(), Bits::default());
        self.segments.push(Segment { first, base: line, rows, protected, lifted });
    }

    pub(crate) fn shift(&mut self, lines: u64) {
        for segment in &mut self.segments {
            segment.base = segment.base.wrapping_add(lines);
        }
    }

    pub(crate) fn merge(&mut self, mut later: Self) {
        let before = self.len();
        for segment in &mut later.segments {
            segment.first += before;
        }
        self.segments.append(&mut later.segments);
    }

    /// How many rows there are.
    pub fn len(&self) -> u64 {
        self.segments.last().map_or(0, |last| last.first + last.rows.len() as u64)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    /// Bytes that the rows take.
    pub fn memory(&self) -> u64 {
        self.segments
            .iter()
            .map(|segment| {
                let words = segment.protected.0.capacity() + segment.lifted.0.capacity();
                (segment.rows.capacity() * size_of::<Packed>() + words * 8) as u64
            })
            .sum()
    }

    /// The row of a post, counted from 1.
    pub fn get(&self, post: u64) -> Option<Row> {
        let place = post.checked_sub(1)?;
        let after = self.segments.partition_point(|segment| segment.first <= place);
        let segment = self.segments.get(after.checked_sub(1)?)?;
        segment.row((place - segment.first) as usize)
    }

    /// All rows in file order.
    pub fn iter(&self) -> impl Iterator<Item = Row> {
        self.segments
            .iter()
            .flat_map(|segment| (0..segment.rows.len()).filter_map(|place| segment.row(place)))
    }

    /// The post that `line` stands in or after, counted from 1; 0: before the first.
    pub fn post_at_line(&self, line: u64) -> u64 {
        let after = self.segments.partition_point(|segment| segment.base <= line);
        let Some(segment) = after.checked_sub(1).and_then(|place| self.segments.get(place)) else { return 0 };
        let within = segment.rows.partition_point(|&row| segment.base + u64::from(line_of(row)) <= line);
        segment.first + within as u64
    }

    fn protected_rows(&self) -> impl Iterator<Item = Row> {
        self.segments
            .iter()
            .flat_map(|segment| segment.protected.places().filter_map(|place| segment.row(place)))
    }

    /// Every number that some row says is protected, each once, in ascending order.
    pub(crate) fn protected_persons(&self) -> Vec<Identity> {
        let mut numbers: Vec<u64> = Vec::new();
        let mut sorted = 0;
        for identity in self.protected_rows().filter_map(|row| row.identity) {
            numbers.push(identity.number());
            if numbers.len() > 2 * sorted + 1024 {
                arrange_numbers(&mut numbers);
                numbers.dedup();
                sorted = numbers.len();
            }
        }
        arrange_numbers(&mut numbers);
        numbers.dedup();
        numbers.into_iter().filter_map(Identity::from_number).collect()
    }

    /// Rows that say that somebody is protected without a readable number.
    pub(crate) fn protected_nobodies(&self) -> u64 {
        self.protected_rows().filter(|row| row.identity.is_none()).count() as u64
    }

    /// Calls `found` with the posts, in ascending order, of every number that stands in more than one row.
    ///
    /// Most numbers stand in one row only, and are not sorted: see [`Repeats`]. The others are sorted in so many parts
    /// that this takes hardly more than a byte per row. A number of so many rows that its part does not hold them is
    /// not sorted either: its rows are looked up by themselves.
    pub(crate) fn for_each_repeated(&self, mut found: impl FnMut(&mut dyn Iterator<Item = u64>)) {
        let numbers = || self.segments.iter().flat_map(|segment| segment.rows.iter().copied().map(number_of));
        let mut repeats = Repeats::for_rows(self.len());
        for segment in &self.segments {
            for &row in &segment.rows {
                if number_of(row) != NOBODY {
                    repeats.see(number_of(row));
                }
            }
        }
        // A key is eight bytes, and the place of a post in it at most 24 bits and one for each halving.
        let shares = (repeats.at_most().min(self.len()) * 8).checked_div(self.len()).unwrap_or(0);
        let parts_log = shares
            .next_power_of_two()
            .ilog2()
            .max(self.len().checked_ilog2().unwrap_or(0).saturating_sub(23));
        let index_bits = 24 + parts_log;
        let part_rows = (self.len().min(repeats.at_most()) >> parts_log) as usize;
        let mut keys: Vec<u64> = Vec::with_capacity(part_rows * 17 / 16 + 64);
        let mut frequent: Vec<u64> = Vec::new();
        for part in 0..1_u64 << parts_log {
            keys.clear();
            frequent.clear();
            for segment in &self.segments {
                for (&row, post) in segment.rows.iter().zip(segment.first..) {
                    let number = number_of(row);
                    if !repeats.has(number)
                        || number & ((1 << parts_log) - 1) != part
                        || number == NOBODY
                        || frequent.contains(&number)
                    {
                        continue;
                    }
                    if keys.len() == keys.capacity() {
                        make_room(&mut keys, &mut frequent, |key| key >> index_bits << parts_log | part);
                    }
                    keys.push(number >> parts_log << index_bits | post);
                }
            }
            keep_repeated(&mut keys, index_bits);
            arrange_numbers(&mut keys);
            for same in keys.chunk_by(|one, other| one >> index_bits == other >> index_bits) {
                if same.len() > 1 {
                    found(&mut same.iter().map(|&key| (key & ((1 << index_bits) - 1)) + 1));
                }
            }
            for &frequent in &frequent {
                let posts = (1..).zip(numbers()).filter(|&(_, number)| number == frequent);
                found(&mut posts.map(|(post, _)| post));
            }
        }
    }
}

/// Drops most keys of numbers that stand there once: those only shared a bit with another, and hardly any shares one
/// with another twice.
fn keep_repeated(keys: &mut Vec<u64>, index_bits: u32) {
    let mut repeats = Repeats::for_rows(keys.len() as u64);
    // Numbers with one place among all rows shall have other ones here.
    let number = |key: u64| (key >> index_bits).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    for &key in &*keys {
        repeats.see(number(key));
    }
    keys.retain(|&key| repeats.has(number(key)));
}

/// Drops the keys of numbers that take more than a sixteenth of the room, which are frequent from now on. Where there
/// are none, the room grows.
#[cold]
#[inline(never)]
fn make_room(keys: &mut Vec<u64>, frequent: &mut Vec<u64>, number: impl Fn(u64) -> u64) {
    arrange_numbers(keys);
    let most = keys.len() / 16;
    let same = keys.chunk_by(|&one, &other| number(one) == number(other));
    frequent.extend(
        same.filter(|same| same.len() > most).filter_map(|same| same.first().map(|&key| number(key))),
    );
    keys.retain(|&key| !frequent.contains(&number(key)));
    if keys.len() == keys.capacity() {
        keys.reserve_exact(most + 1);
    }
}

/// Which numbers may stand in more than one row. Numbers share bits: what it denies is certain, what it grants has
/// to be looked at. Two bits for each of four to eight places per row.
struct Repeats {
    /// Of each 64 places: which have been seen, and which seen again. Both lie together, for a number is as likely at
    /// one place as at any other.
    places: Vec<[u64; 2]>,
    /// How often a number met a place that had been seen.
    met: u64,
    /// What of a hash is not used: 64 less the logarithm of the places.
    shift: u32,
}

impl Repeats {
    fn for_rows(rows: u64) -> Self {
        let places_log = (rows.saturating_mul(8)).checked_ilog2().unwrap_or(0).max(6);
        Self { places: vec![[0; 2]; 1 << (places_log - 6)], met: 0, shift: 64 - places_log }
    }

    /// The words and the bit of a number.
    #[inline]
    const fn place(&self, number: u64) -> (usize, u64) {
        // 2^64 divided by the golden ratio: neighbours end far apart.
        let hash = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> self.shift;
        ((hash >> 6) as usize, 1 << (hash & 63))
    }

    #[inline]
    fn see(&mut self, number: u64) {
        let (words, bit) = self.place(number);
        if let Some([seen, seen_again]) = self.places.get_mut(words) {
            let met = *seen & bit;
            *seen_again |= met;
            self.met += u64::from(met != 0);
            *seen |= bit;
        }
    }

    /// How many rows [`Repeats::has`] can be true for: the first at a place has met nobody.
    const fn at_most(&self) -> u64 {
        2 * self.met
    }

    #[inline]
    fn has(&self, number: u64) -> bool {
        let (words, bit) = self.place(number);
        self.places.get(words).is_some_and(|[_, seen_again]| seen_again & bit != 0)
    }
}

impl Segment {
    /// Whether a row that begins at `line` can stand in this segment, as far as lines go.
    #[inline]
    fn spans(&self, line: u64) -> bool {
        line.wrapping_sub(self.base) < LINES
    }

    #[inline(always)]
    fn push(&mut self, row: Row) {
        let number = row.identity.map_or(NOBODY, Identity::number);
        self.rows.push(packed(number, row.line.wrapping_sub(self.base), row.id));
        if row.protected | row.lifted {
            self.mark_last(row.protected, row.lifted);
        }
    }

    /// Notes of the last row what it says about protection.
    #[cold]
    #[inline(never)]
    fn mark_last(&mut self, protected: bool, lifted: bool) {
        let Some(place) = self.rows.len().checked_sub(1) else { return };
        for (bits, holds) in [(&mut self.protected, protected), (&mut self.lifted, lifted)] {
            if holds {
                bits.insert(place);
            }
        }
    }

    fn row(&self, place: usize) -> Option<Row> {
        let row = *self.rows.get(place)?;
        Some(Row {
            identity: Identity::from_number(number_of(row)),
            line: self.base.wrapping_add(u64::from(line_of(row))),
            id: row.id,
            protected: self.protected.has(place),
            lifted: self.lifted.has(place),
        })
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;

    fn row(number: u64, line: u64, protected: bool) -> Row {
        let id = PostId::parse(b"2026.000.014.055").filter(|_| line.is_multiple_of(2)).unwrap_or_default();
        Row { identity: Identity::from_number(number), line, id, protected, lifted: line.is_multiple_of(3) }
    }

    #[test]
    fn persons_with_several_rows_are_found_with_every_place() {
        let mut rows = Rows::default();
        let numbers = [
            187_001_012_382,
            187_001_022_383,
            187_001_012_382,
            u64::MAX,
            u64::MAX,
            187_001_012_382,
            180_000_000_001,
        ];
        for (line, number) in numbers.into_iter().enumerate() {
            rows.push(row(number, line as u64 * 10 + 1, line == 6));
        }
        let mut found = Vec::new();
        rows.for_each_repeated(|posts| found.push(posts.collect::<Vec<_>>()));
        assert_eq!(found, [[1, 3, 6]]);
        assert_eq!(rows.protected_persons(), [Identity::from_number(180_000_000_001).unwrap()]);
    }

    #[test]
    fn among_many_rows_the_repeated_are_all_found() {
        let mut rows = Rows::default();
        // Every eleventh number of the first half comes again in the second.
        let numbers = (0..50_000).chain((0..50_000).map(|n| if n % 11 == 0 { n } else { n + 50_000 }));
        for number in numbers {
            rows.push(row(180_000_000_000 + number * 97, number, false));
        }
        let mut found: Vec<[u64; 2]> = Vec::new();
        rows.for_each_repeated(|posts| found.push([posts.next(), posts.next()].map(Option::unwrap)));
        found.sort_unstable();
        let expected: Vec<[u64; 2]> = (0..50_000).step_by(11).map(|n| [n + 1, n + 50_001]).collect();
        assert!(found == expected, "{} of {}", found.len(), expected.len());
    }

    #[test]
    fn of_few_persons_with_many_rows_every_place_is_found_once() {
        for persons in [1, 2, 3, 17, 130, 1000] {
            let mut rows = Rows::default();
            // Some have most of the rows, some a few, and all end in the same bits.
            let of = |line: u64| (line * line % 1009 % persons) << 4;
            (0..30_000).for_each(|line| rows.push(row(180_000_000_000 + of(line), line, false)));
            let mut found = Vec::new();
            rows.for_each_repeated(|posts| found.push(posts.collect::<Vec<_>>()));
            found.sort_unstable();
            let mut expected = vec![Vec::new(); 1000];
            (0..30_000).for_each(|line| expected[of(line) as usize >> 4].push(line + 1));
            expected.retain(|posts| posts.len() > 1);
            expected.sort_unstable();
            assert!(found == expected, "{persons} persons");
        }
    }

    #[test]
    fn rows_keep_what_they_were_given_across_segments() {
        let mut rows = Rows::default();
        let given: Vec<Row> =
            (0..40_000_u64).map(|n| row(180_000_000_000 + n * 7, 3 + n * 11, n % 5 == 0)).collect();
        for row in &given {
            rows.push(*row);
        }
        assert!(rows.iter().eq(given.iter().copied()));
        assert_eq!(rows.get(20_001), Some(given[20_000]));
        assert_eq!((rows.get(0), rows.get(40_001)), (None, None));
        assert_eq!(
            (rows.post_at_line(2), rows.post_at_line(3), rows.post_at_line(13), rows.post_at_line(14)),
            (0, 1, 1, 2)
        );
        assert_eq!(rows.post_at_line(u64::MAX), 40_000);
    }

    #[test]
    fn a_row_takes_less_than_thirteen_bytes() {
        let mut rows = Rows::default();
        for n in 0..200_000 {
            rows.push(row(180_000_000_000 + n, n, false));
        }
        assert!(rows.memory() < 13 * 200_000, "{}", rows.memory());
    }
}
