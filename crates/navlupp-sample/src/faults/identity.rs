//! Faults of identity numbers.

use navlupp_core::rule::RuleId;
use navlupp_id::Identity;

use super::{At, FRAMED_POSTS, Fault, Ground, INFIL, LIST, POSTS, Plant, Where};
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
    in_item(203, POSTS, |lines, _| {
        // It changes places with the line after it.
        let place = lines.find(PERSONNUMMER)?;
        lines.0.swap(place, place + 1);
        Some(At::Line(place + 1))
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
    in_item(208, POSTS, |lines, _| rewrite(lines, PERSONNUMMER, without_serial)),
    in_item(208, INFIL, |lines, _| rewrite(lines, "#PNR ", without_serial)),
    in_item(208, LIST, |lines, _| rewrite(lines, "", without_serial)),
    // A reference: with the person's own number, the dates of the post would be too early.
    in_item(209, FRAMED_POSTS, |lines, _| {
        let number = own(lines)?.number() + MILLENNIUM;
        Some(At::Line(lines.set("01005", &number.to_string())))
    }),
    in_item(210, POSTS, |lines, _| rewrite(lines, PERSONNUMMER, number::coordination)),
    Fault {
        rule: RuleId(211),
        kinds: POSTS,
        at: Where::Item(Ground::Coordination),
        plant: |lines, _| {
            rewrite(lines, "#UP 01002 ", |number| {
                Identity::from_number(number.number() - 600_000).map_or(number, Identity::with_check_digit)
            })
        },
    },
    in_item(212, POSTS, |lines, _| {
        let number = own(lines)?.number();
        Some(At::Line(lines.set("01005", &number.to_string())))
    }),
    in_item(213, POSTS, |lines, _| {
        let place = lines.find("#UP 03000")?;
        for line in [
            "#UP 02999",
            "#UP 02007 Ek",
            "#UP 02005 Karl",
            "#UP 02003 B",
            "#UP 02002 1879-06-12",
            "#UP 02000",
        ] {
            lines.insert(place, line);
        }
        Some(At::Line(place + 1))
    }),
    Fault {
        rule: RuleId(214),
        kinds: &[SampleKind::Notification, SampleKind::Change, SampleKind::Full, SampleKind::Fragment],
        at: Where::Item(Ground::FirstAgain),
        plant: |lines, _| lines.find("#POST_START").map(At::Line),
    },
    in_item(215, POSTS, |lines, _| {
        lines.set("01007", "20200101");
        Some(At::Line(lines.set("01006", "GN")))
    }),
    Fault {
        rule: RuleId(216),
        kinds: &[SampleKind::Selection],
        at: Where::Item(Ground::FirstAgain),
        plant: |lines, _| lines.find("#POST_START").map(At::Line),
    },
];

/// Takes a birth of the 19th century beyond every date of a file.
const MILLENNIUM: u64 = 100_000_000_000;

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

/// The number of the post's person.
fn own(lines: &Lines) -> Option<Identity> {
    let line = lines.0.get(lines.find(PERSONNUMMER)?)?;
    Identity::from_digits(line.text.strip_prefix(PERSONNUMMER)?.as_bytes())
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

/// The serial that nobody has, with the right check digit.
fn without_serial(number: Identity) -> Identity {
    Identity::from_number(number.number() / 10_000 * 10_000).map_or(number, Identity::with_check_digit)
}

/// The same month, serial and right check digit on another day.
fn no_such_day(number: Identity, day: u64) -> Identity {
    let (month, serial) = (number.number() / 1_000_000, number.number() % 10_000);
    let moved = month * 1_000_000 + day * 10_000 + serial;
    Identity::from_number(moved).map_or(number, Identity::with_check_digit)
}
