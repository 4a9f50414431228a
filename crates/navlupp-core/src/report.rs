//! The result of reading one input to its end.

use navlupp_catalog::TermCode;
use navlupp_id::{Date, Identity};

use crate::column::Rows;
use crate::facts::Facts;
use crate::finding::Findings;
use crate::index::Index;
use crate::kind::{Kind, Variant};
use crate::post::RoleSet;
use crate::rule::{RuleId, Severity};
use crate::summary::Summary;
use crate::table::Engine;

pub use crate::not_checked::{Absent, NotChecked};

/// Where the reference date comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReferenceDate {
    /// A person or a job has set it.
    Set(Date),
    /// The file's `#EFFEKTUERAD`.
    Effective(Date),
    /// No date: rules that need one stay silent.
    None,
}

/// How the reading ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At the end of the input.
    Complete,
    /// Before it: cancelled, or unreadable from here on.
    Broken,
}

/// The encoding of the whole input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileEncoding {
    /// No byte above 7F.
    Ascii,
    /// One byte per character.
    Latin1,
    /// One byte per character, letters in 80–9F.
    Windows1252,
    /// UTF-8.
    Utf8,
    /// Some lines are UTF-8 and some are not (NAV003).
    Mixed,
    /// UTF-16, which is not read (NAV017).
    Utf16,
}

impl FileEncoding {
    /// The word of the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ascii => "ascii",
            Self::Latin1 => "iso-8859-1",
            Self::Windows1252 => "windows-1252",
            Self::Utf8 => "utf-8",
            Self::Mixed => "mixed",
            Self::Utf16 => "utf-16",
        }
    }
}

/// The line end of the whole input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineEnding {
    /// LF
    Lf,
    /// CR LF
    CrLf,
    /// CR
    Cr,
    /// More than one of them (NAV006).
    Mixed,
}

impl LineEnding {
    /// The word of the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Lf => "lf",
            Self::CrLf => "crlf",
            Self::Cr => "cr",
            Self::Mixed => "mixed",
        }
    }
}

/// What one input is, holds and has wrong.
#[derive(PartialEq)]
pub struct Report {
    /// Its kind.
    pub kind: Kind,
    /// The form of a notification.
    pub variant: Option<Variant>,
    /// Its encoding.
    pub encoding: FileEncoding,
    /// Its line end; none where no line ends.
    pub line_ending: Option<LineEnding>,
    /// The date that rules compare with.
    pub reference_date: ReferenceDate,
    /// Whether it was read to its end.
    pub complete: bool,
    /// The rules that fire in nearly every post: one deviation each, rather than as many faults as posts.
    pub systematic: Vec<RuleId>,
    /// Whether so many posts, or so many frame rules, deviate that the file probably follows a form that
    /// Navlupp does not know, rather than being wrong.
    pub unfamiliar: bool,
    /// Whether its encoding was set by hand, or the text was pasted.
    pub encoding_is_given: bool,
    /// Whether the text was pasted.
    pub is_pasted: bool,
    /// Roles of which some rule waited for a term, in any post, to know that it was ordered.
    pub awaited: RoleSet,
    /// What it holds.
    pub facts: Facts,
    /// What is wrong.
    pub findings: Findings,
    /// Counts.
    pub summary: Summary,
    /// One row per post.
    pub rows: Rows,
    /// The way back into the file.
    pub index: Index,
    /// The persons that some post says are protected, ascending. Not for any report: for masking only.
    pub protected: Vec<Identity>,
    /// Distinct protected persons; a flagged post without a readable number counts as one.
    pub protected_persons: u64,
}

/// Every term code that occurs and how often, by code.
pub fn term_counts(engine: &Engine, summary: &Summary) -> Vec<(TermCode, u64)> {
    summary.terms(engine.entries().iter().map(|entry| entry.code))
}

impl Report {
    /// Posts, `#PNR` lines or rows of a list.
    pub const fn posts(&self) -> u64 {
        self.facts.counted(self.kind)
    }

    /// Fel, Varningar, Upplysningar.
    pub fn counts(&self) -> [u64; 3] {
        [Severity::Error, Severity::Warning, Severity::Info].map(|severity| self.findings.count_of(severity))
    }

    /// Whether a post with this number is masked as that of a protected person. Without a readable number
    /// nobody can know: then it is.
    pub fn is_protected(&self, identity: Option<Identity>) -> bool {
        identity.is_none_or(|identity| self.protected.binary_search(&identity).is_ok())
    }

    /// Whether the file may be called whole: nothing says that a part is missing.
    pub fn is_whole(&self) -> bool {
        self.complete && [105, 108, 101, 12].iter().all(|&number| self.findings.count(RuleId(number)) == 0)
    }
}
