//! The single pass over one input: push its bytes in any chunks, then [`Inspection::finish`] it.
//!
//! A big file can be read in pieces by several passes: see [`crate::piece`].

use std::sync::Arc;

use navlupp_id::Date;

use crate::column::Rows;
use crate::conclusion;
use crate::facts::Facts;
use crate::finding::Findings;
use crate::head::{self, HEAD, Head};
use crate::index::Index;
use crate::pass::Pass;
use crate::reader::Reader;
use crate::report::{End, Report};
use crate::summary::Summary;
use crate::table::Engine;
use crate::text::Encoding;

/// What a shell may set.
#[derive(Clone, Debug)]
pub struct Options {
    /// The encoding, instead of the one found.
    pub encoding: Option<Encoding>,
    /// The date that rules compare with, instead of the file's own.
    pub reference_date: Option<Date>,
    /// How many examples of each rule are kept.
    pub max_examples: usize,
    /// Whether the input is pasted text: then a missing last line end is no fault.
    pub pasted: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { encoding: None, reference_date: None, max_examples: 1000, pasted: false }
    }
}

/// One input on its way through the engine.
pub struct Inspection {
    pub(crate) engine: Arc<Engine>,
    pub(crate) options: Options,
    /// The head, where it is known beforehand.
    decided: Option<Head>,
    stage: Stage,
    reader: Reader,
    pass: Pass,
}

enum Stage {
    /// The head is being gathered.
    Head(Vec<u8>),
    /// The rest is read as the head has decided.
    Reading(Head),
}

/// What is known while an input is being read.
pub struct Progress<'a> {
    /// Bytes, lines and posts so far.
    pub facts: &'a Facts,
    /// Findings so far; rules that speak at the end are not among them.
    pub findings: &'a Findings,
    /// Counts so far.
    pub summary: &'a Summary,
    /// The posts that have ended.
    pub rows: &'a Rows,
    /// The way back into what was read.
    pub index: &'a Index,
}

impl Inspection {
    /// Begins at the first byte of an input.
    pub fn new(engine: Arc<Engine>, options: Options) -> Self {
        let pass = Pass::new(&engine, &options);
        let stage = Stage::Head(Vec::new());
        Self { engine, options, decided: None, stage, reader: Reader::default(), pass }
    }

    /// Begins at the first byte of an input whose first [`HEAD`] bytes have told this head: for a first
    /// piece that may be shorter than they are.
    pub fn with_head(engine: Arc<Engine>, options: Options, head: Head) -> Self {
        Self { decided: Some(head), ..Self::new(engine, options) }
    }

    /// Reads the next bytes. How the input is cut into chunks makes no difference.
    pub fn push(&mut self, chunk: &[u8]) {
        match &mut self.stage {
            Stage::Reading(_) => self.read(chunk),
            Stage::Head(gathered) => {
                let room = HEAD - gathered.len();
                let (now, later) = chunk.split_at(chunk.len().min(room));
                gathered.extend_from_slice(now);
                if gathered.len() == HEAD {
                    self.end_head();
                    self.push(later);
                }
            }
        }
    }

    fn end_head(&mut self) {
        let Stage::Head(gathered) = &mut self.stage else { return };
        let gathered = std::mem::take(gathered);
        let head = self.decided.unwrap_or_else(|| head::decide(&gathered));
        self.pass.begin(&head);
        self.stage = Stage::Reading(head);
        let start = if head.byte_order_mark { 3 } else { 0 };
        self.read(gathered.get(start..).unwrap_or_default());
    }

    fn read(&mut self, chunk: &[u8]) {
        self.pass.read(chunk, &mut self.reader, &self.engine, &self.options);
    }

    /// What is known so far.
    pub const fn progress(&self) -> Progress<'_> {
        let Pass { facts, findings, summary, rows, index, .. } = &self.pass;
        Progress { facts, findings, summary, rows, index }
    }

    /// Ends the input and tells what it is, holds and has wrong.
    pub fn finish(self, end: End) -> Report {
        let engine = Arc::clone(&self.engine);
        let options = self.options.clone();
        let (head, pass) = self.into_pass(end);
        conclusion::conclude(&engine, &options, &head, pass, end)
    }

    /// Ends the input without a verdict, for a piece that other pieces follow.
    pub(crate) fn into_pass(mut self, end: End) -> (Head, Pass) {
        if let Stage::Head(_) = self.stage {
            self.end_head();
        }
        // What broke off in the middle of a line is not judged as a line.
        if end == End::Complete {
            self.pass.finish(&mut self.reader, &self.engine, &self.options);
        }
        let head = match self.stage {
            Stage::Reading(head) => head,
            Stage::Head(_) => head::decide(&[]),
        };
        (head, self.pass)
    }

    /// How the input is read, once its head is known.
    pub const fn head(&self) -> Option<&Head> {
        match &self.stage {
            Stage::Reading(head) => Some(head),
            Stage::Head(_) => None,
        }
    }
}
