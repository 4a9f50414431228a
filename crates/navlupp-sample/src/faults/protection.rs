//! Faults of what protects somebody.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, POSTS, Plant, WITH_DAYS, Where};
use crate::lines::Lines;
use crate::sample::SampleKind;
use crate::words::WRITTEN_ON_MUNICIPALITY;

/// NAV714: two posts of one person, the first of which sets a flag.
pub(crate) const FLAG_LOST: RuleId = RuleId(714);

const SELECTION: &[SampleKind] = &[SampleKind::Selection];

pub(super) const FAULTS: &[Fault] = &[
    in_post(701, POSTS, |lines, _| Some(At::Line(lines.set("01003", "X")))),
    in_post(702, POSTS, |lines, _| {
        protect(lines);
        lines.set("01035", "EXEMPELSTAD");
        lines.find("#UP 01020").map(At::Line)
    }),
    in_post(703, POSTS, |lines, _| {
        protect(lines);
        give_property(lines, "EXEMPLET 1:10");
        lines.find("#UP 01020").map(At::Line)
    }),
    in_post(704, POSTS, |lines, _| {
        protect(lines);
        lines.0.retain(|line| !line.text.starts_with("#UP 0105"));
        lines.find("#UP 01020").map(At::Line)
    }),
    in_post(705, WITH_DAYS, |lines, _| {
        keep_only(lines, &["01001"]);
        Some(At::Line(lines.set("01022", "99")))
    }),
    in_post(706, WITH_DAYS, |lines, _| {
        keep_only(lines, &["01001", "01023"]);
        lines.set("01003", "J");
        Some(At::Line(lines.set("01022", "99")))
    }),
    in_post(707, POSTS, |lines, _| Some(At::Line(lines.set("01003", "J")))),
    in_post(708, WITH_DAYS, |lines, _| {
        keep_only(lines, &["01001", "01004"]);
        Some(At::Line(lines.set("01003", "$")))
    }),
    in_post(709, POSTS, |lines, _| Some(At::Line(lines.set("01003", "N")))),
    coordination(710, WITH_DAYS, |lines, _| {
        keep_only(lines, &["01002"]);
        lines.set("01003", "J");
        Some(At::Line(lines.set("01022", "99")))
    }),
    coordination(711, POSTS, |lines, _| Some(At::Line(lines.set("01020", "J")))),
    in_post(712, POSTS, |lines, _| {
        protect(lines);
        lines.set("01911", "101020");
        lines.find("#UP 01020").map(At::Line)
    }),
    in_post(FLAG_LOST.0, WITH_DAYS, |lines, _| {
        let number = lines.0.get(lines.find("#UP 01001")?)?.text.clone();
        let mut place = 0;
        for line in ["#POST_START", "#POST_ID 2026.000.000.001", &number, "#UP 01003 J", "#POST_SLUT"] {
            lines.insert(place, line);
            place += 1;
        }
        Some(At::Line(place))
    }),
    in_post(715, SELECTION, |lines, _| {
        keep_only(lines, &["01001"]);
        lines.set("01003", "J");
        Some(At::Line(lines.set("01022", "99")))
    }),
];

const fn in_post(rule: u16, kinds: &'static [SampleKind], plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds, at: Where::Item(Ground::Plain), plant }
}

const fn coordination(rule: u16, kinds: &'static [SampleKind], plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds, at: Where::Item(Ground::Coordination), plant }
}

/// Leaves a post nothing but these terms.
fn keep_only(lines: &mut Lines, codes: &[&str]) {
    let is_kept = |text: &str| {
        text.strip_prefix("#UP ").is_none_or(|term| codes.iter().any(|&code| term.starts_with(code)))
    };
    lines.0.retain(|line| is_kept(&line.text));
}

/// Gives a full post skyddad folkbokföring, as in Net iD Portal 5.7, example 8.
fn protect(lines: &mut Lines) {
    lines.0.retain(|line| !line.text.starts_with("#UP 0103") && !line.text.starts_with("#UP 0105"));
    give_property(lines, WRITTEN_ON_MUNICIPALITY);
    for (code, value) in [
        ("01020", "J"),
        ("01034", "00000"),
        ("01052", "KONTOR 123"),
        ("01053", "BOX 2820"),
        ("01054", "99100"),
        ("01055", "EXEMPELSTAD"),
    ] {
        lines.set(code, value);
    }
}

/// Registers somebody on a property, in the history too.
fn give_property(lines: &mut Lines, property: &str) {
    lines.set("01025", property);
    lines.replace("#UP 04005", format!("#UP 04005 {property}"));
}
