//! Faults of codes.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, POSTS, Plant, Where};

pub(super) const FAULTS: &[Fault] = &[
    in_post(501, |lines, _| Some(At::Line(lines.set("01081", "XX")))),
    in_post(502, |lines, _| {
        lines.set("01007", "20101010");
        Some(At::Line(lines.set("01006", "AN")))
    }),
    in_post(523, |lines, _| {
        lines.set("01006", "UV");
        lines.set("01007", "20150101");
        Some(At::Line(lines.set("01910", "20150101")))
    }),
    in_post(519, |lines, _| {
        lines.set("01007", "20151010");
        Some(At::Line(lines.set("01006", "ZZ")))
    }),
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
