//! What a `#KEYWORD` of the frame means.

use crate::tables::{KEYWORDS, keyword_place};
use crate::{Block, Confidence, KeywordRole, KeywordValue, Names, Privacy};

/// One row of `data/keywords.csv`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keyword {
    /// The keyword as it stands in a file, with `#`.
    pub keyword: &'static str,
    /// What it is called.
    pub names: Names,
    /// The part of the file where it belongs.
    pub block: Block,
    /// The part it plays; one per keyword.
    pub role: KeywordRole,
    /// The form of its value.
    pub value: KeywordValue,
    /// Greatest number of characters of the value, where known; 0 for a keyword without value.
    pub max_length: Option<u16>,
    /// The kinds of file (`infil`, `notification`, `label`) or the container (`post`, `day`) that
    /// needs it. Empty: optional.
    pub required_in: &'static [&'static str],
    /// What the value says of a person. [`Privacy::Name`] also covers free frame text.
    pub privacy: Privacy,
    /// How sure the meaning is.
    pub confidence: Confidence,
    /// Where to look it up. Empty without the feature `provenance`, as are note and XML path.
    pub basis: &'static str,
    /// What else is worth knowing. May be empty.
    pub note: &'static str,
}

/// Every keyword: info, data, reconciliation, then the label file.
pub const fn keywords() -> &'static [Keyword] {
    &KEYWORDS
}

/// The keyword of an exact spelling, with `#`.
pub fn keyword(name: &str) -> Option<&'static Keyword> {
    keyword_of(name.as_bytes())
}

/// The keyword of an exact spelling in UTF-8, with `#`.
pub fn keyword_of(name: &[u8]) -> Option<&'static Keyword> {
    keyword_place(name).map(|place| &KEYWORDS[place])
}

/// What is masked of a keyword's value: of an unknown keyword everything.
pub fn keyword_privacy(name: &str) -> Privacy {
    keyword(name).map_or(Privacy::Identity, |keyword| keyword.privacy)
}
