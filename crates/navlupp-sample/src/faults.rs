//! The faults that can be planted, and which of them a sample gets where.

mod code;
mod coordination;
mod encoding;
mod frame;
mod group;
mod identity;
mod infil;
mod line;
mod protection;
mod removal;
mod term;
mod whole_file;

use std::collections::BTreeMap;

use navlupp_core::rule::RuleId;
use navlupp_id::Date;

use crate::lines::Lines;
use crate::number;
use crate::sample::{Refusal, Sample, SampleKind};

use code::{DATE_FUTURE, REASON_ALONE};
pub(crate) use coordination::BEFORE_SECRECY;
use encoding::MIXED;
pub(crate) use encoding::{BROKEN_OFF, IN_UTF8};
use frame::{DAY_AGAIN, DAY_TOO_EARLY, DAY_TOO_LATE, NO_FILE_TYPE, OUTSIDE_DAYS, UNDATED_DAY, UNDATED_FILE};
use infil::{NO_NUMBERS, RECOMMENDED, TOO_MANY, TWICE};
use line::DAMAGED_LETTER;
use protection::FLAG_LOST;
pub(crate) use whole_file::{BARE, BYTE_ORDER_MARK, EARLY_RECONCILIATION, EMPTY, FOREIGN, UTF16};

/// One way to break a rule.
pub(crate) struct Fault {
    pub(crate) rule: RuleId,
    kinds: &'static [SampleKind],
    at: Where,
    pub(crate) plant: Plant,
}

/// Plants a fault; nothing where the lines that it needs are not there.
type Plant = fn(&mut Lines, &Scene) -> Option<At>;

/// Where a fault is planted.
#[derive(Clone, Copy, PartialEq)]
enum Where {
    /// In the file as a whole: the walk does it, and the rule names this line.
    File(u64),
    /// In a part around the posts.
    Part(Part),
    /// In a post that is otherwise like this, in a `#PNR` line or in a line of a list.
    Item(Ground),
    /// In the last of them.
    Last,
}

/// A part of a file other than posts and numbers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The section INFO.
    Info,
    /// The beställningsid there.
    OrderId,
    /// `#FILTYP` there.
    FileType,
    /// `#BESTÄLLNINGSTYP` there.
    OrderType,
    /// `#EFFEKTUERAD` there.
    EffectiveDate,
    /// `#DATA_START`
    DataStart,
    /// The `#DAG_START` of the middle day.
    DayStart,
    /// The `#DAG_SLUT` of the middle day.
    DayEnd,
    /// The `#DAG_SLUT` of the last day.
    LastDayEnd,
    /// The section AVST.
    Reconciliation,
    /// `#FIL_SLUT`
    End,
    /// INFO.NAV whole.
    Label,
}

/// The parts that make up the section INFO with the start of DATA.
pub(crate) const INFO: [Part; 5] =
    [Part::Info, Part::OrderId, Part::FileType, Part::OrderType, Part::EffectiveDate];

/// The post that a fault is planted in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    /// A full post with nothing particular.
    Plain,
    /// A full post of somebody with a samordningsnummer.
    Coordination,
    /// A full post of a child with guardians.
    Child,
    /// A full post of the person of the file's first post.
    FirstAgain,
}

/// Where the rule must see the fault.
pub(crate) enum At {
    /// In this line of the part, whatever else is planted around it.
    Line(usize),
    /// In this line of the file; 0: in the file as a whole.
    Outside(u64),
}

/// What a fault may have to know.
pub(crate) struct Scene {
    /// Lines before the part.
    pub(crate) before: u64,
    /// The line of the `#DAG_START` of the open day.
    pub(crate) day_line: u64,
    /// The open day.
    pub(crate) day: Date,
    /// What `#ANTAL_POSTER` has to say.
    pub(crate) count: u64,
    /// The running number in the `#POST_ID` of the first post.
    pub(crate) first_id: u64,
    pub(crate) seed: u64,
}

const POSTS: &[SampleKind] = &[
    SampleKind::Notification,
    SampleKind::Change,
    SampleKind::Full,
    SampleKind::Selection,
    SampleKind::Fragment,
];
const FRAMED_POSTS: &[SampleKind] =
    &[SampleKind::Notification, SampleKind::Change, SampleKind::Full, SampleKind::Selection];
const WITH_DAYS: &[SampleKind] = &[SampleKind::Notification, SampleKind::Change, SampleKind::Full];
const INFIL: &[SampleKind] = &[SampleKind::Infil];
const LABEL: &[SampleKind] = &[SampleKind::Label];
const LIST: &[SampleKind] = &[SampleKind::IdList];
const NUMBERS: &[SampleKind] = &[SampleKind::Infil, SampleKind::IdList];
const FRAMED: &[SampleKind] = &[
    SampleKind::Notification,
    SampleKind::Change,
    SampleKind::Full,
    SampleKind::Selection,
    SampleKind::Infil,
];

const FAMILIES: [&[Fault]; 12] = [
    whole_file::FAULTS,
    encoding::FAULTS,
    line::FAULTS,
    frame::FAULTS,
    identity::FAULTS,
    term::FAULTS,
    group::FAULTS,
    code::FAULTS,
    removal::FAULTS,
    protection::FAULTS,
    coordination::FAULTS,
    infil::FAULTS,
];

fn all() -> impl Iterator<Item = &'static Fault> {
    FAMILIES.into_iter().flatten()
}

/// The rules of which a fault can be planted in files of a kind, by number.
pub fn plantable(kind: SampleKind) -> Vec<RuleId> {
    let mut rules: Vec<RuleId> =
        all().filter(|fault| fault.kinds.contains(&kind)).map(|fault| fault.rule).collect();
    rules.sort_unstable();
    rules
}

/// What a sample will be.
pub(crate) struct Plan {
    /// The kind of file that is walked through: bare posts where the frame is the fault.
    pub(crate) kind: SampleKind,
    /// Posts or numbers.
    pub(crate) posts: u64,
    /// The same with what a fault adds: what `#ANTAL_POSTER` has to say.
    pub(crate) count: u64,
    faults: Vec<&'static Fault>,
    /// By post or number, from 0. Never the first.
    targets: BTreeMap<u64, &'static Fault>,
}

impl Plan {
    pub(crate) fn new(sample: &Sample) -> Result<Self, Refusal> {
        let mut rules = sample.faults.clone();
        rules.sort_unstable();
        rules.dedup();
        let faults: Vec<&Fault> =
            rules.iter().map(|&rule| find(rule, sample.kind)).collect::<Result<_, _>>()?;
        for (place, first) in faults.iter().enumerate() {
            if let Some(second) = faults[place + 1..].iter().find(|second| hides(first, second)) {
                return Err(Refusal::Combination { first: first.rule, second: second.rule });
            }
        }
        let is_bare = rules.contains(&BARE);
        let kind = if is_bare { SampleKind::Fragment } else { sample.kind };
        let items: Vec<&Fault> =
            faults.iter().copied().filter(|fault| matches!(fault.at, Where::Item(_))).collect();
        let last = faults.iter().copied().find(|fault| fault.at == Where::Last);
        let posts = posts(sample, kind, &rules, items.len() as u64 + u64::from(last.is_some()));
        let limit = number::COUNT - 1;
        if posts > limit {
            return Err(Refusal::TooManyPosts { limit });
        }
        // Spread over the file; the first post stays whole, and so does the last unless it is meant.
        let room = posts - u64::from(last.is_some());
        let share = |item: usize| (item as u64 + 1) * room / (items.len() as u64 + 1);
        let mut targets: BTreeMap<u64, &Fault> =
            items.iter().enumerate().map(|(item, &fault)| (share(item), fault)).collect();
        targets.extend(last.map(|fault| (room, fault)));
        let more =
            [TWICE, OUTSIDE_DAYS, FLAG_LOST, REASON_ALONE].iter().filter(|rule| rules.contains(rule)).count();
        let count = posts + more as u64;
        Ok(Self { kind, posts, count, faults, targets })
    }

    /// Whether a fault of the rule is to be planted.
    pub(crate) fn has(&self, rule: RuleId) -> bool {
        self.faults.iter().any(|fault| fault.rule == rule)
    }

    /// What is true of the file as soon as it is begun.
    pub(crate) fn of_the_file(&self) -> Vec<(RuleId, u64)> {
        let line = |fault: &&Fault| match fault.at {
            Where::File(line) => Some((fault.rule, line)),
            _ => None,
        };
        self.faults.iter().filter_map(line).collect()
    }

    /// What is planted in some parts.
    pub(crate) fn parts(&self, parts: &[Part]) -> Vec<&'static Fault> {
        let is_here = |fault: &&&Fault| matches!(fault.at, Where::Part(part) if parts.contains(&part));
        self.faults.iter().filter(is_here).copied().collect()
    }

    /// What is planted in a post or number.
    pub(crate) fn item(&self, place: u64) -> Option<&'static Fault> {
        self.targets.get(&place).copied()
    }

    /// What a post has to be, where something is planted in it.
    pub(crate) fn ground(&self, place: u64) -> Option<Ground> {
        match self.item(place)?.at {
            Where::Item(ground) => Some(ground),
            Where::Last => Some(Ground::Plain),
            _ => None,
        }
    }
}

fn find(rule: RuleId, kind: SampleKind) -> Result<&'static Fault, Refusal> {
    match all().find(|fault| fault.rule == rule && fault.kinds.contains(&kind)) {
        Some(fault) => Ok(fault),
        None if all().any(|fault| fault.rule == rule) => Err(Refusal::FaultDoesNotFit { rule, kind }),
        None => Err(Refusal::UnknownFault(rule)),
    }
}

/// Rules that compare with the reference date: without that of the file they are silent in a day without date.
const NEED_A_DATE: [RuleId; 7] =
    [RuleId(209), RuleId(312), RuleId(408), RuleId(409), RuleId(418), DATE_FUTURE, BEFORE_SECRECY];

/// Whether one of two faults would keep the other from being seen, or take away the lines that it needs.
fn hides(first: &Fault, second: &Fault) -> bool {
    let hidden_by = |one: &Fault, other: &Fault| match one.rule {
        EMPTY | FOREIGN | UTF16 => true,
        BARE => !other.kinds.contains(&SampleKind::Fragment),
        BROKEN_OFF => {
            use Part::{DayEnd, End, LastDayEnd, Reconciliation};
            matches!(other.at, Where::Part(DayEnd | LastDayEnd | Reconciliation | End))
        }
        // What moves or takes away the first letter beyond ASCII, or says the same.
        IN_UTF8 => [MIXED, BYTE_ORDER_MARK, DAMAGED_LETTER, NO_FILE_TYPE].contains(&other.rule),
        UNDATED_DAY => [DAY_TOO_EARLY, DAY_AGAIN].contains(&other.rule),
        UNDATED_FILE => other.rule == DAY_TOO_LATE || NEED_A_DATE.contains(&other.rule),
        NO_NUMBERS => other.rule == TOO_MANY || matches!(other.at, Where::Item(_) | Where::Last),
        _ => false,
    };
    let at_one_place = match (first.at, second.at) {
        (Where::Part(one), Where::Part(other)) => one == other && !matches!(one, Part::Info | Part::Label),
        (Where::Last, Where::Last) => true,
        _ => false,
    };
    at_one_place || hidden_by(first, second) || hidden_by(second, first)
}

/// How many posts there have to be: each post that a fault is planted in has another before it.
fn posts(sample: &Sample, kind: SampleKind, rules: &[RuleId], items: u64) -> u64 {
    let needed = match kind {
        SampleKind::Label => return 0,
        _ if [EMPTY, FOREIGN, NO_NUMBERS].iter().any(|rule| rules.contains(rule)) => return 0,
        _ if rules.contains(&TOO_MANY) => RECOMMENDED + 1,
        _ if items > 0 => items + 1,
        _ if !rules.is_empty() => 1,
        SampleKind::Fragment | SampleKind::Infil | SampleKind::IdList => 1,
        _ => 0,
    };
    sample.posts.max(needed)
}
