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
    pass.summary.end_day(&pass.frame);
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
        number: pass.rows.len() + 1,
        in_trailer: false,
        reference: pass.frame.reference(options),
    };
    rules::finish(&mut cx, &file);
    let beyond_limits = repeats::tell(&pass.rows, &mut cx, &file);
    pass.facts.beyond_limits |= beyond_limits;
    let awaited = pass.findings.awaited();
    pass.findings.retain(|id, needs| stands(id, needs, kind, &pass.facts));
    pass.findings.settle();
    let protected = pass.rows.protected_persons();
    let systematic = pass.findings.systematic(pass.facts.counted(kind), is_of_form);
    // How a list can look is known.
    let unfamiliar =
        !systematic.is_empty() && kind != Kind::IdList || has_unfamiliar_frame(&pass.findings, &pass.facts);
    Report {
        kind,
        variant: (kind == Kind::Notification).then(|| kind::variant_of(&pass.facts)).flatten(),
        encoding: encoding_of(&pass.facts),
        line_ending: line_ending_of(&pass.facts),
        reference_date: options.reference_date.map_or_else(
            || pass.facts.effective_date.map_or(ReferenceDate::None, ReferenceDate::Effective),
            ReferenceDate::Set,
        ),
        complete,
        systematic,
        unfamiliar,
        encoding_is_given: options.pasted || options.encoding.is_some(),
        is_pasted: options.pasted,
        awaited,
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

/// Whether the rule can tell that a file follows a form that is not known, where it fires in nearly every post. An
/// Upplysning says itself that nothing need be wrong; only a keyword that nobody knows, in every post, tells it. And what
/// protects a person (7xx) is never made less of, however often it is missing.
const fn is_of_form(rule: RuleId, severity: Severity) -> bool {
    (!matches!(severity, Severity::Info) || rule.0 == UNKNOWN_KEYWORD.0) && rule.0 / 100 != 7
}

const UNKNOWN_KEYWORD: RuleId = RuleId(14);

/// Nobody outside has seen a complete framed file. Where several rules on the frame fire at once, the file more likely
/// follows a form that is not known than that everything in it is wrong. Those that fire where a file is cut off or
/// glued together say little of its form: 101, 105, 107, 108 nothing, and sections and days in another order (109, 110,
/// 117) no more than one of the others.
fn has_unfamiliar_frame(findings: &Findings, facts: &Facts) -> bool {
    let fire = |of_frame: fn(u16) -> bool| findings.rules().filter(|(id, ..)| of_frame(id.0)).count();
    let order = fire(|id| matches!(id, 109 | 110 | 117));
    let is_strange = order.min(1) + fire(|id| matches!(id, 111..=115 | 118 | 126 | 129)) >= 3;
    // Terms among marks that nobody knows, and not one post.
    let is_foreign = facts.posts == 0 && facts.stray_terms > 0 && findings.count(UNKNOWN_KEYWORD) >= 20;
    is_strange && facts.has(KeywordRole::DataStart) || is_foreign
}
