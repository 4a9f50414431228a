//! The report as text for a person at a terminal, or for the log of a nightly job.

mod en;
mod fi;
mod sv;
mod table;

use std::fmt::Write;

use navlupp_catalog::{Language, List};
use navlupp_core::finding::{Finding, write_count};
use navlupp_core::kind::Kind;
use navlupp_core::report::{ReferenceDate, Report};
use navlupp_core::rule::Severity;
use navlupp_core::rules::{RULEBOOK_VERSION, rule};

use crate::model::{Fired, fired, message, plain_name};
use crate::verdict::{About, Verdict, verdict_without};
use crate::{ReportFile, Setting, unchecked, words};
use table::Table;

/// How the text looks.
#[derive(Clone, Copy, Debug)]
pub struct Style {
    /// Whether severities and headings are coloured for a terminal.
    pub colour: bool,
    /// How many examples of each rule are shown.
    pub examples: usize,
}

impl Default for Style {
    fn default() -> Self {
        Self { colour: false, examples: 5 }
    }
}

/// The words of one language.
struct Labels {
    posts: &'static str,
    numbers: &'static str,
    lines: &'static str,
    read: &'static str,
    read_to_end: &'static str,
    not_read_to_end: &'static str,
    up_to_byte: &'static str,
    order_id: &'static str,
    effective: &'static str,
    compared_with: &'static str,
    in_rules: [&'static str; 2],
    whole_file: &'static str,
    line: &'static str,
    column: &'static str,
    post: &'static str,
    number: &'static str,
    and_more: &'static str,
    deregistration: &'static str,
    outside_list: &'static str,
    none: &'static str,
    removed_reason: &'static str,
    protected: &'static str,
    persons: [&'static str; 2],
    set: &'static str,
    removed: &'static str,
    secrecy: &'static str,
    protected_registration: &'static str,
    not_checked: &'static str,
    ignored_rules: &'static str,
    own_terms: &'static str,
    explain: &'static str,
    closing: &'static str,
    rulebook: &'static str,
    bytes: &'static str,
}

const fn labels(language: Language) -> &'static Labels {
    match language {
        Language::Swedish => &sv::LABELS,
        Language::English => &en::LABELS,
        Language::Finnish => &fi::LABELS,
    }
}

/// The report on one file: verdict first, what was not checked last.
pub fn file(setting: &Setting<'_>, file: &ReportFile<'_>, style: Style) -> String {
    let verdict = verdict_without(file.report, setting.ignored);
    let mut page = Page { setting, file, style, labels: labels(setting.language), text: String::new() };
    page.verdict(&verdict);
    page.figures(&verdict);
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        page.rules(severity);
    }
    if file.report.kind == Kind::Notification {
        page.deregistration();
        page.protection();
    }
    page.not_checked();
    page.text
}

/// What stands once below the reports on all files.
pub fn closing(setting: &Setting<'_>) -> String {
    let labels = labels(setting.language);
    format!("{}\nNavlupp {}, {} {RULEBOOK_VERSION}\n", labels.closing, setting.version, labels.rulebook)
}

struct Page<'a> {
    setting: &'a Setting<'a>,
    file: &'a ReportFile<'a>,
    style: Style,
    labels: &'static Labels,
    text: String,
}

impl Page<'_> {
    fn verdict(&mut self, verdict: &Verdict) {
        self.line(&plain_name(self.file.name));
        let sentence = self.painted(&verdict.sentence(self.language()), verdict.weight());
        self.line(&sentence);
        for addition in verdict.additions(self.language()) {
            self.line(&addition);
        }
        let report = self.file.report;
        if verdict.about == About::Unread {
            return;
        }
        let mut about = vec![self.of(words::kind(report.kind, report.variant)).to_owned()];
        if let Some(id) = report.facts.order_id.as_ref().and_then(|id| std::str::from_utf8(id).ok()) {
            about.push(format!("{} {id}", self.labels.order_id));
        }
        if let Some(date) = report.facts.effective_date {
            about.push(format!("{} {date}", self.labels.effective));
        }
        if let ReferenceDate::Set(date) = report.reference_date {
            about.push(format!("{} {date}", self.labels.compared_with));
        }
        about.push(self.of(words::encoding(report.encoding)).to_owned());
        self.line(&about.join(", "));
    }

    fn figures(&mut self, verdict: &Verdict) {
        let report = self.file.report;
        let infos = fired(report, self.setting.ignored)
            .filter(|fired| fired.severity == Severity::Info)
            .map(|fired| fired.count)
            .sum();
        let mut table = Table::new(0);
        for (severity, count) in [
            (Severity::Error, verdict.errors),
            (Severity::Warning, verdict.warnings),
            (Severity::Info, infos),
        ] {
            table.row(&[self.of(words::severities(severity)), &self.count(count)]);
        }
        let counted = match report.kind {
            Kind::Infil | Kind::IdList => self.labels.numbers,
            _ => self.labels.posts,
        };
        table.row(&[counted, &self.count(report.posts())]);
        table.row(&[self.labels.lines, &self.count(report.facts.lines)]);
        let table = table.aligned();
        self.line("");
        self.text.push_str(&table);
        self.read();
    }

    /// How much was read; never "whole", a word that the verdict keeps for files without gaps.
    fn read(&mut self) {
        let labels = self.labels;
        let said = match self.file.stop {
            None if self.file.report.complete => {
                format!("{} ({})", labels.read_to_end, self.size(self.file.size))
            }
            None => labels.not_read_to_end.to_owned(),
            Some(stop) => format!(
                "{}, {} {}: {}",
                labels.not_read_to_end,
                labels.up_to_byte,
                self.count(stop.byte),
                self.of(stop.reason.words())
            ),
        };
        self.line(&format!("{}: {said}", labels.read));
    }

    fn rules(&mut self, severity: Severity) {
        let fired: Vec<Fired> = fired(self.file.report, self.setting.ignored)
            .filter(|fired| fired.severity == severity)
            .collect();
        if fired.is_empty() {
            return;
        }
        let total: u64 = fired.iter().map(|fired| fired.count).sum();
        let in_rules = self.labels.in_rules[usize::from(fired.len() != 1)];
        let said = in_rules
            .replace("{count}", &self.count(total))
            .replace("{rules}", &self.count(fired.len() as u64));
        let heading = format!("{}: {said}", self.of(words::severities(severity)));
        let heading = self.painted(&heading, Some(severity));
        self.line("");
        self.line(&heading);
        for fired in fired {
            let title = rule(fired.rule).map_or("", |meta| meta.title.get(self.language()));
            self.line(&format!("  {}  {title}: {}", fired.rule, self.count(fired.count)));
            let examples = self.file.report.findings.examples(fired.rule);
            for finding in examples.iter().take(self.style.examples) {
                let place = self.place(finding);
                self.line(&format!("    {place}: {}", message(finding, self.language())));
            }
            let shown = examples.len().min(self.style.examples) as u64;
            if shown > 0 && fired.count > shown {
                let more = self.labels.and_more.replace("{n}", &self.count(fired.count - shown));
                self.line(&format!("    {more}"));
            }
        }
    }

    fn place(&self, finding: &Finding) -> String {
        let labels = self.labels;
        let place = finding.place;
        if place.line == 0 {
            return labels.whole_file.to_owned();
        }
        let mut said = format!(
            "{} {}, {} {}",
            labels.line,
            self.count(place.line),
            labels.column,
            self.count(u64::from(place.column))
        );
        if finding.post > 0 {
            let post = match self.file.report.kind {
                Kind::Infil | Kind::IdList => labels.number,
                _ => labels.post,
            };
            let _ = write!(said, ", {post} {}", self.count(finding.post));
        }
        said
    }

    fn deregistration(&mut self) {
        let counts = &self.file.report.summary.deregistration;
        let heading = format!("{} (01006)", self.labels.deregistration);
        if counts.total() + counts.removed == 0 {
            return self.heading(&format!("{heading}: {}", self.labels.none));
        }
        let mut table = Table::new(2);
        let codes = self.setting.engine.catalogue().codes(List::DeregistrationReason);
        for (place, (code, names)) in codes.enumerate() {
            table.row(&[code, names.get(self.language()), &self.count(counts.get(place))]);
        }
        table.row(&["?", self.labels.outside_list, &self.count(counts.other)]);
        table.row(&["$", self.labels.removed_reason, &self.count(counts.removed)]);
        let table = table.aligned();
        self.heading(&heading);
        self.text.push_str(&table);
    }

    fn protection(&mut self) {
        let report: &Report = self.file.report;
        let (labels, persons) = (self.labels, report.protected_persons);
        let flags = [report.summary.secrecy, report.summary.protected_registration];
        if persons == 0 && flags.iter().all(|flag| flag.set + flag.removed == 0) {
            return self.heading(&format!("{}: {}", labels.protected, labels.none));
        }
        let mut table = Table::new(2);
        table.row(&["", labels.set, labels.removed]);
        for (name, flag) in [labels.secrecy, labels.protected_registration].into_iter().zip(flags) {
            table.row(&[name, &self.count(flag.set), &self.count(flag.removed)]);
        }
        let table = table.aligned();
        let noun = labels.persons[usize::from(persons != 1)];
        self.heading(&format!("{}: {} {noun}", labels.protected, self.count(persons)));
        self.text.push_str(&table);
    }

    fn not_checked(&mut self) {
        self.heading(self.labels.not_checked);
        for item in unchecked::list(self.setting.engine, self.file.report) {
            self.line(&format!("  {}", unchecked::said(item, self.language())));
        }
        if !self.setting.ignored.is_empty() {
            let rules: Vec<String> = self.setting.ignored.iter().map(ToString::to_string).collect();
            self.line(&format!("  {}: {}", self.labels.ignored_rules, rules.join(", ")));
        }
        let catalogue = self.setting.engine.catalogue();
        if catalogue.has_own() {
            let (added, changed) = catalogue.own_counts();
            let words = self.labels.own_terms.replace("{added}", &self.count(added as u64));
            self.line("");
            self.line(&words.replace("{changed}", &self.count(changed as u64)));
        }
        if fired(self.file.report, self.setting.ignored).next().is_some() {
            self.line("");
            self.line(self.labels.explain);
        }
        self.line("");
    }

    fn heading(&mut self, heading: &str) {
        let heading = if self.style.colour { format!("\x1B[1m{heading}\x1B[0m") } else { heading.to_owned() };
        self.line("");
        self.line(&heading);
    }

    fn painted(&self, text: &str, severity: Option<Severity>) -> String {
        let colour = match severity {
            _ if !self.style.colour => return text.to_owned(),
            Some(Severity::Error) => 31,
            Some(Severity::Warning) => 33,
            Some(Severity::Info) => 34,
            None => 32,
        };
        format!("\x1B[1;{colour}m{text}\x1B[0m")
    }

    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    const fn language(&self) -> Language {
        self.setting.language
    }

    fn of(&self, words: navlupp_catalog::Words) -> &'static str {
        words.get(self.language())
    }

    fn count(&self, number: u64) -> String {
        let mut text = String::new();
        write_count(&mut text, number, self.language());
        text
    }

    /// A size for a reader: `11,6 MB`.
    fn size(&self, bytes: u64) -> String {
        let (unit, name) = match bytes {
            0..1_000 => return format!("{bytes}\u{A0}{}", self.labels.bytes),
            1_000..1_000_000 => (1_000, "kB"),
            1_000_000..1_000_000_000 => (1_000_000, "MB"),
            _ => (1_000_000_000, "GB"),
        };
        let tenths = bytes / (unit / 10);
        let comma = if self.language() == Language::English { '.' } else { ',' };
        format!("{}{comma}{}\u{A0}{name}", self.count(tenths / 10), tenths % 10)
    }
}
