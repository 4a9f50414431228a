//! The catalogue made ready for the pass: one entry per known term, found by its number in one step, with
//! the rules that it wakes and the count that it feeds.

use navlupp_catalog::{Catalogue, List, Role, TermCode, TermKind};

use crate::rules;
use crate::summary::Tally;

/// A set of rules, by their place in the rulebook.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RuleSet([u64; 4]);

impl RuleSet {
    pub(crate) fn insert(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }

    /// Calls `wake` with every place in the set.
    #[inline]
    pub(crate) fn for_each(self, mut wake: impl FnMut(usize)) {
        for (number, mut word) in self.0.into_iter().enumerate() {
            while word != 0 {
                wake(number * 64 + word.trailing_zeros() as usize);
                word &= word - 1;
            }
        }
    }

    /// Whether no rule is in it.
    #[inline]
    pub fn is_empty(self) -> bool {
        self.0 == [0; 4]
    }
}

/// What the pass has to know of one term code.
pub struct Entry {
    /// The code; none for the entry that all unknown codes share.
    pub code: Option<TermCode>,
    /// What rules listen to.
    pub role: Role,
    /// The form of the value; none for unknown codes.
    pub kind: Option<TermKind>,
    /// The closed list that the value comes from.
    pub list: Option<List>,
    /// Whether the term opens a group whose end is known, and which.
    pub opens: Option<u8>,
    /// Whether the term closes a group, and which.
    pub closes: Option<u8>,
    /// Rules to wake.
    pub(crate) wakes: RuleSet,
    /// Whether some rule looks the term up at the end of the post.
    pub(crate) kept: bool,
    /// Which count of the summary the value feeds.
    pub(crate) tally: Tally,
}

/// Everything that stays the same from file to file. Made once, shared by all passes.
pub struct Engine {
    catalogue: Catalogue,
    entries: Vec<Entry>,
    numbers: Vec<u16>,
}

/// The group whose end code is not known: `01400` is never taken as a start that must be closed.
const GROUP_WITHOUT_END: u8 = 14;

impl Engine {
    /// Prepares a catalogue.
    pub fn new(catalogue: Catalogue) -> Self {
        let mut entries = vec![Entry {
            code: None,
            role: Role::Unknown,
            kind: None,
            list: None,
            opens: None,
            closes: None,
            wakes: rules::woken_by(Role::Unknown),
            kept: false,
            tally: Tally::None,
        }];
        let mut numbers = vec![0; 100_000];
        for (code, term) in catalogue.coded_terms() {
            let group = term.group.filter(|&group| group != GROUP_WITHOUT_END);
            if let Some(number) = numbers.get_mut(code.number() as usize) {
                *number = entries.len() as u16;
            }
            entries.push(Entry {
                code: Some(code),
                role: term.role,
                kind: Some(term.kind),
                list: term.list,
                opens: group.filter(|_| term.kind == TermKind::GroupStart),
                closes: group.filter(|_| term.kind == TermKind::GroupEnd),
                wakes: rules::woken_by(term.role),
                kept: rules::reads(term.role),
                tally: Tally::of(term.role),
            });
        }
        Self { catalogue, entries, numbers }
    }

    /// The catalogue inside.
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The entry of a code and its place among [`Engine::entries`]; place 0 is that of all unknown codes.
    #[inline]
    pub fn entry(&self, code: TermCode) -> (usize, &Entry) {
        let place = usize::from(self.numbers[code.number() as usize]);
        (place, &self.entries[place])
    }

    /// All entries; the first is that of the unknown codes.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}
