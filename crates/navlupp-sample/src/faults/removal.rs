//! Faults of removal marks.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, POSTS, Plant, Where};
use crate::sample::SampleKind;

pub(super) const FAULTS: &[Fault] = &[
    in_post(602, |lines, _| lines.replace("#UP 01001", "#UP 01001 $").map(At::Line)),
    Fault {
        rule: RuleId(601),
        kinds: &[SampleKind::Selection],
        at: Where::Item(Ground::Plain),
        plant: |lines, _| Some(At::Line(lines.set("01013", "$"))),
    },
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
