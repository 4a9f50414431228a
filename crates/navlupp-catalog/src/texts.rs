//! Where texts come from: compiled in, or from a block of data that is taken up once, at the start.
//!
//! The command is built with the feature `texts` and has them inside. The page and its worker are built without it:
//! there the texts of both travel once, beside the code, and [`install`] takes them up before the first is asked for.

use std::sync::OnceLock;

use crate::Language;

/// The names of the standard tables, one on each line in the order of their numbers: one word for every language, or
/// three with tabs between.
pub const NAMES: &str = include_str!(concat!(env!("OUT_DIR"), "/names.txt"));

/// Tells the names of this source from those of any other.
const NAMES_KEY: u32 = key(NAMES.as_bytes());

struct Block {
    names: Vec<&'static str>,
}

static BLOCK: OnceLock<Block> = OnceLock::new();

/// Takes up a block. False, and nothing is taken up, where it was made from another source than this code, or where
/// one has been taken up before. With the feature `texts`, it is only checked.
pub fn install(block: &'static str) -> bool {
    read(block).is_some_and(|block| cfg!(feature = "texts") || BLOCK.set(block).is_ok())
}

fn read(names: &'static str) -> Option<Block> {
    (key(names.as_bytes()) == NAMES_KEY).then(|| Block { names: names.split('\n').collect() })
}

/// What was taken up or is compiled in.
fn block() -> Option<&'static Block> {
    #[cfg(feature = "texts")]
    if BLOCK.get().is_none() {
        BLOCK.set(read(NAMES)?).ok();
    }
    BLOCK.get()
}

/// A name of the standard tables; empty where no texts were taken up.
pub(crate) fn name(number: u16, language: Language) -> &'static str {
    let line = block().and_then(|block| block.names.get(usize::from(number)));
    line.map_or("", |line| part(line, language))
}

/// A line's part in a language; a line without tabs is the same in all.
fn part(line: &'static str, language: Language) -> &'static str {
    line.split('\t').nth(language as usize).unwrap_or(line)
}

/// A number for a text, by FNV-1a.
const fn key(text: &[u8]) -> u32 {
    let mut key = 0x811c_9dc5;
    let mut place = 0;
    while place < text.len() {
        key = (key ^ text[place] as u32).wrapping_mul(0x0100_0193);
        place += 1;
    }
    key
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_that_of_the_standard() {
        assert_eq!((key(b""), key(b"foobar")), (0x811c_9dc5, 0xbf9c_f968));
    }

    #[test]
    fn every_name_has_one_part_or_three() {
        for line in NAMES.split('\n') {
            let parts: Vec<&str> = line.split('\t').collect();
            assert!(matches!(parts.len(), 1 | 3) && !parts.contains(&""), "{line}");
        }
        assert_eq!(part("a\tb\tc", Language::English), "b");
        assert_eq!(part("a", Language::Finnish), "a");
    }

    #[test]
    fn a_block_of_another_source_is_refused() {
        assert!(read(NAMES).is_some());
        assert!(read(&NAMES[1..]).is_none() && read("").is_none());
    }
}
