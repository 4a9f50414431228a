//! What things are called.

use crate::{Language, texts};

/// One thing's name in each language; none is empty.
#[derive(Debug, Clone)]
pub struct Names(Source);

#[derive(Debug, Clone)]
enum Source {
    /// Of the standard tables, by number.
    Standard(u16),
    /// A line of the block, the languages with tabs between them.
    Line(&'static str),
    /// Of a user's own catalogue, in the order of [`Language::ALL`].
    Own(Box<[String; 3]>),
}

impl Names {
    pub(crate) const fn standard(number: u16) -> Self {
        Self(Source::Standard(number))
    }

    pub(crate) const fn line(line: &'static str) -> Self {
        Self(Source::Line(line))
    }

    pub(crate) fn own(names: [String; 3]) -> Self {
        Self(Source::Own(Box::new(names)))
    }

    /// The name in a language. Of a row of the standard tables it lives as long as the program.
    pub fn get(&self, language: Language) -> &str {
        match &self.0 {
            Source::Standard(number) => texts::name(*number, language),
            Source::Line(line) => texts::part(line, language),
            Source::Own(names) => &names[language as usize],
        }
    }
}

impl PartialEq for Names {
    fn eq(&self, other: &Self) -> bool {
        Language::ALL.into_iter().all(|language| self.get(language) == other.get(language))
    }
}

impl Eq for Names {}
