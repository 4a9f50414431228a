//! The catalogue made ready for the pass: one entry per known term, found by its number in one step, with
//! the rules that it wakes and the count that it feeds.

use navlupp_catalog::{Catalogue, KeywordRole, List, Role, TermCode, TermKind};

use crate::rules;
use crate::short_list::ShortList;
use crate::summary::{Keys, Tally};

/// Some rules, by their place in the rulebook, ascending.
pub(crate) type Wakes = Vec<u8>;

/// How much of the pass a term needs, if its value is neither empty nor a removal mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Path {
    /// It is a text that is counted, and nobody asks for more.
    Quiet,
    /// The same of a value that ends in no blank.
    Coded,
    /// Its value is counted: 01004.
    CaseTypes,
    /// Its value is counted: 01022.
    County,
    /// Its value is counted with the county's: 01023.
    Municipality,
    /// Its value is counted: 03001.
    Citizenship,
    /// It feeds a count or none, and rules want it only where it is not on its list, or at the end of the post.
    Listed,
    /// It is a date that rules want at the end of the post only.
    Date,
    /// It is the number of the post's person; nobody asks for more if that is plainly valid.
    Person,
    /// It is the number of somebody else; as above.
    Identity,
    /// It opens or closes a group; nobody asks for more if that is in order.
    Group,
    /// No catalogue knows it, and rules want it for that.
    Unknown,
    /// Rules, the open post or the open group want it.
    Full,
}

/// What most terms need, in one word: the pass looks it up for every line.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    /// The place of the entry; 0 is that of all unknown codes.
    pub(crate) place: u16,
    /// The way of the term through the pass.
    pub(crate) path: Path,
    /// Which count of the summary the value feeds.
    pub(crate) tally: Tally,
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
}

impl Entry {
    fn path(&self) -> Path {
        let is_identity = self.kind == Some(TermKind::Identity);
        let is_date = self.kind == Some(TermKind::Date);
        let is_listed = self.is_short() && self.tally.is_of(self.list);
        if self.kind.is_none() || (self.role == Role::Identity && !is_identity) {
            Path::Full
        } else if (self.opens.is_some() || self.closes.is_some()) && !self.kept {
            // A group start wakes rules only where it is out of order.
            Path::Group
        } else if !self.wakes.is_empty() || self.opens.is_some() || self.closes.is_some() {
            Path::Full
        } else if is_listed && !self.codes.is_empty() && (self.kept || !self.wakes_off_list.is_empty()) {
            Path::Listed
        } else if self.kept || !self.wakes_off_list.is_empty() {
            if is_date && self.tally == Tally::None && self.wakes_off_list.is_empty() {
                Path::Date
            } else {
                Path::Full
            }
        } else if is_identity && self.tally == Tally::None {
            if self.role == Role::Identity { Path::Person } else { Path::Identity }
        } else if self.tally == Tally::None {
            if self.is_coded() { Path::Coded } else { Path::Quiet }
        } else if is_listed && !self.codes.is_empty() {
            Path::Listed
        } else {
            match self.tally {
                Tally::CaseTypes => Path::CaseTypes,
                Tally::County if self.is_short() => Path::County,
                Tally::Municipality if self.is_short() => Path::Municipality,
                Tally::Citizenship if self.is_short() => Path::Citizenship,
                _ => Path::Full,
            }
        }
    }

    /// Whether the value has a form, so that blanks at its end are no part of it.
    pub(crate) fn is_coded(&self) -> bool {
        !matches!(self.kind, None | Some(TermKind::Text))
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
    /// By code.
    steps: Vec<Step>,
    marks: Vec<[Wakes; 2]>,
    /// Bit n: the keyword with role number n wakes no rule where the mark is in order.
    silent: u64,
    pub(crate) keys: Keys,
}

/// The groups whose start and end are both known. Where one of them is not, as of `01400`, nothing can be
/// said of what stands between; an own catalogue may name the other.
fn closable_groups(catalogue: &Catalogue) -> Vec<u8> {
    let of = |kind| -> Vec<u8> {
        let terms = catalogue.coded_terms().filter(move |(_, term)| term.kind == kind);
        terms.filter_map(|(_, term)| term.group).collect()
    };
    let ends = of(TermKind::GroupEnd);
    let mut groups = of(TermKind::GroupStart);
    groups.retain(|group| ends.contains(group));
    groups
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
            wakes: rules::woken_by(Role::Unknown, false, false),
            wakes_off_list: Wakes::new(),
            codes: ShortList::default(),
            kept: false,
            tally: Tally::None,
        }];
        let unknown = Step { place: 0, path: Path::Unknown, tally: Tally::None };
        let mut steps = vec![unknown; TermCode::LIMIT];
        let closable = closable_groups(&catalogue);
        for (code, term) in catalogue.coded_terms() {
            let group = term.group.filter(|group| closable.contains(group));
            let is_group_mark = matches!(term.kind, TermKind::GroupStart | TermKind::GroupEnd);
            let entry = Entry {
                code: Some(code),
                role: term.role,
                kind: Some(term.kind),
                list: term.list,
                opens: group.filter(|_| term.kind == TermKind::GroupStart),
                closes: group.filter(|_| term.kind == TermKind::GroupEnd),
                wakes: rules::woken_by(term.role, false, is_group_mark),
                wakes_off_list: rules::woken_by(term.role, true, is_group_mark),
                codes: term.list.map_or_else(ShortList::default, ShortList::new),
                kept: rules::reads(term.role),
                tally: Tally::of(term.role),
            };
            if let Some(step) = steps.get_mut(code.number() as usize) {
                *step = Step { place: entries.len() as u16, path: entry.path(), tally: entry.tally };
            }
            entries.push(entry);
        }
        let marks: Vec<[Wakes; 2]> = KeywordRole::ALL
            .iter()
            .map(|&role| [false, true].map(|in_order| rules::woken_by_keyword(role, in_order)))
            .collect();
        let silent = KeywordRole::ALL.iter().filter(|&&role| rules::woken_by_keyword(role, true).is_empty());
        let silent = silent.fold(0, |bits, &role| bits | 1 << role as u8);
        Self { catalogue, entries, steps, marks, silent, keys: Keys::new() }
    }

    /// The same engine, sending every term the full way.
    #[cfg(test)]
    pub(crate) fn without_short_ways(mut self) -> Self {
        self.steps.iter_mut().for_each(|step| step.path = Path::Full);
        self
    }

    /// The catalogue inside.
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// What most terms with this code need.
    #[inline]
    pub(crate) fn step(&self, code: TermCode) -> Step {
        self.steps[code.number() as usize]
    }

    /// Everything about the codes that have this step.
    #[inline]
    pub(crate) fn at(&self, step: Step) -> &Entry {
        &self.entries[usize::from(step.place)]
    }

    /// What all unknown codes share.
    #[inline]
    pub(crate) fn unknown(&self) -> &Entry {
        &self.entries[0]
    }

    /// Whether a keyword wakes no rule where the mark is in order.
    #[inline]
    pub(crate) fn is_silent(&self, role: KeywordRole) -> bool {
        self.silent & (1 << role as u8) != 0
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
