//! Faults of single lines.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, INFIL, LABEL, POSTS, Part, Plant, Where};
use crate::lines::Lines;

const UNREADABLE: &str = "den här raden är ingen märkning";
const UNKNOWN_KEYWORD: &str = "#PROVMARK 1";

pub(super) const FAULTS: &[Fault] = &[
    in_post(13, |lines, _| before(lines, "#UP 01092", UNREADABLE)),
    in_infil(13, |lines, _| before(lines, "#PNR", UNREADABLE)),
    in_label(13, |lines, _| before(lines, "#KONTAKT", UNREADABLE)),
    in_post(14, |lines, _| before(lines, "#UP 01092", UNKNOWN_KEYWORD)),
    in_infil(14, |lines, _| before(lines, "#PNR", UNKNOWN_KEYWORD)),
    in_label(14, |lines, _| before(lines, "#KONTAKT", UNKNOWN_KEYWORD)),
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
