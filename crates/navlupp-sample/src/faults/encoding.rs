//! Faults of bytes and line ends.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, INFIL, LABEL, POSTS, Part, Plant, Where};
use crate::lines::{Line, Lines};

/// NAV012: the file breaks off in its last post or number, and that is the last line.
pub(crate) const BROKEN_OFF: RuleId = RuleId(12);

/// Past the longest line that is read whole, 1 000 bytes.
const OVERLONG: usize = 1_100;

pub(super) const FAULTS: &[Fault] = &[
    in_post(3, |lines, _| {
        // A line in the sample's own encoding comes first, also in bare posts.
        lines.replace("#UP 01035", "#UP 01035 ÖVNINGSTORP")?;
        lines.replace("#UP 01092", "#UP 01092 ÖVNINGSKYRKA")?;
        change(lines, "#UP 01092", |line| line.other_encoding = true)
    }),
    in_infil(3, |lines, _| change(lines, "#NAMN_INFIL", |line| line.other_encoding = true)),
    in_label(3, |lines, _| change(lines, "#KONTAKT", |line| line.other_encoding = true)),
    in_post(6, |lines, _| change(lines, "#UP 01092", |line| line.other_ending = true)),
    in_infil(6, |lines, _| change(lines, "#NAMN_INFIL", |line| line.other_ending = true)),
    in_label(6, |lines, _| change(lines, "#KONTAKT", |line| line.other_ending = true)),
    in_post(7, |lines, _| change(lines, "#UP 01092", |line| line.text.push('\u{1}'))),
    in_infil(7, |lines, _| change(lines, "#NAMN_INFIL", |line| line.text.push('\u{1}'))),
    in_label(7, |lines, _| change(lines, "#KONTAKT", |line| line.text.push('\u{1}'))),
    // Terms and keywords whose length no other rule judges.
    in_post(11, |lines, _| {
        let end = lines.find("#POST_SLUT")?;
        Some(At::Line(lines.insert(end, format!("#UP 07001 {}", "X".repeat(OVERLONG)))))
    }),
    in_infil(11, |lines, _| {
        let end = lines.find("#INFO_SLUT")?;
        Some(At::Line(lines.insert(end, format!("#PROGRAM {}", "X".repeat(OVERLONG)))))
    }),
    in_label(11, |lines, _| {
        let text = format!("#PROGRAM {}", "X".repeat(OVERLONG));
        lines.replace("#PROGRAM", text).map(At::Line)
    }),
    Fault {
        rule: BROKEN_OFF,
        kinds: POSTS,
        at: Where::Last,
        plant: |lines, _| {
            let identity = lines.find("#UP 0100")?;
            break_off(lines, identity)
        },
    },
    Fault { rule: BROKEN_OFF, kinds: INFIL, at: Where::Last, plant: |lines, _| break_off(lines, 0) },
    in_label(12, |lines, _| {
        let name = lines.find("#FILNAMN")?;
        break_off(lines, name)
    }),
    in_post(18, |lines, _| change(lines, "#UP 01092", |line| line.text.push('\0'))),
    in_infil(18, |lines, _| change(lines, "#NAMN_INFIL", |line| line.text.push('\0'))),
    in_label(18, |lines, _| change(lines, "#KONTAKT", |line| line.text.push('\0'))),
];

const fn in_post(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: POSTS, at: Where::Item(Ground::Plain), plant }
}

const fn in_infil(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: INFIL, at: Where::Part(Part::Info), plant }
}

const fn in_label(rule: u16, plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds: LABEL, at: Where::Part(Part::Label), plant }
}

fn change(lines: &mut Lines, start: &str, change: fn(&mut Line)) -> Option<At> {
    let place = lines.find(start)?;
    change(lines.0.get_mut(place)?);
    Some(At::Line(place))
}

fn break_off(lines: &mut Lines, last: usize) -> Option<At> {
    lines.0.truncate(last + 1);
    lines.0.get_mut(last)?.unterminated = true;
    Some(At::Line(last))
}
