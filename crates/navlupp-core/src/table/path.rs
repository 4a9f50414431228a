//! The way of a term through the pass.

use navlupp_catalog::{List, Role, TermCode, TermKind};

use super::Entry;
use crate::post::RoleSet;
use crate::summary::Tally;

/// How much of the pass a term needs, if its value is neither empty nor a removal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Path {
    /// It is a text that is counted, and nobody asks for more.
    Quiet,
    /// The same of a value that ends in no blank.
    Coded,
    /// Its value is counted: 01004.
    CaseTypes,
    /// Its value is counted: 01022.
    County,
    /// Its value is counted with the county's: 01023.
    Municipality,
    /// Its value is counted: 03001.
    Citizenship,
    /// It feeds a count or none, and rules want it only where it is not on its list, or at the end of the post.
    Listed,
    /// It is a date; rules want it where it is not a whole one of the calendar and past, or at the end of the post.
    Date,
    /// It is digits; rules want it where it is not, or of another length.
    Digits,
    /// It is the mark of the first name in use; rules want it where it is not, or at the end of the post.
    NameMark,
    /// It is a county or a municipality of a birth or a history; as above.
    Place,
    /// It is a property designation, which rules compare, or a heading in its place.
    Property,
    /// It is first names, which are counted.
    FirstNames,
    /// It is the number of the post's person; nobody asks for more if that is plainly valid.
    Person,
    /// It is the number of somebody else; as above.
    Identity,
    /// It opens the group of its first two digits; nobody asks for more if that is in order.
    GroupStart,
    /// It closes that group; as above.
    GroupEnd,
    /// No catalogue knows it, and rules want it for that.
    Unknown,
    /// Rules, the open post or the open group want it.
    Full,
}

/// The ends of groups. That one stands in its entry is nothing to what else is looked for there: so it can be noted first.
const ENDS: RoleSet =
    RoleSet::of(&[Role::RelationEnd, Role::CitizenshipEnd, Role::HistoryEnd, Role::SpecialRelationEnd]);

impl Entry {
    pub(super) fn path(&self) -> Path {
        let is_listed = self.is_short() && self.tally.is_of(self.list) && !self.codes.is_empty();
        let is_place = matches!(self.list, Some(List::County | List::Municipality));
        if self.kind.is_none() || (self.role == Role::Identity && self.kind != Some(TermKind::Identity)) {
            return Path::Full;
        }
        if self.opens.is_some() || self.closes.is_some() {
            // A group mark wakes rules only where it is out of order.
            let own = self.code.map(TermCode::group);
            return match (self.opens, self.closes) {
                _ if self.kept => Path::Full,
                (Some(_), None) if self.opens == own => Path::GroupStart,
                (None, Some(_)) if self.closes == own && ENDS.has(self.role) => Path::GroupEnd,
                _ => Path::Full,
            };
        }
        if !self.wakes.is_empty() {
            return Path::Full;
        }
        match (self.kind, self.tally) {
            (Some(TermKind::Identity), Tally::None) if self.role == Role::Identity => Path::Person,
            (Some(TermKind::Identity), Tally::None) => Path::Identity,
            (Some(TermKind::Date), Tally::None) => Path::Date,
            (_, Tally::CaseTypes) => Path::CaseTypes,
            (_, Tally::County) if self.is_short() && is_place => Path::County,
            (_, Tally::Municipality) if self.is_short() && is_place => Path::Municipality,
            (_, Tally::Citizenship) if self.is_short() && self.list == Some(List::Country) => {
                Path::Citizenship
            }
            (_, Tally::None) if self.is_short() && is_place => Path::Place,
            _ if is_listed => Path::Listed,
            (_, Tally::None) if self.role == Role::GivenNameMark && self.is_short() => Path::NameMark,
            (Some(TermKind::Digits), Tally::None) if self.list.is_none() => Path::Digits,
            (_, Tally::None) if self.is_text() => match self.role {
                Role::PropertyDesignation | Role::HistoryPropertyDesignation => Path::Property,
                Role::FirstNames => Path::FirstNames,
                _ => Path::Quiet,
            },
            (_, Tally::None) if self.is_plain() => Path::Coded,
            _ => Path::Full,
        }
    }

    fn is_text(&self) -> bool {
        self.kind == Some(TermKind::Text)
    }

    /// Whether nobody asks more of the value than that it is there.
    const fn is_plain(&self) -> bool {
        self.wakes_if_odd.is_empty() && !self.kept
    }
}
