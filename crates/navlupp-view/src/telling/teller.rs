//! Fills the rows of topics in.
//!
//! A table is rows with `|` between, each a key, `=` and a text. Of a topic, the first row is said whose key fits and
//! whose places can all be filled; then the topic is asked again, until nothing is left to be said. Keys: the code as
//! it stands; `$` removed, `#` not on its list, `•` masked, `-` none, `*` whatever but a removal.
//!
//! In a row, `[…]` is left out where a place in it cannot be filled. A place is a letter of [`SLOTS`]:
//!
//! | place | stands for |
//! | --- | --- |
//! | `{a}`, `{as}` | the value; of a date in a form of [`super::when`] (without a letter: on) |
//! | `{a?}` | *probably*, where the meaning is not certain |
//! | `{~a}` | nothing: the sentence tells of it without saying it |
//! | `{$a}` | nothing: it is removed as well |
//! | `{!a}`, `{^a}`, `{*a}` | nothing: it must be there, must not be there, must be masked |

use std::fmt::{Display, Write as _};

use navlupp_catalog::{Language, Role, Words, words};

use super::item::Item;
use super::slots::{SLOTS, Slot};
use super::topics::{self, Topic};
use super::{Sentence, Tale, cases};
use crate::safe::safe;

/// Stands before what is not certain.
pub const PROBABLY: Words = words! { sv: "troligen", en: "probably", fi: "todennäköisesti" };

/// The text of a key in a table.
#[inline(never)]
pub fn pick(table: Words, key: &str, language: Language) -> Option<&'static str> {
    table.get(language).split('|').find_map(|row| row.strip_prefix(key)?.strip_prefix('='))
}

/// A template with its places `{0}` to `{2}` filled.
#[inline(never)]
pub fn put(template: &str, texts: [&str; 3]) -> String {
    let mut text = String::new();
    for (nth, part) in template.split('{').enumerate() {
        let mut rest = part;
        if nth > 0 {
            let place = part.bytes().next().unwrap_or_default().wrapping_sub(b'0');
            text += texts.get(usize::from(place)).copied().unwrap_or_default();
            rest = part.get(2..).unwrap_or_default();
        }
        text += rest;
    }
    text
}

/// Puts one more into a list with commas; of a long list, that it goes on.
#[inline(never)]
pub fn list(text: &mut String, one: &dyn Display) {
    let one: &dyn Display = if text.len() > 200 { &"…" } else { one };
    if text.ends_with('…') {
        return;
    }
    let joint = if text.is_empty() { "" } else { ", " };
    // Cannot fail: it writes into memory.
    let _ = write!(text, "{joint}{one}");
}

/// A sentence while it is made.
#[derive(Default)]
pub struct Draft {
    pub text: String,
    /// The places of the items that it tells.
    pub used: Vec<usize>,
    /// Whether something in it is not certain although its terms are.
    pub doubtful: bool,
    /// The group of which it speaks.
    pub group: u8,
    /// The entry of that group.
    pub entry: u32,
    /// The place of the item whose value has chosen the row.
    pub key: Option<usize>,
}

/// Tells one post.
pub struct Teller<'a> {
    tale: Tale<'a>,
    pub language: Language,
    pub items: Vec<Item<'a>>,
    /// What was said so far.
    pub sentences: Vec<Sentence>,
    /// Where the sentences of the kind begin that is being told.
    kind: usize,
}

impl<'a> Teller<'a> {
    pub fn new(tale: Tale<'a>, language: Language) -> Self {
        Self { tale, language, items: Item::all(&tale), sentences: Vec::new(), kind: 0 }
    }

    /// Says all that a topic has to say, entry by entry; of relations row by row, the closest first.
    pub fn topic(&mut self, topic: &Topic) {
        let mut entries: Vec<u32> = Vec::new();
        if topic.group == 0 {
            entries.push(0);
        }
        for item in self.items.iter().filter(|item| topic.group > 0 && item.group == topic.group) {
            if entries.last() != Some(&item.entry) {
                entries.push(item.entry);
            }
        }
        let rows = topic.rows.get(self.language).split('|').count();
        let rounds = if topic.group == 2 { rows } else { 1 };
        for round in 0..rounds {
            for &entry in &entries {
                let only = if rounds > 1 { round } else { rows };
                while let Some(draft) = self.draft(topic, entry, only, rows) {
                    self.commit(draft);
                }
            }
        }
        self.fold();
    }

    /// Of many sentences of one kind, the first are said; of the others, how many they are. Ends the kind.
    #[inline(never)]
    pub fn fold(&mut self) {
        let keep = self.kind + MANY;
        // One sentence is no shorter than what would stand for it.
        if self.sentences.len() > keep + 1 {
            let more = self.sentences.split_off(keep);
            let mut lines = Vec::new();
            for sentence in &more {
                lines.extend_from_slice(&sentence.lines);
            }
            self.say(MORE, &more.len().to_string(), lines);
        }
        self.kind = self.sentences.len();
    }

    /// The next sentence of a topic: of one row, or of the first that fits where `only` is not one of them.
    fn draft(&self, topic: &Topic, entry: u32, only: usize, rows: usize) -> Option<Draft> {
        let key = topic.key.and_then(|role| self.key(role, topic.group, entry));
        let item = key.and_then(|place| self.items.get(place));
        let value = item.map_or("-", key_of);
        for (row, text) in topic.rows.get(self.language).split('|').enumerate() {
            let (fits, template) = text.split_once('=')?;
            let is_left = fits == "*" && value != "$" || fits == "-" && value == "$";
            if only < rows && row != only || fits != value && !is_left {
                continue;
            }
            let mut draft = Draft { group: topic.group, entry, key, ..Draft::default() };
            if self.expand(template, &mut draft) {
                // The key says something by the row that it has chosen.
                if let Some(place) = key
                    && item.is_some_and(|item| !item.told)
                    && !draft.used.contains(&place)
                {
                    draft.used.push(place);
                }
                if !draft.used.is_empty() {
                    return Some(draft);
                }
            }
        }
        None
    }

    /// The item whose value chooses the row: of the entry, or a single term.
    fn key(&self, role: Role, group: u8, entry: u32) -> Option<usize> {
        let mut key = None;
        for (place, item) in self.items.iter().enumerate() {
            let fits = item.role == role && (item.group == 0 || item.group == group && item.entry == entry);
            if fits && !item.told {
                return Some(place);
            }
            if fits && key.is_none() {
                key = Some(place);
            }
        }
        key
    }

    /// Fills a template in. False where one of its places cannot be filled.
    pub fn expand(&self, template: &str, draft: &mut Draft) -> bool {
        let mut rest = template;
        loop {
            let at = rest.bytes().position(|byte| matches!(byte, b'[' | b'{')).unwrap_or(rest.len());
            let Some((before, place)) = rest.split_at_checked(at) else { return false };
            draft.text += before;
            if place.is_empty() {
                return true;
            }
            let Some((inside, after)) = inside(place) else { return false };
            rest = after;
            if place.starts_with('[') {
                self.attempt(inside, draft);
            } else if !self.fill(inside.as_bytes(), draft) {
                return false;
            }
        }
    }

    /// Fills a template in, or leaves the draft as it was.
    fn attempt(&self, template: &str, draft: &mut Draft) -> bool {
        let (text, used) = (draft.text.len(), draft.used.len());
        let filled = self.expand(template, draft);
        if !filled {
            draft.text.truncate(text);
            draft.used.truncate(used);
        }
        filled
    }

    /// Fills one place.
    #[inline(never)]
    fn fill(&self, place: &[u8], draft: &mut Draft) -> bool {
        let (mark, place) = match *place {
            [mark @ (b'!' | b'^' | b'~' | b'$' | b'*'), ref place @ ..] => (mark, place),
            _ => (0, place),
        };
        let letter = place.first().copied().unwrap_or_default();
        let form = place.get(1).copied().unwrap_or(b'o');
        let nested = match letter {
            b'k' => return self.fill_key(draft),
            b'@' => return self.tale.post.is_some_and(|post| post.forwarding.is_skatteverkets()),
            b'=' => return self.is_present(draft.entry),
            b'S' => return self.spouse(draft),
            b'N' => return self.next_date(draft),
            b'W' => Some(topics::WHO),
            b'+' => Some(topics::RELATION_END),
            b'%' => Some(topics::PLACE),
            b'&' => Some(topics::HISTORY_PLACE),
            _ => None,
        };
        if let Some(table) = nested {
            return self.nested(table, draft);
        }
        let Some(slot) = SLOTS.iter().find(|slot| slot.letter == letter) else { return false };
        let places = self.found(slot, mark, draft);
        let Some(first) = places.first().and_then(|&place| self.items.get(place)) else {
            return mark == b'^';
        };
        match mark {
            b'^' => return false,
            b'!' => return true,
            b'*' => return first.masked,
            0 if form == b'?' => {
                if first.doubtful {
                    draft.text += PROBABLY.get(self.language);
                    draft.text.push(' ');
                }
                return true;
            }
            0 if !self.phrase(slot.table, &places, form, &mut draft.text) => return false,
            _ => {}
        }
        draft.used.extend_from_slice(&places);
        true
    }

    /// The value of the key: cases as words, anything else as it stands.
    fn fill_key(&self, draft: &mut Draft) -> bool {
        let Some(item) = draft.key.and_then(|place| self.items.get(place)) else { return false };
        let Some(value) = item.clear() else { return false };
        if item.role == Role::CaseTypes {
            let (text, firm) =
                cases::say(value, &put("{0} ", [PROBABLY.get(self.language), "", ""]), self.language);
            draft.text += &text;
            draft.doubtful = !firm;
        } else {
            draft.text += &safe(value);
        }
        true
    }

    /// The first row of a table that can be filled.
    pub fn nested(&self, table: Words, draft: &mut Draft) -> bool {
        table.get(self.language).split('|').any(|row| self.attempt(row, draft))
    }

    /// The items of a slot that can still be told, one of each role; a mark says what else they may be.
    pub fn found(&self, slot: &Slot, mark: u8, draft: &Draft) -> Vec<usize> {
        let mut places = Vec::new();
        for &role in slot.roles {
            for (place, item) in self.items.iter().enumerate() {
                let single = item.group == 0 && (draft.group == 0 || mark == b'!');
                if item.role == role
                    && (single
                        || item.group == draft.group && (draft.group == 0 || item.entry == draft.entry))
                    && (matches!(mark, b'!' | b'*') || !item.told && !draft.used.contains(&place))
                    && item.removed == (mark == b'$')
                    && slot.table.is_none_or(|table| self.entry(table, item).is_some())
                {
                    places.push(place);
                    break;
                }
            }
        }
        places
    }

    /// What stands in a table for the value of an item.
    pub fn entry(&self, table: Words, item: &Item<'_>) -> Option<&'static str> {
        pick(table, item.clear()?, self.language).or_else(|| pick(table, "*", self.language))
    }

    pub fn commit(&mut self, draft: Draft) {
        let mut sentence = Sentence { text: draft.text, ..Sentence::default() };
        let mut codes = String::new();
        let mut why = if draft.doubtful { WHY_CASE } else { WHY_TERM };
        for (place, item) in self.items.iter_mut().enumerate() {
            if !draft.used.contains(&place) {
                continue;
            }
            item.told = true;
            sentence.removed |= item.removed;
            sentence.lines.push(item.line);
            if item.doubtful {
                list(&mut codes, &item.code);
                if self.tale.catalogue.own_terms().iter().any(|own| own.code == Some(item.code)) {
                    why = WHY_OWN;
                }
            }
        }
        if draft.doubtful || !codes.is_empty() {
            sentence.doubt = put(why.get(self.language), [&codes, "", ""]);
        }
        self.sentences.push(sentence);
    }

    /// Says a sentence of these lines, with one place.
    pub fn say(&mut self, template: Words, text: &str, lines: Vec<u64>) {
        let text = put(template.get(self.language), [text, "", ""]);
        self.sentences.push(Sentence { text, lines, ..Sentence::default() });
    }
}

/// What an item that chooses a row is to the rows.
fn key_of<'i>(item: &'i Item<'_>) -> &'i str {
    let value = item.clear();
    if item.role == Role::Identity {
        // Of an assigned number, which sort it is.
        if item.term.is_none_or(|term| term.key != "assigned_number") {
            return if item.masked { "M" } else { "P" };
        }
        // A day of birth above 60 is that of a samordningsnummer.
        return match value.and_then(|value| value.as_bytes().get(6)) {
            Some(b'6'..=b'9') => "S",
            Some(_) => "T",
            None => "•",
        };
    }
    match value {
        None if item.removed => "$",
        None => "•",
        Some(value) if item.is_off_list(value) => "#",
        Some(value) => value,
    }
}

/// What stands inside the bracket or brace that a text begins with, and what comes behind it.
fn inside(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_u32;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'[' | b'{' => depth += 1,
            b']' | b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((text.get(1..at)?, text.get(at + 1..)?));
        }
    }
    None
}

/// So many sentences of one kind are said.
const MANY: usize = 40;

/// What stands for all that is not said.
const MORE: Words = words! {
    sv: "Och {0} meningar till av samma slag: se raderna.",
    en: "And {0} more sentences of this kind: see the lines.",
    fi: "Ja vielä {0} samanlaista lausetta: katso rivejä.",
};

const WHY_TERM: Words = words! {
    sv: "Betydelsen av {0} är en slutsats, inte publicerad.",
    en: "The meaning of {0} is inferred, not published.",
    fi: "Merkitys on päätelty, ei julkaistu: {0}.",
};
const WHY_OWN: Words = words! {
    sv: "Betydelsen av {0} kommer från den egna termlistan.",
    en: "The meaning of {0} comes from your own term list.",
    fi: "Merkitys on omasta termiluettelosta: {0}.",
};
const WHY_CASE: Words = words! {
    sv: "Ärendekodens betydelse är känd från en enda källa, ett program från 2004.",
    en: "The meaning of the case code is known from one source only, a program of 2004.",
    fi: "Asiakoodin merkitys tunnetaan vain yhdestä lähteestä, vuoden 2004 ohjelmasta.",
};
