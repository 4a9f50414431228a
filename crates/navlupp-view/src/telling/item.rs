//! One term of a post, as far as it may be seen.

use navlupp_catalog::{List, Role, Term, TermCode};

use super::Tale;
use crate::passage::Is;
use crate::sight::Clearance;

/// One term of the post.
pub struct Item<'a> {
    /// Its line.
    pub line: u64,
    pub code: TermCode,
    pub term: Option<&'a Term>,
    pub role: Role,
    /// The group of its term; 0: a single term.
    pub group: u8,
    /// Which entry of its group it stands in; 0: in none.
    pub entry: u32,
    /// The value; or its mask, where `masked` says so.
    pub value: String,
    pub masked: bool,
    /// Whether it is masked for another person, who is protected.
    pub apart: bool,
    /// Whether the value is a removal mark.
    pub removed: bool,
    /// Whether the meaning is not certain.
    pub doubtful: bool,
    /// Whether a sentence has told it.
    pub told: bool,
}

/// References have no end mark: each begins with its number. Their entries are counted apart from the others'.
const REFERENCES: u32 = 1 << 31;

impl<'a> Item<'a> {
    /// The terms of a post but for the marks of its groups.
    pub fn all(tale: &Tale<'a>) -> Vec<Self> {
        let mut references = REFERENCES;
        let mut items = Vec::new();
        for line in tale.lines {
            let Is::Term(code) = line.is else { continue };
            let term = tale.catalogue.term(code);
            if term.is_some_and(|term| term.kind.is_group_mark()) {
                continue;
            }
            let (value, masked) = match tale.sight.clearance(tale.catalogue, line, tale.post) {
                Clearance::Clear(value) => (value, false),
                Clearance::Mask(mask) => (mask, true),
            };
            let mut item = Item {
                line: line.number,
                code,
                term,
                role: Role::Unknown,
                group: 0,
                entry: line.entry,
                removed: !masked && List::RemovalMark.holds(&value),
                value,
                masked,
                apart: masked && tale.sight.is_apart(line, tale.post),
                doubtful: false,
                told: false,
            };
            if let Some(term) = term {
                item.role = term.role;
                item.group = term.group.unwrap_or_default();
                item.doubtful = !term.confidence.is_firm();
            }
            if item.group == 14 {
                references += u32::from(item.role == Role::ReferenceNumber);
                item.entry = references;
            }
            items.push(item);
        }
        items
    }

    /// The list that its values come from.
    pub fn list(&self) -> Option<List> {
        self.term.and_then(|term| term.list)
    }

    /// Whether a value stands neither on that list nor on the user's own.
    pub fn is_off_list(&self, value: &str) -> bool {
        let own = self.term.and_then(|term| term.own_code(value));
        own.is_none() && self.list().is_some_and(|list| !list.holds(value))
    }

    /// The value, where it may be seen and is no removal mark.
    pub fn clear(&self) -> Option<&str> {
        (!self.masked && !self.removed).then_some(self.value.as_str())
    }
}
