//! A row of a user's own catalogue: its fields, and what each of them may hold.

use std::borrow::Cow;

use navlupp_id::Date;

use crate::own_faults::{OwnCatalogueFault as Fault, OwnColumn as Column, OwnReason as Reason};
use crate::{Language, Names, Term, TermCode};

/// The longest text of an own row, in characters: it stands in lists and tips.
const LONGEST: usize = 400;

pub(crate) struct Row<'a> {
    pub(crate) line: u32,
    pub(crate) columns: &'a [Column],
    pub(crate) fields: Vec<String>,
}

impl Row<'_> {
    /// The field of a column, without blanks around it; `None` where the file lacks the column.
    pub(crate) fn field(&self, column: Column) -> Option<&str> {
        let place = self.columns.iter().position(|&known| known == column)?;
        self.fields.get(place).map(|field| field.trim_ascii())
    }

    /// The columns in which something stands.
    pub(crate) fn filled(&self) -> impl Iterator<Item = Column> {
        let fields = self.columns.iter().zip(&self.fields);
        fields.filter(|(_, field)| !field.trim_ascii().is_empty()).map(|(&column, _)| column)
    }

    pub(crate) const fn fault(&self, column: Column, reason: Reason) -> Fault {
        Fault::at(self.line, column, reason)
    }

    pub(crate) fn code(&self) -> Result<TermCode, Fault> {
        let field = self.field(Column::Code).unwrap_or_default();
        let digits = field.as_bytes().try_into().ok().and_then(TermCode::from_digits);
        let reason = if field.is_empty() { Reason::Empty } else { Reason::NotACode };
        digits.ok_or(self.fault(Column::Code, reason))
    }

    /// The names. A language without one has that of `same`, a term that means the same; else the first name
    /// that is there.
    pub(crate) fn names(&self, same: Option<&Term>) -> Result<Names, Fault> {
        let mut names = [const { String::new() }; 3];
        for (name, column) in names.iter_mut().zip([Column::NameSv, Column::NameEn, Column::NameFi]) {
            *name = self.text(column)?.unwrap_or_default().into_owned();
        }
        let first = names.iter().find(|name| !name.is_empty()).cloned();
        let first = first.ok_or(self.fault(Column::NameSv, Reason::Empty))?;
        for (name, language) in names.iter_mut().zip(Language::ALL).filter(|(name, _)| name.is_empty()) {
            same.map_or(first.as_str(), |term| term.names.get(language)).clone_into(name);
        }
        Ok(Names::own(names))
    }

    pub(crate) fn text(&self, column: Column) -> Result<Option<Cow<'static, str>>, Fault> {
        let Some(field) = self.field(column) else { return Ok(None) };
        if field.chars().count() > LONGEST || field.chars().any(is_unfit) {
            return Err(self.fault(column, Reason::BadText));
        }
        Ok(Some(Cow::Owned(field.to_owned())))
    }

    /// A word of a closed type; none where nothing stands or, with a fault, something else.
    pub(crate) fn word<T>(
        &self,
        column: Column,
        known: impl Fn(&str) -> Option<T>,
        faults: &mut Vec<Fault>,
    ) -> Option<T> {
        let field = self.field(column).filter(|field| !field.is_empty())?;
        let found = known(field);
        if found.is_none() {
            faults.push(self.fault(column, Reason::UnknownWord));
        }
        found
    }

    /// A number that may stay without answer: an empty field says that none is known, a column that the file lacks
    /// says nothing.
    pub(crate) fn number(
        &self,
        column: Column,
        otherwise: Option<u16>,
        faults: &mut Vec<Fault>,
    ) -> Option<u16> {
        let Some(field) = self.field(column) else { return otherwise };
        let most = if column == Column::Group { 2 } else { 5 };
        let is_number = field.len() <= most && field.bytes().all(|byte| byte.is_ascii_digit());
        let number = field.parse().ok().filter(|_| is_number);
        if number.is_none() && !field.is_empty() {
            faults.push(self.fault(column, Reason::NotANumber));
        }
        number
    }

    /// A day, likewise.
    pub(crate) fn date(
        &self,
        column: Column,
        otherwise: Option<Date>,
        faults: &mut Vec<Fault>,
    ) -> Option<Date> {
        let Some(field) = self.field(column) else { return otherwise };
        let date = Date::parse_iso(field);
        if date.is_none() && !field.is_empty() {
            faults.push(self.fault(column, Reason::NotADate));
        }
        date
    }
}

/// Control characters, and those that turn the direction of what follows: they could make one text look like another.
fn is_unfit(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// `snake_case`
pub(crate) fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
