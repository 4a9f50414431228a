//! A big file read in pieces by several threads. A piece begins at a `#POST_START` line with an assumed
//! frame; joining checks the assumption and has the piece read again where it was wrong, so that the
//! report never depends on where the file was cut.

use std::sync::Arc;

use crate::conclusion;
use crate::frame::Frame;
use crate::head::Head;
use crate::inspection::{Inspection, Options};
use crate::kind::Mode;
use crate::pass::Pass;
use crate::post::Post;
use crate::reader::Reader;
use crate::report::{End, Report};
use crate::table::Engine;

/// Finds a place to cut: the beginning of the first line in `bytes` that is a `#POST_START`. The line
/// before it must end in LF, so a file with CR alone is never cut.
pub fn find_cut(bytes: &[u8]) -> Option<usize> {
    const START: &[u8] = b"\n#POST_START";
    let mut from = 0;
    loop {
        let found = from + memchr::memmem::find(bytes.get(from..)?, START)?;
        match bytes.get(found + START.len()) {
            Some(b'\n' | b'\r') => return Some(found + 1),
            Some(_) => from = found + 1,
            None => return None,
        }
    }
}

/// A piece that does not begin at the first byte.
pub struct Piece {
    engine: Arc<Engine>,
    options: Options,
    reader: Reader,
    assumed: Option<Frame>,
    pass: Pass,
}

/// Everything up to the end of some piece.
pub struct Joined {
    engine: Arc<Engine>,
    options: Options,
    head: Head,
    pass: Pass,
}

impl Piece {
    /// A piece that begins at byte `offset`, which must be a cut. The head tells what to assume.
    /// None where files of this kind are not read in pieces.
    pub fn assumed(engine: &Arc<Engine>, options: &Options, head: &Head, offset: u64) -> Option<Self> {
        if head.mode != Mode::Marks {
            return None;
        }
        let reference = options.reference_date.or(head.effective);
        // Else the dates of each post are compared with its day, which a piece in the middle of one does not know.
        if head.has_days && reference.is_none() {
            return None;
        }
        let frame = Frame::assumed(head.framed, head.has_days, head.effective);
        let pass =
            Pass::of_piece(engine, options, head.mode, offset, frame.clone(), Post::new(0, engine.given));
        Some(Self {
            engine: Arc::clone(engine),
            options: options.clone(),
            reader: Reader::default(),
            assumed: Some(frame),
            pass,
        })
    }

    /// Reads the next bytes of the piece.
    pub fn push(&mut self, chunk: &[u8]) {
        self.pass.read(chunk, &mut self.reader, &self.engine, &self.options);
    }

    /// Ends the piece; the last line of the last piece may lack its line end. Not where the reading broke
    /// off: half a line is not judged.
    pub fn end(&mut self) {
        self.pass.finish(&mut self.reader, &self.engine, &self.options);
    }
}

impl Joined {
    /// The first piece, read to its cut. It holds the whole head of the file (64 KiB, or the file), or was
    /// begun with [`Inspection::with_head`].
    pub fn first(first: Inspection) -> Self {
        let (engine, options) = (Arc::clone(&first.engine), first.options.clone());
        let (head, pass) = first.into_pass(End::Complete);
        Self { engine, options, head, pass }
    }

    /// What the head of the file tells.
    pub const fn head(&self) -> &Head {
        &self.head
    }

    /// Adds the piece that follows.
    ///
    /// # Errors
    ///
    /// Where the piece assumed another frame than the file has here, it is dropped, and the piece to read
    /// in its place, from the same byte, is handed back.
    #[allow(clippy::result_large_err, reason = "a few times per file, and the piece is used at once")]
    pub fn join(&mut self, piece: Piece) -> Result<(), Piece> {
        match piece.assumed {
            Some(assumed) if !assumed.is_met_by(&self.pass.frame) => Err(self.next()),
            _ => {
                self.pass.follow(piece.pass);
                Ok(())
            }
        }
    }

    /// A piece that begins where this ends and knows its frame, for an input of any kind.
    pub fn next(&self) -> Piece {
        let (lines, _) = self.pass.lengths();
        let mut frame = self.pass.frame.clone();
        let mut post = self.pass.post.clone();
        frame.count_from(lines);
        post.shift(lines.wrapping_neg());
        let pass =
            Pass::of_piece(&self.engine, &self.options, self.head.mode, self.pass.offset(), frame, post);
        Piece {
            engine: Arc::clone(&self.engine),
            options: self.options.clone(),
            reader: Reader::default(),
            assumed: None,
            pass,
        }
    }

    /// The report on everything that was joined.
    pub fn finish(self, end: End) -> Report {
        conclusion::conclude(&self.engine, &self.options, &self.head, self.pass, end)
    }
}
