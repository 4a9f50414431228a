//! The end of the pass: which kind it was, which findings stand, who is protected, what was said twice.

use navlupp_catalog::KeywordRole;

use crate::context::Context;
use crate::facts::{Facts, File};
use crate::finding::{Findings, Needs};
use crate::head::Head;
use crate::inspection::Options;
use crate::kind::{self, Kind};
use crate::pass::Pass;
use crate::repeats;
use crate::report::{End, FileEncoding, LineEnding, ReferenceDate, Report};
use crate::rule::{RuleId, Severity};
use crate::rules;
use crate::table::Engine;
use crate::text::LineEncoding;

pub(crate) fn conclude(engine: &Engine, options: &Options, head: &Head, mut pass: Pass, end: End) -> Report {
    let complete = end == End::Complete;
    if pass.frame.post.is_some() {
        let mut pass = pass.on(engine, options);
        if complete { pass.end_post(&[], LineEncoding::Ascii) } else { pass.leave_post() }
    }
    pass.sync();
    pass.summary.settle();
    let facts = &pass.facts;
    let kind = kind::kind_of(head.mode, facts);
    let file = File {
        kind,
        facts,
        frame: &pass.frame,
        complete,
        pasted: options.pasted,
        encoding_is_set: options.encoding.is_some(),
        reference_date: options.reference_date.or(facts.effective_date),
    };
    let mut cx = Context {
        findings: &mut pass.findings,
        index: &mut pass.index,
        line: facts.lines,
        bytes: &[],
        encoding: LineEncoding::Ascii,
        post: 0,
        in_trailer: false,
        reference: pass.frame.reference(options),
    };
    rules::finish(&mut cx, &file);
    repeats::tell(&pass.rows, &mut cx, &file);
    pass.findings.retain(|id, needs| stands(id, needs, kind, &pass.facts));
    pass.findings.settle();
    let protected = pass.rows.protected_persons();
    let unfamiliar = is_unfamiliar(&pass.findings, &pass.facts, kind);
    Report {
        kind,
        variant: (kind == Kind::Notification).then(|| kind::variant_of(&pass.facts)),
        encoding: encoding_of(&pass.facts),
        line_ending: line_ending_of(&pass.facts),
        reference_date: options.reference_date.map_or_else(
            || pass.facts.effective_date.map_or(ReferenceDate::None, ReferenceDate::Effective),
            ReferenceDate::Set,
        ),
        complete,
        unfamiliar,
        protected_persons: protected.len() as u64 + pass.rows.protected_nobodies(),
        protected,
        facts: pass.facts,
        findings: pass.findings,
        summary: pass.summary,
        rows: pass.rows,
        index: pass.index,
    }
}

/// Whether what a rule has said stands, given the whole file.
fn stands(id: RuleId, needs: Needs, kind: Kind, facts: &Facts) -> bool {
    rules::rule(id).is_some_and(|meta| meta.applies.includes(kind))
        && match needs {
            Needs::Nothing => true,
            Needs::Kind(kinds) => kinds.includes(kind),
            Needs::Selection => kind == Kind::Notification && facts.is_selection(),
            Needs::Term(role) => facts.held.has(role),
        }
        && rules::stands(id, facts)
}

fn encoding_of(facts: &Facts) -> FileEncoding {
    let [_, utf8, latin1, windows] = facts.first_encoding;
    match (utf8.is_some(), latin1.is_some(), windows.is_some()) {
        _ if facts.utf16 => FileEncoding::Utf16,
        (false, false, false) => FileEncoding::Ascii,
        (true, false, false) => FileEncoding::Utf8,
        (false, _, true) => FileEncoding::Windows1252,
        (false, true, false) => FileEncoding::Latin1,
        _ => FileEncoding::Mixed,
    }
}

fn line_ending_of(facts: &Facts) -> Option<LineEnding> {
    match facts.first_ending {
        [None, None, None] => None,
        [Some(_), None, None] => Some(LineEnding::Lf),
        [None, Some(_), None] => Some(LineEnding::CrLf),
        [None, None, Some(_)] => Some(LineEnding::Cr),
        _ => Some(LineEnding::Mixed),
    }
}

/// Nobody outside has seen a complete framed file. Where one rule fires on nearly every post, or several
/// rules on the frame fire at once, the file more likely follows a form that is not known than that
/// everything in it is wrong.
fn is_unfamiliar(findings: &Findings, facts: &Facts, kind: Kind) -> bool {
    let posts = facts.counted(kind);
    let systematic = posts >= 20
        && findings
            .rules()
            .any(|(_, severity, count, _)| severity != Severity::Info && count * 100 > posts * 95);
    let frame_rules = findings
        .rules()
        .filter(|(id, severity, ..)| *severity != Severity::Info && (107..=116).contains(&id.0))
        .count();
    systematic || (frame_rules >= 3 && facts.has(KeywordRole::DataStart))
}
