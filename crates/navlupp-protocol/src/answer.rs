//! What the worker answers.

use crate::VERSION;
use crate::overview::{Overview, Text3};
use crate::packed::{self, packed_enums, packed_structs};
use crate::request::{ExportForm, FileId};
use crate::view::{LineWindow, PostView, Severity};

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// [`crate::VERSION`]
    pub version: u32,
    /// The number of the question.
    pub id: u32,
    /// The generation of the question.
    pub generation: u32,
    /// The answer itself.
    pub body: Body,
}

impl Answer {
    /// As it travels.
    pub fn to_bytes(&self) -> Vec<u8> {
        packed::pack(self)
    }

    /// The answer that has travelled; none where it is damaged or of another version.
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        packed::unpack(bytes).filter(|answer: &Self| answer.version == VERSION)
    }
}

/// The answers.
#[derive(Clone, Debug, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "one message at a time exists")]
pub enum Body {
    /// The worker runs and can be asked.
    Ready,
    /// An inspection goes on; the overview holds what is known so far. About ten a second at most.
    Progress {
        /// Which file.
        file: FileId,
        /// What is known so far.
        overview: Overview,
    },
    /// An inspection has ended, at the end of the file or where it was cancelled.
    Done {
        /// Which file.
        file: FileId,
        /// What was found.
        overview: Overview,
    },
    /// A file could not be read to its end. What was read so far is kept: the overview holds it, and says
    /// `complete: false`.
    Failed {
        /// Which file.
        file: FileId,
        /// Why.
        failure: Failure,
        /// What was found before; none where nothing was read.
        overview: Option<Overview>,
    },
    /// Examples of one rule.
    Findings {
        /// Which file.
        file: FileId,
        /// The examples.
        window: FindingsWindow,
    },
    /// Raw lines.
    Lines {
        /// Which file.
        file: FileId,
        /// The lines.
        window: LineWindow,
    },
    /// One post in plain words.
    Post {
        /// Which file.
        file: FileId,
        /// The post.
        view: PostView,
    },
    /// Where a searched post is; none: there is none.
    Found {
        /// Which file.
        file: FileId,
        /// The post, from 1, where the place is in one.
        post: Option<f64>,
        /// The line, from 1.
        line: Option<f64>,
    },
    /// A report to save.
    Export {
        /// In which form.
        form: ExportForm,
        /// Its text.
        text: String,
    },
    /// Whether the built-in file gave the known numbers.
    SelfTest(SelfTest),
    /// What the user's own term list says, or what is wrong with it; then it was not taken up.
    Terms(OwnTerms),
    /// The question could not be answered: no such file, or the file can no longer be read.
    Refused,
}

/// Why a file could not be read to its end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Failure {
    /// It cannot be opened, or not be read on: gone, locked or forbidden.
    Unreadable,
    /// It is not the file any longer that was opened.
    Changed,
    /// The page's version and the worker's differ.
    Version,
}

/// A part of the examples of one rule, as columns.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FindingsWindow {
    /// The rule's number.
    pub rule: u16,
    /// The place of the first row among the examples, from 0.
    pub from: u32,
    /// The rows.
    pub rows: Vec<FindingRow>,
}

/// One example.
#[derive(Clone, Debug, PartialEq)]
pub struct FindingRow {
    /// Line from 1; 0: the file as a whole.
    pub line: f64,
    /// Column from 1, in characters.
    pub column: u32,
    /// Length in characters.
    pub length: u32,
    /// Post from 1; 0: none.
    pub post: f64,
    /// What the rule says.
    pub message: String,
    /// The raw line, always masked here; empty where the line cannot be shown.
    pub raw: crate::view::LineRow,
    /// The person, masked (`1938••••-••••`); empty where there is none.
    pub person: String,
    /// Whether the person is protected.
    pub protected: bool,
}

/// The outcome of the self-test.
#[derive(Clone, Debug, PartialEq)]
pub struct SelfTest {
    /// Whether every number was right.
    pub passed: bool,
    /// What was compared: key (`posts`, `lines`, `errors`, `deregistration.AV` …), expected, found.
    pub rows: Vec<(String, f64, f64)>,
}

/// A term list of the user's own, as far as the page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnTerms {
    /// How many terms it adds, and how many of Navlupp's it changes.
    pub counts: [f64; 2],
    /// What it says of terms, and of codes that it adds to lists of Navlupp.
    pub names: Vec<OwnName>,
    /// What is wrong with it, a sentence for each fault, by line; then the rest is empty.
    pub faults: Vec<Text3>,
}

/// A term or a code of such a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OwnName {
    /// Of a code, the list by its name in the catalogue; empty for a term.
    pub list: String,
    /// The code, or the five digits.
    pub code: String,
    /// What it is called.
    pub names: Text3,
    /// Most characters; 0: not known.
    pub longest: u32,
    /// How sure that is: from 0 certain to 3 low.
    pub confidence: u8,
}

impl Severity {
    /// From 0 Fel, 1 Varning, 2 Upplysning.
    pub const fn from_number(number: u8) -> Option<Self> {
        match number {
            0 => Some(Self::Error),
            1 => Some(Self::Warning),
            2 => Some(Self::Info),
            _ => None,
        }
    }
}

packed_structs! {
    Answer { version, id, generation, body }
    FindingsWindow { rule, from, rows }
    FindingRow { line, column, length, post, message, raw, person, protected }
    SelfTest { passed, rows }
    OwnTerms { counts, names, faults }
    OwnName { list, code, names, longest, confidence }
}

packed_enums! {
    Body, otherwise Refused {
        0 => Ready,
        1 => Progress { file, overview },
        2 => Done { file, overview },
        3 => Failed { file, failure, overview },
        4 => Findings { file, window },
        5 => Lines { file, window },
        6 => Post { file, view },
        7 => Found { file, post, line },
        8 => Export { form, text },
        9 => SelfTest(outcome),
        10 => Refused,
        11 => Terms(list),
    }
    Failure, otherwise Version {
        0 => Unreadable,
        1 => Changed,
        2 => Version,
    }
}
