//! Where texts come from: compiled in, or from a block of data that is taken up once, at the start.
//!
//! The command is built with the feature `texts` and has them inside. The page and its worker are built without it:
//! there the texts of both travel once, beside the code, and [`install`] takes them up before the first is asked for.

use std::sync::OnceLock;

use crate::Language;

/// What the build script made of the data files: the sections of [`Section`], with [`BREAK`] between two.
const TABLES: &str = include_str!(concat!(env!("OUT_DIR"), "/tables.txt"));

/// Tells the tables of this source from those of any other.
const TABLES_KEY: u32 = key(&[TABLES]);

/// Stands between two sections.
const BREAK: char = '\u{C}';

/// A part of the block: lines, with tabs between their fields.
#[derive(Clone, Copy)]
pub(crate) enum Section {
    /// The names to which the tables point, in the order of their numbers.
    Names,
    /// Of each code: itself, basis, note.
    CodeTexts,
    /// Of each term: key, basis, XML path, note.
    TermTexts,
    Counties,
    Municipalities,
    Countries,
    /// The words of the program, by rising key.
    Words,
}

static BLOCK: OnceLock<&str> = OnceLock::new();

/// The block of the tables and of these words: each on a line of its own with tabs between the three languages.
/// Without a block where two words have one key.
pub fn block(words: &[String]) -> Option<String> {
    let mut words: Vec<(u32, &str)> = words.iter().map(|line| (word_key(&[line]), line.as_str())).collect();
    words.sort_unstable();
    words.dedup();
    let lines: Vec<&str> = words.iter().map(|&(_, line)| line).collect();
    let distinct = words.is_sorted_by(|one, next| one.0 < next.0);
    distinct.then(|| format!("{TABLES}{BREAK}{}", lines.join("\n")))
}

/// Takes up a block, before anything else is asked of this crate. False, and nothing is taken up, where it was made
/// from other tables than this code, or where a block has been taken up before. With the feature `texts`, it is only
/// checked.
pub fn install(block: &'static str) -> bool {
    fits(block) && (cfg!(feature = "texts") || BLOCK.set(block).is_ok())
}

fn fits(block: &str) -> bool {
    block.rsplit_once(BREAK).is_some_and(|(tables, _)| key(&[tables]) == TABLES_KEY)
}

/// The lines of a section of what was taken up or is compiled in; none where no block was taken up.
pub(crate) fn lines(section: Section) -> impl Iterator<Item = &'static str> {
    let block = if cfg!(feature = "texts") { TABLES } else { BLOCK.get().copied().unwrap_or_default() };
    block.split(BREAK).nth(section as usize).unwrap_or_default().split_terminator('\n')
}

/// A name of the standard tables; empty where no texts were taken up.
pub(crate) fn name(number: u16, language: Language) -> &'static str {
    static NAMES: OnceLock<Vec<&str>> = OnceLock::new();
    let names = NAMES.get_or_init(|| lines(Section::Names).collect());
    names.get(usize::from(number)).map_or("", |line| part(line, language))
}

/// The words of a key; empty where no texts were taken up.
#[cfg_attr(feature = "texts", allow(dead_code, reason = "words that are compiled in have no key"))]
pub(crate) fn words(wanted: u32, language: Language) -> &'static str {
    static WORDS: OnceLock<Vec<(u32, &str)>> = OnceLock::new();
    let words = WORDS.get_or_init(|| lines(Section::Words).map(|line| (word_key(&[line]), line)).collect());
    let place = words.binary_search_by_key(&wanted, |&(key, _)| key);
    place.map_or("", |place| part(words[place].1, language))
}

/// A line's part in a language.
pub(crate) fn part(line: &'static str, language: Language) -> &'static str {
    line.split('\t').nth(language as usize).unwrap_or_default()
}

/// The number by which words are asked for. Of its key so much as tells a few hundred from each other: what is left out
/// need not be in the code, where nothing packs it.
pub(crate) const fn word_key(texts: &[&str]) -> u32 {
    key(texts) & 0xF_FFFF
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
    fn every_name_has_three_parts() {
        for line in TABLES.split(BREAK).next().unwrap().split('\n') {
            let parts: Vec<&str> = line.split('\t').collect();
            assert!(parts.len() == 3 && !parts.contains(&""), "{line}");
        }
        assert_eq!(part("a\tb\tc", Language::English), "b");
    }

    #[test]
    fn words_stand_once_by_rising_key() {
        let lines = ["fel\terror\tvirhe", "rad\tline\trivi", "fel\terror\tvirhe"].map(str::to_owned);
        let block = block(&lines).unwrap();
        let words: Vec<&str> = block.split(BREAK).nth(Section::Words as usize).unwrap().split('\n').collect();
        assert_eq!(words.len(), 2);
        assert!(word_key(&[words[0]]) < word_key(&[words[1]]));
    }

    #[test]
    fn a_block_of_other_tables_is_refused() {
        let good = block(&["a\tb\tc".to_owned()]).unwrap();
        assert!(fits(&good));
        for bad in ["", TABLES, &good[1..], &good.replacen('\t', "", 1), &format!("{good}{BREAK}")] {
            assert!(!fits(bad));
        }
    }
}
