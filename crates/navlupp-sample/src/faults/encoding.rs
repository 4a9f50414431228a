//! Faults of bytes and line ends.

use navlupp_core::rule::RuleId;

use super::{At, FRAMED, Fault, Ground, INFIL, LABEL, POSTS, Part, Plant, Where};
use crate::lines::{Line, Lines};

/// NAV012: the file breaks off in its last post or number, and that is the last line.
pub(crate) const BROKEN_OFF: RuleId = RuleId(12);

/// NAV003: one line in the encoding that the sample does not have.
pub(crate) const MIXED: RuleId = RuleId(3);
/// NAV004: UTF-8, whatever encoding the sample has. The walk writes it.
pub(crate) const IN_UTF8: RuleId = RuleId(4);

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
    // The first letter beyond ASCII: in #BESTÄLLNINGSID, in #TECKENPROV.
    Fault { rule: IN_UTF8, kinds: FRAMED, at: Where::File(3), plant: |_, _| None },
    Fault { rule: IN_UTF8, kinds: LABEL, at: Where::File(2), plant: |_, _| None },
    in_post(6, |lines, _| change(lines, "#UP 01092", |line| line.other_ending = true)),
    in_infil(6, |lines, _| change(lines, "#NAMN_INFIL", |line| line.other_ending = true)),
    in_label(6, |lines, _| change(lines, "#KONTAKT", |line| line.other_ending = true)),
    in_post(7, |lines, _| change(lines, "#UP 01092", |line| line.text.push('\u{1}'))),
    in_infil(7, |lines, _| change(lines, "#NAMN_INFIL", |line| line.text.push('\u{1}'))),
    in_label(7, |lines, _| change(lines, "#KONTAKT", |line| line.text.push('\u{1}'))),
    in_post(9, |lines, _| change(lines, "#UP 01028", |line| line.text.push(' '))),
    in_infil(9, |lines, _| change(lines, "#INFO_SLUT", |line| line.text.push(' '))),
    in_label(9, |lines, _| change(lines, "#ADRESS", |line| line.text.push(' '))),
    in_post(10, |lines, _| change(lines, "#UP 01028", |line| line.text = line.text.replace("8 ", "8\t"))),
    in_infil(10, |lines, _| change(lines, "#NAMN_INFIL", use_tab)),
    in_label(10, |lines, _| change(lines, "#KONTAKT", use_tab)),
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
    in_infil(18, |lines, _| {
        // NAV016 may have taken the # away.
        let start = if lines.find("#NAMN_INFIL").is_some() { "#NAMN_INFIL" } else { "NAMN_INFIL" };
        change(lines, start, |line| line.text.push('\0'))
    }),
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

/// A TAB after the keyword.
fn use_tab(line: &mut Line) {
    line.text = line.text.replacen(' ', "\t", 1);
}

fn break_off(lines: &mut Lines, last: usize) -> Option<At> {
    lines.0.truncate(last + 1);
    lines.0.get_mut(last)?.unterminated = true;
    Some(At::Line(last))
}
