//! The open files, and what is known of all of them together.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::order::arrange;
use navlupp_core::report::{End, Report};
use navlupp_core::table::Engine;
use navlupp_id::Identity;
use navlupp_protocol::{Answer, Body, FileId, Overview, VERSION};
use navlupp_report::{Stop, StopReason};
use navlupp_view::Ground;
use navlupp_view::sight::Sight;

use crate::origin::Source;
use crate::overview::{self, Extent};

/// A session, shared by the reading and the answers. Nobody holds a borrow while waiting.
pub type Shared<S> = Rc<RefCell<Session<S>>>;

/// Which question an answer answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ticket {
    /// The question's number.
    pub id: u32,
    /// Its generation.
    pub generation: u32,
}

impl Ticket {
    /// An answer to the question.
    pub const fn answer(self, body: Body) -> Answer {
        Answer { version: VERSION, id: self.id, generation: self.generation, body }
    }
}

/// Everything that the worker knows.
pub struct Session<S> {
    engine: Arc<Engine>,
    files: Vec<(FileId, OpenFile<S>)>,
    queue: VecDeque<FileId>,
    /// The example file, which the page sends before its first question.
    example: Rc<[u8]>,
    /// The protected persons of all files that were read, ascending.
    protected: Vec<Identity>,
}

/// One open file.
pub struct OpenFile<S> {
    /// Its base name, for exports.
    pub name: String,
    /// Its bytes.
    pub source: S,
    /// The question that opened it.
    pub ticket: Ticket,
    /// Whether it is pasted text.
    pub pasted: bool,
    /// When reading began, in milliseconds of the host's clock.
    began: f64,
    /// How many of its bytes were read.
    read: u64,
    state: State,
}

#[allow(clippy::large_enum_variant, reason = "a handful of them exist")]
enum State {
    Waiting,
    Reading(Inspection),
    Ended(Rc<Ended>),
}

/// What is known of a file that is read no further.
pub struct Ended {
    /// The engine's report.
    pub report: Report,
    /// The same for the page.
    pub overview: Overview,
    /// Where and why the reading stopped before the end.
    pub stop: Option<Stop>,
}

impl<S: Source> Default for Session<S> {
    fn default() -> Self {
        Self {
            engine: Arc::new(Engine::new(Catalogue::standard())),
            files: Vec::new(),
            queue: VecDeque::new(),
            example: Rc::new([]),
            protected: Vec::new(),
        }
    }
}

impl<S: Source> Session<S> {
    /// A session without files, shared.
    pub fn shared() -> Shared<S> {
        Rc::new(RefCell::new(Self::default()))
    }

    /// The engine of every inspection.
    pub const fn engine(&self) -> &Arc<Engine> {
        &self.engine
    }

    /// Takes up the example file, of which each character is a byte.
    pub fn take_example(&mut self, text: &str) {
        self.example = text.chars().map(|letter| letter as u8).collect();
    }

    /// The example file.
    pub const fn example(&self) -> &Rc<[u8]> {
        &self.example
    }

    /// Puts a file into the queue. A number that is in use is given to the new file.
    pub fn open(&mut self, file: FileId, name: String, source: S, pasted: bool, ticket: Ticket) {
        self.close(file);
        let open = OpenFile { name, source, ticket, pasted, began: 0.0, read: 0, state: State::Waiting };
        self.files.push((file, open));
        self.queue.push_back(file);
    }

    /// Lets another catalogue say what terms mean. What was found by the one before is forgotten, and every file waits
    /// to be read [again](Self::again).
    pub fn take_up(&mut self, catalogue: Catalogue) {
        self.engine = Arc::new(Engine::new(catalogue));
        self.queue.clear();
        for (_, file) in &mut self.files {
            file.state = State::Waiting;
        }
        self.gather_protected();
    }

    /// Puts an open file into the queue once more; false where there is none of that number.
    pub fn again(&mut self, id: FileId, ticket: Ticket) -> bool {
        let Some(file) = self.file_mut(id) else { return false };
        (file.ticket, file.read, file.state) = (ticket, 0, State::Waiting);
        self.queue.retain(|&waiting| waiting != id);
        self.queue.push_back(id);
        true
    }

    /// Takes the next file out of the queue and begins to inspect it.
    pub fn begin(&mut self, now: f64) -> Option<(FileId, Ticket, S)> {
        let id = self.queue.pop_front()?;
        let engine = Arc::clone(&self.engine);
        let file = self.file_mut(id)?;
        file.began = now;
        file.state = State::Reading(Inspection::new(engine, file.options()));
        Some((id, file.ticket, file.source.clone()))
    }

    /// Inspects the next bytes of a file. False where nobody wants that any longer: it was cancelled or closed.
    pub fn push(&mut self, file: FileId, ticket: Ticket, bytes: &[u8]) -> bool {
        match self.file_mut(file) {
            Some(OpenFile { state: State::Reading(inspection), ticket: own, read, .. }) if *own == ticket => {
                inspection.push(bytes);
                *read += bytes.len() as u64;
                true
            }
            _ => false,
        }
    }

    /// Ends the inspection of a file that is being read, or waits to be; gives its overview and the
    /// question that opened it.
    pub fn end(&mut self, id: FileId, now: f64, stop: Option<StopReason>) -> Option<(Overview, Ticket)> {
        self.queue.retain(|&waiting| waiting != id);
        let engine = Arc::clone(&self.engine);
        let file = self.file_mut(id)?;
        let waited = matches!(file.state, State::Waiting);
        let inspection = match std::mem::replace(&mut file.state, State::Waiting) {
            State::Reading(inspection) => inspection,
            State::Waiting => Inspection::new(Arc::clone(&engine), file.options()),
            ended @ State::Ended(_) => {
                file.state = ended;
                return None;
            }
        };
        let end = if stop.is_some() { End::Broken } else { End::Complete };
        let report = inspection.finish(end);
        let millis = if waited { 0.0 } else { now - file.began };
        let overview = overview::of_report(&engine, &report, file.extent(millis));
        let stop = stop.map(|reason| Stop { byte: file.read, reason });
        let ticket = file.ticket;
        file.state = State::Ended(Rc::new(Ended { report, overview: overview.clone(), stop }));
        self.gather_protected();
        Some((overview, ticket))
    }

    /// As [`Session::end`], for the reading itself: only where the file is still the one it has read.
    pub fn end_of(
        &mut self,
        id: FileId,
        ticket: Ticket,
        now: f64,
        stop: Option<StopReason>,
    ) -> Option<Overview> {
        let file = self.file(id)?;
        if file.ticket != ticket || !matches!(file.state, State::Reading(_)) {
            return None;
        }
        self.end(id, now, stop).map(|(overview, _)| overview)
    }

    /// Forgets a file.
    pub fn close(&mut self, id: FileId) {
        self.queue.retain(|&waiting| waiting != id);
        self.files.retain(|(own, _)| *own != id);
        self.gather_protected();
    }

    fn gather_protected(&mut self) {
        self.protected.clear();
        for (_, file) in &self.files {
            if let State::Ended(ended) = &file.state {
                self.protected.extend_from_slice(&ended.report.protected);
            }
        }
        arrange(&mut self.protected, &|one, other| one < other);
        self.protected.dedup();
    }

    fn file_mut(&mut self, id: FileId) -> Option<&mut OpenFile<S>> {
        self.files.iter_mut().find(|(own, _)| *own == id).map(|(_, file)| file)
    }

    /// An open file.
    pub fn file(&self, id: FileId) -> Option<&OpenFile<S>> {
        self.files.iter().find(|(own, _)| *own == id).map(|(_, file)| file)
    }

    /// What is known so far of a file that is being read.
    pub fn progress(&self, id: FileId, now: f64) -> Option<Overview> {
        let file = self.file(id)?;
        match &file.state {
            State::Reading(inspection) => {
                Some(overview::of_inspection(&self.engine, inspection, file.extent(now - file.began)))
            }
            State::Waiting | State::Ended(_) => None,
        }
    }

    /// What may be seen. Values only where every open file was read to its end: in what was not read, a
    /// person may become protected.
    #[inline(never)]
    pub fn sight(&self, asked: bool, opened: bool) -> Sight<'_> {
        let known = self
            .files
            .iter()
            .all(|(_, file)| matches!(&file.state, State::Ended(ended) if ended.report.complete));
        Sight { asked, known, opened, protected: &self.protected }
    }
}

impl<S: Source> OpenFile<S> {
    fn extent(&self, millis: f64) -> Extent {
        Extent { read: self.read, size: self.source.size(), millis }
    }
}

impl<S> OpenFile<S> {
    fn options(&self) -> Options {
        Options { pasted: self.pasted, ..Options::default() }
    }

    /// Its report, where it is read no further.
    pub const fn ended(&self) -> Option<&Rc<Ended>> {
        match &self.state {
            State::Ended(ended) => Some(ended),
            State::Waiting | State::Reading(_) => None,
        }
    }

    /// What is known of where things stand in it.
    pub fn ground<'a>(&'a self, engine: &'a Engine) -> Option<Ground<'a>> {
        match &self.state {
            State::Waiting => None,
            State::Reading(inspection) => Ground::of_inspection(engine, None, inspection),
            State::Ended(ended) => Some(Ground::of_report(engine, None, &ended.report)),
        }
    }

    /// What was found in it so far.
    pub fn findings(&self) -> Option<&navlupp_core::finding::Findings> {
        match &self.state {
            State::Waiting => None,
            State::Reading(inspection) => Some(inspection.progress().findings),
            State::Ended(ended) => Some(&ended.report.findings),
        }
    }
}
