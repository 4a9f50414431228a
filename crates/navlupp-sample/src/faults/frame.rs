//! Faults of the frame: sections, days, the bounds of posts, the count.

use navlupp_core::rule::RuleId;

use super::whole_file::EARLY_RECONCILIATION;
use super::{At, FRAMED, FRAMED_POSTS, Fault, Ground, LABEL, POSTS, Part, Plant, WITH_DAYS, Where};
use crate::frame::ORDER_ID;
use crate::lines::Lines;
use crate::number;
use crate::sample::SampleKind;

pub(super) const FAULTS: &[Fault] = &[
    in_post(101, POSTS, |lines, _| {
        lines.remove("#POST_SLUT")?;
        lines.find("#POST_START").map(At::Line)
    }),
    in_post(102, POSTS, |lines, _| Some(At::Line(lines.add("#POST_SLUT")))),
    in_post(103, POSTS, |lines, _| Some(At::Line(lines.add("#UP 01081 OG")))),
    around(105, FRAMED, Part::Reconciliation, |lines, scene| {
        count(lines, &format!("{:08}", scene.count + 1))
    }),
    around(106, FRAMED, Part::Reconciliation, |lines, scene| {
        // From ten million on, the number itself has eight digits.
        let width = if scene.count < 10_000_000 { 1 } else { 9 };
        count(lines, &format!("{:0width$}", scene.count))
    }),
    around(107, FRAMED, Part::Reconciliation, |lines, _| {
        lines.remove("#ANTAL_POSTER")?;
        lines.find("#AVST_START").map(At::Line)
    }),
    around(108, FRAMED, Part::End, |lines, scene| {
        lines.remove("#FIL_SLUT")?;
        Some(At::Outside(scene.before))
    }),
    around(109, FRAMED, Part::Reconciliation, |lines, _| {
        lines.remove("#AVST_SLUT")?;
        lines.find("#AVST_START").map(At::Line)
    }),
    around(109, LABEL, Part::Label, |lines, _| {
        lines.remove("#MEDIELEV_SLUT")?;
        lines.find("#MEDIELEV_START").map(At::Line)
    }),
    around(EARLY_RECONCILIATION.0, FRAMED, Part::DataStart, |lines, _| {
        lines.find("#DATA_START").map(At::Line)
    }),
    around(111, FRAMED, Part::OrderId, |lines, _| {
        lines.remove("#BESTÄLLNINGSID")?;
        lines.find("#INFO_START").map(At::Line)
    }),
    around(113, FRAMED, Part::OrderId, |lines, _| {
        let short = ORDER_ID.get(..ORDER_ID.len() - 1)?;
        lines.replace("#BESTÄLLNINGSID", format!("#BESTÄLLNINGSID {short}")).map(At::Line)
    }),
    in_post(116, FRAMED_POSTS, |lines, scene| {
        // Somebody of whom the file has no post.
        let number = number::scattered(scene.seed, scene.count).number();
        Some(At::Line(lines.add(format!("#PNR {number}"))))
    }),
    around(117, WITH_DAYS, Part::DayEnd, |lines, scene| {
        lines.remove("#DAG_SLUT")?;
        Some(At::Outside(scene.day_line))
    }),
    around(118, WITH_DAYS, Part::DayStart, |lines, _| {
        lines.replace("#DAG_START", "#DAG_START 20260231").map(At::Line)
    }),
    around(128, FRAMED, Part::Reconciliation, |lines, scene| {
        // The letter O for the first zero, as a hand would write it.
        count(lines, &format!("O{:07}", scene.count % 10_000_000))
    }),
];

const fn in_post(rule: u16, kinds: &'static [SampleKind], plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds, at: Where::Item(Ground::Plain), plant }
}

const fn around(rule: u16, kinds: &'static [SampleKind], part: Part, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds, at: Where::Part(part), plant }
}

fn count(lines: &mut Lines, value: &str) -> Option<At> {
    lines.replace("#ANTAL_POSTER", format!("#ANTAL_POSTER {value}")).map(At::Line)
}
