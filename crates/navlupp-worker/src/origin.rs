//! Where the bytes of an open file come from: a file of the browser, or memory.

use std::ops::Range;
use std::rc::Rc;

/// A file could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unreadable;

/// Bytes that can be read from the first to the last, and again in parts.
#[allow(async_fn_in_trait, reason = "one thread: nobody needs the futures to be Send")]
pub trait Source: Clone {
    /// Reads from the first byte to the last.
    type Chunks: Chunks;

    /// Pasted text or a sample as a source.
    fn of_bytes(bytes: Vec<u8>) -> Self;

    /// Its length in bytes.
    fn size(&self) -> u64;

    /// Begins at the first byte.
    fn chunks(&self) -> Self::Chunks;

    /// Some of its bytes; fewer only where it ends before.
    async fn read_range(&self, range: Range<u64>) -> Result<Vec<u8>, Unreadable>;
}

/// The way through a source.
#[allow(async_fn_in_trait, reason = "one thread: nobody needs the futures to be Send")]
pub trait Chunks {
    /// The next bytes, of any number; none at the end.
    async fn next(&mut self) -> Result<Option<&[u8]>, Unreadable>;
}

/// Bytes in memory.
#[derive(Clone)]
pub struct Memory(Rc<[u8]>);

/// The way through bytes in memory.
pub struct MemoryChunks {
    bytes: Rc<[u8]>,
    at: usize,
}

/// Bytes of memory that are handed out at once.
const CHUNK: usize = 1 << 20;

impl Source for Memory {
    type Chunks = MemoryChunks;

    fn of_bytes(bytes: Vec<u8>) -> Self {
        Self(bytes.into())
    }

    fn size(&self) -> u64 {
        self.0.len() as u64
    }

    fn chunks(&self) -> MemoryChunks {
        MemoryChunks { bytes: Rc::clone(&self.0), at: 0 }
    }

    async fn read_range(&self, range: Range<u64>) -> Result<Vec<u8>, Unreadable> {
        let length = self.0.len();
        let [start, end] =
            [range.start, range.end].map(|at| usize::try_from(at).unwrap_or(length).min(length));
        Ok(self.0.get(start..end).unwrap_or(&[]).to_vec())
    }
}

impl Chunks for MemoryChunks {
    async fn next(&mut self) -> Result<Option<&[u8]>, Unreadable> {
        let start = self.at;
        self.at = (start + CHUNK).min(self.bytes.len());
        Ok(self.bytes.get(start..self.at).filter(|chunk| !chunk.is_empty()))
    }
}
