//! A block taken apart, so that faults can be planted in it.

use navlupp_core::rule::RuleId;

use crate::block::Block;

/// One line.
#[derive(Default)]
pub(crate) struct Line {
    /// Without its ending.
    pub(crate) text: String,
    /// Written in the encoding that the sample does not have.
    pub(crate) other_encoding: bool,
    /// Ended as the sample's lines do not end.
    pub(crate) other_ending: bool,
    /// Not ended at all.
    pub(crate) unterminated: bool,
    /// The rules that must name it.
    pub(crate) named_by: Vec<RuleId>,
}

impl Line {
    pub(crate) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// Some lines. The functions that look for one end in its place, and in nothing where there is none.
pub(crate) struct Lines(pub(crate) Vec<Line>);

impl Lines {
    pub(crate) fn of(block: &Block) -> Self {
        let text = String::from_utf8_lossy(block.text());
        Self(text.lines().map(Line::new).collect())
    }

    /// The first line that begins so.
    pub(crate) fn find(&self, start: &str) -> Option<usize> {
        self.0.iter().position(|line| line.text.starts_with(start))
    }

    /// The last line that begins so.
    pub(crate) fn find_last(&self, start: &str) -> Option<usize> {
        self.0.iter().rposition(|line| line.text.starts_with(start))
    }

    pub(crate) fn remove(&mut self, start: &str) -> Option<usize> {
        let place = self.find(start)?;
        self.0.remove(place);
        Some(place)
    }

    pub(crate) fn insert(&mut self, place: usize, text: impl Into<String>) -> usize {
        let place = place.min(self.0.len());
        self.0.insert(place, Line::new(text));
        place
    }

    /// Adds a line after the last.
    pub(crate) fn add(&mut self, text: impl Into<String>) -> usize {
        self.insert(usize::MAX, text)
    }

    /// Gives a line that begins so another text.
    pub(crate) fn replace(&mut self, start: &str, text: impl Into<String>) -> Option<usize> {
        let place = self.find(start)?;
        self.0[place].text = text.into();
        Some(place)
    }

    /// Gives a term outside groups a value, or puts it in where the order of the codes wants it.
    pub(crate) fn set(&mut self, code: &str, value: &str) -> usize {
        let text = format!("#UP {code} {value}");
        let code_of =
            |line: &Line| line.text.strip_prefix("#UP ").and_then(|rest| rest.get(..5).map(str::to_owned));
        match self.0.iter().position(|line| code_of(line).is_some_and(|other| *other >= *code)) {
            Some(place) if code_of(&self.0[place]).is_some_and(|other| other == code) => {
                self.0[place].text = text;
                place
            }
            Some(place) => self.insert(place, text),
            None => self.insert(self.0.len().saturating_sub(1), text),
        }
    }
}
