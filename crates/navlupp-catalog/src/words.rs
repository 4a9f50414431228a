//! The program's own words.

use crate::Language;

/// Words in the three languages, made by [`words!`](crate::words!): with the feature `texts` the words themselves, else
/// the number by which the block of texts tells them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    #[cfg(feature = "texts")]
    texts: [&'static str; 3],
    #[cfg(not(feature = "texts"))]
    key: u32,
}

impl Words {
    /// For [`words!`](crate::words!) only: what is made otherwise, the block of texts does not hold.
    #[doc(hidden)]
    #[cfg(feature = "texts")]
    pub const fn of(texts: [&'static str; 3]) -> Self {
        Self { texts }
    }

    /// For [`words!`](crate::words!) only: what is made otherwise, the block of texts does not hold.
    #[doc(hidden)]
    #[cfg(not(feature = "texts"))]
    pub const fn of(texts: [&'static str; 3]) -> Self {
        Self { key: crate::texts::word_key(&texts) }
    }

    /// The words in one language.
    #[cfg(feature = "texts")]
    pub const fn get(&self, language: Language) -> &'static str {
        self.texts[language as usize]
    }

    /// The words in one language.
    #[cfg(not(feature = "texts"))]
    pub fn get(&self, language: Language) -> &'static str {
        crate::texts::words(self.key, language)
    }
}

/// [`Words`] of three literals: `words! { sv: "fel", en: "error", fi: "virhe" }`. They are read twice: by the compiler,
/// and by the program that gathers the block of texts from the sources (`crates/navlupp-texts`).
#[macro_export]
macro_rules! words {
    (sv: $sv:literal, en: $en:literal, fi: $fi:literal $(,)?) => {
        const { $crate::Words::of([$sv, $en, $fi]) }
    };
}

/// A text on where a fact comes from; nothing without the feature that carries them.
pub const fn provenance(text: &'static str) -> &'static str {
    if cfg!(feature = "provenance") { text } else { "" }
}
