//! The three languages of every text that a person reads.

/// A language of the page and of the reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Swedish, the language of the files and of those who read them.
    #[default]
    Swedish,
    /// English.
    English,
    /// Finnish.
    Finnish,
}

impl Language {
    /// Every language, the default first.
    pub const ALL: [Self; 3] = [Self::Swedish, Self::English, Self::Finnish];

    /// The two letters of ISO 639-1: `sv`, `en` or `fi`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Swedish => "sv",
            Self::English => "en",
            Self::Finnish => "fi",
        }
    }

    /// The language of a code of ISO 639-1 in small letters.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.code() == code)
    }
}
