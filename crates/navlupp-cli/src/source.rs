//! A file that may change under the reader's hands. What was read is then still reported, but never as the
//! whole file.

use std::fs::{File, Metadata};
use std::io::{self, Read};
use std::ops::Range;
use std::time::SystemTime;

use navlupp_report::{Stop, StopReason};

/// Bytes that are read at once; one such buffer per thread is all that reading needs.
pub const BUFFER: usize = 1 << 20;

/// An ordinary file of known size.
pub struct Source {
    file: File,
    size: u64,
    modified: Option<SystemTime>,
}

impl Source {
    /// Notes the file's size and time before anything is read.
    pub fn new(file: File, metadata: &Metadata) -> Self {
        Self { file, size: metadata.len(), modified: metadata.modified().ok() }
    }

    /// The size in bytes when reading began.
    pub const fn size(&self) -> u64 {
        self.size
    }

    /// Reads `range` in pieces of at most one buffer.
    pub fn read(
        &self,
        range: Range<u64>,
        buffer: &mut [u8],
        mut take: impl FnMut(&[u8]),
    ) -> Result<(), Stop> {
        let mut at = range.start;
        while at < range.end {
            let room = buffer.len().min(usize::try_from(range.end - at).unwrap_or(usize::MAX));
            match self.read_at(&mut buffer[..room], at) {
                Ok(0) => return Err(Stop { byte: at, reason: StopReason::Changed }),
                Ok(length) => {
                    take(&buffer[..length]);
                    at += length as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(_) => return Err(Stop { byte: at, reason: StopReason::Unreadable }),
            }
        }
        Ok(())
    }

    /// Asked once everything is read: whether the file is still the one that was opened.
    pub fn is_unchanged(&self) -> Result<(), Stop> {
        let grown = !matches!(self.read_at(&mut [0], self.size), Ok(0));
        let now = self.file.metadata().ok();
        let same = now.is_some_and(|now| now.len() == self.size && now.modified().ok() == self.modified);
        if same && !grown { Ok(()) } else { Err(Stop { byte: self.size, reason: StopReason::Changed }) }
    }

    /// Reads at a place without moving the others' place, so that threads can share the file.
    #[cfg(unix)]
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        std::os::unix::fs::FileExt::read_at(&self.file, buffer, at)
    }

    #[cfg(windows)]
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        std::os::windows::fs::FileExt::seek_read(&self.file, buffer, at)
    }
}

/// Reads standard input or a pipe to its end; gives the bytes that it had.
pub fn read_stream(stream: &mut dyn Read, mut take: impl FnMut(&[u8])) -> Result<u64, Stop> {
    let mut buffer = vec![0; BUFFER];
    let mut byte = 0;
    loop {
        match stream.read(&mut buffer) {
            Ok(0) => return Ok(byte),
            Ok(length) => {
                take(&buffer[..length]);
                byte += length as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Err(Stop { byte, reason: StopReason::Unreadable }),
        }
    }
}
