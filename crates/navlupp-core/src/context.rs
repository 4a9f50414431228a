//! What a rule sees of the pass besides the thing that woke it, and the door through which it speaks.

use std::ops::Range;

use navlupp_id::Date;

use crate::facts::File;
use crate::finding::{Arg, Args, Findings, Needs, Place, Stretch};
use crate::index::Index;
use crate::post::{Post, Slot, Term};
use crate::rule::Meta;
use crate::text::LineEncoding;

/// The line that is being read, and where findings go.
pub struct Context<'a> {
    pub(crate) findings: &'a mut Findings,
    pub(crate) index: &'a mut Index,
    /// The number of the line, from 1.
    pub line: u64,
    /// Its bytes, without the ending.
    pub bytes: &'a [u8],
    /// Its encoding.
    pub encoding: LineEncoding,
    /// The number of the post (line of an infil, row of a list) it stands in, from 1; 0: in none.
    pub post: u64,
    /// The number of the open post, or of the next one.
    pub(crate) number: u64,
    /// Whether it stands in the metadata trailer, whose form is not public.
    pub in_trailer: bool,
    /// The date that dates are compared with, as ÅÅÅÅMMDD; the greatest number where there is none.
    pub(crate) reference: u32,
}

impl Context<'_> {
    const fn stretch(&self) -> Stretch {
        if self.post > 0 { 2 * self.post } else { 2 * self.number - 1 }
    }

    /// The characters that the bytes `range` of the current line are.
    pub fn place(&self, range: Range<usize>) -> Place {
        place(self.line, self.bytes, self.encoding, range)
    }

    /// A finding on some bytes of the current line.
    // Every rule calls it: as a copy in each it is kilobytes of the worker.
    #[inline(never)]
    pub fn report(&mut self, meta: &Meta, range: Range<usize>, args: Args) {
        self.index.found(meta.severity);
        if !self.findings.add_beyond(meta, self.stretch()) {
            self.report_example(meta, range, args);
        }
    }

    /// A finding that is kept as an example. In a file in which every line is wrong, hardly any is.
    #[cold]
    #[inline(never)]
    fn report_example(&mut self, meta: &Meta, range: Range<usize>, args: Args) {
        self.keep_example(meta, self.place(range), args);
    }

    #[cold]
    #[inline(never)]
    fn keep_example(&mut self, meta: &Meta, place: Place, args: Args) {
        self.report_if(Needs::Nothing, meta, place, args);
    }

    /// A finding on the value of a term of the current line; the message may name the term.
    #[inline(never)]
    pub fn report_term(&mut self, meta: &Meta, term: &Term<'_>) {
        self.report(meta, term.range(), [Arg::Term(term.code), Arg::None, Arg::None]);
    }

    /// The same of a term that was kept.
    #[inline(never)]
    pub fn report_slot(&mut self, meta: &Meta, post: &Post, slot: &Slot) {
        self.report_at(meta, post.place(slot), [Arg::Term(slot.code), Arg::None, Arg::None]);
    }

    /// A finding on the current line as a whole.
    pub fn report_line(&mut self, meta: &Meta, args: Args) {
        self.report(meta, 0..self.bytes.len(), args);
    }

    /// A finding on some bytes of the current line of which only the end of the file tells whether it
    /// stands (`Rule::stands`). The index does not count it: it could not take it back.
    #[inline(never)]
    pub fn report_provisional(&mut self, meta: &Meta, range: Range<usize>, args: Args) {
        if !self.findings.add_beyond(meta, self.stretch()) {
            self.report_example(meta, range, args);
        }
    }

    /// [`Context::report_provisional`] at a place that was kept, in the current post.
    #[inline(never)]
    pub fn report_provisional_at(&mut self, meta: &Meta, place: Place, args: Args) {
        if !self.findings.add_beyond(meta, self.stretch()) {
            self.keep_example(meta, place, args);
        }
    }

    /// The days of the file before its trailer, each with its line, in file order; days without a date are left out.
    pub(crate) fn days(&self, file: &File<'_>) -> Vec<(u64, Date)> {
        let end = file.facts.end_line.unwrap_or(u64::MAX);
        self.index.days().take_while(|&(line, _)| line < end).collect()
    }

    /// A finding at a place that was kept, in the current post.
    #[inline(never)]
    pub fn report_at(&mut self, meta: &Meta, place: Place, args: Args) {
        self.index.found_at(place.line, meta.severity);
        self.report_provisional_at(meta, place, args);
    }

    /// A finding at a place that was kept, which stands only if the whole file turns out as it `needs`. The index does
    /// not count it: it could not take it back.
    #[inline(never)]
    pub fn report_if(&mut self, needs: Needs, meta: &Meta, place: Place, args: Args) {
        self.findings.add_if(needs, meta, place, self.post, self.stretch(), args);
    }

    /// A finding that stands only in a full post (*totalpost*). No mark of a totalpost is public for term codes: a post
    /// is known to be full by what it holds ([`Post::is_full`]), or, at the end, by the file, if that turns out to be a
    /// selection. Nothing is said where neither can be.
    #[inline(never)]
    pub fn report_in_full(&mut self, meta: &Meta, post: &Post, place: Place, args: Args) {
        if post.is_full() {
            self.report_at(meta, place, args);
        } else if !post.has_id && !post.in_day {
            self.report_if(Needs::Selection, meta, place, args);
        }
    }

    /// A finding at a place in a named post; several of them may come in no order.
    #[inline(never)]
    pub fn report_unordered(&mut self, meta: &Meta, place: Place, post: u64, args: Args) {
        self.index.found_at(place.line, meta.severity);
        self.findings.add_unordered(meta, place, post, args);
    }
}

/// The characters that the bytes `range` of a line are.
#[inline]
pub(crate) fn place(line: u64, bytes: &[u8], encoding: LineEncoding, range: Range<usize>) -> Place {
    if encoding != LineEncoding::Utf8 {
        let Range { start, end } = range;
        let length = end.min(bytes.len()).saturating_sub(start);
        return Place { line, column: start as u32 + 1, length: length as u32 };
    }
    let before = bytes.get(..range.start).unwrap_or(bytes);
    let within = bytes.get(range).unwrap_or(&[]);
    Place { line, column: encoding.characters(before) as u32 + 1, length: encoding.characters(within) as u32 }
}
