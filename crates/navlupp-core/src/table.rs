//! The catalogue made ready for the pass: one entry per known term, found by its number in one step, with
//! the rules that it wakes and the count that it feeds.

use std::collections::BTreeSet;

use navlupp_catalog::{Catalogue, KeywordRole, List, Role, TermCode, TermKind};

use crate::rules;
use crate::summary::{Keys, ShortList, Tally};

/// Some rules, by their place in the rulebook, ascending.
pub(crate) type Wakes = Vec<u8>;

/// How much of the pass a term needs, if its value is neither empty nor a removal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Path {
    /// It is counted, and nobody asks for more.
    Quiet,
    /// Its value feeds a count of the summary.
    Tally,
    /// It is an identity number; nobody asks for more if that is plainly valid.
    Identity,
    /// It opens or closes a group; nobody asks for more if that is in order.
    Group,
    /// It feeds a count or none, and rules want it only where it is not on its list.
    Listed,
    /// Rules, the open post or the open group want it.
    Full,
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
    pub(crate) wakes: Wakes,
    /// Rules to wake where the value is set and not on the list.
    pub(crate) wakes_off_list: Wakes,
    /// The list in the form in which values are looked up.
    pub(crate) codes: ShortList,
    /// Whether some rule looks the term up at the end of the post.
    pub(crate) kept: bool,
    /// Which count of the summary the value feeds.
    pub(crate) tally: Tally,
    /// The way of a term through the pass.
    pub(crate) path: Path,
}

impl Entry {
    fn path(&self) -> Path {
        let is_identity = self.kind == Some(TermKind::Identity);
        if self.kept || self.kind.is_none() || (self.role == Role::Identity && !is_identity) {
            Path::Full
        } else if self.opens.is_some() || self.closes.is_some() {
            Path::Group
        } else if !self.wakes.is_empty() {
            Path::Full
        } else if is_identity {
            Path::Identity
        } else if !self.wakes_off_list.is_empty() {
            if self.is_short() { Path::Listed } else { Path::Full }
        } else if self.tally == Tally::None {
            Path::Quiet
        } else {
            Path::Tally
        }
    }

    /// Whether the value is read as a few letters.
    pub(crate) fn is_short(&self) -> bool {
        matches!(self.kind, Some(TermKind::Code | TermKind::Flag | TermKind::Digits))
    }
}

/// Everything that stays the same from file to file. Made once, shared by all passes.
pub struct Engine {
    catalogue: Catalogue,
    entries: Vec<Entry>,
    numbers: Vec<u16>,
    marks: Vec<[Wakes; 2]>,
    pub(crate) keys: Keys,
}

/// The groups whose start and end are both known. Where one of them is not, as of `01400`, nothing can be
/// said of what stands between; an own catalogue may name the other.
fn closable_groups(catalogue: &Catalogue) -> BTreeSet<u8> {
    let of = |kind| {
        let terms = catalogue.coded_terms().filter(move |(_, term)| term.kind == kind);
        terms.filter_map(|(_, term)| term.group).collect::<BTreeSet<u8>>()
    };
    &of(TermKind::GroupStart) & &of(TermKind::GroupEnd)
}

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
            wakes: rules::woken_by(Role::Unknown, false),
            wakes_off_list: Wakes::new(),
            codes: ShortList::default(),
            kept: false,
            tally: Tally::None,
            path: Path::Full,
        }];
        let mut numbers = vec![0; 100_000];
        let closable = closable_groups(&catalogue);
        for (code, term) in catalogue.coded_terms() {
            let group = term.group.filter(|group| closable.contains(group));
            if let Some(number) = numbers.get_mut(code.number() as usize) {
                *number = entries.len() as u16;
            }
            let mut entry = Entry {
                code: Some(code),
                role: term.role,
                kind: Some(term.kind),
                list: term.list,
                opens: group.filter(|_| term.kind == TermKind::GroupStart),
                closes: group.filter(|_| term.kind == TermKind::GroupEnd),
                wakes: rules::woken_by(term.role, false),
                wakes_off_list: rules::woken_by(term.role, true),
                codes: term.list.map_or_else(ShortList::default, ShortList::new),
                kept: rules::reads(term.role),
                tally: Tally::of(term.role),
                path: Path::Full,
            };
            entry.path = entry.path();
            entries.push(entry);
        }
        let marks = KeywordRole::ALL
            .iter()
            .map(|&role| [false, true].map(|in_order| rules::woken_by_keyword(role, in_order)))
            .collect();
        Self { catalogue, entries, numbers, marks, keys: Keys::new() }
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

    /// The rules that a keyword wakes where the mark is in order, or not.
    #[inline]
    pub(crate) fn woken_by(&self, role: KeywordRole, in_order: bool) -> &[u8] {
        self.marks.get(role as usize).map_or(&[], |marks| marks[usize::from(in_order)].as_slice())
    }

    /// All entries; the first is that of the unknown codes.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}
