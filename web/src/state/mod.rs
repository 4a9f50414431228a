//! What the page knows and where the person is in it. One value, changed only by [`Action`].

mod reduce;

use std::rc::Rc;

use navlupp_protocol::{Failure, FileId, Filter, Language, Overview, OwnTerms};

use crate::data::{PageId, Sheets};

/// The parts of an inspection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    /// *Översikt*
    #[default]
    Overview,
    /// *Anmärkningar*
    Findings,
    /// *Poster*
    Posts,
    /// *Termer*
    Terms,
}

impl Tab {
    /// In the order on the page.
    pub const ALL: [Self; 4] = [Self::Overview, Self::Findings, Self::Posts, Self::Terms];

    /// Its name in ids of elements and tests.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Overview => "overview",
            Self::Findings => "findings",
            Self::Posts => "posts",
            Self::Terms => "terms",
        }
    }
}

/// Light or dark. Kept in memory only: nothing is stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// In the order of the menu.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The value of `data-theme`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// How far the inspection of a file has come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Status {
    /// Asked for; other files are read first.
    Waiting,
    /// Being read.
    Reading,
    /// Ended, at the end of the file or where a person stopped it.
    Done,
    /// Could not be read to its end.
    Failed(Failure),
    /// The worker died while it was open.
    Lost,
}

/// A file that a person has opened.
#[derive(Clone, Debug)]
pub struct OpenFile {
    /// The page's number for it.
    pub id: FileId,
    /// Its base name; none for pasted text and the sample, which the page names in its own words.
    pub name: Name,
    /// Bytes, where the browser says so before reading.
    pub size: f64,
    /// How far.
    pub status: Status,
    /// What is known of it.
    pub overview: Rc<Overview>,
}

/// What a file is called.
#[derive(Clone, Debug, PartialEq)]
pub enum Name {
    /// As the person's disk has it. Shown in the bar only.
    File(Rc<str>),
    /// Pasted text.
    Pasted,
    /// The built-in sample.
    Sample,
}

/// Which values are shown, and until when (milliseconds of the clock).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Reveal {
    /// None.
    #[default]
    None,
    /// All but those of protected persons.
    Values {
        /// The end.
        until: f64,
    },
    /// Those of one post of a protected person, opened by its own act.
    Post {
        /// The post.
        post: f64,
        /// The end.
        until: f64,
    },
}

impl Reveal {
    /// The end, where anything is shown.
    pub const fn until(self) -> Option<f64> {
        match self {
            Self::None => None,
            Self::Values { until } | Self::Post { until, .. } => Some(until),
        }
    }
}

/// Where *Poster* stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cursor {
    /// The line in focus, from 1.
    pub line: f64,
    /// Rises when the line is to be brought into view.
    pub jump: u32,
}

/// A window over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// *Klistra in*
    Paste,
    /// *Självtest*
    SelfTest,
    /// *Egen termlista*
    Terms,
    /// The page of a term or a keyword.
    Sheet(PageId),
}

/// A term list of the user's own.
#[derive(Clone, Debug)]
pub struct OwnList {
    /// What its file is called.
    pub name: Rc<str>,
    /// What it says, or what is wrong with it.
    pub terms: Rc<OwnTerms>,
}

/// Everything.
#[derive(Clone, Debug)]
pub struct State {
    /// Rises with every action.
    pub revision: u32,
    /// Open files in the order of opening.
    pub files: Vec<OpenFile>,
    /// The file on show; 0: none.
    pub current: FileId,
    /// The part on show.
    pub tab: Tab,
    /// The language.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Which values are shown.
    pub reveal: Reveal,
    /// Where *Poster* stands.
    pub cursor: Cursor,
    /// Which posts the arrows of *Poster* step through.
    pub filter: Filter,
    /// Which severity *Anmärkningar* shows; none: all.
    pub severity: Option<u8>,
    /// The open rule of *Anmärkningar*.
    pub rule: Option<u16>,
    /// The open window.
    pub dialog: Option<Dialog>,
    /// The user's own term list, where one is in use.
    pub own: Option<OwnList>,
    /// The last one that was not taken up, while the window is open that says why.
    pub refused: Option<OwnList>,
    /// How often all files were begun anew.
    pub turns: u32,
    /// Whether the worker has died and nobody has taken note yet.
    pub died: bool,
    /// What assistive technology is told, and how many times it was told something.
    pub said: (Rc<str>, u32),
    /// The pages of rules, terms and keywords.
    pub sheets: Sheets,
}

impl Default for State {
    fn default() -> Self {
        Self {
            revision: 0,
            files: Vec::new(),
            current: 0,
            tab: Tab::default(),
            language: Language::default(),
            theme: Theme::default(),
            reveal: Reveal::None,
            cursor: Cursor { line: 1.0, jump: 0 },
            filter: Filter::All,
            severity: None,
            rule: None,
            dialog: None,
            own: None,
            refused: None,
            turns: 0,
            died: false,
            said: ("".into(), 0),
            sheets: Sheets::default(),
        }
    }
}

impl State {
    /// The file on show.
    pub fn file(&self) -> Option<&OpenFile> {
        self.files.iter().find(|file| file.id == self.current)
    }

    /// Whether any file is being read or waits.
    pub fn is_reading(&self) -> bool {
        self.files.iter().any(|file| matches!(file.status, Status::Waiting | Status::Reading))
    }

    /// Whether every file was read to its end: until then nobody knows who is protected, and the worker shows no value.
    pub fn is_known(&self) -> bool {
        self.files.iter().all(|file| file.status == Status::Done && file.overview.complete)
    }

    /// Whether values are masked, but for those of one opened post.
    pub const fn masked(&self) -> bool {
        !matches!(self.reveal, Reveal::Values { .. })
    }
}

/// What happens.
#[derive(Clone, Debug)]
pub enum Action {
    /// Files were opened; the first of them comes on show where none stood.
    Opened(Vec<OpenFile>),
    /// News of a file.
    News {
        /// The file.
        file: FileId,
        /// How far.
        status: Status,
        /// What is known; none where nothing new is.
        overview: Option<Rc<Overview>>,
    },
    /// Another file comes on show.
    Show(FileId),
    /// Another part comes on show.
    Turn(Tab),
    /// *Anmärkningar* of one severity.
    Severity(Option<u8>),
    /// A rule opens; the same again closes.
    Rule(Option<u16>),
    /// *Poster* at a line; `jump` brings it into view.
    Line {
        /// The line.
        line: f64,
        /// Whether it comes from elsewhere.
        jump: bool,
    },
    /// Which posts the arrows step through.
    Filter(Filter),
    /// Which values are shown.
    Reveal(Reveal),
    /// Another language.
    Language(Language),
    /// Light or dark.
    Theme(Theme),
    /// A window opens or closes.
    Dialog(Option<Dialog>),
    /// Another list says what terms mean, or Navlupp's own again: the files are read anew.
    Terms(Option<OwnList>),
    /// A list has faults.
    Refused(OwnList),
    /// Assistive technology is told.
    Say(Rc<str>),
    /// The worker has died.
    Died,
    /// A person has taken note.
    Noted,
    /// The pages have come.
    Sheets(Sheets),
    /// Everything of every file goes.
    Cleared,
}
