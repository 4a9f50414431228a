//! What every form is given.

use navlupp_catalog::{Language, Words, words};
use navlupp_core::finding::Finding;
use navlupp_core::report::Report;
use navlupp_core::rule::{RuleId, Severity};
use navlupp_core::table::Engine;

/// What is the same for all files of a report.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The engine that read the files, for its term codes.
    pub engine: &'a Engine,
    /// The language of messages.
    pub language: Language,
    /// The version of the tool.
    pub version: &'a str,
    /// Rules that the user has set aside: they are not shown and not counted, but the report names them.
    pub ignored: &'a [RuleId],
}

/// One file and what was found in it.
#[derive(Clone, Copy)]
pub struct ReportFile<'a> {
    /// Its base name, never a path.
    pub name: &'a str,
    /// Its size in bytes.
    pub size: u64,
    /// The engine's report.
    pub report: &'a Report,
    /// Why and where the reading stopped before the end.
    pub stop: Option<Stop>,
}

/// Where the reading of a file stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Bytes that had been read.
    pub byte: u64,
    /// Why.
    pub reason: StopReason,
}

/// Why the reading of a file stopped before its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopReason {
    /// Somebody cancelled it.
    Cancelled,
    /// The file could not be read on.
    Unreadable,
    /// The file became shorter, longer or other while it was read.
    Changed,
}

impl StopReason {
    /// The word of the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Unreadable => "unreadable",
            Self::Changed => "changed",
        }
    }

    /// The reason for a reader; the byte is told beside it.
    pub const fn words(self) -> Words {
        match self {
            Self::Cancelled => {
                words! { sv: "läsningen avbröts", en: "the reading was cancelled", fi: "luku keskeytettiin" }
            }
            Self::Unreadable => words! {
                sv: "filen kunde inte läsas längre",
                en: "the file could not be read any further",
                fi: "tiedostoa ei voitu lukea pidemmälle",
            },
            Self::Changed => words! {
                sv: "filen ändrades medan den lästes",
                en: "the file changed while it was read",
                fi: "tiedosto muuttui lukemisen aikana",
            },
        }
    }
}

/// A file that could not be opened at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Its base name, never a path.
    pub name: String,
    /// Why.
    pub reason: UnreadReason,
}

/// Why a file could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnreadReason {
    /// There is none, or none any longer.
    NotFound,
    /// The system does not allow it.
    NotAllowed,
    /// A folder without files.
    NoFiles,
    /// Any other reason.
    Unreadable,
}

impl UnreadReason {
    /// The word of the report.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::NotAllowed => "not-allowed",
            Self::NoFiles => "no-files",
            Self::Unreadable => "unreadable",
        }
    }

    /// The reason for a reader.
    pub const fn words(self) -> Words {
        match self {
            Self::NotFound => {
                words! { sv: "filen finns inte", en: "there is no such file", fi: "tiedostoa ei ole" }
            }
            Self::NotAllowed => words! {
                sv: "behörighet att läsa filen saknas",
                en: "no permission to read the file",
                fi: "tiedoston lukuun ei ole oikeutta",
            },
            Self::NoFiles => words! {
                sv: "mappen har inga filer",
                en: "the folder has no files",
                fi: "kansiossa ei ole tiedostoja",
            },
            Self::Unreadable => words! {
                sv: "filen kunde inte läsas",
                en: "the file could not be read",
                fi: "tiedostoa ei voitu lukea",
            },
        }
    }
}

/// A rule that fired and was not set aside.
#[derive(Clone, Copy)]
pub(crate) struct Fired {
    pub(crate) rule: RuleId,
    pub(crate) severity: Severity,
    /// Exact.
    pub(crate) count: u64,
    /// Stored examples.
    pub(crate) shown: u64,
}

/// The rules that fired, by number.
pub(crate) fn fired<'a>(report: &'a Report, ignored: &'a [RuleId]) -> impl Iterator<Item = Fired> + 'a {
    report
        .findings
        .rules()
        .filter(|(rule, ..)| !ignored.contains(rule))
        .map(|(rule, severity, count, shown)| Fired { rule, severity, count, shown: shown as u64 })
}

/// The stored examples in line order.
pub(crate) fn findings(report: &Report, ignored: &[RuleId]) -> Vec<Finding> {
    let mut findings = report.findings.in_line_order();
    findings.retain(|finding| !ignored.contains(&finding.rule));
    findings
}

/// What a finding says, in one language.
pub(crate) fn message(finding: &Finding, language: Language) -> String {
    navlupp_core::rules::rule(finding.rule)
        .map(|meta| meta.message(&finding.args, language))
        .unwrap_or_default()
}

/// A name that may stand in any form: without control characters, which could steer a terminal.
pub fn plain_name(name: &str) -> String {
    name.chars().map(|letter| if letter.is_control() { '\u{FFFD}' } else { letter }).collect()
}
