//! Faults of the flags that protect somebody.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, POSTS, Plant, Where};

pub(super) const FAULTS: &[Fault] = &[
    in_post(701, |lines, _| Some(At::Line(lines.set("01003", "X")))),
    in_post(709, |lines, _| Some(At::Line(lines.set("01003", "N")))),
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
