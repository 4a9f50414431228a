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
const NAMES_KEY: u32 = key(&[NAMES]);

/// A block: the names, an empty line, and the words of the program, by rising key.
struct Block {
    names: Vec<&'static str>,
    words: Vec<(u32, &'static str)>,
}

static BLOCK: OnceLock<Block> = OnceLock::new();

/// The block of the names and of these words: each on a line of its own with tabs between the three languages.
pub fn block(words: &[String]) -> String {
    let mut words: Vec<(u32, &str)> = words.iter().map(|line| (key(&[line]), line.as_str())).collect();
    words.sort_unstable();
    words.dedup();
    let lines: Vec<&str> = words.into_iter().map(|(_, line)| line).collect();
    format!("{NAMES}\n\n{}", lines.join("\n"))
}

/// Takes up a block. False, and nothing is taken up, where it was made from other tables than this code, where two
/// words have one key, or where a block has been taken up before. With the feature `texts`, it is only checked.
pub fn install(block: &'static str) -> bool {
    read(block).is_some_and(|block| cfg!(feature = "texts") || BLOCK.set(block).is_ok())
}

fn read(block: &'static str) -> Option<Block> {
    let (names, words) = block.split_once("\n\n")?;
    let words: Vec<(u32, &str)> = words.split('\n').map(|line| (key(&[line]), line)).collect();
    let fits = key(&[names]) == NAMES_KEY && words.is_sorted_by(|one, next| one.0 < next.0);
    fits.then(|| Block { names: names.split('\n').collect(), words })
}

/// What was taken up or is compiled in.
fn taken() -> Option<&'static Block> {
    const INSIDE: Option<&str> = if cfg!(feature = "texts") { Some(NAMES) } else { None };
    let inside = |names: &'static str| Block { names: names.split('\n').collect(), words: Vec::new() };
    BLOCK.get().or_else(|| INSIDE.map(|names| BLOCK.get_or_init(|| inside(names))))
}

/// A name of the standard tables; empty where no texts were taken up.
pub(crate) fn name(number: u16, language: Language) -> &'static str {
    let line = taken().and_then(|block| block.names.get(usize::from(number)));
    line.map_or("", |line| part(line, language))
}

/// The words of a key; empty where no texts were taken up.
#[cfg_attr(feature = "texts", allow(dead_code, reason = "words that are compiled in have no key"))]
pub(crate) fn words(wanted: u32, language: Language) -> &'static str {
    let Some(block) = taken() else { return "" };
    let place = block.words.binary_search_by_key(&wanted, |&(key, _)| key);
    place.map_or("", |place| part(block.words[place].1, language))
}

/// A line's part in a language; a line without tabs is the same in all.
fn part(line: &'static str, language: Language) -> &'static str {
    line.split('\t').nth(language as usize).unwrap_or(line)
}

/// A number for texts with tabs between them, by FNV-1a.
pub(crate) const fn key(texts: &[&str]) -> u32 {
    let mut key = 0x811c_9dc5;
    let mut nth = 0;
    while nth < texts.len() {
        if nth > 0 {
            key = step(key, b'\t');
        }
        let text = texts[nth].as_bytes();
        let mut place = 0;
        while place < text.len() {
            key = step(key, text[place]);
            place += 1;
        }
        nth += 1;
    }
    key
}

const fn step(key: u32, byte: u8) -> u32 {
    (key ^ byte as u32).wrapping_mul(0x0100_0193)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::*;

    #[test]
    fn the_key_is_that_of_the_standard() {
        assert_eq!((key(&[]), key(&["foobar"])), (0x811c_9dc5, 0xbf9c_f968));
        assert_eq!(key(&["a", "", "å"]), key(&["a\t\tå"]));
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
    fn words_are_found_by_their_key() {
        let lines = ["fel\terror\tvirhe", "rad\tline\trivi", "fel\terror\tvirhe"].map(str::to_owned);
        let read = read(block(&lines).leak()).unwrap();
        let found: Vec<_> =
            read.words.iter().filter(|(key, _)| *key == super::key(&["fel", "error", "virhe"])).collect();
        assert_eq!((read.words.len(), found.len()), (2, 1));
        assert_eq!(part(found[0].1, Language::Finnish), "virhe");
    }

    #[test]
    fn a_block_of_other_tables_is_refused() {
        let good: &str = block(&["a\tb\tc".to_owned()]).leak();
        assert!(read(good).is_some());
        for bad in ["", NAMES, &good[1..], &good.replacen('\n', "\n\n", 1), &format!("{good}\na\tb\tc")] {
            assert!(read(bad.to_owned().leak()).is_none());
        }
    }
}
