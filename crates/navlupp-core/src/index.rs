//! The way back from the report to the file: one checkpoint per 64 KiB, so that any line or post can be
//! read again and shown. About one megabyte for a file of two gigabytes.

use navlupp_id::Date;

use crate::frame::BEFORE_PIECE;
use crate::rule::Severity;

/// Bytes of the file that one block covers.
pub const BLOCK: u64 = 64 * 1024;

/// The first line that begins in a block of the file, and what the lines that begin in it hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// Which block of the file, from 0.
    pub number: u64,
    /// Where its first line begins, in bytes from 0.
    pub offset: u64,
    /// The number of that line, from 1.
    pub line: u64,
    /// Posts (rows) that begin before that line.
    pub posts: u64,
    /// Whether that line stands inside a post.
    pub in_post: bool,
    /// Findings that stand in it: Fel, Varningar, Upplysningar.
    pub found: [u32; 3],
    /// Posts that end in it and say that somebody is protected.
    pub protected: u32,
    /// Bit n: a post in it has the tag n ([`Tag`]).
    pub tags: u32,
}

/// What a figure of the summary can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// A deregistration reason, by its place in the list (0–8); 9: outside the list; 10: removed.
    Deregistration(u8),
    /// Secrecy marking set or removed.
    Secrecy(bool),
    /// Protected registration set or removed.
    ProtectedRegistration(bool),
    /// County 99.
    MoveSignal,
}

impl Tag {
    /// Its bit in [`Block::tags`].
    pub const fn bit(self) -> u32 {
        match self {
            Self::Deregistration(place) => 1 << if place < 11 { place } else { 9 },
            Self::Secrecy(set) => 1 << if set { 11 } else { 12 },
            Self::ProtectedRegistration(set) => 1 << if set { 13 } else { 14 },
            Self::MoveSignal => 1 << 15,
        }
    }
}

/// Days whose beginning and end are kept; a delivery has some thirty, and a broken file cannot fill the memory.
const DAY_LIMIT: usize = 10_000;

/// The checkpoints of a file, by block.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Index {
    blocks: Vec<Block>,
    /// From which line on which day is open; none: no day, or one without a calendar date.
    days: Vec<(u64, Option<Date>)>,
    /// The first byte that is in no block yet.
    next: u64,
    /// Findings on lines before this part, for the part that they stand in.
    before: Vec<(u64, Severity)>,
}

impl Index {
    /// A line is the first of its block if fewer bytes than this lie between its beginning and `end`.
    pub(crate) const fn to_next(&self, end: u64) -> u64 {
        (end + 1).saturating_sub(self.next)
    }

    /// Opens the block that a line begins in.
    #[cold]
    pub(crate) fn enter(&mut self, offset: u64, line: u64, posts: u64, in_post: bool) {
        let number = offset / BLOCK;
        self.blocks.push(Block { number, offset, line, posts, in_post, ..Block::default() });
        self.next = (number + 1) * BLOCK;
    }

    pub(crate) fn found(&mut self, severity: Severity) {
        if let Some(block) = self.blocks.last_mut() {
            let count = &mut block.found[severity as usize];
            *count = count.saturating_add(1);
        }
    }

    /// A finding on an earlier line, perhaps one before this part; line 0 is the one before its first. At
    /// the end of the whole, line 0 is the file itself, and counts in no block.
    pub(crate) fn found_at(&mut self, line: u64, severity: Severity) {
        if line == 0 || line >= BEFORE_PIECE {
            self.before.push((line, severity));
            return;
        }
        // Most earlier lines are those of the open post.
        let place = match self.blocks.last() {
            Some(last) if last.line <= line => self.blocks.len(),
            _ => self.blocks.partition_point(|block| block.line <= line),
        };
        if let Some(block) = self.blocks.get_mut(place.saturating_sub(1)) {
            let count = &mut block.found[severity as usize];
            *count = count.saturating_add(1);
        }
    }

    pub(crate) fn protected(&mut self) {
        if let Some(block) = self.blocks.last_mut() {
            block.protected = block.protected.saturating_add(1);
        }
    }

    pub(crate) fn tag(&mut self, tag: Tag) {
        if let Some(block) = self.blocks.last_mut() {
            block.tags |= tag.bit();
        }
    }

    /// Notes that a day begins on a line, or ends there.
    pub(crate) fn day(&mut self, line: u64, date: Option<Date>) {
        if self.days.len() < DAY_LIMIT {
            self.days.push((line, date));
        }
    }

    /// Moves every place: `lines` and `posts` stand before this part, and `moved` tells the new number of
    /// a line, also of one before it.
    pub(crate) fn shift(&mut self, lines: u64, posts: u64, moved: impl Fn(u64) -> u64) {
        for (line, _) in &mut self.days {
            *line = line.wrapping_add(lines);
        }
        for block in &mut self.blocks {
            block.line = block.line.wrapping_add(lines);
            block.posts += posts;
        }
        for (line, _) in &mut self.before {
            *line = moved(*line);
        }
    }

    pub(crate) fn merge(&mut self, later: Self) {
        let room = DAY_LIMIT - self.days.len();
        self.days.extend(later.days.into_iter().take(room));
        for (line, severity) in later.before {
            self.found_at(line, severity);
        }
        let next = later.next;
        let mut later = later.blocks.into_iter();
        if let (Some(mine), Some(theirs)) = (self.blocks.last_mut(), later.as_slice().first())
            && mine.number == theirs.number
        {
            for (count, more) in mine.found.iter_mut().zip(theirs.found) {
                *count = count.saturating_add(more);
            }
            mine.protected = mine.protected.saturating_add(theirs.protected);
            mine.tags |= theirs.tags;
            later.next();
        }
        self.blocks.extend(later);
        self.next = self.next.max(next);
    }

    /// The day that a line stands in, where it has a date and its beginning was kept.
    pub fn day_at(&self, line: u64) -> Option<Date> {
        let after = self.days.partition_point(|&(from, _)| from <= line);
        let (_, date) = *self.days.get(after.checked_sub(1)?)?;
        date.filter(|_| after < DAY_LIMIT)
    }

    /// Whether more days than are kept may have begun.
    pub(crate) const fn lacks_days(&self) -> bool {
        self.days.len() >= DAY_LIMIT
    }

    /// The days with a date whose beginning was kept, each with the line of its `#DAG_START`, in file order.
    pub(crate) fn days(&self) -> impl Iterator<Item = (u64, Date)> {
        self.days.iter().filter_map(|&(line, date)| Some((line, date?)))
    }

    /// The lines of every stretch that is the day `date`: first and last, the last without end where the
    /// day is not closed.
    pub fn lines_of_day(&self, date: Date) -> impl DoubleEndedIterator<Item = (u64, u64)> {
        let days = self.days.iter().enumerate().filter(move |(_, (_, day))| *day == Some(date));
        days.map(|(place, &(from, _))| {
            (from, self.days.get(place + 1).map_or(u64::MAX, |(next, _)| next.saturating_sub(1)))
        })
    }

    /// All blocks in file order. A block in which no line begins (one line may be longer) is left out.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The block to read from in order to reach a line.
    pub fn block_of_line(&self, line: u64) -> Option<&Block> {
        let after = self.blocks.partition_point(|block| block.line <= line);
        self.blocks.get(after.checked_sub(1)?)
    }

    /// Bytes that the index takes.
    pub fn memory(&self) -> u64 {
        (self.blocks.capacity() * size_of::<Block>()
            + self.days.capacity() * size_of::<(u64, Option<Date>)>()) as u64
    }
}
