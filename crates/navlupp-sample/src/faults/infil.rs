//! Faults of infiler and lists.

use navlupp_core::rule::RuleId;

use navlupp_id::Identity;

use super::{At, Fault, Ground, INFIL, LIST, NUMBERS, Part, Where};
use crate::number;

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
    Fault {
        rule: RuleId(902),
        kinds: INFIL,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| lines.replace("#PNR", format!("#PNR {}", number::at(0).number())).map(At::Line),
    },
    Fault {
        rule: RuleId(904),
        kinds: INFIL,
        at: Where::Part(Part::Info),
        plant: |lines, _| {
            let end = lines.find("#INFO_SLUT")?;
            Some(At::Line(lines.insert(end, "#GILTIG_TOM 20251231")))
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
        rule: RuleId(907),
        kinds: LIST,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| {
            lines.0.first_mut()?.text.insert(8, '-');
            Some(At::Line(0))
        },
    },
    Fault {
        rule: RuleId(909),
        kinds: INFIL,
        // At the end, after every day that exists: the numbers still ascend.
        at: Where::Last,
        plant: |lines, _| {
            let number = number::coordination(number::last()).number();
            lines.replace("#PNR", format!("#PNR {number}")).map(At::Line)
        },
    },
    Fault {
        rule: RuleId(909),
        kinds: LIST,
        at: Where::Item(Ground::Plain),
        plant: |lines, _| {
            let line = lines.0.first_mut()?;
            let number = number::coordination(Identity::from_digits(line.text.as_bytes())?);
            line.text = number.number().to_string();
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
