//! The way back: lines and posts of a file that was read, made ready for display; and a file's shape, which holds no
//! value.
//!
//! Nothing of a value is kept by the pass, so the bytes are read again: a [`Ground`] says which
//! ([`Ground::stretch`]), a [`Passage`] takes them apart, [`sight`] decides what of them may be seen by
//! whom, and [`words`] says a value that may be seen as a person would. No I/O here: the shells read.
//!
//! Everything is bounded: a line by [`navlupp_core::reader::LINE_LIMIT`], what is read around the wanted lines by
//! [`CONTEXT_LINES`] and [`CONTEXT_BLOCKS`].
//!
//! A crate of its own since it runs once per question, not once per line: the worker's profile compiles it small.
#![forbid(unsafe_code)]

mod dates;
mod forwarding;
mod passage;
mod personal;
pub mod safe;
pub mod shape;
pub mod sight;
pub mod telling;
pub mod words;

use std::ops::Range;

use navlupp_catalog::Catalogue;

use navlupp_core::column::Rows;
use navlupp_core::index::{BLOCK, Block, Index};
use navlupp_core::inspection::{Inspection, Progress};
use navlupp_core::kind::{self, Kind};
use navlupp_core::reader::LINE_LIMIT;
use navlupp_core::report::Report;
use navlupp_core::table::Engine;
use navlupp_core::text::Encoding;

pub use passage::{Is, Passage, Rail, SeenLine, SeenPost};

/// Lines that are read before and after the wanted ones, to see the whole of their posts.
pub const CONTEXT_LINES: u64 = 1000;
/// Blocks that are read before and after for the same purpose.
pub const CONTEXT_BLOCKS: usize = 16;
/// Blocks that one stretch covers at most; wanted lines beyond are left out.
pub const STRETCH_BLOCKS: usize = 64;

/// What the pass has found out about where things stand, whether it has ended or not.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// What terms mean.
    pub catalogue: &'a Catalogue,
    /// The encoding that was set, instead of the one found.
    pub encoding: Option<Encoding>,
    /// What kind of input it is, or seems to be so far.
    pub kind: Kind,
    /// The checkpoints.
    pub index: &'a Index,
    /// The posts.
    pub rows: &'a Rows,
    /// Lines that were read.
    pub lines: u64,
    /// Bytes that were read.
    pub bytes: u64,
    /// Whether that is all of the input.
    pub complete: bool,
}

impl<'a> Ground<'a> {
    /// The ground of a report.
    pub const fn of_report(engine: &'a Engine, encoding: Option<Encoding>, report: &'a Report) -> Self {
        Self {
            catalogue: engine.catalogue(),
            encoding,
            kind: report.kind,
            index: &report.index,
            rows: &report.rows,
            lines: report.facts.lines,
            bytes: report.facts.bytes,
            complete: report.complete,
        }
    }

    /// The ground of an inspection that goes on; none before the head of the input is known.
    pub fn of_inspection(
        engine: &'a Engine,
        encoding: Option<Encoding>,
        inspection: &'a Inspection,
    ) -> Option<Self> {
        let head = inspection.head()?;
        let Progress { facts, rows, index, .. } = inspection.progress();
        Some(Self {
            catalogue: engine.catalogue(),
            encoding,
            kind: kind::kind_of(head.mode, facts),
            index,
            rows,
            lines: facts.lines,
            bytes: facts.bytes,
            complete: false,
        })
    }

    /// What to read in order to show the lines `first` to `last` (from 1). None where there is no such line
    /// or the input has no lines to show.
    pub fn stretch(&self, first: u64, last: u64) -> Option<Stretch> {
        let last = last.min(self.lines);
        let blocks = self.index.blocks();
        if first == 0 || first > last || blocks.is_empty() {
            return None;
        }
        let place = |line: u64| blocks.partition_point(|block| block.line <= line).saturating_sub(1);
        let wanted = place(first);
        let stop = place(last).min(wanted + STRETCH_BLOCKS - 1);
        let last = blocks.get(stop + 1).map_or(last, |next| last.min(next.line - 1));

        let start = self
            .post_start(first)
            .filter(|&start| first - start <= CONTEXT_LINES && wanted - place(start) <= CONTEXT_BLOCKS);
        let from = start.map_or(wanted, place);
        let end = self.post_end(last).min(last + CONTEXT_LINES);
        let to = place(end).min(stop + CONTEXT_BLOCKS);
        let parts = (from..=to)
            .filter_map(|place| {
                let block = *blocks.get(place)?;
                let next = blocks.get(place + 1).map_or(self.bytes, |next| next.offset);
                // Of a line that is longer than a block, only its kept beginning is read.
                let bytes = block.offset..next.min((block.number + 1) * BLOCK + LINE_LIMIT as u64 + 2);
                Some(Part { block, bytes })
            })
            .collect();
        let ends_input = self.complete && to + 1 == blocks.len();
        Some(Stretch { first, last, parts, ends_input })
    }

    /// The line where the post that `line` stands in or after begins; `line` itself where there is none.
    fn post_start(&self, line: u64) -> Option<u64> {
        match self.rows.post_at_line(line) {
            0 => Some(line),
            post => self.rows.get(post).map(|row| row.line),
        }
    }

    /// The last line that can belong to the post that `line` stands in.
    fn post_end(&self, line: u64) -> u64 {
        let post = self.rows.post_at_line(line);
        self.rows.get(post + 1).map_or(self.lines, |next| next.line.saturating_sub(1))
    }
}

/// The parts of a file that have to be read in order to show some lines.
pub struct Stretch {
    /// The first wanted line.
    pub first: u64,
    /// The last wanted line.
    pub last: u64,
    parts: Vec<Part>,
    /// Whether nothing comes after it.
    ends_input: bool,
}

/// One block of a stretch.
struct Part {
    block: Block,
    bytes: Range<u64>,
}

impl Stretch {
    /// The bytes to read, in order. [`Passage::read`] takes one answer for each.
    pub fn ranges(&self) -> impl Iterator<Item = Range<u64>> {
        self.parts.iter().map(|part| part.bytes.clone())
    }
}
