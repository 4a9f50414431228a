//! The words as lines of text: Swedish, then English, then Finnish, each in the order of the structures' fields.

use navlupp_protocol::Language;

use crate::{EN, FI, SV, Texts};

/// What is still to be read of a block.
pub struct Lines(&'static str);

/// Something that stands in the block as one line or several.
pub trait Text {
    /// Not read yet.
    const EMPTY: Self;
    /// Takes it from the block; empty where the block has ended. Filled in place, since that is a call per text and
    /// nothing more.
    fn read(&mut self, lines: &mut Lines);
    /// Puts it at the end of a block.
    fn write(&self, block: &mut String);
}

impl Text for &'static str {
    const EMPTY: Self = "";

    #[inline(never)]
    fn read(&mut self, lines: &mut Lines) {
        (*self, lines.0) = lines.0.split_once('\n').unwrap_or_default();
    }

    fn write(&self, block: &mut String) {
        block.push_str(self);
        block.push('\n');
    }
}

impl<T: Text, const COUNT: usize> Text for [T; COUNT] {
    const EMPTY: Self = [const { T::EMPTY }; COUNT];

    fn read(&mut self, lines: &mut Lines) {
        for text in self {
            text.read(lines);
        }
    }

    fn write(&self, block: &mut String) {
        for text in self {
            text.write(block);
        }
    }
}

impl Text for Language {
    const EMPTY: Self = Self::Sv;

    fn read(&mut self, lines: &mut Lines) {
        let mut code = "";
        code.read(lines);
        *self = match code {
            "en" => Self::En,
            "fi" => Self::Fi,
            _ => Self::Sv,
        };
    }

    fn write(&self, block: &mut String) {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
            Self::Fi => "fi",
        }
        .write(block);
    }
}

/// Structures of words that can be read from a block in the order of their fields.
macro_rules! texts {
    ($($(#[$meta:meta])* pub struct $name:ident { $(pub $field:ident: $kind:ty,)* })*) => {
        $(
            $(#[$meta])*
            #[allow(missing_docs, reason = "the Swedish text beside each name says what it is")]
            pub struct $name { $(pub $field: $kind,)* }

            impl $crate::block::Text for $name {
                const EMPTY: Self = Self { $($field: <$kind as $crate::block::Text>::EMPTY,)* };

                fn read(&mut self, lines: &mut $crate::block::Lines) {
                    $($crate::block::Text::read(&mut self.$field, lines);)*
                }

                fn write(&self, block: &mut String) {
                    $($crate::block::Text::write(&self.$field, block);)*
                }
            }
        )*
    };
}

/// Texts that are all empty.
pub static NONE: [Texts; 3] = Text::EMPTY;

/// The words in all three languages.
pub fn block() -> String {
    let mut block = String::new();
    for texts in [&SV, &EN, &FI] {
        texts.write(&mut block);
    }
    block
}

/// Swedish, English and Finnish; none where the block does not hold as many lines as there are words here.
pub fn read(block: &'static str) -> Option<Box<[Texts; 3]>> {
    let mut lines = Lines(block);
    let mut texts = Box::new(<[Texts; 3]>::EMPTY);
    texts.read(&mut lines);
    // Each language begins where the one before has ended, and the last word of the last one ends the block.
    let [sv, en, fi] = &*texts;
    let fits = (sv.code, en.code, fi.code) == ("sv", "en", "fi");
    (fits && !fi.certainty[3].is_empty() && lines.0.is_empty()).then_some(texts)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_was_written() {
        let read = read(block().leak()).unwrap();
        let mut again = String::new();
        read.write(&mut again);
        assert_eq!(again, block());
        assert_eq!(read[0].footer_promise, SV.footer_promise);
        assert_eq!(read[1].terms.groups, EN.terms.groups);
        assert_eq!(read[2].certainty, FI.certainty);
    }

    #[test]
    fn every_word_is_there_in_every_language() {
        let lines = block().lines().map(str::trim).filter(|line| line.is_empty()).count();
        assert_eq!(lines, 0, "empty texts");
        assert_eq!(block().lines().count() % 3, 0, "a text holds a line end");
    }

    #[test]
    fn a_block_of_another_page_is_refused() {
        let good = block();
        let lines: Vec<&str> = good.lines().collect();
        for place in [0, 3, lines.len() / 3, lines.len() / 2, lines.len() - 1] {
            let mut fewer = lines.clone();
            fewer.remove(place);
            let mut more = lines.clone();
            more.insert(place, "x");
            for other in [fewer, more] {
                assert!(read((other.join("\n") + "\n").leak()).is_none(), "{place}");
            }
        }
        assert!(read("").is_none());
    }
}
