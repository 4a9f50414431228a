//! The works that are measured, from splitting lines to the whole check. Each gives a number that depends on
//! everything it did, so that no compiler can leave it out.

use std::sync::Arc;

use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::mark::{self, Mark};
use navlupp_core::reader::{Line, LineSink, Reader};
use navlupp_core::report::{End, Report};
use navlupp_core::table::Engine;

/// Bytes that are handed over at once, as the page does.
const CHUNK: usize = 2 << 20;

/// Reads some bytes in its way.
type Work<'a> = Box<dyn Fn(&[u8]) -> u64 + 'a>;

/// The works, with what they share.
pub struct Works {
    engine: Arc<Engine>,
}

impl Works {
    /// Prepares the engine.
    pub fn new() -> Self {
        Self { engine: Arc::new(Engine::new(Catalogue::standard())) }
    }

    /// The work with a name: `split`, `reader`, `marks` or `rules`.
    pub fn named(&self, name: &str) -> Option<Work<'_>> {
        match name {
            "split" => Some(Box::new(split)),
            "reader" => Some(Box::new(reader)),
            "marks" => Some(Box::new(marks)),
            "rules" => Some(Box::new(|data| self.rules(data))),
            _ => None,
        }
    }

    /// The whole check.
    pub fn rules(&self, data: &[u8]) -> u64 {
        let report = self.inspect(data);
        report.facts.lines + report.rows.len()
    }

    /// How many findings there are.
    pub fn findings(&self, data: &[u8]) -> u64 {
        self.inspect(data).counts().iter().sum()
    }

    fn inspect(&self, data: &[u8]) -> Report {
        let mut inspection = Inspection::new(Arc::clone(&self.engine), Options::default());
        for chunk in data.chunks(CHUNK) {
            inspection.push(chunk);
        }
        inspection.finish(End::Complete)
    }
}

/// Lines as the fastest public line splitter finds them.
fn split(data: &[u8]) -> u64 {
    let (mut start, mut sum) = (0, 0_u64);
    for end in memchr::memchr_iter(b'\n', data) {
        sum += data[start..end].len() as u64 ^ 1;
        start = end + 1;
    }
    sum
}

/// Lines, and which of them are plain.
fn reader(data: &[u8]) -> u64 {
    struct Fold(u64);
    impl LineSink for Fold {
        #[inline]
        fn line(&mut self, line: Line<'_>) {
            self.0 += line.bytes.len() as u64 ^ u64::from(line.is_plain());
        }
    }
    read_into(data, Fold(0)).0
}

/// Lines and what each of them is, folded and nothing else.
fn marks(data: &[u8]) -> u64 {
    struct Fold(u64);
    impl LineSink for Fold {
        #[inline]
        fn line(&mut self, line: Line<'_>) {
            self.0 = self.0.wrapping_add(match mark::read(line.bytes) {
                Mark::Term(code, value) => u64::from(code.number()) + value.bytes.len() as u64,
                Mark::Keyword(mark) => mark.role() as u64,
                _ => 1,
            });
        }
    }
    read_into(data, Fold(0)).0
}

fn read_into<S: LineSink>(data: &[u8], mut sink: S) -> S {
    let mut reader = Reader::default();
    for chunk in data.chunks(CHUNK) {
        reader.push(chunk, &mut sink);
    }
    reader.finish(&mut sink);
    sink
}
