//! Faults of the frame: sections, days, the bounds of posts, the count.

use navlupp_core::rule::RuleId;
use navlupp_id::{Date, Weekday};

use super::whole_file::EARLY_RECONCILIATION;
use super::{At, FRAMED, FRAMED_POSTS, Fault, Ground, INFIL, LABEL, POSTS, Part, Plant, WITH_DAYS, Where};
use crate::frame::ORDER_ID;
use crate::lines::Lines;
use crate::number;
use crate::sample::SampleKind;

/// NAV114: no date of effectuation, so nothing to compare days with.
pub(crate) const UNDATED_FILE: RuleId = RuleId(114);
/// NAV118: a day without a date.
pub(crate) const UNDATED_DAY: RuleId = RuleId(118);
/// NAV119: an empty day, years before the others.
pub(crate) const DAY_TOO_EARLY: RuleId = RuleId(119);
/// NAV120: one post more, after a day.
pub(crate) const OUTSIDE_DAYS: RuleId = RuleId(120);
/// NAV131: a day, and the same once more, empty.
pub(crate) const DAY_AGAIN: RuleId = RuleId(131);
/// NAV132: an empty day, years after the others.
pub(crate) const DAY_TOO_LATE: RuleId = RuleId(132);
/// NAV135: no `#FILTYP`.
pub(crate) const NO_FILE_TYPE: RuleId = RuleId(135);

pub(super) const FAULTS: &[Fault] = &[
    in_post(101, POSTS, |lines, _| {
        lines.remove("#POST_SLUT")?;
        lines.find("#POST_START").map(At::Line)
    }),
    in_post(102, POSTS, |lines, _| Some(At::Line(lines.add("#POST_SLUT")))),
    in_post(103, POSTS, |lines, _| Some(At::Line(lines.add("#UP 01081 OG")))),
    in_post(104, POSTS, |lines, _| {
        lines.0.retain(|line| !line.text.starts_with("#UP"));
        lines.find("#POST_START").map(At::Line)
    }),
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
    around(112, FRAMED, Part::FileType, |lines, _| {
        let again = lines.0.get(lines.find("#FILTYP")?)?.text.clone();
        before(lines, "#INFO_SLUT", again)
    }),
    around(113, FRAMED, Part::OrderId, |lines, _| {
        let short = ORDER_ID.get(..ORDER_ID.len() - 1)?;
        lines.replace("#BESTÄLLNINGSID", format!("#BESTÄLLNINGSID {short}")).map(At::Line)
    }),
    around(UNDATED_FILE.0, FRAMED_POSTS, Part::EffectiveDate, |lines, _| {
        lines.replace("#EFFEKTUERAD", "#EFFEKTUERAD 20260231").map(At::Line)
    }),
    around(115, FRAMED, Part::OrderType, |lines, _| {
        lines.replace("#BESTÄLLNINGSTYP", "#BESTÄLLNINGSTYP EN PÅHITTAD BESTÄLLNING").map(At::Line)
    }),
    around(115, LABEL, Part::Label, |lines, _| lines.replace("#PRODUKT", "#PRODUKT NAVLUPP").map(At::Line)),
    in_post(116, FRAMED_POSTS, |lines, scene| {
        // Somebody of whom the file has no post.
        let number = number::scattered(scene.seed, scene.count).number();
        Some(At::Line(lines.add(format!("#PNR {number}"))))
    }),
    around(117, WITH_DAYS, Part::DayEnd, |lines, scene| {
        lines.remove("#DAG_SLUT")?;
        Some(At::Outside(scene.day_line))
    }),
    around(UNDATED_DAY.0, WITH_DAYS, Part::DayStart, |lines, _| {
        lines.replace("#DAG_START", "#DAG_START 20260231").map(At::Line)
    }),
    around(DAY_TOO_EARLY.0, WITH_DAYS, Part::DayEnd, |lines, _| Some(empty_day(lines, "20200102"))),
    around(OUTSIDE_DAYS.0, WITH_DAYS, Part::DayEnd, |lines, scene| {
        let start = lines.add("#POST_START");
        lines.add("#POST_ID 2026.999.999.999");
        // Somebody of whom the file has no post, whatever else is planted.
        lines.add(format!("#UP 01001 {}", number::scattered(scene.seed, scene.count + 2).number()));
        lines.add("#POST_SLUT");
        Some(At::Line(start))
    }),
    around(121, FRAMED, Part::End, |lines, _| {
        let start = lines.add("#DATABESKRIVNING_START");
        lines.add("#FILNAMN navet_1.0");
        lines.add("#DATABESKRIVNING_SLUT");
        Some(At::Line(start))
    }),
    in_post(122, WITH_DAYS, |lines, _| {
        lines.remove("#POST_ID")?;
        lines.find("#POST_START").map(At::Line)
    }),
    in_post(123, WITH_DAYS, |lines, _| lines.replace("#POST_ID", "#POST_ID 2026000014055").map(At::Line)),
    Fault {
        rule: RuleId(124),
        kinds: WITH_DAYS,
        at: Where::Item(Ground::FirstAgain),
        plant: |lines, scene| {
            let id = format!("{:09}", scene.first_id);
            let place = lines.find("#POST_ID ")?;
            lines.0.get_mut(place)?.text = format!("#POST_ID 2026.{}.{}.{}", &id[..3], &id[3..6], &id[6..]);
            lines.find("#POST_START").map(At::Line)
        },
    },
    in_post(125, WITH_DAYS, |lines, _| {
        let place = lines.find("#POST_ID")?;
        lines.0.swap(place, place + 1);
        Some(At::Line(place + 1))
    }),
    around(126, LABEL, Part::Label, |lines, _| {
        lines.remove("#POSTNR")?;
        lines.find("#MEDIELEV_START").map(At::Line)
    }),
    around(128, FRAMED, Part::Reconciliation, |lines, scene| {
        // The letter O for the first zero, as a hand would write it.
        count(lines, &format!("O{:07}", scene.count % 10_000_000))
    }),
    around(129, FRAMED_POSTS, Part::OrderType, |lines, _| {
        lines.remove("#BESTÄLLNINGSTYP")?;
        lines.find("#INFO_START").map(At::Line)
    }),
    around(130, FRAMED_POSTS, Part::Info, |lines, _| before(lines, "#INFO_SLUT", "#DATUM_ANDRING 2026-W45")),
    around(130, INFIL, Part::Info, |lines, _| before(lines, "#INFO_SLUT", "#GILTIG_TOM 2026-W45")),
    around(DAY_AGAIN.0, WITH_DAYS, Part::DayEnd, |lines, scene| {
        Some(empty_day(lines, &scene.day.number().to_string()))
    }),
    around(DAY_TOO_LATE.0, WITH_DAYS, Part::LastDayEnd, |lines, _| Some(empty_day(lines, "20991231"))),
    around(133, FRAMED, Part::OrderId, |lines, _| {
        lines.replace("#BESTÄLLNINGSID", "#BESTÄLLNINGSID 00000079-FO01-OOO1").map(At::Line)
    }),
    around(134, WITH_DAYS, Part::EffectiveDate, |lines, _| {
        let place = lines.find("#EFFEKTUERAD")?;
        let line = lines.0.get_mut(place)?;
        let date = Date::parse(line.text.strip_prefix("#EFFEKTUERAD ")?.as_bytes())?;
        let sunday = (0..7).filter_map(|days| date.plus_days(days));
        let sunday = sunday.into_iter().find(|date| date.weekday() == Weekday::Sunday)?;
        line.text = format!("#EFFEKTUERAD {}", sunday.number());
        Some(At::Line(place))
    }),
    around(NO_FILE_TYPE.0, FRAMED, Part::FileType, |lines, _| {
        lines.remove("#FILTYP")?;
        lines.find("#INFO_START").map(At::Line)
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

fn before(lines: &mut Lines, start: &str, text: impl Into<String>) -> Option<At> {
    let place = lines.find(start)?;
    Some(At::Line(lines.insert(place, text)))
}

/// A day without posts, after the others.
fn empty_day(lines: &mut Lines, date: &str) -> At {
    let start = lines.add(format!("#DAG_START {date}"));
    lines.add("#DAG_SLUT");
    At::Line(start)
}
