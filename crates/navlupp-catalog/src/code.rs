//! The closed lists of codes.

use std::sync::OnceLock;

use navlupp_id::Date;

use crate::span::within;
use crate::tables::{CODE_STARTS, made_codes};
use crate::{Confidence, List, Names};

/// One value of one list: a row of `data/codes.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The list it belongs to.
    pub list: List,
    /// The value as it stands in a file.
    pub code: &'static str,
    /// What it means.
    pub names: Names,
    /// First day on which it was in use; `None` = open or not known.
    pub from: Option<Date>,
    /// Last day on which it was in use; `None` = open or not known.
    pub until: Option<Date>,
    /// How sure the meaning is.
    pub confidence: Confidence,
    /// Where to look it up. Empty without the feature `provenance`, as are note and XML path.
    pub basis: &'static str,
    /// What else is worth knowing. May be empty.
    pub note: &'static str,
}

/// A value that a user's own catalogue adds to a list, or one of a list of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnCode {
    /// The value as it stands in a file: at most eight ASCII letters or digits.
    pub code: String,
    /// What it means.
    pub names: Names,
}

impl Code {
    /// Whether the value was in use on a day.
    pub fn is_valid_on(&self, day: Date) -> bool {
        within(day, self.from, self.until)
    }
}

impl List {
    /// Whether a value stands on the list, today or at any earlier time. Case matters.
    ///
    /// [`List::Municipality`] takes all four digits, [`List::CaseType`] the bare number.
    pub fn holds(self, value: &str) -> bool {
        match self {
            Self::County => !crate::county_spans(value).is_empty(),
            Self::Municipality => !crate::municipality_spans(value).is_empty(),
            Self::Country => crate::country(value).is_some(),
            _ => code(self, value).is_some(),
        }
    }
}

/// The values of a list in the order of its source; empty for the three lists of places, which have
/// tables of their own ([`crate::counties`], [`crate::municipalities`], [`crate::countries`]).
pub fn codes(list: List) -> &'static [Code] {
    static CODES: OnceLock<Vec<Code>> = OnceLock::new();
    let place = list as usize;
    &CODES.get_or_init(made_codes)[usize::from(CODE_STARTS[place])..usize::from(CODE_STARTS[place + 1])]
}

/// One value of a list.
pub fn code(list: List, value: &str) -> Option<&'static Code> {
    // At most fifteen rows: a walk is smaller than a search and no slower.
    codes(list).iter().find(|row| row.code == value)
}
