//! Faults of codes.

use navlupp_core::rule::RuleId;

use super::{At, FRAMED_POSTS, Fault, Ground, POSTS, Plant, Where, group};
use crate::lines::{Line, Lines};
use crate::number;
use crate::words::{NO_RESIDENCE, WRITTEN_ON_MUNICIPALITY};

/// Needs another post.
pub(super) const REASON_ALONE: RuleId = RuleId(503);
/// Needs a reference date.
pub(super) const DATE_FUTURE: RuleId = RuleId(508);

pub(super) const FAULTS: &[Fault] = &[
    in_post(501, |lines, _| Some(At::Line(lines.set("01081", "XX")))),
    in_post(502, |lines, _| {
        lines.set("01007", "20101010");
        Some(At::Line(lines.set("01006", "AN")))
    }),
    in_post(REASON_ALONE.0, |lines, scene| {
        let place = lines.set("01006", "AV");
        // The order has the term: somebody else has a date.
        let other = number::scattered(scene.seed, scene.count).number();
        let mut before = vec!["#POST_START".to_owned(), format!("#UP 01001 {other}")];
        before.extend(["#UP 01006 AV", "#UP 01007 20150310", "#POST_SLUT"].map(str::to_owned));
        if let Some(id) = lines.find("#POST_ID") {
            before.insert(1, lines.0.get(id)?.text.clone());
        }
        let count = before.len();
        lines.0.splice(0..0, before.into_iter().map(Line::new));
        Some(At::Line(count + place))
    }),
    in_post(504, |lines, _| Some(At::Line(lines.set("01007", "20150310")))),
    in_post(505, |lines, _| Some(At::Line(lines.set("01101", "2015-03-10")))),
    in_post(506, |lines, _| Some(At::Line(lines.set("01101", "20150229")))),
    in_post(507, |lines, _| Some(At::Line(lines.set("01101", "20150300")))),
    Fault {
        rule: DATE_FUTURE,
        kinds: FRAMED_POSTS,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| Some(At::Line(lines.set("01101", "20620310"))),
    },
    in_post(509, |lines, _| Some(At::Line(lines.set("01101", "17150310")))),
    in_post(510, |lines, _| {
        let place = lines.find("#UP 01010 ")?;
        let born = lines.0.get(place)?.text.strip_prefix("#UP 01010 ")?.to_owned();
        let (month, day) = born.split_at_checked(6)?;
        let other = if day == "10" { "11" } else { "10" };
        Some(At::Line(lines.set("01010", &format!("{month}{other}"))))
    }),
    in_post(511, |lines, _| {
        group::foreign(lines)?;
        lines.replace("#UP 03002", "#UP 03002 00000000").map(At::Line)
    }),
    in_post(512, |lines, _| Some(At::Line(lines.set("01022", "88")))),
    in_post(513, |lines, _| Some(At::Line(lines.set("01023", "00")))),
    in_post(514, |lines, _| {
        group::foreign(lines)?;
        lines.replace("#UP 03001", "#UP 03001 YU").map(At::Line)
    }),
    in_post(515, |lines, _| {
        let start = group::relate(lines, &["02002 18000101", "02003 B", "02010 UV", "02011 20150301"])?;
        Some(At::Line(start + 3))
    }),
    in_post(516, |lines, _| Some(At::Line(lines.set("01004", "41X")))),
    in_post(517, |lines, _| Some(At::Line(lines.set("01004", "98H")))),
    in_post(518, |lines, _| {
        without_property(lines, NO_RESIDENCE)?;
        lines.0.retain(|line| !line.text.starts_with("#UP 0103"));
        lines.replace("#UP 04001", "#UP 04001 20230101")?;
        lines.set("01021", "20230101");
        lines.find("#UP 01025").map(At::Line)
    }),
    in_post(519, |lines, _| {
        lines.set("01007", "20151010");
        Some(At::Line(lines.set("01006", "ZZ")))
    }),
    in_post(520, |lines, _| {
        lines.set("01007", "20150310");
        Some(At::Line(lines.set("01006", "FI")))
    }),
    in_post(521, |lines, _| Some(At::Line(lines.set("01091", "16")))),
    in_post(522, |lines, _| {
        lines.set("01007", "20150310");
        Some(At::Line(lines.set("01006", "AS")))
    }),
    in_post(523, |lines, _| {
        lines.set("01006", "UV");
        lines.set("01007", "20150101");
        Some(At::Line(lines.set("01910", "20150101")))
    }),
    in_post(524, |lines, _| {
        lines.set("01006", "AV");
        Some(At::Line(lines.set("01007", "19850310")))
    }),
    in_post(525, |lines, _| {
        group::foreign(lines)?;
        lines.replace("#UP 03001", "#UP 03001 S1").map(At::Line)
    }),
    in_post(526, |lines, _| lines.replace("#UP 03002", "#UP 03002 19850101").map(At::Line)),
    in_post(527, |lines, _| without_property(lines, WRITTEN_ON_MUNICIPALITY).map(At::Line)),
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}

/// Puts a heading in the place of the property, now and in the history.
fn without_property(lines: &mut Lines, heading: &str) -> Option<usize> {
    lines.replace("#UP 04005", format!("#UP 04005 {heading}"))?;
    lines.replace("#UP 01025", format!("#UP 01025 {heading}"))
}
