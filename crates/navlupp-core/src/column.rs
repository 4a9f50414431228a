//! One short row per post (per `#PNR` line, per row of a list): whose it is and where it begins. Nine
//! bytes and a bit, so that repeated persons are found and posts can be shown without a hash table, which
//! would cost forty-five.

use navlupp_id::Identity;

/// Rows of one segment. Segments are allocated whole, so that growing never doubles the memory.
const SEGMENT: usize = 16_384;

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
    /// The line that `lines` count from.
    base: u64,
    identities: Vec<[u8; 5]>,
    lines: Vec<u32>,
    protected: Vec<u64>,
}

fn packed(number: u64) -> [u8; 5] {
    let [a, b, c, d, e, ..] = number.to_le_bytes();
    [a, b, c, d, e]
}

#[inline]
fn unpacked([a, b, c, d, e]: [u8; 5]) -> u64 {
    u64::from_le_bytes([a, b, c, d, e, 0, 0, 0])
}

/// One row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// Whose it is, where the number is twelve digits.
    pub identity: Option<Identity>,
    /// Its first line.
    pub line: u64,
    /// Whether it says that the person is protected.
    pub protected: bool,
}

impl Rows {
    pub(crate) fn push(&mut self, row: Row) {
        let full = |segment: &Segment| {
            segment.lines.len() == SEGMENT || u32::try_from(row.line.wrapping_sub(segment.base)).is_err()
        };
        if self.segments.last().is_none_or(full) {
            let first = self.len();
            let room = if self.segments.is_empty() { 64 } else { SEGMENT };
            self.segments.push(Segment {
                first,
                base: row.line,
                identities: Vec::with_capacity(room),
                lines: Vec::with_capacity(room),
                protected: Vec::with_capacity(room / 64),
            });
        }
        let Some(segment) = self.segments.last_mut() else { return };
        let number = row.identity.map_or(NOBODY, Identity::number);
        let place = segment.lines.len();
        segment.identities.push(packed(number));
        segment.lines.push(row.line.wrapping_sub(segment.base) as u32);
        if place.is_multiple_of(64) {
            segment.protected.push(0);
        }
        if row.protected
            && let Some(word) = segment.protected.last_mut()
        {
            *word |= 1 << (place % 64);
        }
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
        self.segments.last().map_or(0, |last| last.first + last.lines.len() as u64)
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
                (segment.identities.capacity() * 5
                    + segment.lines.capacity() * 4
                    + segment.protected.capacity() * 8) as u64
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
            .flat_map(|segment| (0..segment.lines.len()).filter_map(|place| segment.row(place)))
    }

    /// The post that `line` stands in or after, counted from 1; 0: before the first.
    pub fn post_at_line(&self, line: u64) -> u64 {
        let after = self.segments.partition_point(|segment| segment.base <= line);
        let Some(segment) = after.checked_sub(1).and_then(|place| self.segments.get(place)) else { return 0 };
        let within = segment.lines.partition_point(|&offset| segment.base + u64::from(offset) <= line);
        segment.first + within as u64
    }

    /// Every number that some row says is protected, each once, in ascending order.
    pub(crate) fn protected_persons(&self) -> Vec<Identity> {
        let mut persons: Vec<Identity> = Vec::new();
        let mut sorted = 0;
        for identity in self.iter().filter(|row| row.protected).filter_map(|row| row.identity) {
            persons.push(identity);
            if persons.len() > 2 * sorted + 1024 {
                persons.sort_unstable();
                persons.dedup();
                sorted = persons.len();
            }
        }
        persons.sort_unstable();
        persons.dedup();
        persons
    }

    /// Rows that say that somebody is protected without a readable number.
    pub(crate) fn protected_nobodies(&self) -> u64 {
        self.iter().filter(|row| row.protected && row.identity.is_none()).count() as u64
    }

    /// Calls `found` with the posts, in ascending order, of every number that stands in more than one row.
    ///
    /// The rows are gone through several times, each time for a part of the numbers, so that sorting takes
    /// four bytes per row and not eight.
    pub(crate) fn for_each_repeated(&self, mut found: impl FnMut(&[u64])) {
        let parts_log = 1 + self.len().checked_ilog2().unwrap_or(0).saturating_sub(24);
        let index_bits = 24 + parts_log;
        let mut keys: Vec<u64> = Vec::with_capacity((self.len() >> parts_log) as usize * 17 / 16 + 64);
        let mut posts: Vec<u64> = Vec::new();
        for part in 0..1_u64 << parts_log {
            keys.clear();
            let mut post = 0_u64;
            for segment in &self.segments {
                for identity in &segment.identities {
                    let number = unpacked(*identity);
                    if number & ((1 << parts_log) - 1) == part && number != NOBODY {
                        keys.push(number >> parts_log << index_bits | post);
                    }
                    post += 1;
                }
            }
            keys.sort_unstable();
            for same in keys.chunk_by(|one, other| one >> index_bits == other >> index_bits) {
                if same.len() > 1 {
                    posts.clear();
                    posts.extend(same.iter().map(|&key| (key & ((1 << index_bits) - 1)) + 1));
                    found(&posts);
                }
            }
        }
    }
}

impl Segment {
    fn row(&self, place: usize) -> Option<Row> {
        Some(Row {
            identity: Identity::from_number(unpacked(*self.identities.get(place)?)),
            line: self.base.wrapping_add(u64::from(*self.lines.get(place)?)),
            protected: self.protected.get(place / 64)? & (1 << (place % 64)) != 0,
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
        Row { identity: Identity::from_number(number), line, protected }
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
        rows.for_each_repeated(|posts| found.push(posts.to_vec()));
        assert_eq!(found, [[1, 3, 6]]);
        assert_eq!(rows.protected_persons(), [Identity::from_number(180_000_000_001).unwrap()]);
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
    fn a_row_takes_less_than_ten_bytes() {
        let mut rows = Rows::default();
        for n in 0..200_000 {
            rows.push(row(180_000_000_000 + n, n, false));
        }
        assert!(rows.memory() < 10 * 200_000, "{}", rows.memory());
    }
}
