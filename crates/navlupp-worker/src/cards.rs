//! The parts of a post: single terms by subject, one card for each entry of a group.

use navlupp_catalog::{Language, List, Role, Term, TermCode};
use navlupp_id::Date;
use navlupp_protocol::{Card, CardRow, CardSection};
use navlupp_view::sight::{Clearance, mask_in_words};
use navlupp_view::words::{self, Siblings};
use navlupp_view::{Is, SeenLine};

use crate::lines;
use crate::view::Seen;
use navlupp_core::order::arrange;

/// One term of the post, as far as it may be seen.
struct Item<'a> {
    line: &'a SeenLine,
    code: u32,
    term: Option<&'a Term>,
    value: Clearance,
}

impl Item<'_> {
    fn clear(&self) -> Option<&str> {
        match &self.value {
            Clearance::Clear(value) => Some(value),
            Clearance::Mask(_) => None,
        }
    }
}

/// Which card a term stands on: cards come in this order.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    section: u8,
    group: u8,
    entry: u32,
}

/// The sections in the order of the page.
const ORDER: [CardSection; 12] = [
    CardSection::Person,
    CardSection::Registration,
    CardSection::RegisteredAddress,
    CardSection::SpecialAddress,
    CardSection::ForeignAddress,
    CardSection::CivilStatus,
    CardSection::Origin,
    CardSection::Relation,
    CardSection::Citizenship,
    CardSection::History,
    CardSection::References,
    CardSection::Other,
];

/// The cards of a post whose lines these are.
pub fn of_post(seen: &Seen<'_>, lines: &[&SeenLine], language: Language) -> Vec<Card> {
    let mut cards: Vec<(Place, Vec<Item<'_>>)> = Vec::new();
    for line in lines {
        let Some((place, item)) = item(seen, line) else { continue };
        match cards.iter_mut().rfind(|(other, _)| *other == place) {
            Some((_, items)) => items.push(item),
            None => cards.push((place, vec![item])),
        }
    }
    arrange(&mut cards, &|(one, _), (other, _)| one < other);
    let entries: Vec<Place> = cards.iter().map(|(place, _)| *place).filter(|place| place.entry > 0).collect();
    let clear = |code| {
        let mut items = cards.iter().flat_map(|(_, items)| items);
        items.find(|item| item.code == code).and_then(Item::clear).map(str::to_owned)
    };
    let born = clear(1010).as_deref().and_then(date);
    let named = clear(1012);
    cards
        .into_iter()
        .map(|(place, mut items)| {
            if place.section == 0 {
                arrange(&mut items, &|one, other| rank(one.code) < rank(other.code));
            }
            let siblings = siblings(&items, born, named.as_deref());
            let rows = items.iter().map(|item| row(seen, item, siblings, language)).collect();
            let of =
                entries.iter().filter(|other| (other.section, other.group) == (place.section, place.group));
            let nth = (place.entry > 0).then(|| {
                let before = of.clone().filter(|other| other.entry <= place.entry).count();
                (before as u32, of.count() as u32)
            });
            let section = ORDER.get(usize::from(place.section)).copied().unwrap_or(CardSection::Other);
            Card { section, group: place.group, nth, rows }
        })
        .collect()
}

fn item<'a>(seen: &Seen<'a>, line: &'a SeenLine) -> Option<(Place, Item<'a>)> {
    let catalogue = seen.ground.catalogue;
    let value = || seen.sight.clearance(catalogue, line, seen.passage.post(line.post));
    match line.is {
        Is::Term(code) => {
            let term = catalogue.term(code);
            if term.is_some_and(|term| term.kind.is_group_mark()) {
                return None;
            }
            let item = Item { line, code: code.number(), term, value: value() };
            Some((place(code, term.is_some(), line.entry), item))
        }
        // The one line that a post of an infil or of a list is.
        _ if line.is_number() => {
            let place = Place { section: 0, group: 0, entry: 0 };
            Some((place, Item { line, code: 0, term: None, value: value() }))
        }
        _ => None,
    }
}

fn place(code: TermCode, is_known: bool, entry: u32) -> Place {
    let section = match code.number() {
        _ if !is_known => 11,
        1001..=1020 => 0,
        1021..=1028 => 1,
        1031..=1035 => 2,
        1051..=1055 => 3,
        1071..=1077 => 4,
        1081..=1082 => 5,
        1091..=1094 | 1101 => 6,
        2000..=2999 => 7,
        3000..=3999 => 8,
        4000..=4999 => 9,
        1400..=1499 => 10,
        _ => 11,
    };
    Place { section, group: code.group(), entry }
}

/// The order of the rows of a person: numbers, names, birth, protection, deregistration, case.
const fn rank(code: u32) -> u32 {
    match code {
        0..=1002 => 0,
        1005 => 1,
        1011 => 6,
        1012..=1015 => code - 1010,
        1010 => 7,
        1003 | 1020 => 8,
        1006 | 1007 => 9,
        1004 => 10,
        _ => 11,
    }
}

fn date(value: &str) -> Option<Date> {
    Date::parse(value.as_bytes())
}

/// What the terms of one card tell about each other.
fn siblings<'a>(items: &'a [Item<'_>], born: Option<Date>, named: Option<&'a str>) -> Siblings<'a> {
    let list = |list| {
        let item = items.iter().find(|item| item.term.is_some_and(|term| term.list == Some(list)));
        item.and_then(Item::clear)
    };
    let dated = items.iter().find(|item| {
        item.term.is_some_and(|term| matches!(term.role, Role::RegistrationDate | Role::HistoryDate))
    });
    let is_birth = items.iter().any(|item| item.term.is_some_and(|term| term.role == Role::BirthCounty));
    Siblings {
        county: list(List::County),
        country: list(List::Country),
        first_names: named,
        day: if is_birth { born } else { dated.and_then(Item::clear).and_then(date) },
    }
}

fn row(seen: &Seen<'_>, item: &Item<'_>, siblings: Siblings<'_>, language: Language) -> CardRow {
    let shown = seen.sight.show(seen.ground.catalogue, item.line, seen.passage.post(item.line.post));
    let severity = lines::faults(seen.findings, item.line.number, &shown).first().map(|fault| fault.severity);
    let row = CardRow {
        line: item.line.number as f64,
        code: item.code,
        value: String::new(),
        masked: false,
        protected: false,
        removed: false,
        uncertain: false,
        severity,
    };
    match &item.value {
        Clearance::Clear(value) => {
            let words = if item.code == 0 {
                words::number(value)
            } else {
                words::say(item.term, value, siblings, language)
            };
            CardRow { value: words.text, removed: words.removed, uncertain: !words.firm, ..row }
        }
        Clearance::Mask(mask) => {
            let kind = item.term.map(|term| term.kind);
            CardRow {
                value: mask_in_words(mask, kind.unwrap_or(navlupp_catalog::TermKind::Identity)),
                masked: true,
                protected: shown.protected,
                uncertain: item.code != 0 && item.term.is_none_or(|term| !term.confidence.is_firm()),
                ..row
            }
        }
    }
}
