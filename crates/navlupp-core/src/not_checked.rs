//! What was not checked. "No faults" is never said without it: why rules were silent, and how many rules or places that
//! concerns.

use navlupp_catalog::Role;

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
    /// The metadata trailer, whose form is not public.
    Trailer,
    /// The encoding, since it was set, or the text pasted.
    Encoding,
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
/// Rules that are silent as long as no term has one of the roles.
const ON_OWN_TERMS: &[(u16, &[Role])] = &[
    (523, &[Role::FoundDeadDate]),
    (712, &[Role::District]),
    (801, &[Role::IdentityStatus, Role::IdentityStatusReason]),
    (802, &[Role::IdentityStatus, Role::IdentityStatusDate]),
    (803, &[Role::IdentityLevel, Role::IdentityLevelDate]),
    (804, &[Role::DormancyDate]),
    (808, &[Role::IdentityStatus, Role::CoordinationDeathDate]),
    (809, &[Role::IdentityStatus]),
];

impl Report {
    /// What was not checked, as keys for the shells' words.
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
        add(is_notification || matches!(kind, Kind::Infil | Kind::Label), NotChecked::OfficialForm);
        let has_items = is_notification || matches!(kind, Kind::Infil | Kind::IdList);
        let is_counted = facts.declared.is_some_and(|declared| declared.count.is_some());
        add(self.complete && has_items && !is_counted, NotChecked::Completeness);
        add(is_notification && !is_fragment, NotChecked::OtherFiles);

        let of_others = rules::book().iter().filter(|meta| !meta.applies.includes(kind)).count() as u64;
        add(!is_notification && kind != Kind::Empty, NotChecked::OtherKind(of_others));
        let asleep = |id: u16| {
            let lacks = |roles: &[Role]| roles.iter().any(|&role| !engine.given.has(role));
            ON_OWN_TERMS.iter().any(|&(rule, roles)| rule == id && lacks(roles))
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
        add(count(&[121]) > 0, NotChecked::Trailer);
        add(self.encoding_is_given, NotChecked::Encoding);
        add(facts.beyond_limits || self.index.lacks_days(), NotChecked::Limits);
        add(!self.complete, NotChecked::Rest);
        list
    }
}
