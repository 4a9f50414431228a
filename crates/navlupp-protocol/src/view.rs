//! Lines and posts as the page shows them. Text is masked already, unless the request says otherwise.

use crate::packed::{packed_enums, packed_structs};

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// *Fel*
    Error,
    /// *Varning*
    Warning,
    /// *Upplysning*
    Info,
}

/// Some lines in a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineWindow {
    /// The lines; the first has the number that was asked for.
    pub rows: Vec<LineRow>,
}

/// One raw line, cut into what is coloured apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LineRow {
    /// Its number, from 1.
    pub number: f64,
    /// `#UP`, `#POST_START` …; for a line that is no mark, empty.
    pub keyword: String,
    /// The term code, where it is a term line.
    pub code: Option<u32>,
    /// The value, or for a line that is no mark all of it. Masked where `masked` says so. Control and
    /// bidirectional characters are shown as U+FFFD or their picture, never raw.
    pub value: String,
    /// Whether the value is masked.
    pub masked: bool,
    /// Whether it is masked as that of a protected person (hatch).
    pub protected: bool,
    /// The post it stands in, from 1; 0: none.
    pub post: f64,
    /// Whether it is the first line of its post.
    pub starts_post: bool,
    /// Whether the line goes on beyond what is kept of it.
    pub cut: bool,
    /// Where it stands in a group.
    pub rail: Rail,
    /// Findings on it, worst first.
    pub faults: Vec<Fault>,
}

/// Where a line stands in a group x000–x999.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Rail {
    /// In none.
    #[default]
    None,
    /// On its start code; the number is the group.
    Start(u8),
    /// Between.
    Inside(u8),
    /// On its end code.
    End(u8),
}

/// A finding on a line that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fault {
    /// The rule's number.
    pub rule: u16,
    /// How much it weighs.
    pub severity: Severity,
    /// Column from 1 in the line as a whole, in characters.
    pub column: u32,
    /// Length in characters.
    pub length: u32,
}

/// One post in plain words.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PostView {
    /// Its number, from 1.
    pub post: f64,
    /// Its first and last line.
    pub lines: [f64; 2],
    /// The `#POST_ID`, masked whole unless values are shown; empty where there is none.
    pub post_id: String,
    /// The day it stands in as ÅÅÅÅ-MM-DD, or empty.
    pub day: String,
    /// Whether the person is protected, by this or any other post of any open file, or not known.
    pub protected: bool,
    /// Whether its values are shown although the person is protected.
    pub opened: bool,
    /// Whether this post sets 01003, 01020.
    pub flags: [bool; 2],
    /// What is told of it, in the order in which a person would.
    pub told: Vec<Told>,
    /// Its parts: first the faults' own terms are found by `faults` in the rows.
    pub cards: Vec<Card>,
    /// Findings in the post, worst first, with their messages.
    pub faults: Vec<(Fault, f64, String)>,
    /// Whether the post was too long to be shown whole.
    pub cut: bool,
}

/// A sentence about a post.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// The sentence. What is masked in it is told by its kind.
    pub text: String,
    /// The lines that it stands for, ascending.
    pub lines: Vec<f64>,
    /// Why it is not certain; empty where it is.
    pub doubt: String,
    /// Whether it tells of what was removed.
    pub removed: bool,
}

/// What a card is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardSection {
    /// Identity, names, birth date, protection, deregistration, case type.
    Person,
    /// 01021–01028
    Registration,
    /// 01031–01035
    RegisteredAddress,
    /// 01051–01055
    SpecialAddress,
    /// 01071–01077
    ForeignAddress,
    /// 01081–01082
    CivilStatus,
    /// 01091–01094, 01101
    Origin,
    /// 02
    Relation,
    /// 03
    Citizenship,
    /// 04
    History,
    /// 014xx
    References,
    /// Codes that the catalogue does not know, and everything else.
    Other,
}

/// A part of a post.
#[derive(Clone, Debug, PartialEq)]
pub struct Card {
    /// What it is about.
    pub section: CardSection,
    /// The first two digits of its codes.
    pub group: u8,
    /// For a group entry: which of how many.
    pub nth: Option<(u32, u32)>,
    /// Its rows.
    pub rows: Vec<CardRow>,
}

/// One term of a post.
#[derive(Clone, Debug, PartialEq)]
pub struct CardRow {
    /// The line it stands on.
    pub line: f64,
    /// The code.
    pub code: u32,
    /// The value as a person would say it (`Utflyttad från Sverige`, `2 november 2002`, `403 20`), or the
    /// mask.
    pub value: String,
    /// Whether it is masked.
    pub masked: bool,
    /// Whether it is masked as that of a protected person (hatch).
    pub protected: bool,
    /// Whether the value is a removal mark.
    pub removed: bool,
    /// Whether the meaning is not certain (medium or low confidence).
    pub uncertain: bool,
    /// The worst finding on its line.
    pub severity: Option<Severity>,
}

packed_structs! {
    LineWindow { rows }
    LineRow { number, keyword, code, value, masked, protected, post, starts_post, cut, rail, faults }
    Fault { rule, severity, column, length }
    PostView { post, lines, post_id, day, protected, opened, flags, told, cards, faults, cut }
    Told { text, lines, doubt, removed }
    Card { section, group, nth, rows }
    CardRow { line, code, value, masked, protected, removed, uncertain, severity }
}

packed_enums! {
    Severity, otherwise Error {
        0 => Error,
        1 => Warning,
        2 => Info,
    }
    Rail, otherwise None {
        0 => None,
        1 => Start(group),
        2 => Inside(group),
        3 => End(group),
    }
    CardSection, otherwise Other {
        0 => Person,
        1 => Registration,
        2 => RegisteredAddress,
        3 => SpecialAddress,
        4 => ForeignAddress,
        5 => CivilStatus,
        6 => Origin,
        7 => Relation,
        8 => Citizenship,
        9 => History,
        10 => References,
        11 => Other,
    }
}
