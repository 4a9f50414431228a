//! The catalogue made ready for the pass: one entry per known term, found by its number in one step, with
//! the rules that it wakes and the count that it feeds.

use navlupp_catalog::{Catalogue, KeywordRole, List, OwnCode, Role, TermCode, TermKind};
use navlupp_id::Date;

use crate::post::RoleSet;
use crate::rules;
use crate::short_list::ShortList;
use crate::summary::{Keys, Tally};

mod path;
mod step;

pub(crate) use path::Path;
pub(crate) use step::{ANYWHERE, Step};

use step::Steps;

/// Some rules, by their place in the rulebook, ascending.
pub(crate) type Wakes = Vec<u8>;

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
    /// Codes that a user has added to the list; without a list, all that there are.
    pub own_codes: Vec<OwnCode>,
    /// Whether the term opens a group whose end is known, and which.
    pub opens: Option<u8>,
    /// Whether the term closes a group, and which.
    pub closes: Option<u8>,
    /// Rules to wake.
    pub(crate) wakes: Wakes,
    /// Rules to wake where the value is set and not as its kind asks ([`Term::is_odd`](crate::post::Term)).
    pub(crate) wakes_if_odd: Wakes,
    /// The least and the greatest number of characters, where they are known for certain.
    pub shortest: u16,
    /// See `shortest`.
    pub longest: u16,
    /// How sure the meaning is.
    pub firm: bool,
    /// `false`: at most once in a post. `true`: at most once in a group entry.
    pub repeats_in_group: bool,
    /// Whether another code has the same role.
    pub shares_role: bool,
    /// Last day on which the term is delivered.
    pub until: Option<Date>,
    /// The list in the form in which values are looked up.
    pub(crate) codes: ShortList,
    /// Whether some rule looks the term up at the end of the post.
    pub(crate) kept: bool,
    /// Which count of the summary the value feeds.
    pub(crate) tally: Tally,
}

/// What a rule may listen to in a term.
pub(crate) struct Listening {
    /// What it is known as.
    pub(crate) role: Role,
    /// The form of the value, where the meaning is certain or nearly so.
    pub(crate) kind: Option<TermKind>,
    /// Whether it opens or closes a group.
    pub(crate) group_mark: bool,
}

impl Entry {
    /// Whether a user has made the value a code of the list.
    pub(crate) fn is_own_code(&self, value: &[u8]) -> bool {
        self.own_codes.iter().any(|own| own.code.as_bytes() == value)
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
    pub(crate) steps: Steps,
    /// Roles that some term with a number plays.
    pub(crate) given: RoleSet,
    marks: Vec<[Wakes; 2]>,
    /// Bit n: the keyword with role number n wakes no rule where the mark is in order.
    silent: u64,
    pub(crate) keys: Keys,
    /// Whether posts and entries wake rules also where a screen finds nothing.
    #[cfg(test)]
    pub(crate) thorough: bool,
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
            own_codes: Vec::new(),
            opens: None,
            closes: None,
            wakes: rules::woken_by(&Listening { role: Role::Unknown, kind: None, group_mark: false }, false),
            wakes_if_odd: Wakes::new(),
            shortest: 0,
            longest: u16::MAX,
            firm: false,
            repeats_in_group: true,
            shares_role: true,
            until: None,
            codes: ShortList::default(),
            kept: false,
            tally: Tally::None,
        }];
        let closable = closable_groups(&catalogue);
        let mut roles = RoleSet::NONE;
        let mut shared = RoleSet::of(&[Role::Unknown]);
        for (_, term) in catalogue.coded_terms() {
            if roles.has(term.role) {
                shared.insert(term.role);
            }
            roles.insert(term.role);
        }
        for (code, term) in catalogue.coded_terms() {
            let group = term.group.filter(|group| closable.contains(group));
            let is_group_mark = matches!(term.kind, TermKind::GroupStart | TermKind::GroupEnd);
            let listening = Listening {
                role: term.role,
                kind: Some(term.kind).filter(|_| term.confidence.is_firm()),
                group_mark: is_group_mark,
            };
            let firm = term.confidence.is_firm();
            let entry = Entry {
                code: Some(code),
                role: term.role,
                kind: Some(term.kind),
                list: term.list,
                own_codes: term.own_codes.clone(),
                opens: group.filter(|_| term.kind == TermKind::GroupStart),
                closes: group.filter(|_| term.kind == TermKind::GroupEnd),
                wakes: rules::woken_by(&listening, false),
                wakes_if_odd: rules::woken_by(&listening, true),
                shortest: term.min_length.filter(|_| firm).unwrap_or(0),
                longest: term.max_length.filter(|_| firm).unwrap_or(u16::MAX),
                firm,
                repeats_in_group: term.repeats_in_group,
                shares_role: shared.has(term.role),
                until: term.until,
                codes: ShortList::new(term.list, &term.own_codes),
                kept: rules::reads(term.role),
                tally: Tally::of(term.role),
            };
            entries.push(entry);
        }
        let marks: Vec<[Wakes; 2]> = KeywordRole::ALL
            .iter()
            .map(|&role| [false, true].map(|in_order| rules::woken_by_keyword(role, in_order)))
            .collect();
        let silent = KeywordRole::ALL.iter().filter(|&&role| rules::woken_by_keyword(role, true).is_empty());
        let silent = silent.fold(0, |bits, &role| bits | 1 << role as u8);
        let keys = Keys::new(&catalogue);
        Self {
            catalogue,
            steps: Steps::new(&entries, &closable),
            entries,
            given: roles,
            marks,
            silent,
            keys,
            #[cfg(test)]
            thorough: false,
        }
    }

    /// The same engine, sending every term the full way, and waking rules at the end of every entry and post.
    #[cfg(test)]
    pub(crate) fn without_short_ways(mut self) -> Self {
        self.steps.without_short_ways();
        self.thorough = true;
        self
    }

    /// The catalogue inside.
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Everything about the codes that have this step.
    #[inline]
    pub(crate) fn at(&self, step: &Step) -> &Entry {
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
