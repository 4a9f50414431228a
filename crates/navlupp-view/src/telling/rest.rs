//! What no topic tells.

use navlupp_catalog::{Words, words};

use super::slots::SLOTS;
use super::teller::{Draft, PROBABLY, Teller, list, pick, put};
use super::topics;
use crate::safe::safe;

impl Teller<'_> {
    /// Says what no topic has told: known terms by their names, what was removed, and terms that nobody knows.
    pub fn rest(&mut self) {
        for removed in [false, true] {
            for place in 0..self.items.len() {
                if let Some(item) = self.items.get(place)
                    && item.term.is_some()
                    && !item.told
                    && item.removed == removed
                {
                    let draft = self.by_name(place);
                    self.commit(draft);
                }
            }
            self.fold();
        }
        let mut codes = String::new();
        let mut lines = Vec::new();
        for (place, item) in self.items.iter().enumerate() {
            if item.term.is_none() {
                lines.push(item.line);
                if !self.items.iter().take(place).any(|before| before.code == item.code) {
                    list(&mut codes, &item.code);
                }
            }
        }
        if !lines.is_empty() {
            self.say(UNKNOWN, &codes, lines);
        }
    }

    /// A known term by its name; or what was removed, with all that was removed together with it.
    fn by_name(&self, place: usize) -> Draft {
        let mut draft = Draft::default();
        let Some(item) = self.items.get(place) else { return draft };
        (draft.group, draft.entry) = (item.group, item.entry);
        for slot in SLOTS.iter().filter(|slot| item.removed && slot.table.is_none()) {
            let mut others = self.items.iter().filter(|item| slot.roles.contains(&item.role));
            if slot.roles.contains(&item.role)
                && others.all(|item| item.removed)
                && let Some(text) =
                    pick(topics::REMOVED, char::from(slot.letter).encode_utf8(&mut [0; 4]), self.language)
            {
                text.clone_into(&mut draft.text);
                draft.used = self.found(slot, b'$', &draft);
                return draft;
            }
        }
        draft.used.push(place);
        let mut name = item.term.map_or("", |term| term.names.get(self.language)).to_owned();
        if item.doubtful {
            name = put("{0} ({1})", [&name, PROBABLY.get(self.language), ""]);
        }
        draft.text = if item.removed {
            put(REMOVED_TERM.get(self.language), [&name, "", ""])
        } else {
            let mut value = String::new();
            if !self.phrase(None, &[place], b'n', &mut value) {
                value = safe(&item.value);
            }
            put("{0}: {1}.", [&name, &value, ""])
        };
        draft
    }
}

const UNKNOWN: Words = words! {
    sv: "Termer som Navlupp inte känner: {0}.",
    en: "Terms that Navlupp does not know: {0}.",
    fi: "Termit, joita Navlupp ei tunne: {0}.",
};
const REMOVED_TERM: Words = words! {
    sv: "Borttagen uppgift: {0}.",
    en: "Removed: {0}.",
    fi: "Poistettu tieto: {0}.",
};
