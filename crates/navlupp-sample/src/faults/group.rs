//! Faults of group marks.

use navlupp_core::rule::RuleId;
use navlupp_id::Identity;

use super::{At, FRAMED_POSTS, Fault, Ground, POSTS, Plant, Where};
use crate::lines::Lines;
use crate::number;
use crate::sample::SampleKind;

pub(super) const FAULTS: &[Fault] = &[
    in_post(401, |lines, _| {
        // The history: nothing comes after it that could close it.
        let end = lines.find_last("#UP 04999")?;
        lines.0.remove(end);
        lines.find_last("#UP 04000").map(At::Line)
    }),
    in_post(402, |lines, _| {
        let end = lines.find("#POST_SLUT")?;
        Some(At::Line(lines.insert(end, "#UP 03999")))
    }),
    in_post(403, |lines, _| {
        // The history begins inside the citizenship.
        lines.remove("#UP 03999")?;
        lines.find("#UP 04000").map(At::Line)
    }),
    in_post(404, |lines, _| relate(lines, &[]).map(At::Line)),
    in_post(405, |lines, _| relate(lines, &[&id(number::last())]).map(At::Line)),
    in_post(406, |lines, _| {
        foreign(lines)?;
        let end = lines.find("#UP 04000")?;
        for country in ["NO", "DK", "IS"] {
            citizen(lines, end, country);
        }
        lines.find_last("#UP 03000").map(At::Line)
    }),
    in_post(407, |lines, _| {
        let end = lines.find("#UP 04000")?;
        Some(At::Line(citizen(lines, end, "FI")))
    }),
    on(408, FRAMED_POSTS, Ground::Plain, |lines, _| {
        relate(lines, &[&id(number::at(0)), "02003 V"]).map(At::Line)
    }),
    on(409, FRAMED_POSTS, Ground::Child, |lines, _| relate(lines, &[BIRTH, "02003 VF", NAME]).map(At::Line)),
    in_post(410, |lines, _| {
        lines.set("01081", "G");
        relate_all(2, lines, &[&id(number::last()), "02003 M"])
    }),
    in_post(411, |lines, _| relate_all(3, lines, &[BIRTH, "02003 MO", NAME])),
    in_post(412, |lines, _| relate(lines, &[&id(number::at(0)), "02003 B"]).map(At::Line)),
    in_post(413, |lines, _| {
        lines.set("01025", "MÖNSTRET 9:99");
        lines.find("#UP 01021").map(At::Line)
    }),
    in_post(414, |lines, _| {
        lines.remove("#UP 01082");
        if !lines.0.iter().any(|line| line.text == "#UP 02003 M" || line.text == "#UP 02003 P") {
            relate(lines, &[&id(number::last()), "02003 M"])?;
        }
        Some(At::Line(lines.set("01081", "OG")))
    }),
    in_post(415, |lines, _| {
        let start = relate(lines, &[&id(number::last()), "02003 B", NAME, "02007 Ek"])?;
        Some(At::Line(start + 3))
    }),
    in_post(416, |lines, _| {
        let start = relate(lines, &[&id(number::last()), BIRTH, "02003 B"])?;
        Some(At::Line(start + 2))
    }),
    on(417, POSTS, Ground::Child, |lines, _| relate_all(3, lines, &[BIRTH, "02003 V", NAME])),
    on(418, FRAMED_POSTS, Ground::Plain, |lines, _| {
        relate(lines, &[&id(number::last()), "02003 VF"]).map(At::Line)
    }),
    in_post(419, |lines, _| {
        // Beside the entry that has everything.
        let end = lines.find("#POST_SLUT")?;
        for term in ["04999", "04008 FB", "04005 MÖNSTRET 9:99", "04002 01", "04001 19920101", "04000"] {
            lines.insert(end, format!("#UP {term}"));
        }
        Some(At::Line(end))
    }),
];

const START: &str = "#UP 02000";
/// A related person without a number.
const BIRTH: &str = "02002 18000101";
const NAME: &str = "02005 Anna";

fn id(identity: Identity) -> String {
    format!("02001 {}", identity.number())
}

/// Puts a relation in before all others; the place of its start.
pub(super) fn relate(lines: &mut Lines, terms: &[&str]) -> Option<usize> {
    let place = lines.find(START).or_else(|| lines.find("#UP 03000"))?;
    lines.insert(place, "#UP 02999");
    for term in terms.iter().rev() {
        lines.insert(place, format!("#UP {term}"));
    }
    Some(lines.insert(place, START))
}

/// Puts so many relations in before all others, and tells where the last of them begins.
fn relate_all(count: usize, lines: &mut Lines, terms: &[&str]) -> Option<At> {
    for _ in 0..count {
        relate(lines, terms)?;
    }
    lines
        .0
        .iter()
        .enumerate()
        .filter(|(_, line)| line.text == START)
        .nth(count - 1)
        .map(|(at, _)| At::Line(at))
}

/// Makes the citizenship one of another country.
pub(super) fn foreign(lines: &mut Lines) -> Option<usize> {
    lines.replace("#UP 03002", "#UP 03002 20010101")?;
    lines.replace("#UP 03001", "#UP 03001 FI")
}

/// Puts a citizenship in; the place of its start.
fn citizen(lines: &mut Lines, place: usize, country: &str) -> usize {
    lines.insert(place, "#UP 03999");
    lines.insert(place, "#UP 03002 20010101");
    lines.insert(place, format!("#UP 03001 {country}"));
    lines.insert(place, "#UP 03000")
}

const fn on(rule: u16, kinds: &'static [SampleKind], ground: Ground, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds, at: Where::Item(ground), plant }
}

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}
