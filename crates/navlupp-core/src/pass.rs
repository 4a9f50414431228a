//! What happens to each line, and everything that accumulates while lines pass.

use navlupp_id::Date;

use crate::column::{Row, Rows};
use crate::context::Context;
use crate::facts::Facts;
use crate::finding::Findings;
use crate::frame::Frame;
use crate::head::Head;
use crate::index::Index;
use crate::inspection::Options;
use crate::kind::Mode;
use crate::post::Post;
use crate::reader::{Look, Reader};
use crate::rule::Meta;
use crate::summary::Summary;
use crate::table::Engine;

mod keyword;
mod line;
mod list;
mod post_marks;
mod tally;
mod term;

pub(crate) use line::OnLine;

use line::Text;

/// Everything that a pass over a part of an input has gathered. Lines and posts count from the part's own
/// beginning; [`Pass::follow`] joins two parts.
pub struct Pass {
    mode: Mode,
    /// The number of the line that is being read.
    line: u64,
    /// Where what has been read ends in the input, in bytes.
    offset: u64,
    /// Bytes before that place that no line has taken yet.
    held: u64,
    /// What [`Index::to_next`] says of that place.
    block_at: u64,
    /// Where this part begins.
    start: u64,
    /// The number of the open post, or of the next one.
    number: u64,
    /// The date that the dates of a post are compared with which opens here, as ÅÅÅÅMMDD; the greatest number where there
    /// is none.
    reference: u32,
    /// How the last ASCII line of marks looked that was looked at closely: most look alike.
    usual: Look,
    /// Bit n: a line with ending and encoding number n has been seen.
    looks: u16,
    pub(crate) facts: Facts,
    pub(crate) frame: Frame,
    pub(crate) post: Post,
    pub(crate) findings: Findings,
    pub(crate) summary: Summary,
    pub(crate) rows: Rows,
    pub(crate) index: Index,
}

impl Pass {
    /// A pass from the first byte of an input.
    pub(crate) fn new(engine: &Engine, options: &Options) -> Self {
        Self {
            mode: Mode::Marks,
            line: 0,
            offset: 0,
            held: 0,
            block_at: 0,
            start: 0,
            number: 1,
            reference: options.reference_date.map_or(u32::MAX, Date::number),
            usual: Look::NONE,
            looks: 0,
            facts: Facts::default(),
            frame: Frame::default(),
            post: Post::new(0, engine.given),
            findings: Findings::new(options.max_examples),
            summary: Summary::new(engine.entries().len()),
            rows: Rows::default(),
            index: Index::default(),
        }
    }

    /// A pass over a piece that begins at byte `offset` of the input, in a given frame and post.
    pub(crate) fn of_piece(
        engine: &Engine,
        options: &Options,
        mode: Mode,
        offset: u64,
        frame: Frame,
        post: Post,
    ) -> Self {
        let mut pass = Self { mode, offset, start: offset, frame, post, ..Self::new(engine, options) };
        pass.refer(options);
        pass
    }

    /// Takes over the reference date of the frame where that may have changed: what was set, else `#EFFEKTUERAD`, else
    /// the open day.
    fn refer(&mut self, options: &Options) {
        let day = || self.frame.day.and_then(|day| day.what).map_or(u32::MAX, Date::number);
        let reference = self.frame.reference(options);
        self.reference = if reference == u32::MAX { day() } else { reference };
    }

    /// What a rule sees of a line, with the open post and the frame beside it.
    #[inline]
    fn context<'a>(&'a mut self, text: Text<'a>) -> (Context<'a>, &'a Post, &'a Frame) {
        let is_in_post = self.frame.post.is_some();
        let cx = Context {
            findings: &mut self.findings,
            index: &mut self.index,
            line: self.line,
            bytes: text.bytes,
            encoding: text.encoding,
            post: if is_in_post { self.number } else { 0 },
            number: self.number,
            in_trailer: self.frame.in_trailer(),
            reference: if is_in_post { self.post.reference } else { u32::MAX },
        };
        (cx, &self.post, &self.frame)
    }

    /// Counts a finding on the line that is being read, where it is one in the open frame and the rule has all the
    /// examples that are kept: where it is not, the rule has to be asked.
    #[inline(never)]
    fn is_counted(&mut self, meta: &Meta) -> bool {
        self.is_counted_here(meta)
    }

    /// [`Pass::is_counted`] for where it is asked most.
    #[inline(always)]
    fn is_counted_here(&mut self, meta: &Meta) -> bool {
        let stretch = 2 * self.number - u64::from(self.frame.post.is_none());
        let is_counted = !self.frame.in_trailer() && self.findings.add_beyond(meta, stretch);
        if is_counted {
            self.index.found(meta.severity);
        }
        is_counted
    }

    #[inline(always)]
    fn row(&mut self, row: Row) {
        self.number += 1;
        self.rows.push(row);
    }

    /// Reads a chunk; of an input that is not read in lines, it counts the bytes.
    pub(crate) fn read(&mut self, chunk: &[u8], reader: &mut Reader, engine: &Engine, options: &Options) {
        self.offset += chunk.len() as u64;
        self.block_at = self.index.to_next(self.offset);
        if self.mode != Mode::Skip {
            reader.push(chunk, &mut self.on(engine, options));
            self.held = reader.held();
        }
        self.sync();
    }

    /// Takes the line that the end of the input ends, if there is one.
    pub(crate) fn finish(&mut self, reader: &mut Reader, engine: &Engine, options: &Options) {
        reader.finish(&mut self.on(engine, options));
        self.held = 0;
    }

    /// Brings the facts up to the last line: what changes with every line is kept apart.
    pub(crate) const fn sync(&mut self) {
        self.facts.bytes = self.offset - self.held - self.start;
        self.facts.lines = self.line;
    }

    /// Takes over what the head has decided.
    pub(crate) fn begin(&mut self, head: &Head) {
        self.mode = head.mode;
        self.facts.byte_order_mark = head.byte_order_mark;
        self.facts.utf16 = head.utf16;
        self.facts.look_alike = head.look_alike;
        if head.byte_order_mark {
            self.offset = 3;
        }
    }

    /// The pass as a sink of lines.
    pub(crate) const fn on<'a>(&'a mut self, engine: &'a Engine, options: &'a Options) -> OnLine<'a> {
        OnLine { pass: self, engine, options }
    }

    /// Adds the part that follows. Whether its assumptions hold is for the caller to know.
    pub(crate) fn follow(&mut self, mut later: Self) {
        self.sync();
        later.sync();
        let (lines, posts) = (self.line, self.rows.len());
        later.facts.shift(lines);
        let moved = |line| self.frame.line_of_piece(line, lines);
        later.findings.shift(posts, moved);
        self.summary.end_day(&self.frame);
        later.summary.end_day(&later.frame);
        later.index.shift(lines, posts, moved);
        later.frame.follow(&self.frame, lines);
        later.post.shift(lines);
        later.rows.shift(lines);
        self.summary.merge(later.summary, self.frame.day.and_then(|day| day.what));
        self.facts.merge(&later.facts);
        self.findings.merge(later.findings);
        self.rows.merge(later.rows);
        self.index.merge(later.index);
        self.frame = later.frame;
        self.post = later.post;
        self.line += later.line;
        (self.offset, self.held) = (later.offset, later.held);
        self.number = self.rows.len() + 1;
    }

    /// Lines and posts so far: what a piece that follows is shifted by.
    pub(crate) fn lengths(&self) -> (u64, u64) {
        (self.line, self.rows.len())
    }

    /// Where the next byte stands in the input.
    pub(crate) const fn offset(&self) -> u64 {
        self.offset
    }
}
