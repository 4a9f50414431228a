//! Reading a user's own catalogue.
//!
//! Only `code` and one name are needed. Where a column is missing, or a field of a column that always
//! has an answer is empty, the standard row of the code answers; for a new code the careful answer
//! does: free text, masked whole, a meaning that carries no error.

use std::borrow::Cow;

use crate::own_codes::OwnLists;
use crate::own_faults::{
    MOST_FAULTS, OwnCatalogueFault as Fault, OwnCatalogueFaults, OwnColumn as Column, OwnReason as Reason,
};
use crate::own_row::{Row, is_key};
use crate::{
    Confidence, List, Names, Privacy, Role, Section, Term, TermCode, TermKind, csv, term, term_by_key, terms,
};

/// The most rows of one: twenty times what Skatteverket has numbered.
const MOST_ROWS: usize = 5000;

/// Roles that say who a post is about and who is protected, and by which an address is known to be Skatteverket's and
/// not the person's. A file must not be able to switch them off.
const FIXED_ROLES: [Role; 8] = [
    Role::Identity,
    Role::SecrecyMarking,
    Role::ProtectedRegistration,
    Role::SpecialAddressCareOf,
    Role::SpecialAddressLine1,
    Role::SpecialAddressLine2,
    Role::SpecialAddressPostcode,
    Role::SpecialAddressCity,
];

/// Of these, those that more than one term can play; what plays another is shown of Skatteverket's address.
const SHARED_ROLES: usize = 3;

/// The terms of the file, by rising code, and its lists.
pub(crate) fn read(text: &str) -> Result<(Vec<Term>, OwnLists), OwnCatalogueFaults> {
    let mut faults = Vec::new();
    let read = read_rows(text.strip_prefix('\u{feff}').unwrap_or(text), &mut faults);
    match read {
        Some(read) if faults.is_empty() => Ok(read),
        _ => Err(OwnCatalogueFaults::of(faults)),
    }
}

fn read_rows(text: &str, faults: &mut Vec<Fault>) -> Option<(Vec<Term>, OwnLists)> {
    let mut lines = csv::lines(text);
    let Some((line, header)) = lines.next() else {
        faults.push(Fault::line(1, Reason::NoRows));
        return None;
    };
    // Excel with Swedish or Finnish settings writes semicolons, its text files have tabulators.
    let separator =
        ['\t', ';'].into_iter().find(|&sign| header.as_bytes().contains(&(sign as u8))).unwrap_or(',');
    let columns = read_header(line, header, separator).map_err(|fault| faults.push(fault)).ok()?;

    let mut lists = OwnLists::default();
    let mut rows = Vec::new();
    for (line, content) in lines {
        let fields = match csv::fields(content, separator) {
            Ok(fields) if fields.len() == columns.len() => fields,
            other => {
                let reason = if other.is_ok() { Reason::FieldCount } else { Reason::Quotes };
                faults.push(Fault::line(line, reason));
                continue;
            }
        };
        let row = Row { line, columns: &columns, fields };
        if row.field(Column::Value).is_some_and(|value| !value.is_empty()) {
            faults.extend(lists.add(&row).err());
        } else if row.filled().next().is_some() {
            rows.push(row);
        }
        if rows.len() > MOST_ROWS {
            faults.clear();
            faults.push(Fault::line(line, Reason::TooMany));
        }
        if rows.len() > MOST_ROWS || faults.len() > MOST_FAULTS {
            return None;
        }
    }
    if rows.is_empty() && lists.is_empty() && faults.is_empty() {
        faults.push(Fault::line(line, Reason::NoRows));
    }
    // By code, the place among the terms and one more; sorted so without a sort.
    let mut places = vec![0_u16; TermCode::LIMIT];
    let mut own: Vec<Term> = Vec::new();
    for row in rows {
        let before = faults.len();
        if before > MOST_FAULTS {
            break;
        }
        let Some(term) = read_term(&row, &lists, faults) else { continue };
        let place = term.code.and_then(|code| places.get_mut(code.number() as usize));
        let Some(place) = place.filter(|_| faults.len() == before) else { continue };
        if *place > 0 {
            faults.push(row.fault(Column::Code, Reason::Twice));
        } else if is_taken(&term, &own) {
            faults.push(row.fault(Column::Key, Reason::Twice));
        } else {
            own.push(term);
            *place = own.len() as u16;
        }
    }
    let in_order = places.into_iter().filter_map(|place| own.get(usize::from(place).checked_sub(1)?));
    let mut own: Vec<Term> = in_order.cloned().collect();
    widen_lists(&mut own, &lists);
    Some((own, lists))
}

/// Whether another term has the key: one of the file, or of the standard.
fn is_taken(term: &Term, own: &[Term]) -> bool {
    let standard = term_by_key(&term.key).and_then(|standard| standard.code);
    standard.is_some_and(|code| term.code != Some(code)) || own.iter().any(|other| other.key == term.key)
}

fn read_header(line: u32, header: &str, separator: char) -> Result<Vec<Column>, Fault> {
    let mut columns = Vec::new();
    for name in csv::fields(header, separator).map_err(|_| Fault::line(line, Reason::Quotes))? {
        let name = name.trim_ascii().to_ascii_lowercase();
        let column = Column::from_name(&name).ok_or(Fault::line(line, Reason::UnknownColumn))?;
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

/// Gives the standard terms of a list that the file extends the added codes as well.
fn widen_lists(own: &mut Vec<Term>, lists: &OwnLists) {
    for standard in terms() {
        let codes = standard.list.map_or(&[][..], |list| lists.of(list));
        if standard.code.is_none() || codes.is_empty() {
            continue;
        }
        let place = own.partition_point(|term| term.code < standard.code);
        if own.get(place).is_none_or(|term| term.code != standard.code) {
            own.insert(place, Term { own_codes: codes.to_vec(), ..standard.clone() });
        }
    }
}

/// What is said of a code of which nothing is known.
fn careful(code: TermCode) -> Term {
    // A new code inside a known group stands in that group's entries.
    let group = terms().iter().find_map(|term| term.group.filter(|&group| group == code.group()));
    Term {
        code: None,
        key: Cow::Owned(format!("own_{code}")),
        role: Role::Unknown,
        names: Names::line(""),
        section: Section::Own,
        group,
        kind: TermKind::Text,
        min_length: None,
        max_length: None,
        list: None,
        own_codes: Vec::new(),
        repeats_in_group: group.is_some(),
        from: None,
        until: None,
        privacy: Privacy::Identity,
        confidence: Confidence::Medium,
        basis: Cow::Borrowed(""),
        xml_path: Cow::Borrowed(""),
        note: Cow::Borrowed(""),
    }
}

/// The term of the row; what is wrong goes into `faults`, and then the term is not to be used.
fn read_term(row: &Row<'_>, lists: &OwnLists, faults: &mut Vec<Fault>) -> Option<Term> {
    let code = row.code().map_err(|fault| faults.push(fault)).ok()?;
    // The standard row that the row changes: that of its code, or the one without number whose key it bears. So a
    // user can give a number to a term that is known by its name only.
    let key = row.field(Column::Key).unwrap_or_default();
    let standard = term(code).or_else(|| term_by_key(key).filter(|term| term.code.is_none()));
    let careful = careful(code);
    let base = standard.unwrap_or(&careful);
    let mut made = base.clone();
    made.code = Some(code);
    if let Err(fault) = read_texts(row, standard, &mut made) {
        faults.push(fault);
        return None;
    }

    made.role = row.word(Column::Role, Role::from_name, faults).unwrap_or(base.role);
    made.section = row.word(Column::Section, Section::from_name, faults).unwrap_or(base.section);
    made.group = row.number(Column::Group, base.group.map(u16::from), faults).map(|group| group as u8);
    let list = row.field(Column::List).filter(|name| !name.is_empty());
    if let Some(name) = list {
        made.list = List::from_name(name);
        match lists.named(name) {
            Some(codes) => made.own_codes = codes.to_vec(),
            None if made.list.is_none() => faults.push(row.fault(Column::List, Reason::UnknownWord)),
            None => {}
        }
    } else if let Some(list) = made.list {
        made.own_codes = lists.of(list).to_vec();
    }
    let kind = if list.is_some() && standard.is_none() { TermKind::Code } else { base.kind };
    made.kind = row.word(Column::Type, TermKind::from_name, faults).unwrap_or(kind);
    made.min_length = row.number(Column::MinLength, base.min_length, faults);
    made.max_length = row.number(Column::MaxLength, base.max_length, faults);
    let repeats = if standard.is_some() { base.repeats_in_group } else { made.group.is_some() };
    made.repeats_in_group = row.word(Column::Repeats, repeats_of, faults).unwrap_or(repeats);
    made.from = row.date(Column::From, base.from, faults);
    made.until = row.date(Column::Until, base.until, faults);
    made.privacy = row.word(Column::Privacy, Privacy::from_name, faults).unwrap_or(base.privacy);
    // That a meaning belongs to a number that is not published is the user's word alone.
    let confidence = if base.code.is_some() { base.confidence } else { Confidence::Medium };
    made.confidence = row.word(Column::Confidence, Confidence::from_name, faults).unwrap_or(confidence);
    judge(row, &made, standard, faults);
    Some(made)
}

/// Names, key, basis, XML path and note.
fn read_texts(row: &Row<'_>, standard: Option<&Term>, made: &mut Term) -> Result<(), Fault> {
    let key = row.text(Column::Key)?.filter(|key| !key.is_empty());
    // What repeats the standard key means the same, and keeps the names that the file does not give.
    made.names = row.names(standard.filter(|standard| key.as_ref() == Some(&standard.key)))?;
    if let Some(key) = key {
        if standard.is_some_and(|standard| standard.key != key) {
            return Err(row.fault(Column::Key, Reason::KeyIsFixed));
        }
        if !is_key(&key) {
            return Err(row.fault(Column::Key, Reason::NotAKey));
        }
        made.key = key;
    }
    for (text, column) in [
        (&mut made.basis, Column::Basis),
        (&mut made.xml_path, Column::XmlPath),
        (&mut made.note, Column::Note),
    ] {
        if let Some(given) = row.text(column)? {
            *text = given;
        }
    }
    Ok(())
}

/// What no single field shows.
fn judge(row: &Row<'_>, made: &Term, standard: Option<&Term>, faults: &mut Vec<Fault>) {
    if made.from.zip(made.until).is_some_and(|(from, until)| from > until) {
        faults.push(row.fault(Column::Until, Reason::EndBeforeStart));
    }
    if made.min_length.zip(made.max_length).is_some_and(|(least, greatest)| least > greatest) {
        faults.push(row.fault(Column::MaxLength, Reason::EndBeforeStart));
    }
    let was_personal = standard.is_some_and(|standard| standard.privacy.is_personal());
    let unmasks = match made.privacy {
        Privacy::Code => was_personal || !made.has_closed_values(),
        Privacy::Open => was_personal || !made.kind.is_group_mark(),
        _ => false,
    };
    if unmasks {
        faults.push(row.fault(Column::Privacy, Reason::WouldUnmask));
    }
    let before = standard.map_or(Role::Unknown, |standard| standard.role);
    let taken = &FIXED_ROLES[SHARED_ROLES..];
    if before != made.role && (FIXED_ROLES.contains(&before) || taken.contains(&made.role)) {
        faults.push(row.fault(Column::Role, Reason::RoleIsFixed));
    }
}

fn repeats_of(word: &str) -> Option<bool> {
    match word {
        "no" => Some(false),
        "in_group" => Some(true),
        _ => None,
    }
}
