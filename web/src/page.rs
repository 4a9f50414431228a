//! What every part of the page can see and do.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use navlupp_protocol::{Body, Command, ExportForm, FileId, Filter};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, File};
use yew::prelude::*;

use crate::hooks::focus;
use crate::state::{Action, Name, OpenFile, OwnList, Reveal, State, Status};
use crate::text::{Texts, texts};
use crate::{link, names};

#[wasm_bindgen]
extern "C" {
    /// Hands a blob to the browser's download; `web/boot.js` says how.
    #[wasm_bindgen(js_name = navluppSave)]
    fn save(blob: &Blob, name: &str);
}

/// How long values are shown.
pub const REVEAL_MILLIS: f64 = 5.0 * 60_000.0;

thread_local! {
    /// The last number that a file was given; never reused, also not after *Rensa*.
    static LAST_FILE: Cell<FileId> = const { Cell::new(0) };
}

/// The state and what can be done to it.
#[derive(Clone)]
pub struct Page {
    /// Always the newest state, also in a handler made before.
    state: UseReducerHandle<State>,
    /// Which state it was made with: parts are drawn anew where it differs.
    revision: u32,
}

impl Deref for Page {
    type Target = State;

    fn deref(&self) -> &State {
        &self.state
    }
}

impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision
    }
}

/// The page of the component that asks.
#[hook]
pub fn use_page() -> Page {
    #[allow(clippy::expect_used, reason = "the root provides it to every component")]
    use_context::<Page>().expect("inside the root")
}

impl Page {
    /// The page of one drawing.
    pub fn new(state: UseReducerHandle<State>) -> Self {
        let revision = state.revision;
        Self { state, revision }
    }

    /// A way to change the state that holds none of it.
    pub fn dispatcher(&self) -> UseReducerDispatcher<State> {
        self.state.dispatcher()
    }

    /// The words of the chosen language.
    pub fn t(&self) -> &'static Texts {
        texts(self.language)
    }

    /// Changes the state.
    pub fn act(&self, action: Action) {
        self.state.dispatch(action);
    }

    /// A handler that changes the state.
    pub fn on<E>(&self, action: impl Fn(E) -> Action + 'static) -> Callback<E> {
        let dispatcher = self.dispatcher();
        Callback::from(move |event| dispatcher.dispatch(action(event)))
    }

    /// A handler that does something with the page.
    pub fn with<E>(&self, act: impl Fn(&Self, E) + 'static) -> Callback<E> {
        let page = self.clone();
        Callback::from(move |event| act(&page, event))
    }

    /// Tells assistive technology.
    pub fn say(&self, text: &str) {
        self.act(Action::Say(text.into()));
    }

    /// Opens files.
    pub fn open_files(&self, files: &[File]) {
        self.open(files.iter().map(|file| (Name::File(file.name().into()), file.size(), Some(file))));
    }

    /// Opens pasted text.
    pub fn open_text(&self, text: String) {
        let size = text.len() as f64;
        let id = self.announce(vec![(Name::Pasted, size)]);
        self.listen(id, Command::OpenText { file: id, text }, None);
    }

    /// Opens the built-in sample.
    pub fn open_sample(&self) {
        let id = self.announce(vec![(Name::Sample, 0.0)]);
        self.listen(id, Command::OpenSample { file: id }, None);
    }

    fn open<'a>(&self, files: impl Iterator<Item = (Name, f64, Option<&'a File>)>) {
        let files: Vec<_> = files.collect();
        if files.is_empty() {
            return;
        }
        let first = self.announce(files.iter().map(|(name, size, _)| (name.clone(), *size)).collect());
        for (id, (name, _, file)) in (first..).zip(files) {
            let Name::File(name) = name else { continue };
            self.listen(id, Command::Open { file: id, name: name.to_string() }, file);
        }
    }

    /// Puts new files into the state; gives the first one's number.
    fn announce(&self, files: Vec<(Name, f64)>) -> FileId {
        let first = LAST_FILE.get() + 1;
        LAST_FILE.set(LAST_FILE.get() + files.len() as FileId);
        let opened = (first..).zip(files).map(|(id, (name, size))| OpenFile {
            id,
            name,
            size,
            status: Status::Waiting,
            overview: Rc::default(),
        });
        self.act(Action::Opened(opened.collect()));
        first
    }

    fn listen(&self, file: FileId, command: Command, content: Option<&File>) {
        let dispatcher = self.dispatcher();
        let heard = Callback::from(move |body| {
            let (status, overview) = match body {
                Body::Progress { overview, .. } => (Status::Reading, Some(overview)),
                Body::Done { overview, .. } => (Status::Done, Some(overview)),
                Body::Failed { failure, overview, .. } => (Status::Failed(failure), overview),
                _ => return,
            };
            dispatcher.dispatch(Action::News { file, status, overview: overview.map(Rc::new) });
        });
        link::ask(command, content, heard);
    }

    /// Lets a term list of the user's own say what terms mean, or Navlupp's own again, and reads every file anew.
    pub fn open_terms(&self, list: Option<&File>) {
        let (own, name) = (list.is_some(), Rc::from(list.map(File::name).unwrap_or_default()));
        let page = self.clone();
        let heard = Callback::from(move |body| {
            let Body::Terms(terms) = body else { return page.say(page.t().refused) };
            let list = OwnList { name: Rc::clone(&name), terms: Rc::new(terms) };
            if !list.terms.faults.is_empty() {
                return page.act(Action::Refused(list));
            }
            let list = own.then_some(list);
            names::lay_over(list.as_ref().map(|list| Rc::clone(&list.terms)));
            page.act(Action::Terms(list));
            page.say(if own { page.t().own.now_used } else { page.t().own.now_gone });
            for file in page.files.iter().filter(|file| file.status != Status::Lost) {
                page.listen(file.id, Command::Again { file: file.id }, None);
            }
        });
        link::ask(Command::Terms { own }, list, heard);
    }

    /// Saves an example of such a list, as a spreadsheet opens it: that of `docs/own-terms.md`.
    pub fn save_template(&self) {
        let mut text = "\u{feff}".to_owned();
        for row in self.t().own.template {
            text.push_str(row);
            text.push_str("\r\n");
        }
        keep(&text, "text/csv", "navlupp-termer.csv");
        self.say(self.t().own.saved);
    }

    /// Stops the reading of the file on show.
    pub fn cancel(&self) {
        // The button goes away.
        focus("main");
        link::ask(Command::Cancel { file: self.current }, None, Callback::noop());
    }

    /// Ends the worker and empties the page.
    pub fn clear(&self, said: &str) {
        link::forget();
        self.act(Action::Cleared);
        self.say(said);
    }

    /// Shows values for five minutes, or masks them.
    pub fn toggle_mask(&self) {
        let until = js_sys::Date::now() + REVEAL_MILLIS;
        let (reveal, said) = match self.reveal {
            Reveal::None => (Reveal::Values { until }, self.t().bar.now_unmasked),
            _ => (Reveal::None, self.t().bar.now_masked),
        };
        self.act(Action::Reveal(reveal));
        self.say(said);
    }

    /// Goes to the first post that fits and lets the arrows of *Poster* go on from there.
    pub fn seek_first(&self, filter: Filter) {
        self.act(Action::Filter(filter.clone()));
        self.seek(0.0, true, filter);
    }

    /// Goes to the next or previous post that fits.
    pub fn seek(&self, from: f64, forward: bool, filter: Filter) {
        let page = self.clone();
        let heard = Callback::from(move |body| match body {
            Body::Found { line: Some(line), .. } => page.act(Action::Line { line, jump: true }),
            Body::Found { .. } => page.say(page.t().posts.no_more),
            _ => page.say(page.t().refused),
        });
        link::ask(Command::Seek { file: self.current, from, forward, filter }, None, heard);
    }

    /// Puts *Poster* on the first post without leading anybody there.
    pub fn begin_at_first_post(&self) {
        let dispatcher = self.dispatcher();
        let heard = Callback::from(move |body| {
            if let Body::Found { line: Some(line), .. } = body {
                dispatcher.dispatch(Action::Line { line, jump: false });
            }
        });
        let command = Command::Seek { file: self.current, from: 0.0, forward: true, filter: Filter::All };
        link::ask(command, None, heard);
    }

    /// Saves a report of every file that has one.
    pub fn export(&self, form: ExportForm) {
        let files = self.files.iter().filter(|file| !matches!(file.status, Status::Lost | Status::Waiting));
        let files = files.map(|file| file.id).collect();
        let page = self.clone();
        let heard = Callback::from(move |body| match body {
            Body::Export { text, .. } => {
                // The names are fixed: an opened file's own name may hold a name or a number.
                let (kind, name) = match form {
                    ExportForm::Json => ("application/json", "navlupp-rapport.json"),
                    ExportForm::Csv => ("text/csv", "navlupp-anmarkningar.csv"),
                    ExportForm::Shape => ("text/plain", "navlupp-form.txt"),
                };
                keep(&text, kind, name);
                page.say(page.t().bar.saved);
            }
            _ => page.say(page.t().refused),
        });
        link::ask(Command::Export { files, form, language: self.language }, None, heard);
    }
}

fn keep(text: &str, kind: &str, name: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = js_sys::Array::of1(&text.into());
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        save(&blob, name);
    }
}
