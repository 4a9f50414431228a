//! A window of raw lines.

use navlupp_core::finding::{Finding, Findings};
use navlupp_core::rule;
use navlupp_core::rules;
use navlupp_protocol::{Body, Fault, FileId, LineRow, LineWindow, Rail as RowRail, Severity};
use navlupp_view::sight::Shown;
use navlupp_view::{Is, Rail, SeenLine};

use crate::origin::Source;
use crate::session::Shared;
use crate::view::{Rereading, Seen, Wish};
use navlupp_core::order::arrange;

/// Lines of one window at most.
pub const WINDOW: u32 = 200;
/// Findings of one rule on one line that are shown.
const FAULTS: usize = 20;

/// Answers a question for lines.
pub async fn answer<S: Source>(
    session: &Shared<S>,
    file: FileId,
    from: f64,
    count: u32,
    masked: bool,
) -> Body {
    let Some(mut rereading) = Rereading::of(session, file) else { return Body::Refused };
    let first = (from as u64).max(1);
    let known =
        session.borrow().file(file).and_then(|file| Some(file.ground(session.borrow().engine())?.lines));
    if count == 0 || known.is_none_or(|lines| first > lines) {
        return Body::Lines { file, window: LineWindow::default() };
    }
    let last = first + u64::from(count.min(WINDOW)) - 1;
    let wish = Wish { asked: !masked, opened: false };
    let mut rows = Vec::new();
    let seen = rereading
        .lines(session, file, (first, last), wish, &mut |seen| {
            rows = seen.passage.lines().iter().map(|line| row(seen, line)).collect();
        })
        .await;
    match seen {
        Some(()) => Body::Lines { file, window: LineWindow { rows } },
        None if is_without_lines(session, file) => Body::Lines { file, window: LineWindow::default() },
        None => Body::Refused,
    }
}

/// Whether the file is of a kind whose lines are not read (UTF-16, XML …).
fn is_without_lines<S: Source>(session: &Shared<S>, file: FileId) -> bool {
    let session = session.borrow();
    let ground = session.file(file).and_then(|file| file.ground(session.engine()));
    ground.is_some_and(|ground| ground.index.blocks().is_empty())
}

/// One line as the page shows it.
pub fn row(seen: &Seen<'_>, line: &SeenLine) -> LineRow {
    let shown = seen.sight.show(seen.ground.catalogue, line, seen.passage.post(line.post));
    let faults = faults(seen.findings, line.number, &shown);
    LineRow {
        number: line.number as f64,
        keyword: shown.keyword,
        code: match line.is {
            Is::Term(code) => Some(code.number()),
            _ => None,
        },
        value: shown.value,
        masked: shown.masked,
        protected: shown.protected,
        post: line.post as f64,
        starts_post: line.starts_post,
        cut: line.cut,
        rail: match line.rail {
            Rail::None => RowRail::None,
            Rail::Start(group) => RowRail::Start(group),
            Rail::Inside(group) => RowRail::Inside(group),
            Rail::End(group) => RowRail::End(group),
        },
        faults,
    }
}

/// The severity of the page for one of the engine.
pub const fn severity(severity: rule::Severity) -> Severity {
    match severity {
        rule::Severity::Error => Severity::Error,
        rule::Severity::Warning => Severity::Warning,
        rule::Severity::Info => Severity::Info,
    }
}

/// The stored findings of all rules on the lines `first` to `last`, in no order. While a file is being read,
/// a few rules have theirs not in line order yet; these come with the end.
pub fn findings_on(findings: &Findings, first: u64, last: u64) -> impl Iterator<Item = &Finding> {
    findings.rules().flat_map(move |(rule, ..)| {
        let examples = findings.examples(rule);
        let start = examples.partition_point(|finding| finding.place.line < first);
        let found = examples.get(start..).unwrap_or(&[]).iter();
        found.take_while(move |finding| finding.place.line <= last)
    })
}

/// The findings on a line, worst first, where they are seen on it: a masked value must not show its length.
pub fn faults(findings: &Findings, line: u64, shown: &Shown) -> Vec<Fault> {
    let mut faults: Vec<Fault> = findings_on(findings, line, line)
        .filter(|finding| rules::rule(finding.rule).is_some())
        .take(FAULTS)
        .map(|finding| fault(finding, shown))
        .collect();
    let key = |fault: &Fault| (fault.severity, fault.column, fault.rule);
    arrange(&mut faults, &|one, other| key(one) < key(other));
    // While a file is being read, a rule can stand in its list once for each kind of line.
    faults.dedup();
    faults
}

/// A finding where it is seen on its line.
pub fn fault(finding: &Finding, shown: &Shown) -> Fault {
    let (column, length) = seen_place(finding.place.column, finding.place.length, shown);
    Fault { rule: finding.rule.0, severity: severity(finding.severity), column, length }
}

/// Where a finding is seen on a line whose value may be a mask of another length.
fn seen_place(column: u32, length: u32, shown: &Shown) -> (u32, u32) {
    let glyphs = shown.value.chars().count() as u32;
    if !shown.masked {
        return (column, length);
    }
    if shown.keyword.is_empty() {
        return (1, glyphs);
    }
    let (end, mask_end) = (column.saturating_add(length), shown.column + glyphs);
    if end <= shown.column {
        return (column, length);
    }
    let start = column.min(shown.column);
    (start, mask_end - start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_never_shows_the_length_of_what_it_hides() {
        let shown = Shown {
            keyword: "#UP".to_owned(),
            value: "••••••".to_owned(),
            masked: true,
            protected: false,
            column: 11,
        };
        assert_eq!(seen_place(11, 38, &shown), (11, 6));
        assert_eq!(seen_place(20, 2, &shown), (11, 6));
        assert_eq!(seen_place(5, 5, &shown), (5, 5));
        assert_eq!(seen_place(1, 48, &shown), (1, 16));
        assert_eq!(seen_place(3, 4, &Shown { keyword: String::new(), ..shown.clone() }), (1, 6));
        assert_eq!(seen_place(11, 38, &Shown { masked: false, ..shown }), (11, 38));
    }
}
