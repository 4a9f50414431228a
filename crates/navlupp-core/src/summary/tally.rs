//! Which terms are counted by their values.

use navlupp_catalog::{List, Role};

/// Which count the value of a term feeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tally {
    /// None.
    None,
    /// 01006
    Deregistration,
    /// 01003
    Secrecy,
    /// 01020
    ProtectedRegistration,
    /// 01004
    CaseTypes,
    /// 01081
    CivilStatus,
    /// 04008
    RegistrationType,
    /// 03001
    Citizenship,
    /// 01022
    County,
    /// 01023
    Municipality,
}

impl Tally {
    /// Whether a value of this list, by its place there, is all that the count needs.
    pub(crate) const fn is_of(self, list: Option<List>) -> bool {
        match self {
            Self::None => true,
            Self::Deregistration => matches!(list, Some(List::DeregistrationReason)),
            Self::CivilStatus => matches!(list, Some(List::CivilStatus)),
            Self::RegistrationType => matches!(list, Some(List::RegistrationType)),
            _ => false,
        }
    }

    /// The count of a role.
    pub const fn of(role: Role) -> Self {
        match role {
            Role::DeregistrationReason => Self::Deregistration,
            Role::SecrecyMarking => Self::Secrecy,
            Role::ProtectedRegistration => Self::ProtectedRegistration,
            Role::CaseTypes => Self::CaseTypes,
            Role::CivilStatus => Self::CivilStatus,
            Role::HistoryRegistrationType => Self::RegistrationType,
            Role::CitizenshipCountry => Self::Citizenship,
            Role::County => Self::County,
            Role::Municipality => Self::Municipality,
            _ => Self::None,
        }
    }
}
