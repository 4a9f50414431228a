//! What was not checked. "No faults" is never said without it: why rules were silent, and how many rules or places that
//! concerns.

use navlupp_catalog::{KeywordRole, Role};

use crate::kind::{Kind, Variant};
use crate::report::{ReferenceDate, Report, term_counts};
use crate::rule::RuleId;
use crate::rules;
use crate::table::Engine;

/// A thing that was not checked; for the shells' words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotChecked {
    /// Whether what the file says of persons is true.
    Truth,
    /// Skatteverket's own Teknisk beskrivning, which is not public: the frame is known from an old grammar.
    OfficialForm,
    /// Whether posts are missing: the file does not say how many there are.
    Completeness,
    /// Whether other files of the series are missing, or contradict this one.
    OtherFiles,
    /// Rules that speak of other kinds of file.
    OtherKind(u64),
    /// Rules that need a reference date, where there is none.
    ReferenceDate(u64),
    /// Rules on full posts, where posts are not known to be full.
    FullPosts(u64),
    /// Rules on terms without a public number, where no own term list gives them one.
    OwnTerms(u64),
    /// Rules that need something of the file that it does not have.
    Absent(Absent),
    /// Values of terms whose codes are not known.
    UnknownTerms(u64),
    /// The form of values of terms whose meaning is not certain.
    UncertainTerms(u64),
    /// Lines with a keyword that is not known.
    UnknownKeywords(u64),
    /// Lines, or cells of a list, that are of no known form.
    UnreadableLines(u64),
    /// What lines hold beyond the bytes that are kept of them.
    LongLines(u64),
    /// Metadata, of which the trailer's form is not public, and the rest speaks of no notification or infil.
    Trailer,
    /// The encoding, since it was set, or the text pasted.
    Encoding,
    /// Line ends, and whether the last one is missing, since the text was pasted.
    LineEnds,
    /// What goes beyond what is kept of a post, a person, or the days.
    Limits,
    /// What comes after the point up to which the input was read.
    Rest,
}

/// Rules that compare with the reference date.
const ON_DATE: &[u16] = &[209, 312, 408, 409, 418, 508, 807, 904];
/// Rules that speak of posts that are known to be full.
const ON_FULL_POSTS: &[u16] = &[215, 407, 410, 414, 504, 704, 802, 803, 808];
/// Rules that speak of selections only: posts without a frame may be of one.
const ON_SELECTIONS: &[u16] = &[216, 601, 715];
/// Rules that are silent as long as, of each row of roles, no term has any.
const ON_OWN_TERMS: &[(u16, [&[Role]; 2])] = &[
    (523, [&[Role::FoundDeadDate]; 2]),
    (712, [&[Role::District, Role::PlaceUuid, Role::NationalKey]; 2]),
    (801, [&[Role::IdentityStatus], &[Role::IdentityStatusReason]]),
    (802, [&[Role::IdentityStatus], &[Role::IdentityStatusDate]]),
    (803, [&[Role::IdentityLevel], &[Role::IdentityLevelDate]]),
    (804, [&[Role::DormancyDate], &[Role::RenewalDate, Role::AssignmentDate]]),
    (808, [&[Role::IdentityStatus], &[Role::CoordinationDeathDate]]),
    (809, [&[Role::IdentityStatus]; 2]),
];
/// What a rule holds something of the file against.
#[derive(Clone, Copy)]
enum Against {
    /// The fields of its INFO section.
    Info,
    /// The data section in which posts and `#PNR` lines would meet.
    Data,
    /// The data section of an infil, which would be empty.
    DataOfInfil,
    /// The days of a change file.
    Days,
    /// The ids of other posts of a change file.
    Ids,
    /// The date in `#EFFEKTUERAD`.
    Effectuation,
    /// A block of a label file.
    Block(KeywordRole),
    /// A term that some post holds, so that it has been ordered.
    Term(Role),
}

/// Rules that are silent where the file has nothing to hold something against, with the keyword or the term that it
/// would be.
const HELD_AGAINST: &[(u16, &str, Against)] = &[
    (111, "#INFO_START", Against::Info),
    (116, "#DATA_START", Against::Data),
    (120, "#DAG_START", Against::Days),
    (122, "#POST_ID", Against::Ids),
    (126, "#MEDIELEV_START", Against::Block(KeywordRole::SupplierStart)),
    (126, "#DATABESKRIVNING_START", Against::Block(KeywordRole::DescriptionStart)),
    (129, "#INFO_START", Against::Info),
    (132, "#EFFEKTUERAD", Against::Effectuation),
    (134, "#DAG_START", Against::Days),
    (135, "#INFO_START", Against::Info),
    (419, "04008", Against::Term(Role::HistoryRegistrationType)),
    (419, "04001", Against::Term(Role::HistoryDate)),
    (419, "04002", Against::Term(Role::HistoryCounty)),
    (419, "04003", Against::Term(Role::HistoryMunicipality)),
    (419, "04005", Against::Term(Role::HistoryPropertyDesignation)),
    (503, "01007", Against::Term(Role::DeregistrationDate)),
    (905, "#DATA_START", Against::DataOfInfil),
];

/// Rules that need something that the file does not have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absent(u32);

impl Absent {
    /// Each of them with the keyword or the term that it needs; a rule that needs several stands once for each, one
    /// after another.
    #[inline]
    pub fn rules(self) -> Vec<(RuleId, &'static str)> {
        let mut rules = Vec::new();
        for (row, &(rule, needed, _)) in HELD_AGAINST.iter().enumerate() {
            if self.0 >> row & 1 != 0 {
                rules.push((RuleId(rule), needed));
            }
        }
        rules
    }
}

impl Report {
    /// What was not checked, as keys for the shells' words.
    // Said once per file: compiled with who asks, small, and not with the engine, which is compiled for speed.
    #[inline]
    pub fn not_checked(&self, engine: &Engine) -> Vec<NotChecked> {
        let (kind, facts) = (self.kind, &self.facts);
        let is_notification = kind == Kind::Notification;
        let is_fragment = self.variant == Some(Variant::Fragment);
        let mut list = vec![NotChecked::Truth];
        let mut add = |is_so: bool, item| {
            if is_so {
                list.push(item);
            }
        };
        let is_navet_text = is_notification || matches!(kind, Kind::Infil | Kind::Label);
        add(is_navet_text, NotChecked::OfficialForm);
        let has_items = is_notification || matches!(kind, Kind::Infil | Kind::IdList);
        let is_counted = facts.declared.is_some_and(|declared| declared.count.is_some());
        add(self.complete && has_items && !is_counted, NotChecked::Completeness);
        add(is_notification && !is_fragment, NotChecked::OtherFiles);

        let of_others = rules::book().iter().filter(|meta| !meta.applies.includes(kind)).count() as u64;
        add(!is_notification && kind != Kind::Empty, NotChecked::OtherKind(of_others));
        let asleep = |id: u16| {
            let lacks = |roles: &&[Role]| !roles.iter().any(|&role| engine.given.has(role));
            ON_OWN_TERMS.iter().any(|(rule, rows)| *rule == id && rows.iter().any(lacks))
        };
        let silent = |rules: &[u16]| {
            let is_here = |&&id: &&u16| {
                rules::rule(RuleId(id)).is_some_and(|meta| meta.applies.includes(kind)) && !asleep(id)
            };
            rules.iter().filter(is_here).count() as u64
        };
        let has_days =
            facts.has_days && [118, 120].iter().all(|&rule| self.findings.count(RuleId(rule)) == 0);
        let undated =
            if self.reference_date == ReferenceDate::None && !has_days { silent(ON_DATE) } else { 0 };
        let full = match self.variant {
            Some(Variant::Change) => silent(ON_FULL_POSTS),
            Some(Variant::Fragment) => silent(ON_FULL_POSTS) + silent(ON_SELECTIONS),
            _ => 0,
        };
        let own =
            if is_notification { ON_OWN_TERMS.iter().filter(|&&(id, _)| asleep(id)).count() } else { 0 };
        let count = |rules: &[u16]| rules.iter().map(|&rule| self.findings.count(RuleId(rule))).sum::<u64>();
        let uncertain = |code| {
            engine
                .catalogue()
                .term(code)
                .is_some_and(|term| !term.confidence.is_firm() && !term.kind.is_group_mark())
        };
        let uncertain = term_counts(engine, &self.summary)
            .into_iter()
            .filter(|&(code, _)| uncertain(code))
            .map(|(_, count)| count)
            .sum();
        for (number, item) in [
            (undated, NotChecked::ReferenceDate as fn(u64) -> NotChecked),
            (full, NotChecked::FullPosts),
            (own as u64, NotChecked::OwnTerms),
            (facts.unknown_terms, NotChecked::UnknownTerms),
            (uncertain, NotChecked::UncertainTerms),
            (count(&[14]), NotChecked::UnknownKeywords),
            (count(&[13, 302, 908]), NotChecked::UnreadableLines),
            (count(&[11]), NotChecked::LongLines),
        ] {
            add(number > 0, item(number));
        }
        let absent = self.absent();
        add(absent.0 != 0, NotChecked::Absent(absent));
        let has_blocks = facts.has(KeywordRole::SupplierStart) || facts.has(KeywordRole::DescriptionStart);
        add(count(&[121]) > 0 || has_blocks && is_navet_text && kind != Kind::Label, NotChecked::Trailer);
        add(self.encoding_is_given, NotChecked::Encoding);
        add(self.is_pasted && is_navet_text, NotChecked::LineEnds);
        add(facts.beyond_limits || self.index.lacks_days(), NotChecked::Limits);
        add(!self.complete, NotChecked::Rest);
        list
    }

    /// Which rules of [`HELD_AGAINST`] are silent: those that would hold something against what the file does not have.
    #[inline]
    fn absent(&self) -> Absent {
        let rows = HELD_AGAINST.iter().rev();
        Absent(rows.fold(0, |bits, &(rule, _, against)| {
            let speaks_here = rules::rule(RuleId(rule)).is_some_and(|meta| meta.applies.includes(self.kind));
            bits << 1 | u32::from(speaks_here && self.lacks(against))
        }))
    }

    /// Whether the file lacks it, and has what would be held against it.
    #[inline]
    fn lacks(&self, against: Against) -> bool {
        let facts = &self.facts;
        let is_change = self.variant == Some(Variant::Change);
        let is_fragment = self.variant == Some(Variant::Fragment);
        match against {
            // That posts have no frame at all, NAV127 says.
            Against::Info => !is_fragment && !facts.has(KeywordRole::InfoStart),
            Against::Data => is_fragment && facts.infil_numbers > 0,
            Against::DataOfInfil => {
                self.kind == Kind::Infil && facts.infil_numbers == 0 && !facts.has(KeywordRole::DataStart)
            }
            Against::Days => is_change && !facts.has_days,
            Against::Ids => is_change && !facts.has_post_ids,
            Against::Effectuation => facts.has_days && facts.effective_date.is_none(),
            Against::Block(start) => !facts.has(start),
            Against::Term(role) => self.awaited.has(role) && !facts.held.has(role),
        }
    }
}
