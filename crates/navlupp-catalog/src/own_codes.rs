//! The codes of a user's own catalogue: rows with a `value`. They extend a list of Navlupp, or make one of their own.

use crate::own_faults::{OwnCatalogueFault as Fault, OwnColumn as Column, OwnReason as Reason};
use crate::own_row::{Row, is_key};
use crate::{List, OwnCode};

/// Lists of which the program itself knows every code: how a removal, a case, a place that must not be told is
/// read does not depend on a file.
const FIXED: [List; 8] = [
    List::RemovalMark,
    List::CountySignal,
    List::PropertyHeading,
    List::CaseType,
    List::CasePrefix,
    List::CaseSuffix,
    List::County,
    List::Municipality,
];

/// More codes of a list of Navlupp cannot be counted apart, and more of an own list are hardly a list of codes.
const MOST: [usize; 2] = [1000, 100];

/// The user's own codes by list, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct OwnLists(Vec<OwnList>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct OwnList {
    name: String,
    codes: Vec<OwnCode>,
}

impl OwnLists {
    pub(crate) const fn none() -> Self {
        Self(Vec::new())
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The codes of a list of Navlupp.
    pub(crate) fn of(&self, list: List) -> &[OwnCode] {
        self.named(list.name()).unwrap_or_default()
    }

    /// The codes of a list by its name; none where the file has no such list.
    pub(crate) fn named(&self, name: &str) -> Option<&[OwnCode]> {
        self.0.iter().find(|list| list.name == name).map(|list| list.codes.as_slice())
    }

    /// Takes up a row with a value.
    pub(crate) fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        let fault = |column, reason| Err(Fault::at(row.line, column, reason));
        if let Some(column) = row.filled().find(|column| {
            !matches!(
                column,
                Column::List
                    | Column::Value
                    | Column::NameSv
                    | Column::NameEn
                    | Column::NameFi
                    | Column::Note
            )
        }) {
            return fault(column, Reason::NotForValue);
        }
        let name = row.field(Column::List).unwrap_or_default();
        let standard = List::from_name(name);
        if name.is_empty() {
            return fault(Column::List, Reason::Empty);
        }
        if !is_key(name) {
            return fault(Column::List, Reason::NotAKey);
        }
        if standard.is_some_and(|list| FIXED.contains(&list)) {
            return fault(Column::List, Reason::ListIsFixed);
        }
        let code = row.field(Column::Value).unwrap_or_default();
        let longest = if standard.is_some() { 4 } else { 8 };
        let is_code = code.len() <= longest && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let is_country = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        if !is_code || (standard == Some(List::Country) && !is_country) {
            return fault(Column::Value, Reason::NotAValue);
        }
        let place = self.0.iter().position(|list| list.name == name).unwrap_or_else(|| {
            self.0.push(OwnList { name: name.to_owned(), codes: Vec::new() });
            self.0.len() - 1
        });
        let codes = &mut self.0[place].codes;
        if codes.iter().any(|own| own.code == code) || standard.is_some_and(|list| list.holds(code)) {
            return fault(Column::Value, Reason::Twice);
        }
        if codes.len() == MOST[usize::from(standard.is_some())] {
            return fault(Column::List, Reason::TooMany);
        }
        let names = row.names(None)?;
        codes.push(OwnCode { code: code.to_owned(), names });
        Ok(())
    }
}
