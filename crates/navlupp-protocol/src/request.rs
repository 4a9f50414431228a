//! What the page asks.

use crate::packed::{self, packed_enums, packed_structs};

/// The page's own number for an open file, from 1, never reused.
pub type FileId = u32;

/// One question.
#[derive(Clone, Debug, PartialEq)]
pub struct Request {
    /// [`crate::VERSION`]
    pub version: u32,
    /// The page's number for the question; the answer bears it.
    pub id: u32,
    /// Rises with every *Rensa*, so that late answers can be dropped.
    pub generation: u32,
    /// The question itself.
    pub command: Command,
}

/// The languages of texts that the worker makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// *svenska*
    #[default]
    Sv,
    /// English
    En,
    /// *suomi*
    Fi,
}

/// The questions.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Inspect the file that travels with the request. Files wait in a queue. Answered by
    /// [`crate::Body::Progress`] again and again, then by `Done` or `Failed`.
    Open {
        /// The file's number.
        file: FileId,
        /// Its base name: for exports only.
        name: String,
    },
    /// Inspect pasted text.
    OpenText {
        /// The file's number.
        file: FileId,
        /// The text.
        text: String,
    },
    /// Inspect the example file.
    OpenSample {
        /// The file's number.
        file: FileId,
    },
    /// Stop the running inspection and keep what was found. Answered by `Done` with `complete: false`.
    Cancel {
        /// The file's number.
        file: FileId,
    },
    /// Forget one file.
    Close {
        /// The file's number.
        file: FileId,
    },
    /// Take up the user's own term list that travels with the request, or go back to Navlupp's own. Answered by
    /// [`crate::Body::Terms`]; where that names no fault, nothing is known of any open file until it is read
    /// [again](Command::Again).
    Terms {
        /// Whether a list travels with the request.
        own: bool,
    },
    /// Inspect an open file once more, from its beginning. Answered as `Open`.
    Again {
        /// The file's number.
        file: FileId,
    },
    /// Stored examples of one rule, in line order. Answered by `Findings`.
    Findings {
        /// The file's number.
        file: FileId,
        /// The rule's number.
        rule: u16,
        /// The first example wanted, from 0.
        from: u32,
        /// How many at most.
        count: u32,
        /// The language of the messages.
        language: Language,
    },
    /// Raw lines, masked. Answered by `Lines`.
    Lines {
        /// The file's number.
        file: FileId,
        /// The first line wanted, from 1.
        from: f64,
        /// How many at most (200).
        count: u32,
        /// Whether values are masked; protected persons stay masked until their post is opened.
        masked: bool,
    },
    /// One post in plain words. Answered by `Post`.
    Post {
        /// The file's number.
        file: FileId,
        /// The post, from 1.
        post: f64,
        /// Whether values are masked.
        masked: bool,
        /// Whether this post of a protected person has been opened by its own act.
        opened: bool,
        /// The language of the words.
        language: Language,
    },
    /// The next or previous post that fits. Answered by `Found`.
    Seek {
        /// The file's number.
        file: FileId,
        /// Where to begin: posts after (before) this one; 0: from the first (last).
        from: f64,
        /// Forwards or backwards.
        forward: bool,
        /// What to look for.
        filter: Filter,
    },
    /// A line number, post number, post id or identity number that a person has typed. Answered by `Found`.
    Locate {
        /// The file's number.
        file: FileId,
        /// What was typed. May be personal: stays in the worker.
        query: String,
    },
    /// A report for saving. Answered by `Export`.
    Export {
        /// Which files, in order.
        files: Vec<FileId>,
        /// In which form.
        form: ExportForm,
        /// The language of the messages.
        language: Language,
    },
    /// Inspect a built-in file with known numbers and compare. Answered by `SelfTest`.
    SelfTest,
}

/// The forms of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportForm {
    /// The report as JSON (docs/report.schema.json).
    Json,
    /// The findings as CSV.
    Csv,
    /// Keywords, codes, lengths and classes of characters; no value.
    Shape,
}

/// Which posts to look for.
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// Every post.
    All,
    /// Posts with a finding of this severity (0 Fel, 1 Varning, 2 Upplysning) or a worse one.
    Severity(u8),
    /// Posts of protected persons.
    Protected,
    /// Posts that have this term.
    Term(u32),
    /// Posts whose term has this value: a code of a closed list, `?` for a value outside it, `$` for a
    /// removal mark (either of them).
    Code {
        /// The term.
        term: u32,
        /// The code.
        value: String,
    },
    /// Posts in the day ÅÅÅÅMMDD.
    Day(u32),
}

impl Request {
    /// As it travels.
    pub fn to_bytes(&self) -> Vec<u8> {
        packed::pack(self)
    }

    /// The request that has travelled; none where it is damaged, or asks what this version does not know.
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        packed::unpack(bytes)
    }
}

packed_structs! {
    Request { version, id, generation, command }
}

packed_enums! {
    Command, otherwise SelfTest {
        0 => Open { file, name },
        1 => OpenText { file, text },
        2 => OpenSample { file },
        3 => Cancel { file },
        4 => Close { file },
        5 => Findings { file, rule, from, count, language },
        6 => Lines { file, from, count, masked },
        7 => Post { file, post, masked, opened, language },
        8 => Seek { file, from, forward, filter },
        9 => Locate { file, query },
        10 => Export { files, form, language },
        11 => SelfTest,
        12 => Terms { own },
        13 => Again { file },
    }
    Language, otherwise Sv {
        0 => Sv,
        1 => En,
        2 => Fi,
    }
    ExportForm, otherwise Json {
        0 => Json,
        1 => Csv,
        2 => Shape,
    }
    Filter, otherwise All {
        0 => All,
        1 => Severity(severity),
        2 => Protected,
        3 => Term(term),
        4 => Code { term, value },
        5 => Day(day),
    }
}
