//! The three languages of every text that a person reads.

use std::borrow::Cow;

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

/// One thing's name in each language; none is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names {
    /// In Swedish.
    pub sv: Cow<'static, str>,
    /// In English.
    pub en: Cow<'static, str>,
    /// In Finnish.
    pub fi: Cow<'static, str>,
}

impl Names {
    pub(crate) const fn fixed(sv: &'static str, en: &'static str, fi: &'static str) -> Self {
        Self { sv: Cow::Borrowed(sv), en: Cow::Borrowed(en), fi: Cow::Borrowed(fi) }
    }

    /// The name in a language. Of a row of the standard tables it lives as long as the program.
    pub fn get(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
            Language::Finnish => &self.fi,
        }
    }
}
