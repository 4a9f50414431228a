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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end there")]
mod tests {
    use std::fs::{self, OpenOptions};
    use std::path::PathBuf;

    use super::*;

    struct Temporary(PathBuf);

    impl Temporary {
        fn new(name: &str, content: &[u8]) -> Self {
            let path = std::env::temp_dir().join(format!("navlupp-source-{}-{name}", std::process::id()));
            fs::write(&path, content).unwrap();
            Self(path)
        }

        fn open(&self) -> Source {
            let file = File::open(&self.0).unwrap();
            let metadata = file.metadata().unwrap();
            Source::new(file, &metadata)
        }
    }

    impl Drop for Temporary {
        fn drop(&mut self) {
            let _ = fs::remove_file(&self.0);
        }
    }

    fn read(source: &Source) -> (Vec<u8>, Result<(), Stop>) {
        let mut bytes = Vec::new();
        let read = source.read(0..source.size(), &mut [0; 7], |chunk| bytes.extend_from_slice(chunk));
        (bytes, read.and_then(|()| source.is_unchanged()))
    }

    #[test]
    fn a_file_left_alone_is_read_whole() {
        let file = Temporary::new("whole", b"one line and another");
        assert_eq!(read(&file.open()), (b"one line and another".to_vec(), Ok(())));
    }

    #[test]
    fn a_file_that_shrinks_stops_where_it_ends() {
        let file = Temporary::new("shrinks", b"one line and another");
        let source = file.open();
        OpenOptions::new().write(true).open(&file.0).unwrap().set_len(10).unwrap();
        let stop = Stop { byte: 10, reason: StopReason::Changed };
        assert_eq!(read(&source), (b"one line a".to_vec(), Err(stop)));
    }

    #[test]
    fn a_file_that_grows_is_read_to_its_old_size_and_not_called_whole() {
        let file = Temporary::new("grows", b"one");
        let source = file.open();
        fs::write(&file.0, b"one and more").unwrap();
        assert_eq!(read(&source), (b"one".to_vec(), Err(Stop { byte: 3, reason: StopReason::Changed })));
    }

    #[test]
    fn a_file_rewritten_at_the_same_size_is_not_called_whole() {
        let file = Temporary::new("rewritten", b"one");
        let source = file.open();
        let later = SystemTime::now() + std::time::Duration::from_secs(5);
        fs::write(&file.0, b"two").unwrap();
        OpenOptions::new().write(true).open(&file.0).unwrap().set_modified(later).unwrap();
        assert_eq!(read(&source).1, Err(Stop { byte: 3, reason: StopReason::Changed }));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_vanishes_once_it_is_open_is_still_read() {
        let file = Temporary::new("vanishes", b"one");
        let source = file.open();
        fs::remove_file(&file.0).unwrap();
        assert_eq!(read(&source), (b"one".to_vec(), Ok(())));
    }

    #[test]
    fn a_stream_that_breaks_tells_its_byte() {
        struct Breaks(bool);
        impl Read for Breaks {
            fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
                if std::mem::replace(&mut self.0, true) {
                    return Err(io::ErrorKind::ConnectionReset.into());
                }
                buffer[..5].copy_from_slice(b"bytes");
                Ok(5)
            }
        }
        let mut bytes = Vec::new();
        let read = read_stream(&mut Breaks(false), |chunk| bytes.extend_from_slice(chunk));
        assert_eq!(read, Err(Stop { byte: 5, reason: StopReason::Unreadable }));
        assert_eq!(bytes, b"bytes");
    }
}
