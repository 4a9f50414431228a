//! Faults of term lines.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, POSTS, Plant, Where};

pub(super) const FAULTS: &[Fault] = &[
    in_post(301, |lines, _| Some(At::Line(lines.set("01999", "PROV")))),
    in_post(302, |lines, _| {
        let place = lines.find("#UP 01092")?;
        Some(At::Line(lines.insert(place, "#UP 0109 PROV")))
    }),
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
