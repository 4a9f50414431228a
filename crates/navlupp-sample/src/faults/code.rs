//! Faults of codes.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, POSTS, Plant, Where, group};

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
    in_post(511, |lines, _| {
        group::foreign(lines)?;
        lines.replace("#UP 03002", "#UP 03002 00000000").map(At::Line)
    }),
    in_post(514, |lines, _| {
        group::foreign(lines)?;
        lines.replace("#UP 03001", "#UP 03001 YU").map(At::Line)
    }),
    in_post(515, |lines, _| {
        let start = group::relate(lines, &["02002 18000101", "02003 B", "02010 UV", "02011 20150301"])?;
        Some(At::Line(start + 3))
    }),
    in_post(525, |lines, _| {
        group::foreign(lines)?;
        lines.replace("#UP 03001", "#UP 03001 S1").map(At::Line)
    }),
    in_post(526, |lines, _| lines.replace("#UP 03002", "#UP 03002 19850101").map(At::Line)),
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
