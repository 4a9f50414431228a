//! Faults of infiler and lists.

use navlupp_core::rule::RuleId;

use super::{At, Fault, Ground, LIST, NUMBERS, Where};

/// NAV901: a number, and the same once more.
pub(crate) const TWICE: RuleId = RuleId(901);
/// NAV905: an infil or a list without a number.
pub(crate) const NO_NUMBERS: RuleId = RuleId(905);
/// NAV903: one number more than is recommended.
pub(crate) const TOO_MANY: RuleId = RuleId(903);
/// What is recommended at most (Allmän beskrivning 4.1, chapter 3.4).
pub(crate) const RECOMMENDED: u64 = 2_000_000;

pub(super) const FAULTS: &[Fault] = &[
    Fault {
        rule: TWICE,
        kinds: NUMBERS,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| {
            let number = lines.0.first()?.text.clone();
            Some(At::Line(lines.add(number)))
        },
    },
    Fault { rule: TOO_MANY, kinds: NUMBERS, at: Where::File(0), plant: |_, _| None },
    Fault { rule: NO_NUMBERS, kinds: NUMBERS, at: Where::File(0), plant: |_, _| None },
    Fault {
        rule: RuleId(906),
        kinds: LIST,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| {
            let line = lines.0.first_mut()?;
            line.text = line.text.get(2..)?.to_owned();
            Some(At::Line(0))
        },
    },
    Fault {
        rule: RuleId(908),
        kinds: LIST,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| Some(At::Line(lines.add("okänt"))),
    },
];
