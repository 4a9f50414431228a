//! What each rule looks at, as its own constants say: for the pages of terms and keywords.

use navlupp_catalog::{KeywordRole, Role, TermKind};

use crate::rule::{Rule, RuleId};

/// The terms and keywords that a rule listens to.
pub struct Looks {
    /// The rule.
    pub rule: RuleId,
    /// Roles whose terms wake it.
    pub roles: &'static [Role],
    /// Forms of values whose terms wake it.
    pub kinds: &'static [TermKind],
    /// Roles that it looks up in the entries of a group.
    pub entries: &'static [Role],
    /// Roles that it looks up at the end of a post.
    pub reads: &'static [Role],
    /// Keywords that wake it.
    pub keywords: &'static [KeywordRole],
    /// Whether it judges identity numbers.
    pub identities: bool,
    /// Whether it judges terms whose value is removed.
    pub removals: bool,
}

impl Looks {
    /// What the constants of a rule say.
    pub(crate) const fn of<R: Rule>() -> Self {
        Self {
            rule: R::META.id,
            roles: R::ROLES,
            kinds: R::KINDS,
            entries: R::ENTRIES,
            reads: R::READS,
            keywords: R::KEYWORDS,
            identities: R::IDENTITIES,
            removals: R::REMOVALS,
        }
    }
}
