//! Faults of identity numbers.

use navlupp_core::rule::RuleId;
use navlupp_id::Identity;

use super::{At, Fault, Ground, INFIL, LIST, POSTS, Plant, Where};
use crate::lines::Lines;
use crate::number;
use crate::sample::SampleKind;

pub(super) const FAULTS: &[Fault] = &[
    in_item(201, POSTS, |lines, _| {
        lines.remove(PERSONNUMMER)?;
        lines.find("#POST_START").map(At::Line)
    }),
    in_item(202, POSTS, |lines, scene| {
        let place = lines.find(PERSONNUMMER)? + 1;
        let number = number::coordination(number::scattered(scene.seed, scene.count)).number();
        Some(At::Line(lines.insert(place, format!("#UP 01002 {number}"))))
    }),
    in_item(204, POSTS, |lines, _| shorten(lines, PERSONNUMMER)),
    in_item(204, INFIL, |lines, _| shorten(lines, "#PNR ")),
    in_item(205, POSTS, |lines, _| rewrite(lines, PERSONNUMMER, wrong_check_digit)),
    in_item(205, INFIL, |lines, _| rewrite(lines, "#PNR ", wrong_check_digit)),
    in_item(205, LIST, |lines, _| rewrite(lines, "", wrong_check_digit)),
    in_item(206, POSTS, |lines, _| rewrite(lines, PERSONNUMMER, |number| no_such_day(number, 32))),
    Fault {
        rule: RuleId(206),
        kinds: INFIL,
        // At the end, after every day that exists: the numbers still ascend.
        at: Where::Last,
        plant: |lines, _| rewrite(lines, "#PNR ", |_| no_such_day(number::last(), 32)),
    },
    in_item(206, LIST, |lines, _| rewrite(lines, "", |number| no_such_day(number, 32))),
    Fault {
        rule: RuleId(207),
        kinds: POSTS,
        at: Where::Item(Ground::Coordination),
        plant: |lines, _| rewrite(lines, "#UP 01002 ", |number| no_such_day(number, 60)),
    },
    Fault {
        rule: RuleId(214),
        kinds: &[SampleKind::Notification, SampleKind::Change, SampleKind::Full, SampleKind::Fragment],
        at: Where::Item(Ground::FirstAgain),
        plant: |lines, _| lines.find("#POST_START").map(At::Line),
    },
];

const PERSONNUMMER: &str = "#UP 01001 ";

const fn in_item(rule: u16, kinds: &'static [SampleKind], plant: Plant) -> Fault {
    Fault { rule: RuleId(rule), kinds, at: Where::Item(Ground::Plain), plant }
}

/// Gives the line that begins so another number.
fn rewrite(lines: &mut Lines, start: &str, change: fn(Identity) -> Identity) -> Option<At> {
    let place = lines.find(start)?;
    let line = lines.0.get_mut(place)?;
    let number = Identity::from_digits(line.text.strip_prefix(start)?.as_bytes())?;
    line.text = format!("{start}{}", change(number).number());
    Some(At::Line(place))
}

/// Takes the last digit away.
fn shorten(lines: &mut Lines, start: &str) -> Option<At> {
    let place = lines.find(start)?;
    lines.0.get_mut(place)?.text.pop();
    Some(At::Line(place))
}

fn wrong_check_digit(number: Identity) -> Identity {
    let (rest, last) = (number.number() / 10, number.number() % 10);
    Identity::from_number(rest * 10 + (last + 1) % 10).unwrap_or(number)
}

/// The same month, serial and right check digit on another day.
fn no_such_day(number: Identity, day: u64) -> Identity {
    let (month, serial) = (number.number() / 1_000_000, number.number() % 10_000);
    let moved = month * 1_000_000 + day * 10_000 + serial;
    Identity::from_number(moved).map_or(number, Identity::with_check_digit)
}
