//! Reading parts of an open file again, and what may be shown of them.

use std::ops::Range;
use std::rc::Rc;

use navlupp_core::finding::Findings;
use navlupp_protocol::FileId;
use navlupp_view::sight::Sight;
use navlupp_view::{Ground, Passage};

use crate::origin::Source;
use crate::session::Shared;

/// How a part of a file is asked for.
#[derive(Clone, Copy)]
pub struct Wish {
    /// Whether values are asked for.
    pub asked: bool,
    /// Whether one protected person's post is opened by its own act.
    pub opened: bool,
}

/// Everything masked.
pub const MASKED: Wish = Wish { asked: false, opened: false };

/// A part of a file that was read again, and what is known around it.
pub struct Seen<'a> {
    /// Where things stand in the file.
    pub ground: Ground<'a>,
    /// What was found in it.
    pub findings: &'a Findings,
    /// What may be shown.
    pub sight: Sight<'a>,
    /// The lines.
    pub passage: &'a Passage,
}

/// Reads parts of one file, keeping the last few for the next wish. What it keeps ends with it.
pub struct Rereading<S> {
    source: S,
    kept: Vec<(Range<u64>, Rc<[u8]>)>,
}

/// Parts that are kept.
const KEPT: usize = 4;

impl<S: Source> Rereading<S> {
    /// Of an open file; none where there is no such file.
    pub fn of(session: &Shared<S>, file: FileId) -> Option<Self> {
        let source = session.borrow().file(file)?.source.clone();
        Some(Self { source, kept: Vec::new() })
    }

    /// Some bytes of the file; none where it can no longer be read, or has become shorter.
    pub async fn bytes(&mut self, range: Range<u64>) -> Option<Rc<[u8]>> {
        if let Some((_, bytes)) = self.kept.iter().find(|(kept, _)| *kept == range) {
            return Some(Rc::clone(bytes));
        }
        let bytes: Rc<[u8]> = self.source.read_range(range.clone()).await.ok()?.into();
        if bytes.len() as u64 != range.end - range.start {
            return None;
        }
        if self.kept.len() == KEPT {
            self.kept.remove(0);
        }
        self.kept.push((range, Rc::clone(&bytes)));
        Some(bytes)
    }

    /// Reads the lines `first` to `last` again and hands them to `show`, with what may be seen *now*: while
    /// the bytes were on their way, another file may have been opened. None where nothing can be shown.
    pub async fn lines(
        &mut self,
        session: &Shared<S>,
        file: FileId,
        (first, last): (u64, u64),
        wish: Wish,
        show: &mut dyn FnMut(&Seen<'_>),
    ) -> Option<()> {
        let stretch = {
            let session = session.borrow();
            session.file(file)?.ground(session.engine())?.stretch(first, last)?
        };
        let mut parts = Vec::new();
        for range in stretch.ranges() {
            parts.push(self.bytes(range).await?);
        }
        let session = session.borrow();
        let open = session.file(file)?;
        let ground = open.ground(session.engine())?;
        let passage = Passage::read(&ground, &stretch, parts.iter().map(AsRef::as_ref))?;
        let sight = session.sight(wish.asked, wish.opened);
        show(&Seen { ground, findings: open.findings()?, sight, passage: &passage });
        Some(())
    }
}
