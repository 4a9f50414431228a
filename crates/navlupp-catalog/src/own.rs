//! Reading a user's own catalogue.
//!
//! Only `code` and one name are needed. Where a column is missing, or a field of a column that always
//! has an answer is empty, the standard row of the code answers; for a new code the careful answer
//! does: free text, masked whole, a meaning that carries no error.

use std::borrow::Cow;

use navlupp_id::Date;

use crate::own_faults::{
    OwnCatalogueFault as Fault, OwnCatalogueFaults, OwnColumn as Column, OwnReason as Reason,
};
use crate::{
    Confidence, Language, List, Names, Privacy, Role, Section, Term, TermCode, TermKind, csv, term,
    term_by_key, terms,
};

/// The longest text of an own row, in characters: it stands in lists and tips.
const LONGEST: usize = 400;

/// Roles that say who a post is about and who is protected. A file must not be able to switch them off.
const FIXED_ROLES: [Role; 3] = [Role::Identity, Role::SecrecyMarking, Role::ProtectedRegistration];

/// The terms of the file, by rising code.
pub(crate) fn read(text: &str) -> Result<Vec<Term>, OwnCatalogueFaults> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = csv::lines(text);
    let Some((line, header)) = lines.next() else {
        return Err(OwnCatalogueFaults(vec![Fault::line(1, Reason::NoRows)]));
    };
    // Excel with Swedish or Finnish settings writes semicolons.
    let separator = if header.contains(';') { ';' } else { ',' };
    let columns = read_header(line, header, separator).map_err(|fault| OwnCatalogueFaults(vec![fault]))?;

    let mut faults = Vec::new();
    let mut own: Vec<(u32, Term)> = Vec::new();
    for (line, content) in lines {
        let row = match csv::fields(content, separator) {
            Ok(fields) if fields.len() == columns.len() => Row { line, columns: &columns, fields },
            Ok(_) => {
                faults.push(Fault::line(line, Reason::FieldCount));
                continue;
            }
            Err(_) => {
                faults.push(Fault::line(line, Reason::Quotes));
                continue;
            }
        };
        let before = faults.len();
        let term = row.term(&mut faults);
        if let (Some(term), true) = (term, faults.len() == before) {
            own.push((line, term));
        }
    }
    if own.is_empty() && faults.is_empty() {
        faults.push(Fault::line(line, Reason::NoRows));
    }
    find_doubles(&mut own, &mut faults);
    if faults.is_empty() {
        Ok(own.into_iter().map(|(_, term)| term).collect())
    } else {
        faults.sort_by_key(|fault| (fault.line, fault.column));
        Err(OwnCatalogueFaults(faults))
    }
}

fn read_header(line: u32, header: &str, separator: char) -> Result<Vec<Column>, Fault> {
    let mut columns = Vec::new();
    for name in csv::fields(header, separator).map_err(|_| Fault::line(line, Reason::Quotes))? {
        let column = Column::from_name(name.trim()).ok_or(Fault::line(line, Reason::UnknownColumn))?;
        if columns.contains(&column) {
            return Err(Fault::at(line, column, Reason::ColumnTwice));
        }
        columns.push(column);
    }
    let has_name = [Column::NameSv, Column::NameEn, Column::NameFi].iter().any(|name| columns.contains(name));
    match (columns.contains(&Column::Code), has_name) {
        (false, _) => Err(Fault::at(line, Column::Code, Reason::ColumnMissing)),
        (true, false) => Err(Fault::at(line, Column::NameSv, Reason::ColumnMissing)),
        (true, true) => Ok(columns),
    }
}

/// Sorts by code and finds codes and keys that stand twice, also a key of another standard term.
fn find_doubles(own: &mut [(u32, Term)], faults: &mut Vec<Fault>) {
    own.sort_by(|(_, a), (_, b)| a.key.cmp(&b.key));
    for pair in own.windows(2).filter(|pair| pair[0].1.key == pair[1].1.key) {
        faults.push(Fault::at(pair[0].0.max(pair[1].0), Column::Key, Reason::Twice));
    }
    for (line, term) in &*own {
        let standard = term_by_key(&term.key).and_then(|standard| standard.code);
        if standard.is_some_and(|code| term.code != Some(code)) {
            faults.push(Fault::at(*line, Column::Key, Reason::Twice));
        }
    }
    own.sort_by_key(|(line, term)| (term.code, *line));
    for pair in own.windows(2).filter(|pair| pair[0].1.code == pair[1].1.code) {
        faults.push(Fault::at(pair[1].0, Column::Code, Reason::Twice));
        // Two rows of one code share the key that the code gives; one fault says it.
        let line = pair[1].0;
        faults.retain(|fault| (fault.line, fault.column) != (line, Some(Column::Key)));
    }
}

struct Row<'a> {
    line: u32,
    columns: &'a [Column],
    fields: Vec<String>,
}

impl Row<'_> {
    /// The term of the row; what is wrong goes into `faults`, and then the term is not to be used.
    fn term(&self, faults: &mut Vec<Fault>) -> Option<Term> {
        let code = self.code().map_err(|fault| faults.push(fault)).ok()?;
        let base = self.base(code);
        let text = self.names(base).and_then(|names| Ok((names, self.texts(code, base)?)));
        let (names, [key, basis, xml_path, note]) = text.map_err(|fault| faults.push(fault)).ok()?;

        let mut keep = Keep(faults);
        let group = keep.optional(self.number(Column::Group), || match base {
            Some(base) => base.group.map(u16::from),
            // A new code inside a known group stands in that group's entries.
            None => terms()
                .iter()
                .find_map(|term| term.group.filter(|&group| group == code.group()))
                .map(u16::from),
        });
        let made = Term {
            code: Some(code),
            key,
            role: keep.word(self.word(Column::Role, Role::from_name), base.map_or(Role::Unknown, |b| b.role)),
            names,
            section: keep.word(
                self.word(Column::Section, Section::from_name),
                base.map_or(Section::Own, |b| b.section),
            ),
            group: group.map(|group| group as u8),
            kind: keep
                .word(self.word(Column::Type, TermKind::from_name), base.map_or(TermKind::Text, |b| b.kind)),
            min_length: keep.optional(self.number(Column::MinLength), || base.and_then(|b| b.min_length)),
            max_length: keep.optional(self.number(Column::MaxLength), || base.and_then(|b| b.max_length)),
            list: keep.optional(self.list(), || base.and_then(|b| b.list)),
            repeats_in_group: keep.word(
                self.word(Column::Repeats, repeats),
                base.map_or(group.is_some(), |b| b.repeats_in_group),
            ),
            from: keep.optional(self.date(Column::From), || base.and_then(|b| b.from)),
            until: keep.optional(self.date(Column::Until), || base.and_then(|b| b.until)),
            privacy: keep.word(
                self.word(Column::Privacy, Privacy::from_name),
                base.map_or(Privacy::Identity, |b| b.privacy),
            ),
            confidence: keep.word(
                self.word(Column::Confidence, Confidence::from_name),
                // That the meaning belongs to a number that is not published is the user's word alone.
                base.filter(|b| b.code.is_some()).map_or(Confidence::Medium, |b| b.confidence),
            ),
            basis,
            xml_path,
            note,
        };
        self.judge(&made, base, faults);
        Some(made)
    }

    /// What no single field shows.
    fn judge(&self, made: &Term, base: Option<&Term>, faults: &mut Vec<Fault>) {
        if let (Some(from), Some(until)) = (made.from, made.until)
            && from > until
        {
            faults.push(Fault::at(self.line, Column::Until, Reason::EndBeforeStart));
        }
        if let (Some(least), Some(greatest)) = (made.min_length, made.max_length)
            && least > greatest
        {
            faults.push(Fault::at(self.line, Column::MaxLength, Reason::EndBeforeStart));
        }
        let unmasks = match made.privacy {
            Privacy::Code => !made.has_closed_values(),
            Privacy::Open => {
                !made.kind.is_group_mark() || base.is_some_and(|base| base.privacy.is_personal())
            }
            _ => false,
        };
        if unmasks {
            faults.push(Fault::at(self.line, Column::Privacy, Reason::WouldUnmask));
        }
        if base.is_some_and(|base| FIXED_ROLES.contains(&base.role) && base.role != made.role) {
            faults.push(Fault::at(self.line, Column::Role, Reason::RoleIsFixed));
        }
    }

    fn code(&self) -> Result<TermCode, Fault> {
        let fault = |reason| Fault::at(self.line, Column::Code, reason);
        let field = self.field(Column::Code).filter(|field| !field.is_empty()).ok_or(fault(Reason::Empty))?;
        let digits = field.as_bytes().try_into().map_err(|_| fault(Reason::NotACode))?;
        TermCode::from_digits(digits).ok_or(fault(Reason::NotACode))
    }

    /// The standard row that the row changes: that of its code, or the one without number whose key it
    /// bears. So a user can give a number to a term that is known by its name only.
    fn base(&self, code: TermCode) -> Option<&'static Term> {
        let by_key = || term_by_key(self.field(Column::Key)?).filter(|term| term.code.is_none());
        term(code).or_else(by_key)
    }

    /// The names. A language without one keeps the standard name if the row repeats the standard key,
    /// for then it means the same; else it gets the first name that is there.
    fn names(&self, base: Option<&Term>) -> Result<Names, Fault> {
        let mut names = [const { String::new() }; 3];
        for (name, column) in names.iter_mut().zip([Column::NameSv, Column::NameEn, Column::NameFi]) {
            *name = self.text(column)?.unwrap_or_default().into_owned();
        }
        let first = names.iter().find(|name| !name.is_empty()).cloned();
        let first = first.ok_or(Fault::at(self.line, Column::NameSv, Reason::Empty))?;
        let same = base.filter(|base| self.field(Column::Key) == Some(base.key.as_ref()));
        for (name, language) in names.iter_mut().zip(Language::ALL).filter(|(name, _)| name.is_empty()) {
            same.map_or(first.as_str(), |base| base.names.get(language)).clone_into(name);
        }
        Ok(Names::own(names))
    }

    /// Key, basis, XML path and note.
    fn texts(&self, code: TermCode, base: Option<&Term>) -> Result<[Cow<'static, str>; 4], Fault> {
        let key = match self.text(Column::Key)?.filter(|key| !key.is_empty()) {
            Some(key) if base.is_some_and(|base| base.key != key) => {
                return Err(Fault::at(self.line, Column::Key, Reason::KeyIsFixed));
            }
            Some(key) if is_key(&key) => key,
            Some(_) => return Err(Fault::at(self.line, Column::Key, Reason::NotAKey)),
            None => base.map_or_else(|| Cow::Owned(format!("own_{code}")), |base| base.key.clone()),
        };
        let [basis, path, note] =
            [Column::Basis, Column::XmlPath, Column::Note].map(|column| self.text(column));
        Ok([
            key,
            basis?.or(base.map(|b| b.basis.clone())).unwrap_or_default(),
            path?.or(base.map(|b| b.xml_path.clone())).unwrap_or_default(),
            note?.or(base.map(|b| b.note.clone())).unwrap_or_default(),
        ])
    }

    /// The field of a column, without blanks around it; `None` where the file lacks the column.
    fn field(&self, column: Column) -> Option<&str> {
        let place = self.columns.iter().position(|&known| known == column)?;
        self.fields.get(place).map(|field| field.trim())
    }

    fn text(&self, column: Column) -> Result<Option<Cow<'static, str>>, Fault> {
        let Some(field) = self.field(column) else { return Ok(None) };
        if field.chars().count() > LONGEST || field.chars().any(char::is_control) {
            return Err(Fault::at(self.line, column, Reason::BadText));
        }
        Ok(Some(Cow::Owned(field.to_owned())))
    }

    /// A word of a closed type; `None` where there is none.
    fn word<T>(&self, column: Column, known: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Fault> {
        match self.field(column) {
            None | Some("") => Ok(None),
            Some(word) => match known(word) {
                None => Err(Fault::at(self.line, column, Reason::UnknownWord)),
                found => Ok(found),
            },
        }
    }

    /// A field that may stay without answer.
    fn optional<T>(
        &self,
        column: Column,
        reason: Reason,
        known: impl Fn(&str) -> Option<T>,
    ) -> Result<Answer<T>, Fault> {
        match self.field(column) {
            None => Ok(Answer::NoColumn),
            Some("") => Ok(Answer::Given(None)),
            Some(field) => match known(field) {
                None => Err(Fault::at(self.line, column, reason)),
                found => Ok(Answer::Given(found)),
            },
        }
    }

    fn number(&self, column: Column) -> Result<Answer<u16>, Fault> {
        self.optional(column, Reason::NotANumber, |field| {
            let good = field.bytes().all(|byte| byte.is_ascii_digit());
            let good = good && (column != Column::Group || field.len() == 2);
            field.parse().ok().filter(|_| good)
        })
    }

    fn date(&self, column: Column) -> Result<Answer<Date>, Fault> {
        self.optional(column, Reason::NotADate, Date::parse_iso)
    }

    fn list(&self) -> Result<Answer<List>, Fault> {
        self.optional(Column::List, Reason::UnknownWord, List::from_name)
    }
}

/// What a field says that may stay empty.
enum Answer<T> {
    /// The file lacks the column: the standard row answers.
    NoColumn,
    /// The field, where `None` is "not known".
    Given(Option<T>),
}

/// Takes the good answers and keeps the faults.
struct Keep<'a>(&'a mut Vec<Fault>);

impl Keep<'_> {
    fn word<T>(&mut self, word: Result<Option<T>, Fault>, otherwise: T) -> T {
        self.good(word).flatten().unwrap_or(otherwise)
    }

    fn optional<T>(
        &mut self,
        answer: Result<Answer<T>, Fault>,
        otherwise: impl FnOnce() -> Option<T>,
    ) -> Option<T> {
        match self.good(answer) {
            Some(Answer::Given(given)) => given,
            Some(Answer::NoColumn) | None => otherwise(),
        }
    }

    fn good<T>(&mut self, answer: Result<T, Fault>) -> Option<T> {
        answer.map_err(|fault| self.0.push(fault)).ok()
    }
}

fn repeats(word: &str) -> Option<bool> {
    match word {
        "no" => Some(false),
        "in_group" => Some(true),
        _ => None,
    }
}

fn is_key(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}
