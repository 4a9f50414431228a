//! A page that asks and hears, without a browser.
#![allow(dead_code, reason = "every test file uses a part of it")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use navlupp_protocol::{
    Answer, Body, Command, ExportForm, FileId, Filter, FindingsWindow, Language, LineRow, Overview, PostView,
    Request, VERSION,
};
use navlupp_worker::answer;
use navlupp_worker::origin::{Memory, Source};
use navlupp_worker::reading::{self, Host};
use navlupp_worker::session::{Session, Shared};

/// What happens while the reading takes a breath.
type Interruption = Box<dyn Fn()>;

#[derive(Default)]
pub struct Place {
    pub answers: RefCell<Vec<Answer>>,
    /// Milliseconds; every look at the clock moves it on.
    clock: Cell<f64>,
    pub interruption: RefCell<Option<Interruption>>,
}

impl Host for Place {
    fn now(&self) -> f64 {
        self.clock.set(self.clock.get() + 20.0);
        self.clock.get()
    }

    fn post(&self, answer: &Answer) {
        self.answers.borrow_mut().push(answer.clone());
    }

    async fn breathe(&self) {
        let interruption = self.interruption.borrow_mut().take();
        if let Some(interruption) = interruption {
            interruption();
        }
    }
}

/// The texts come as data, as in the page, before anything else; the desks of a process share them.
pub fn take_up_texts() {
    navlupp_catalog::texts::install(navlupp_texts::engine().unwrap().leak());
}

/// Runs a future that never has to wait for anybody outside.
pub fn wait<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

pub struct Desk<S: Source = Memory> {
    pub session: Shared<S>,
    pub place: std::rc::Rc<Place>,
    next: Cell<u32>,
}

impl<S: Source> Desk<S> {
    pub fn new() -> Self {
        take_up_texts();
        let session: Shared<S> = Session::shared();
        session.borrow_mut().take_example(&navlupp_texts::example().unwrap());
        Self { session, place: std::rc::Rc::default(), next: Cell::new(1) }
    }

    /// Asks, and reads where that is needed; gives the answers that came.
    pub fn ask_with(&self, command: Command, source: Option<S>) -> Vec<Body> {
        let id = self.next.replace(self.next.get() + 1);
        let request = Request { version: VERSION, id, generation: 7, command };
        if wait(answer::answer(&self.session, &*self.place, request, source)) {
            wait(reading::read_queue(&self.session, &*self.place));
        }
        let answers = std::mem::take(&mut *self.place.answers.borrow_mut());
        assert!(answers.iter().all(|answer| answer.version == VERSION && answer.generation == 7));
        answers.into_iter().map(|answer| answer.body).collect()
    }

    pub fn ask(&self, command: Command) -> Body {
        let mut answers = self.ask_with(command, None);
        assert_eq!(answers.len(), 1);
        answers.remove(0)
    }

    /// Opens bytes as a file and reads it to its end.
    pub fn open(&self, file: FileId, bytes: &[u8]) -> Overview {
        let source = S::of_bytes(bytes.to_vec());
        let answers = self.ask_with(Command::Open { file, name: format!("{file}.nav") }, Some(source));
        match answers.into_iter().next_back() {
            Some(Body::Done { overview, .. }) => overview,
            other => panic!("{other:?}"),
        }
    }

    pub fn lines(&self, file: FileId, from: u64, count: u32, masked: bool) -> Vec<LineRow> {
        match self.ask(Command::Lines { file, from: from as f64, count, masked }) {
            Body::Lines { window, .. } => window.rows,
            other => panic!("{other:?}"),
        }
    }

    pub fn post(&self, file: FileId, post: u64, masked: bool, opened: bool) -> PostView {
        let language = Language::Sv;
        match self.ask(Command::Post { file, post: post as f64, masked, opened, language }) {
            Body::Post { view, .. } => view,
            other => panic!("{other:?}"),
        }
    }

    pub fn findings(&self, file: FileId, rule: u16) -> FindingsWindow {
        match self.ask(Command::Findings { file, rule, from: 0, count: 50, language: Language::Sv }) {
            Body::Findings { window, .. } => window,
            other => panic!("{other:?}"),
        }
    }

    pub fn seek(&self, file: FileId, from: u64, forward: bool, filter: Filter) -> Option<u64> {
        match self.ask(Command::Seek { file, from: from as f64, forward, filter }) {
            Body::Found { post, .. } => post.map(|post| post as u64),
            other => panic!("{other:?}"),
        }
    }

    /// Post and line.
    pub fn locate(&self, file: FileId, query: &str) -> (Option<u64>, Option<u64>) {
        match self.ask(Command::Locate { file, query: query.to_owned() }) {
            Body::Found { post, line, .. } => (post.map(|post| post as u64), line.map(|line| line as u64)),
            other => panic!("{other:?}"),
        }
    }

    pub fn export(&self, files: &[FileId], form: ExportForm) -> String {
        match self.ask(Command::Export { files: files.to_vec(), form, language: Language::Sv }) {
            Body::Export { text, .. } => text,
            other => panic!("{other:?}"),
        }
    }
}

/// A valid number of somebody born in 1870 or soon after.
pub fn number(nth: u64) -> u64 {
    let day = nth % 28 + 1;
    let month = nth / 28 % 12 + 1;
    let year = 1870 + nth / 336 % 10;
    let serial = 100 + nth / 3360 % 800;
    let digits = year * 100_000_000 + month * 1_000_000 + day * 10_000 + serial * 10;
    navlupp_id::Identity::from_number(digits).unwrap().with_check_digit().number()
}
