//! Faults of the input as a whole; the walk makes them.

use navlupp_core::rule::RuleId;

use super::{Fault, POSTS, Where};
use crate::sample::SampleKind;

/// NAV001: no bytes at all.
pub(crate) const EMPTY: RuleId = RuleId(1);
/// NAV002: some lines of an SRU file instead.
pub(crate) const FOREIGN: RuleId = RuleId(2);
/// NAV005: EF BB BF before the first line.
pub(crate) const BYTE_ORDER_MARK: RuleId = RuleId(5);
/// NAV017: UTF-16, little end first, with its mark.
pub(crate) const UTF16: RuleId = RuleId(17);
/// NAV110: AVST before DATA.
pub(crate) const EARLY_RECONCILIATION: RuleId = RuleId(110);
/// NAV127: the posts without their frame and days.
pub(crate) const BARE: RuleId = RuleId(127);

const NAVET_TEXT: &[SampleKind] = &[
    SampleKind::Notification,
    SampleKind::Change,
    SampleKind::Full,
    SampleKind::Selection,
    SampleKind::Fragment,
    SampleKind::Infil,
    SampleKind::Label,
];

const fn whole(rule: RuleId, kinds: &'static [SampleKind], line: u64) -> Fault {
    Fault { rule, kinds, at: Where::File(line), plant: |_, _| None }
}

pub(super) const FAULTS: &[Fault] = &[
    whole(EMPTY, &SampleKind::ALL, 0),
    whole(FOREIGN, &SampleKind::ALL, 0),
    whole(BYTE_ORDER_MARK, NAVET_TEXT, 1),
    whole(UTF16, &SampleKind::ALL, 0),
    whole(BARE, POSTS, 0),
];
