//! Faults of single lines.

use navlupp_core::rule::RuleId;

use super::{At, FRAMED, Fault, Ground, INFIL, LABEL, POSTS, Part, Plant, Where};
use crate::lines::Lines;

/// NAV019: something else for the Ä of a keyword.
pub(crate) const DAMAGED_LETTER: RuleId = RuleId(19);

const UNREADABLE: &str = "den här raden är ingen märkning";
const UNKNOWN_KEYWORD: &str = "#PROVMARK 1";

pub(super) const FAULTS: &[Fault] = &[
    in_post(8, |lines, _| before(lines, "#UP 01092", "")),
    in_infil(8, |lines, _| before(lines, "#PNR", "")),
    in_label(8, |lines, _| before(lines, "#KONTAKT", "")),
    in_post(13, |lines, _| before(lines, "#UP 01092", UNREADABLE)),
    in_infil(13, |lines, _| before(lines, "#PNR", UNREADABLE)),
    in_label(13, |lines, _| before(lines, "#KONTAKT", UNREADABLE)),
    in_post(14, |lines, _| before(lines, "#UP 01092", UNKNOWN_KEYWORD)),
    in_infil(14, |lines, _| before(lines, "#PNR", UNKNOWN_KEYWORD)),
    in_label(14, |lines, _| before(lines, "#KONTAKT", UNKNOWN_KEYWORD)),
    in_post(15, |lines, _| rewrite(lines, "#UP 01092", |line| line.replace("#UP", "#up"))),
    in_infil(15, |lines, _| rewrite(lines, "#PNR", str::to_lowercase)),
    in_label(15, |lines, _| rewrite(lines, "#EMAIL", |line| line.replace("#EMAIL", "#Email"))),
    Fault {
        rule: RuleId(16),
        kinds: INFIL,
        at: Where::Part(Part::Info),
        plant: |lines, _| rewrite(lines, "#NAMN_INFIL", without_hash),
    },
    in_label(16, |lines, _| rewrite(lines, "#FILTITEL", without_hash)),
    Fault {
        rule: DAMAGED_LETTER,
        kinds: FRAMED,
        at: Where::Part(Part::OrderId),
        plant: |lines, _| rewrite(lines, "#BESTÄLLNINGSID", |line| line.replace('Ä', "?")),
    },
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}

const fn in_infil(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: INFIL, at: Where::Item(Ground::Plain), plant }
}

const fn in_label(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: LABEL, at: Where::Part(Part::Label), plant }
}

fn before(lines: &mut Lines, start: &str, text: &str) -> Option<At> {
    let place = lines.find(start)?;
    Some(At::Line(lines.insert(place, text)))
}

fn rewrite(lines: &mut Lines, start: &str, change: fn(&str) -> String) -> Option<At> {
    let place = lines.find(start)?;
    let line = lines.0.get_mut(place)?;
    line.text = change(&line.text);
    Some(At::Line(place))
}

fn without_hash(line: &str) -> String {
    line.trim_start_matches('#').to_owned()
}
