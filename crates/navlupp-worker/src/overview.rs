//! All figures of one file for the page, from a report or from an inspection that goes on.

use navlupp_catalog::{Catalogue, List};
use navlupp_core::facts::Facts;
use navlupp_core::finding::Findings;
use navlupp_core::index::BLOCK;
use navlupp_core::inspection::{Inspection, Progress};
use navlupp_core::kind::{self, Kind, Variant};
use navlupp_core::report::{self, LineEnding, Report};
use navlupp_core::rules;
use navlupp_core::summary::{Counts, SetRemoved, Summary};
use navlupp_core::table::Engine;
use navlupp_protocol::{Count, Flag, Overview, RuleCount, SexCount, Term, Text3};
use navlupp_report::{unchecked, verdict, words};

use crate::{strip, texts};
use navlupp_core::order::arrange;

/// How far the reading of a file has come.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Bytes that were read. What the engine counts ends at the last whole line.
    pub read: u64,
    /// Bytes of the file.
    pub size: u64,
    /// How long it took.
    pub millis: f64,
}

/// The figures of a file that is read no further.
pub fn of_report(engine: &Engine, report: &Report, extent: Extent) -> Overview {
    let few_blocks = report.facts.bytes < 400 * BLOCK;
    let by_lines =
        few_blocks.then(|| strip::by_lines(&report.findings, &report.rows, report.facts.lines)).flatten();
    let verdict = verdict::verdict(report);
    let mut overview = Overview {
        ended: true,
        complete: report.complete,
        kind: report.kind.code().to_owned(),
        variant: report.variant.map(Variant::code).unwrap_or_default().to_owned(),
        encoding: report.encoding.code().to_owned(),
        line_ending: report.line_ending.map(LineEnding::code).unwrap_or_default().to_owned(),
        verdict: texts::in_all(|language| verdict.sentence(language)),
        description: description(report, &verdict),
        unfamiliar: report.unfamiliar,
        not_checked: not_checked(engine, report),
        protected_persons: report.protected_persons as f64,
        buckets: by_lines.unwrap_or_else(|| strip::by_blocks(&report.index, extent.size)),
        read: extent.read as f64,
        size: extent.size as f64,
        millis: extent.millis,
        ..Overview::default()
    };
    count(&mut overview, engine, report.kind, &report.facts, &report.findings, &report.summary);
    overview
}

/// The figures so far of a file that is being read. Rules that speak at the end have not spoken.
pub fn of_inspection(engine: &Engine, inspection: &Inspection, extent: Extent) -> Overview {
    let Progress { facts, findings, summary, index, .. } = inspection.progress();
    let kind = inspection.head().map(|head| kind::kind_of(head.mode, facts));
    let mut overview = Overview {
        kind: kind.map(Kind::code).unwrap_or_default().to_owned(),
        protected_persons: index.blocks().iter().map(|block| f64::from(block.protected)).sum(),
        buckets: strip::by_blocks(index, extent.size),
        read: extent.read as f64,
        size: extent.size as f64,
        millis: extent.millis,
        ..Overview::default()
    };
    count(&mut overview, engine, kind.unwrap_or(Kind::Notification), facts, findings, summary);
    overview
}

/// Everything that is counted alike while reading and after.
fn count(
    overview: &mut Overview,
    engine: &Engine,
    kind: Kind,
    facts: &Facts,
    findings: &Findings,
    summary: &Summary,
) {
    overview.lines = facts.lines as f64;
    overview.posts = facts.counted(kind) as f64;
    overview.order_id =
        facts.order_id.map(|id| String::from_utf8_lossy(&id).into_owned()).unwrap_or_default();
    overview.declared_posts = facts.declared.and_then(|declared| declared.count).map(|count| count as f64);
    overview.effective_date = facts.effective_date.map(|date| date.to_string()).unwrap_or_default();
    overview.rules = rules_of(findings, kind);
    for rule in &overview.rules {
        if let Some(sum) = overview.counts.get_mut(usize::from(rule.severity)) {
            *sum += rule.count;
        }
    }

    let catalogue = engine.catalogue();
    overview.deregistration = listed(catalogue, List::DeregistrationReason, &summary.deregistration);
    overview.deregistration.push(one("?", summary.deregistration.other));
    overview.deregistration.push(one("$", summary.deregistration.removed));
    overview.civil_status = with_others(catalogue, List::CivilStatus, &summary.civil_status);
    overview.registration_types = with_others(catalogue, List::RegistrationType, &summary.registration_types);
    overview.secrecy = flag(summary.secrecy);
    overview.protected_registration = flag(summary.protected_registration);

    let (cases, other) = summary.case_type_counts();
    let cases = cases.into_iter().map(|(number, cancelled, count)| {
        one(&if cancelled { format!("3{number:02}") } else { number.to_string() }, count)
    });
    overview.case_types = by_frequency(cases, other);
    let (citizenships, other) = summary.citizenship_counts();
    overview.citizenships =
        by_frequency(citizenships.into_iter().map(|(code, count)| one(&code, count)), other);
    let (counties, other) = summary.county_counts();
    overview.move_signals =
        counties.iter().find(|&&(code, _)| code == 99).map_or(0.0, |&(_, count)| count as f64);
    let counties = counties.into_iter().map(|(code, count)| one(&format!("{code:02}"), count));
    overview.counties = by_frequency(counties, other);
    let (municipalities, other) = summary.municipality_counts();
    let municipalities = municipalities.into_iter().map(|(code, count)| one(&format!("{code:04}"), count));
    overview.municipalities = by_frequency(municipalities, other);

    let (days, _) = summary.day_counts();
    overview.days = days.into_iter().map(|(day, count)| one(&day.to_string(), count)).collect();
    overview.birth_decades = summary
        .birth_decades()
        .into_iter()
        .map(|(decade, sexes)| SexCount { decade, men: sexes.men as f64, women: sexes.women as f64 })
        .collect();
    overview.sexes = [summary.sexes().men, summary.sexes().women].map(|count| count as f64);
    overview.identities = [summary.personnummer(), summary.samordningsnummer()].map(|count| count as f64);
    overview.terms = report::term_counts(engine, summary)
        .into_iter()
        .map(|(code, count)| Term {
            code: code.number(),
            count: count as f64,
            known: engine.catalogue().term(code).is_some(),
        })
        .collect();
}

/// The rules that have fired and speak of this kind of file: Fel first, then by number.
fn rules_of(findings: &Findings, kind: Kind) -> Vec<RuleCount> {
    let mut fired: Vec<RuleCount> = findings
        .rules()
        .filter(|&(id, ..)| rules::rule(id).is_some_and(|meta| meta.applies.includes(kind)))
        .map(|(id, severity, count, shown)| RuleCount {
            rule: id.0,
            severity: severity as u8,
            count: count as f64,
            shown: shown as u32,
        })
        .collect();
    arrange(&mut fired, &|one, other| (one.severity, one.rule) < (other.severity, other.rule));
    // While a file is being read, a rule can stand there once for each kind of line.
    fired.dedup_by(|later, first| {
        let is_same = later.rule == first.rule;
        if is_same {
            first.count += later.count;
            first.shown += later.shown;
        }
        is_same
    });
    fired
}

fn one(key: &str, count: u64) -> Count {
    Count { key: key.to_owned(), count: count as f64 }
}

fn listed(catalogue: &Catalogue, list: List, counts: &Counts) -> Vec<Count> {
    catalogue.codes(list).enumerate().map(|(place, (code, _))| one(code, counts.get(place))).collect()
}

fn with_others(catalogue: &Catalogue, list: List, counts: &Counts) -> Vec<Count> {
    let mut rows = listed(catalogue, list, counts);
    if counts.other > 0 {
        rows.push(one("?", counts.other));
    }
    rows
}

/// The most frequent first, values outside the list last.
fn by_frequency(known: impl Iterator<Item = Count>, other: u64) -> Vec<Count> {
    let mut rows: Vec<Count> = known.collect();
    arrange(&mut rows, &|one, other| one.count > other.count);
    if other > 0 {
        rows.push(one("?", other));
    }
    rows
}

fn flag(counts: SetRemoved) -> Flag {
    Flag { set: counts.set as f64, removed: counts.removed as f64 }
}

/// Kind and period; then what must stand beside the verdict.
fn description(report: &Report, verdict: &verdict::Verdict) -> Text3 {
    let kind = words::kind(report.kind, report.variant);
    let (days, _) = report.summary.day_counts();
    let period = days.first().zip(days.last()).map(|(&(first, _), &(last, _))| (first, last));
    texts::in_all(|language| {
        let mut text = kind.get(language).to_owned();
        if let Some((first, last)) = period {
            text.push_str(", ");
            text.push_str(&texts::period(first, last, language));
        }
        for addition in verdict.additions(language) {
            text.push_str(". ");
            text.push_str(&addition);
        }
        text
    })
}

fn not_checked(engine: &Engine, report: &Report) -> Vec<Text3> {
    let items = unchecked::list(engine, report);
    items.into_iter().map(|item| texts::in_all(|language| unchecked::said(item, language))).collect()
}
