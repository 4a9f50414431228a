//! The catalogue made ready for the pass: one entry per known term, found by its number in one step, with
//! the rules that it wakes and the count that it feeds.

use navlupp_catalog::{Catalogue, KeywordRole, List, OwnCode, Role, TermCode, TermKind};
use navlupp_id::Date;

use crate::post::{RoleBit, RoleSet};
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
    /// It is a date; rules want it where it is not a whole one of the calendar and past, or at the end of the post.
    Date,
    /// It is digits; rules want it where it is not, or of another length.
    Digits,
    /// It is a county or a municipality of a birth or a history; as above.
    Place,
    /// It is a property designation, which rules compare, or a heading in its place.
    Property,
    /// It is first names, which are counted.
    FirstNames,
    /// It is the number of the post's person; nobody asks for more if that is plainly valid.
    Person,
    /// It is the number of somebody else; as above.
    Identity,
    /// It opens the group of its first two digits; nobody asks for more if that is in order.
    GroupStart,
    /// It closes that group; as above.
    GroupEnd,
    /// No catalogue knows it, and rules want it for that.
    Unknown,
    /// Rules, the open post or the open group want it.
    Full,
}

/// What most terms need: the pass looks it up for every line.
#[derive(Clone, Copy)]
pub(crate) struct Step {
    /// The role's bit in a [`RoleSet`].
    pub(crate) bit: RoleBit,
    /// The place of the entry; 0 is that of all unknown codes.
    pub(crate) place: u16,
    /// The way of the term through the pass.
    pub(crate) path: Path,
    /// Which count of the summary the value feeds.
    pub(crate) tally: Tally,
    /// What rules know it as.
    pub(crate) role: Role,
    /// The group that it stands in; 0: in none; [`ANYWHERE`].
    pub(crate) group: u8,
    /// The least number of bytes of digits.
    pub(crate) shortest: u8,
    /// The greatest number of bytes that are surely not too many characters.
    pub(crate) longest: u8,
    /// Whether some rule looks the term up at the end of the post.
    pub(crate) kept: bool,
}

/// The group of terms whose place in a post is not known: those of 01400, whose end is not known.
pub(crate) const ANYWHERE: u8 = 0xFF;

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

impl Step {
    /// The step of a code that no catalogue knows. Where it should stand, its first two digits tell.
    fn unknown(code: u32, closable: &[u8]) -> Self {
        let group = (code / 1000) as u8;
        let group = match code {
            1400..1500 => ANYWHERE,
            _ if closable.contains(&group) && !code.is_multiple_of(1000) => group,
            _ => 0,
        };
        Self {
            bit: RoleBit::of(Role::Unknown),
            place: 0,
            path: Path::Unknown,
            tally: Tally::None,
            role: Role::Unknown,
            group,
            shortest: 0,
            longest: u8::MAX,
            kept: false,
        }
    }

    fn of(entry: &Entry, place: u16, group: u8) -> Self {
        Self {
            bit: RoleBit::of(entry.role),
            place,
            path: entry.path(),
            tally: entry.tally,
            role: entry.role,
            group,
            shortest: u8::try_from(entry.shortest).unwrap_or(u8::MAX),
            longest: u8::try_from(entry.longest).unwrap_or(u8::MAX),
            kept: entry.kept,
        }
    }
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
    fn path(&self) -> Path {
        let is_listed = self.is_short() && self.tally.is_of(self.list) && !self.codes.is_empty();
        let is_place = matches!(self.list, Some(List::County | List::Municipality));
        if self.kind.is_none() || (self.role == Role::Identity && self.kind != Some(TermKind::Identity)) {
            return Path::Full;
        }
        if self.opens.is_some() || self.closes.is_some() {
            // A group mark wakes rules only where it is out of order.
            let own = self.code.map(TermCode::group);
            return match (self.opens, self.closes) {
                _ if self.kept => Path::Full,
                (Some(_), None) if self.opens == own => Path::GroupStart,
                (None, Some(_)) if self.closes == own => Path::GroupEnd,
                _ => Path::Full,
            };
        }
        if !self.wakes.is_empty() {
            return Path::Full;
        }
        match (self.kind, self.tally) {
            (Some(TermKind::Identity), Tally::None) if self.role == Role::Identity => Path::Person,
            (Some(TermKind::Identity), Tally::None) => Path::Identity,
            (Some(TermKind::Date), Tally::None) => Path::Date,
            (_, Tally::CaseTypes) => Path::CaseTypes,
            (_, Tally::County) if self.is_short() && is_place => Path::County,
            (_, Tally::Municipality) if self.is_short() && is_place => Path::Municipality,
            (_, Tally::Citizenship) if self.is_short() && self.list == Some(List::Country) => {
                Path::Citizenship
            }
            (_, Tally::None) if self.is_short() && is_place => Path::Place,
            _ if is_listed => Path::Listed,
            (Some(TermKind::Digits), Tally::None) if self.list.is_none() => Path::Digits,
            (_, Tally::None) if self.is_text() => match self.role {
                Role::PropertyDesignation | Role::HistoryPropertyDesignation => Path::Property,
                Role::FirstNames => Path::FirstNames,
                _ => Path::Quiet,
            },
            (_, Tally::None) if self.is_plain() => Path::Coded,
            _ => Path::Full,
        }
    }

    fn is_text(&self) -> bool {
        self.kind == Some(TermKind::Text)
    }

    /// Whether nobody asks more of the value than that it is there.
    const fn is_plain(&self) -> bool {
        self.wakes_if_odd.is_empty() && !self.kept
    }

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
    /// By code.
    steps: Vec<Step>,
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
        let mut steps: Vec<Step> =
            (0..TermCode::LIMIT as u32).map(|code| Step::unknown(code, &closable)).collect();
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
            if let Some(step) = steps.get_mut(code.number() as usize) {
                *step = Step::of(&entry, entries.len() as u16, step.group);
            }
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
            entries,
            steps,
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
        self.steps.iter_mut().for_each(|step| step.path = Path::Full);
        self.thorough = true;
        self
    }

    /// The catalogue inside.
    pub const fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// What most terms with this code need.
    #[inline]
    pub(crate) fn step(&self, code: TermCode) -> &Step {
        &self.steps[code.number() as usize]
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
