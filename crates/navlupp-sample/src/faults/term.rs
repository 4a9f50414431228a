//! Faults of term lines.

use navlupp_core::rule::RuleId;

use super::{At, FRAMED_POSTS, Fault, Ground, POSTS, Plant, Where};
use crate::lines::Lines;

pub(super) const FAULTS: &[Fault] = &[
    in_post(301, |lines, _| Some(At::Line(lines.set("01999", "PROV")))),
    in_post(302, |lines, _| {
        let place = lines.find("#UP 01092")?;
        Some(At::Line(lines.insert(place, "#UP 0109 PROV")))
    }),
    // 28 characters; a postal town has 27.
    in_post(303, |lines, _| Some(At::Line(lines.set("01035", "ÖVNINGSTORP VID LÅTSASBYHAMN")))),
    in_post(304, |lines, _| lines.replace("#UP 01035", "#UP 01035").map(At::Line)),
    in_post(305, |lines, _| lines.replace("#UP 03999", "#UP 03999 SE").map(At::Line)),
    in_post(306, |lines, _| {
        let place = lines.find("#UP 01014")?;
        Some(At::Line(lines.insert(place + 1, "#UP 01014 Ek")))
    }),
    in_post(307, |lines, _| {
        // The surname comes behind the date of registration.
        let place = lines.find("#UP 01021")?;
        let surname = lines.find("#UP 01014")?;
        lines.0.get_mut(surname..=place)?.rotate_left(1);
        Some(At::Line(place))
    }),
    in_post(308, |lines, _| {
        let place = lines.find("#UP 03000")?;
        Some(At::Line(lines.insert(place, "#UP 02008 NY")))
    }),
    in_post(309, |lines, _| {
        let place = lines.find("#UP 03999")?;
        Some(At::Line(lines.insert(place, "#UP 01092 PROVFÖRSAMLINGEN")))
    }),
    in_post(310, |lines, _| Some(At::Line(lines.set("01034", "990 1")))),
    in_post(311, |lines, _| Some(At::Line(lines.set("01034", "9901")))),
    Fault {
        rule: RuleId(312),
        kinds: FRAMED_POSTS,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| Some(At::Line(lines.set("01024", "01"))),
    },
    in_post(313, |lines, _| {
        short_name(lines);
        Some(At::Line(lines.set("01015", "Ek, Anna")))
    }),
    in_post(314, |lines, _| Some(At::Line(lines.set("01011", "02")))),
    in_post(315, |lines, _| {
        short_name(lines);
        Some(At::Line(lines.set("01011", "20")))
    }),
];

/// Calls the person Anna Ek, and no more.
fn short_name(lines: &mut Lines) {
    for code in ["#UP 01011", "#UP 01013", "#UP 01015"] {
        let _ = lines.remove(code);
    }
    lines.set("01012", "Anna");
    lines.set("01014", "Ek");
}

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
