//! A data file as rows with named columns; every fault has a file, a line and a column.

use std::fmt;

use navlupp_id::Date;

use crate::csv;

/// What is wrong with a data file, and where.
#[derive(Debug)]
pub struct Fault {
    pub file: &'static str,
    pub line: u32,
    pub column: &'static str,
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "data/{}:{}: {}: {}", self.file, self.line, self.column, self.reason)
    }
}

/// One row of a data file.
pub struct Row {
    file: &'static str,
    line: u32,
    columns: &'static [&'static str],
    fields: Vec<String>,
}

/// The rows below a header that must read as expected.
pub fn read(file: &'static str, text: &str, columns: &'static [&'static str]) -> Result<Vec<Row>, Fault> {
    let fault = |line, reason: String| Fault { file, line, column: "line", reason };
    let mut rows = Vec::new();
    for (line, content) in csv::lines(text) {
        if content.contains('\t') {
            return Err(fault(line, "a tab, which stands between texts where they are read".to_owned()));
        }
        let fields = csv::fields(content, ',').map_err(|kind| fault(line, format!("{kind:?}")))?;
        if line == 1 && fields != columns {
            return Err(fault(line, format!("the header must be {}", columns.join(","))));
        }
        if fields.len() != columns.len() {
            return Err(fault(line, format!("{} fields instead of {}", fields.len(), columns.len())));
        }
        if line > 1 {
            rows.push(Row { file, line, columns, fields });
        }
    }
    if rows.is_empty() { Err(fault(1, "no rows".into())) } else { Ok(rows) }
}

impl Row {
    /// A fault in a column of this row.
    pub fn fault(&self, column: &'static str, reason: impl Into<String>) -> Fault {
        Fault { file: self.file, line: self.line, column, reason: reason.into() }
    }

    /// A field that may be empty.
    pub fn get(&self, column: &'static str) -> Result<&str, Fault> {
        let place = self.columns.iter().position(|name| *name == column);
        let field = place.and_then(|place| self.fields.get(place));
        let field = field.ok_or_else(|| self.fault(column, "no such column"))?;
        if field.trim() == field { Ok(field) } else { Err(self.fault(column, "blank at an end")) }
    }

    /// A field that may not be empty.
    pub fn filled(&self, column: &'static str) -> Result<&str, Fault> {
        let field = self.get(column)?;
        if field.is_empty() { Err(self.fault(column, "empty")) } else { Ok(field) }
    }

    /// A field of exactly so many digits.
    pub fn digits(&self, column: &'static str, count: usize) -> Result<&str, Fault> {
        let field = self.filled(column)?;
        if field.len() == count && field.bytes().all(|byte| byte.is_ascii_digit()) {
            Ok(field)
        } else {
            Err(self.fault(column, format!("`{field}` is not {count} digits")))
        }
    }

    /// A word of a closed type.
    pub fn word<T>(&self, column: &'static str, known: impl Fn(&str) -> Option<T>) -> Result<T, Fault> {
        let field = self.filled(column)?;
        known(field).ok_or_else(|| self.fault(column, format!("`{field}` is not a known word")))
    }

    /// Rust for an optional length.
    pub fn length(&self, column: &'static str) -> Result<String, Fault> {
        match self.get(column)? {
            "" => Ok("None".into()),
            field => match field.parse::<u16>() {
                Ok(length) => Ok(format!("Some({length})")),
                Err(_) => Err(self.fault(column, format!("`{field}` is not a length"))),
            },
        }
    }

    /// Rust for the two ends of a span of days.
    pub fn span(&self) -> Result<[String; 2], Fault> {
        let (from, until) = (self.date("from")?, self.date("until")?);
        if let (Some(from), Some(until)) = (from, until)
            && from > until
        {
            return Err(self.fault("until", "lies before `from`"));
        }
        Ok([from, until].map(rust_date))
    }

    fn date(&self, column: &'static str) -> Result<Option<Date>, Fault> {
        match self.get(column)? {
            "" => Ok(None),
            field => match Date::parse_iso(field) {
                None => Err(self.fault(column, format!("`{field}` is not a date"))),
                date => Ok(date),
            },
        }
    }

    /// The names in three languages, with tabs between them.
    pub fn names(&self) -> Result<String, Fault> {
        Ok([self.filled("name_sv")?, self.filled("name_en")?, self.filled("name_fi")?].join("\t"))
    }
}

fn rust_date(date: Option<Date>) -> String {
    match date {
        None => "None".into(),
        Some(date) => format!("Date::new({}, {}, {})", date.year(), date.month(), date.day()),
    }
}
