//! What is asked for and what is answered.

use std::error::Error;
use std::fmt;

use navlupp_core::rule::RuleId;

/// The kinds of file that can be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SampleKind {
    /// What a receiver meets every day: the same as [`SampleKind::Change`].
    Notification,
    /// *Ändringsavisering*: mostly change posts, some full posts, in days, with `#POST_ID`.
    Change,
    /// Ändringsavisering with nothing but full posts (*totalposter*).
    Full,
    /// *Urval*: full posts in a frame, without days and `#POST_ID`.
    Selection,
    /// Bare posts without a frame, as the web service answers.
    Fragment,
    /// *Infil*: `#PNR` lines in ascending order.
    Infil,
    /// INFO.NAV, the label file of older media deliveries.
    Label,
    /// A list with one number of twelve digits on each line.
    IdList,
}

impl SampleKind {
    /// Every kind.
    pub const ALL: [Self; 8] = [
        Self::Notification,
        Self::Change,
        Self::Full,
        Self::Selection,
        Self::Fragment,
        Self::Infil,
        Self::Label,
        Self::IdList,
    ];

    /// The word for it: `notification`, `change`, `full`, `selection`, `fragment`, `infil`, `label`,
    /// `id-list`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Notification => "notification",
            Self::Change => "change",
            Self::Full => "full",
            Self::Selection => "selection",
            Self::Fragment => "fragment",
            Self::Infil => "infil",
            Self::Label => "label",
            Self::IdList => "id-list",
        }
    }

    /// The kind with this word.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// The encodings that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SampleEncoding {
    /// One byte per character, as the evidence says of real files.
    Iso8859_1,
    /// UTF-8, without a byte order mark.
    Utf8,
}

/// What file to make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Its kind.
    pub kind: SampleKind,
    /// Posts, `#PNR` lines or lines of a list. A label file has none; bare posts, an infil and a list have
    /// at least one; a fault can need a few more.
    pub posts: u64,
    /// The same seed gives the same bytes.
    pub seed: u64,
    /// One fault of each rule named is planted. The order does not matter.
    pub faults: Vec<RuleId>,
    /// The encoding.
    pub encoding: SampleEncoding,
    /// Lines end in CR LF rather than LF.
    pub crlf: bool,
}

impl Default for Sample {
    fn default() -> Self {
        Self {
            kind: SampleKind::Notification,
            posts: 40,
            seed: 1,
            faults: Vec::new(),
            encoding: SampleEncoding::Iso8859_1,
            crlf: false,
        }
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planted {
    /// Each rule and the line that it must name, by rule; 0 stands for the file as a whole.
    pub faults: Vec<(RuleId, u64)>,
    /// Lines.
    pub lines: u64,
    /// `#POST_START` marks, `#PNR` lines or numbers of a list.
    pub posts: u64,
}

/// Why a sample cannot be made. Nothing has been written then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No fault of this rule can be planted in any kind of file.
    UnknownFault(RuleId),
    /// The rule does not speak about files of this kind.
    FaultDoesNotFit {
        /// The rule.
        rule: RuleId,
        /// The kind that was asked for.
        kind: SampleKind,
    },
    /// One fault would hide the other.
    Combination {
        /// The lower rule.
        first: RuleId,
        /// The higher rule.
        second: RuleId,
    },
    /// There are not so many numbers of people born 1800–1880.
    TooManyPosts {
        /// The most that can be made.
        limit: u64,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownFault(rule) => write!(out, "no fault of {rule} can be planted"),
            Self::FaultDoesNotFit { rule, kind } => {
                write!(out, "no fault of {rule} can be planted in a file of kind {}", kind.name())
            }
            Self::Combination { first, second } => {
                write!(out, "faults of {first} and {second} cannot stand in one file")
            }
            Self::TooManyPosts { limit } => write!(out, "at most {limit} posts can be made"),
        }
    }
}

impl Error for Refusal {}
