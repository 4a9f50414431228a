//! Rust for each data file.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::columns::{COW, Columns, TEXT};
use crate::kinds::{Confidence, Privacy, TermKind};
use crate::made::Made;
use crate::sheet::{Fault, Row, read};
use crate::words::Words;

const TERM_COLUMNS: &[&str] = &[
    "code",
    "key",
    "role",
    "name_sv",
    "name_en",
    "name_fi",
    "section",
    "group",
    "type",
    "min_length",
    "max_length",
    "list",
    "repeats",
    "from",
    "until",
    "privacy",
    "confidence",
    "basis",
    "xml_path",
    "note",
];
const KEYWORD_COLUMNS: &[&str] = &[
    "keyword",
    "name_sv",
    "name_en",
    "name_fi",
    "block",
    "role",
    "value",
    "max_length",
    "required_in",
    "privacy",
    "confidence",
    "basis",
    "note",
];
const CODE_COLUMNS: &[&str] =
    &["list", "code", "name_sv", "name_en", "name_fi", "from", "until", "confidence", "basis", "note"];
const PLACE_COLUMNS: &[&str] = &["code", "name", "from", "until", "confidence", "note"];
const COUNTRY_COLUMNS: &[&str] = &["code", "name_sv", "name_en", "name_fi"];
const FILE_KINDS: &[&str] = &["infil", "notification", "label", "post", "day"];

/// `codes.csv`: the type `List` and a table for each list. Gives the lists back.
pub fn codes(text: &str, out: &mut Made) -> Result<Words, Fault> {
    let rows = read("codes.csv", text, CODE_COLUMNS)?;
    let mut lists =
        Words::new("List", "Where the values of a term come from: a list of `data/codes.csv`, or places.");
    for row in &rows {
        let list = row.filled("list")?;
        if lists.has(list) && lists.iter().last() != Some(list) {
            return Err(row.fault("list", "the rows of a list stand together"));
        }
        lists.add_field(row, "list", &format!("The list `{list}` of `data/codes.csv`."))?;
    }
    lists.add("county", "The counties: `data/counties.csv`.");
    lists.add("municipality", "The municipalities: `data/municipalities.csv`.");
    lists.add("country", "The countries: `data/countries.csv`.");
    lists.define(&mut out.tables);

    // Numbered as the type: the rows of a list lie from its place to the next.
    let mut starts = vec![0];
    let mut table = Columns::of("Code");
    for list in lists.iter() {
        let mut seen = Unique::default();
        for row in rows.iter().filter(|row| row.get("list").is_ok_and(|name| name == list)) {
            let value = row.filled("code")?;
            seen.add(row, "code", value)?;
            let [from, until] = row.span()?;
            table.add([
                ("list", "List", lists.value(list)),
                ("code", TEXT, value.to_owned()),
                ("names", "u16", out.name_number(&row.names()?).to_string()),
                ("from", "Option<Date>", from),
                ("until", "Option<Date>", until),
                ("confidence", "Confidence", confidence(row)?),
                ("basis", TEXT, provenance(row.filled("basis")?).to_owned()),
                ("note", TEXT, provenance(row.get("note")?).to_owned()),
            ]);
        }
        starts.push(starts.last().unwrap_or(&0) + seen.0.len());
    }
    table.define("made_codes", "CodeTexts", out);
    let _ = writeln!(out, "pub(crate) static CODE_STARTS: [u16; {}] = {starts:?};", starts.len());
    Ok(lists)
}

/// `terms.csv`: the types `Role` and `Section`, the terms, and the order of those with a number.
pub fn terms(text: &str, lists: &Words, out: &mut Made) -> Result<(), Fault> {
    let rows = read("terms.csv", text, TERM_COLUMNS)?;
    let mut roles = Words::new(
        "Role",
        "The part a term plays; rules listen to it: the column `role` of `data/terms.csv`.",
    );
    let mut sections =
        Words::new("Section", "The chapter of a post: the column `section` of `data/terms.csv`.");
    roles.add("unknown", "No part that Navlupp knows.");
    sections.add("own", "A term of a user's own catalogue that names no chapter.");
    let mut keys = Unique::default();
    let mut previous = String::new();
    let mut numbered = Vec::new();
    let mut table = Columns::of("Term");
    for (place, row) in rows.iter().enumerate() {
        let code = if row.get("code")?.is_empty() {
            "None".to_owned()
        } else {
            let code = row.digits("code", 5)?;
            if *code <= *previous {
                return Err(row.fault("code", "terms with a number stand once, in rising order"));
            }
            code.clone_into(&mut previous);
            numbered.push(place);
            format!("TermCode::new({})", code.trim_start_matches('0'))
        };
        let key = row.filled("key")?;
        keys.add(row, "key", key)?;
        roles.add_field(row, "role", row.filled("name_sv")?)?;
        let section = row.filled("section")?;
        sections.add_field(row, "section", &format!("The section `{section}`."))?;
        let role = roles.value(row.filled("role")?);
        let section = sections.value(section);
        let group = match row.get("group")? {
            "" => "None".to_owned(),
            _ => format!("Some({})", row.digits("group", 2)?.trim_start_matches('0')),
        };
        let kind = row.word("type", TermKind::from_name)?;
        let list = match row.get("list")? {
            "" => "None".to_owned(),
            list if lists.has(list) => format!("Some({})", lists.value(list)),
            list => return Err(row.fault("list", format!("`{list}` is not a list of codes.csv"))),
        };
        let privacy = row.word("privacy", Privacy::from_name)?;
        // Two digits cannot carry a person; anything longer is shown only from a closed list.
        let short = kind == TermKind::Digits && matches!(row.get("max_length")?, "1" | "2");
        if privacy == Privacy::Code && list == "None" && !short {
            return Err(row.fault("privacy", "a value is shown only with a list that it must stand on"));
        }
        if privacy == Privacy::Open && !kind.is_group_mark() {
            return Err(row.fault("privacy", "only a term without value is open"));
        }
        let repeats = match row.filled("repeats")? {
            "no" => false,
            "in_group" => true,
            _ => return Err(row.fault("repeats", "neither `no` nor `in_group`")),
        };
        let [from, until] = row.span()?;
        table.add([
            ("code", "Option<TermCode>", code),
            ("key", COW, key.to_owned()),
            ("role", "Role", role),
            ("names", "u16", out.name_number(&row.names()?).to_string()),
            ("section", "Section", section),
            ("group", "Option<u8>", group),
            ("kind", "TermKind", format!("TermKind::{kind:?}")),
            ("min_length", "Option<u16>", row.length("min_length")?),
            ("max_length", "Option<u16>", row.length("max_length")?),
            ("list", "Option<List>", list),
            ("repeats_in_group", "bool", repeats.to_string()),
            ("from", "Option<Date>", from),
            ("until", "Option<Date>", until),
            ("privacy", "Privacy", format!("Privacy::{privacy:?}")),
            ("confidence", "Confidence", confidence(row)?),
            ("basis", COW, provenance(row.filled("basis")?).to_owned()),
            ("xml_path", COW, provenance(row.get("xml_path")?).to_owned()),
            ("note", COW, provenance(row.get("note")?).to_owned()),
        ]);
    }
    roles.define(&mut out.tables);
    sections.define(&mut out.tables);
    table.define("made_terms", "TermTexts", out);
    let _ = writeln!(out, "pub(crate) static CODED: [u16; {}] = {numbered:?};", numbered.len());
    Ok(())
}

/// `keywords.csv`: the types of a keyword, the keywords, and the way from a spelling to its row.
pub fn keywords(text: &str, out: &mut Made) -> Result<(), Fault> {
    let rows = read("keywords.csv", text, KEYWORD_COLUMNS)?;
    let mut blocks = Words::new("Block", "The part of a file where a keyword belongs.");
    let mut roles = Words::new("KeywordRole", "The part a keyword plays; one per keyword.");
    let mut values = Words::new("KeywordValue", "The form of a keyword's value.");
    let mut seen = Unique::default();
    let mut table = String::new();
    let mut by_length: BTreeMap<usize, String> = BTreeMap::new();
    for (place, row) in rows.iter().enumerate() {
        let keyword = row.filled("keyword")?;
        if !keyword.starts_with('#') {
            return Err(row.fault("keyword", "a keyword starts with #"));
        }
        seen.add(row, "keyword", keyword)?;
        let role = row.filled("role")?;
        if roles.has(role) {
            return Err(row.fault("role", format!("`{role}` is taken by another keyword")));
        }
        roles.add_field(row, "role", &format!("`{keyword}`: {}", row.filled("name_sv")?))?;
        let (block, value) = (row.filled("block")?, row.filled("value")?);
        blocks.add_field(row, "block", &format!("The block `{block}`."))?;
        values.add_field(row, "value", &format!("The form `{value}`."))?;
        let required: Vec<_> = row.get("required_in")?.split_whitespace().collect();
        if let Some(odd) = required.iter().find(|kind| !FILE_KINDS.contains(kind)) {
            return Err(row.fault("required_in", format!("`{odd}` is no kind of file or container")));
        }
        let privacy = row.word("privacy", Privacy::from_name)?;
        let (names, length, confidence) =
            (out.name(&row.names()?), row.length("max_length")?, confidence(row)?);
        let (basis, note) = (provenance(row.filled("basis")?), provenance(row.get("note")?));
        let (block, role, value) = (blocks.value(block), roles.value(role), values.value(value));
        let _ = writeln!(
            table,
            "Keyword {{ keyword: {keyword:?}, {names} block: {block}, role: {role}, value: {value}, \
             max_length: {length}, required_in: &{required:?}, privacy: Privacy::{privacy:?}, confidence: {confidence}, \
             basis: {basis:?}, note: {note:?} }},"
        );
        let known = by_length.entry(keyword.len()).or_default();
        let _ = writeln!(known, "{} if name == {keyword:?}.as_bytes() => Some({place}),", keyword.len());
    }
    let arms: String = by_length.into_values().collect();
    blocks.define(&mut out.tables);
    roles.define(&mut out.tables);
    values.define(&mut out.tables);
    let _ = writeln!(out, "pub(crate) static KEYWORDS: [Keyword; {}] = [\n{table}];", rows.len());
    // A match becomes a jump on the length and a few comparisons: no table to build at the start.
    let _ = writeln!(
        out,
        "pub(crate) fn keyword_place(name: &[u8]) -> Option<usize> {{\n\
         match name.len() {{\n{arms}_ => None,\n}}\n}}"
    );
    Ok(())
}

/// `counties.csv` and `municipalities.csv`: lines, read by `Place`.
pub fn places(file: &'static str, text: &str, digits: usize, out: &mut Made) -> Result<(), Fault> {
    let rows = read(file, text, PLACE_COLUMNS)?;
    let mut lines = Vec::new();
    let mut last = (String::new(), String::new());
    for row in &rows {
        let code = row.digits("code", digits)?;
        let this = (code.to_owned(), row.get("from")?.to_owned());
        if this <= last {
            return Err(row.fault("code", "rows stand in rising order of code and first day"));
        }
        row.span()?;
        confidence(row)?;
        let (name, from, until) = (row.filled("name")?, row.get("from")?, row.get("until")?);
        let (confidence, note) = (row.get("confidence")?, provenance(row.get("note")?));
        lines.push([code, name, from, until, confidence, note].join("\t"));
        last = this;
    }
    out.section(&lines);
    Ok(())
}

/// A text on where a fact comes from; nothing without the feature that carries them.
fn provenance(text: &str) -> &str {
    if std::env::var_os("CARGO_FEATURE_PROVENANCE").is_some() { text } else { "" }
}

/// `countries.csv`: lines, read by `Country`.
pub fn countries(text: &str, out: &mut Made) -> Result<(), Fault> {
    let rows = read("countries.csv", text, COUNTRY_COLUMNS)?;
    let mut lines = Vec::new();
    let mut last = "";
    for row in &rows {
        let code = row.filled("code")?;
        if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) || code <= last {
            return Err(row.fault("code", "two capital letters, in rising order"));
        }
        lines.push(format!("{code}\t{}", row.names()?));
        last = code;
    }
    out.section(&lines);
    Ok(())
}

fn confidence(row: &Row) -> Result<String, Fault> {
    let confidence = row.word("confidence", Confidence::from_name)?;
    Ok(format!("Confidence::{confidence:?}"))
}

#[derive(Default)]
struct Unique(Vec<String>);

impl Unique {
    fn add(&mut self, row: &Row, column: &'static str, value: &str) -> Result<(), Fault> {
        if self.0.iter().any(|known| known == value) {
            return Err(row.fault(column, format!("`{value}` stands twice")));
        }
        self.0.push(value.to_owned());
        Ok(())
    }
}
