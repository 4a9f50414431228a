//! Closed types whose values are the words of a column.

use std::fmt::Write;

use crate::sheet::{Fault, Row};

/// The distinct words of a column in order of appearance, each with its documentation.
pub struct Words {
    name: &'static str,
    about: &'static str,
    values: Vec<(String, String)>,
}

impl Words {
    /// A type without values.
    pub fn new(name: &'static str, about: &'static str) -> Self {
        Self { name, about, values: Vec::new() }
    }

    /// Adds a word, or more documentation to one that is there.
    pub fn add(&mut self, word: &str, about: &str) {
        match self.values.iter_mut().find(|(known, _)| known == word) {
            Some((_, text)) if text == about => {}
            Some((_, text)) => {
                text.push_str("; ");
                text.push_str(about);
            }
            None => self.values.push((word.to_owned(), about.to_owned())),
        }
    }

    /// Adds the word of a row's column.
    pub fn add_field(&mut self, row: &Row, column: &'static str, about: &str) -> Result<(), Fault> {
        let word = row.filled(column)?;
        let good = word.starts_with(|c: char| c.is_ascii_lowercase())
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if !good {
            return Err(row.fault(column, format!("`{word}` is not in snake_case")));
        }
        self.add(word, about);
        Ok(())
    }

    /// Whether the type has a word.
    pub fn has(&self, word: &str) -> bool {
        self.values.iter().any(|(known, _)| known == word)
    }

    /// The words.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.values.iter().map(|(word, _)| word.as_str())
    }

    /// Rust for the value of a word: `Role::BirthDate`.
    pub fn value(&self, word: &str) -> String {
        format!("{}::{}", self.name, pascal_case(word))
    }

    /// Rust for the type. Its values are numbered in one byte.
    pub fn define(&self, out: &mut String) {
        let _ = writeln!(out, "named_enum! {{\n#[doc = {:?}]\n{} {{", self.about, self.name);
        for (word, about) in &self.values {
            let _ = writeln!(out, "#[doc = {about:?}]\n{} = {word:?},", pascal_case(word));
        }
        out.push_str("}\n}\n");
        assert!(self.values.len() <= 256, "{} has more values than a byte can number", self.name);
    }
}

fn pascal_case(word: &str) -> String {
    let mut out = String::new();
    for part in word.split('_') {
        let mut letters = part.chars();
        out.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        out.push_str(letters.as_str());
    }
    out
}
