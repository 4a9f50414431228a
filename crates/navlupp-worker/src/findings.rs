//! The stored examples of one rule.

use navlupp_catalog::TermKind;
use navlupp_core::finding::Finding;
use navlupp_core::rule::RuleId;
use navlupp_core::rules;
use navlupp_protocol::{Body, FileId, FindingRow, FindingsWindow, Language, LineRow};
use navlupp_view::sight::mask_in_words;

use crate::lines;
use crate::origin::Source;
use crate::session::Shared;
use crate::texts;
use crate::view::{MASKED, Rereading};

/// Examples of one window at most.
const WINDOW: u32 = 200;

/// Answers a question for examples. Raw lines are always masked here.
pub async fn answer<S: Source>(
    session: &Shared<S>,
    file: FileId,
    rule: u16,
    (from, count): (u32, u32),
    language: Language,
) -> Body {
    let Some(mut rereading) = Rereading::of(session, file) else { return Body::Refused };
    let examples: Vec<Finding> = {
        let session = session.borrow();
        let findings = session.file(file).and_then(|file| file.findings());
        let examples = findings.map_or(&[][..], |findings| findings.examples(RuleId(rule)));
        examples.iter().skip(from as usize).take(count.min(WINDOW) as usize).copied().collect()
    };
    let mut rows = Vec::with_capacity(examples.len());
    for finding in examples {
        let line = finding.place.line;
        let mut raw = LineRow::default();
        // A finding on the file as a whole has no line, and one that can no longer be read is shown without.
        let _ = rereading
            .lines(session, file, (line, line), MASKED, &mut |seen| {
                raw = seen.passage.lines().first().map(|line| lines::row(seen, line)).unwrap_or_default();
            })
            .await;
        rows.push(row(session, file, &finding, raw, language));
    }
    Body::Findings { file, window: FindingsWindow { rule, from, rows } }
}

fn row<S: Source>(
    session: &Shared<S>,
    file: FileId,
    finding: &Finding,
    raw: LineRow,
    language: Language,
) -> FindingRow {
    let session = session.borrow();
    let identity = session
        .file(file)
        .and_then(|file| file.ground(session.engine())?.rows.get(finding.post))
        .and_then(|row| row.identity);
    let person = identity.map(|identity| session.sight(false, false).person(identity));
    let (mask, protected) = person.unwrap_or((String::new(), finding.post > 0));
    let message = rules::rule(finding.rule).map(|meta| meta.message(&finding.args, texts::spoken(language)));
    FindingRow {
        line: finding.place.line as f64,
        column: finding.place.column,
        length: finding.place.length,
        post: finding.post as f64,
        message: message.unwrap_or_default(),
        raw,
        person: mask_in_words(&mask, TermKind::Identity),
        protected,
    }
}
