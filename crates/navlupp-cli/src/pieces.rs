//! One file read by one thread or by several. The report is the same whatever their number.
//!
//! With several, the file is cut before `#POST_START` lines. The first thread reads the first piece, then
//! joins the others in file order; while it waits, it reads pieces too.

use std::ops::Range;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use navlupp_core::head::HEAD;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::kind::Mode;
use navlupp_core::piece::{Joined, Piece, find_cut};
use navlupp_core::report::{End, Report};
use navlupp_core::table::Engine;
use navlupp_report::Stop;

use crate::progress::Progress;
use crate::source::{BUFFER, Source};

/// The size of a piece: small enough that all threads end together, large enough that joining is nothing.
const PIECE: Range<u64> = 1 << 20..64 << 20;

/// Reads a file to its end, or to where it stops.
pub fn inspect(
    source: &Source,
    engine: &Arc<Engine>,
    options: &Options,
    threads: usize,
    progress: &Progress,
) -> (Report, Option<Stop>) {
    let size = source.size();
    let piece = (size / (threads as u64 * 4)).clamp(PIECE.start, PIECE.end);
    let mut buffer = vec![0; BUFFER];
    let mut inspection = Inspection::new(Arc::clone(engine), options.clone());
    let head = (HEAD as u64).min(size);
    if let Err(stop) = read(source, 0..head, &mut buffer, progress, |chunk| inspection.push(chunk)) {
        return (inspection.finish(End::Broken), Some(stop));
    }
    if threads > 1 && inspection.head().is_some_and(|head| head.mode == Mode::Marks) {
        let pieces = cuts(source, piece, &mut buffer);
        if pieces.len() > 1 {
            return Shared::new(source, engine, options, progress, pieces).read(
                inspection,
                head,
                threads,
                &mut buffer,
            );
        }
    }
    let read = read(source, head..size, &mut buffer, progress, |chunk| inspection.push(chunk))
        .and_then(|()| source.is_unchanged());
    match read {
        Ok(()) => (inspection.finish(End::Complete), None),
        Err(stop) => (inspection.finish(End::Broken), Some(stop)),
    }
}

fn read(
    source: &Source,
    range: Range<u64>,
    buffer: &mut [u8],
    progress: &Progress,
    mut take: impl FnMut(&[u8]),
) -> Result<(), Stop> {
    source.read(range, buffer, |chunk| {
        take(chunk);
        progress.advance(chunk.len() as u64);
    })
}

/// The pieces of a file, about `size` bytes each. Where no cut is found, a piece is longer.
fn cuts(source: &Source, size: u64, buffer: &mut [u8]) -> Vec<Range<u64>> {
    let mut pieces = Vec::new();
    let (mut start, mut wanted) = (0, size);
    while wanted < source.size() {
        let end = (wanted + buffer.len() as u64).min(source.size());
        let mut cut = None;
        // What cannot be read is told by the one who reads the piece.
        let _ = source.read(wanted..end, buffer, |chunk| {
            cut = cut.or_else(|| find_cut(chunk)).filter(|_| chunk.len() as u64 == end - wanted);
        });
        if let Some(cut) = cut {
            pieces.push(start..wanted + cut as u64);
            start = wanted + cut as u64;
        }
        wanted = start.max(wanted) + size;
    }
    pieces.push(start..source.size());
    pieces
}

/// A piece that was read, and where it stopped if it did; none: it has to be read in its turn. It is not
/// ended yet.
type Done = (Option<Piece>, Option<Stop>);

struct Shared<'a> {
    source: &'a Source,
    engine: &'a Arc<Engine>,
    options: &'a Options,
    progress: &'a Progress,
    pieces: Vec<Range<u64>>,
    /// The next piece that nobody has taken.
    next: AtomicUsize,
    /// Whether what is left need not be read.
    over: AtomicBool,
    done: Mutex<Vec<Option<Done>>>,
    more: Condvar,
}

impl<'a> Shared<'a> {
    fn new(
        source: &'a Source,
        engine: &'a Arc<Engine>,
        options: &'a Options,
        progress: &'a Progress,
        pieces: Vec<Range<u64>>,
    ) -> Self {
        let done = pieces.iter().map(|_| None).collect();
        Self {
            source,
            engine,
            options,
            progress,
            pieces,
            next: AtomicUsize::new(1),
            over: AtomicBool::new(false),
            done: Mutex::new(done),
            more: Condvar::new(),
        }
    }

    fn read(
        &self,
        mut first: Inspection,
        head: u64,
        threads: usize,
        buffer: &mut [u8],
    ) -> (Report, Option<Stop>) {
        let assumed = first.head().copied();
        std::thread::scope(|scope| {
            let assume = |offset| {
                assumed.as_ref().and_then(|head| Piece::assumed(self.engine, self.options, head, offset))
            };
            for _ in 1..threads {
                scope.spawn(move || {
                    let mut buffer = vec![0; BUFFER];
                    while self.take(&assume, &mut buffer) {}
                });
            }
            let end = self.pieces.first().map_or(head, |first| first.end);
            let result = match read(self.source, head..end, buffer, self.progress, |chunk| first.push(chunk))
            {
                Err(stop) => (first.finish(End::Broken), Some(stop)),
                Ok(()) => self.join(Joined::first(first), &assume, buffer),
            };
            self.over.store(true, Ordering::Relaxed);
            result
        })
    }

    fn join(
        &self,
        mut joined: Joined,
        assume: &impl Fn(u64) -> Option<Piece>,
        buffer: &mut [u8],
    ) -> (Report, Option<Stop>) {
        for (number, range) in self.pieces.iter().enumerate().skip(1) {
            let (piece, stop) = self.wait(number, assume, buffer);
            let (joins, mut stop) = match piece {
                None => (Err(joined.next()), stop),
                Some(piece) => {
                    let (piece, stop) = self.end(number, piece, stop);
                    (joined.join(piece), stop)
                }
            };
            if let Err(mut again) = joins {
                stop = self.source.read(range.clone(), buffer, |chunk| again.push(chunk)).err();
                let piece;
                (piece, stop) = self.end(number, again, stop);
                // It knows the frame that it begins in: it joins.
                let _ = joined.join(piece);
            }
            if stop.is_some() {
                return (joined.finish(End::Broken), stop);
            }
        }
        (joined.finish(End::Complete), None)
    }

    /// Ends a piece that was read whole; the last one only if the file is still what it was.
    fn end(&self, number: usize, mut piece: Piece, stop: Option<Stop>) -> (Piece, Option<Stop>) {
        let is_last = number + 1 == self.pieces.len();
        let stop = stop.or_else(|| if is_last { self.source.is_unchanged().err() } else { None });
        if stop.is_none() {
            piece.end();
        }
        (piece, stop)
    }

    /// The piece of this number, as soon as somebody has read it.
    fn wait(&self, number: usize, assume: &impl Fn(u64) -> Option<Piece>, buffer: &mut [u8]) -> Done {
        loop {
            if let Some(done) = self.done().get_mut(number).and_then(Option::take) {
                return done;
            }
            if !self.take(assume, buffer) {
                let mut done = self.done();
                loop {
                    if let Some(done) = done.get_mut(number).and_then(Option::take) {
                        return done;
                    }
                    done = self.more.wait(done).unwrap_or_else(PoisonError::into_inner);
                }
            }
        }
    }

    /// Reads the next piece that nobody has taken; `false`: there is none.
    fn take(&self, assume: &impl Fn(u64) -> Option<Piece>, buffer: &mut [u8]) -> bool {
        if self.over.load(Ordering::Relaxed) {
            return false;
        }
        let number = self.next.fetch_add(1, Ordering::Relaxed);
        let Some(range) = self.pieces.get(number) else { return false };
        let mut piece = assume(range.start);
        let stop = piece.as_mut().and_then(|piece| {
            read(self.source, range.clone(), buffer, self.progress, |chunk| piece.push(chunk)).err()
        });
        if let Some(slot) = self.done().get_mut(number) {
            *slot = Some((piece, stop));
        }
        self.more.notify_all();
        true
    }

    fn done(&self) -> MutexGuard<'_, Vec<Option<Done>>> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end there")]
mod tests {
    use std::fmt::Write;
    use std::fs::{self, File, OpenOptions};

    use navlupp_catalog::Catalogue;
    use navlupp_report::StopReason;

    use super::*;

    /// About four megabytes: posts of which some are not closed, in days that begin and end anywhere.
    fn long() -> String {
        let mut text = String::from("#INFO_START\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261101\n");
        for number in 0..70_000 {
            let _ = write!(text, "#POST_START\n#UP 01001 18700102{:04}\n#UP 01006 ZZ\n", number % 10_000);
            if number % 101 != 0 {
                text.push_str("#POST_SLUT\n");
            }
            if number % 20_011 == 20_010 {
                text.push_str("#DAG_SLUT\n");
            }
        }
        text
    }

    /// Reads a file that is cut to `size` once it is open.
    fn inspected(content: &str, size: usize, threads: usize) -> (Report, Option<Stop>) {
        let name = format!("navlupp-pieces-{}-{}-{threads}-{size}", std::process::id(), content.len());
        let path = std::env::temp_dir().join(name);
        fs::write(&path, content).unwrap();
        let file = File::open(&path).unwrap();
        let source = Source::new(file, &fs::metadata(&path).unwrap());
        if size < content.len() {
            OpenOptions::new().write(true).open(&path).unwrap().set_len(size as u64).unwrap();
        }
        let engine = Arc::new(Engine::new(Catalogue::standard()));
        let options = Options::default();
        let result = inspect(&source, &engine, &options, threads, &Progress::new("a", None, false));
        fs::remove_file(&path).unwrap();
        result
    }

    #[test]
    fn the_number_of_threads_makes_no_difference() {
        let marks = long();
        // Without a place to cut, and a kind that is not cut.
        let infil = "#INFO_START\n#INFO_SLUT\n".to_owned() + &"#PNR 187001022388\n".repeat(150_000);
        let list = "187001022388\n".repeat(200_000);
        for content in [marks, infil, list] {
            let (one, stop) = inspected(&content, content.len(), 1);
            assert!(one.complete && stop.is_none());
            for threads in [2, 5] {
                let (several, stop) = inspected(&content, content.len(), threads);
                assert!(several == one && stop.is_none(), "{threads} threads");
            }
        }
    }

    #[test]
    fn a_file_that_shrinks_is_reported_up_to_its_new_end() {
        let content = long();
        for size in [0, 40_000, 900_000, 2_500_000] {
            let (one, stop) = inspected(&content, size, 1);
            assert_eq!(stop, Some(Stop { byte: size as u64, reason: StopReason::Changed }));
            assert!(!one.complete);
            let (several, same) = inspected(&content, size, 3);
            assert!(several == one && same == stop, "{size} bytes");
        }
    }
}
