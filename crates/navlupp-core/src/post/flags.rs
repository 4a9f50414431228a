//! What a post says of a protected person, and of somebody who is not folkbokförd.

use navlupp_catalog::Role;
use navlupp_id::Kind;

use super::{MOVE_SIGNAL, Post, RoleSet, Slot};
use crate::finding::Place;

/// Folkbokföringsadress. A postcode alone is none: it is 00000 where the address is not told (Net iD Portal 5.7,
/// Protected persons).
const REGISTERED_ADDRESS: RoleSet = RoleSet::of(&[
    Role::RegisteredAddressCareOf,
    Role::RegisteredAddressLine1,
    Role::RegisteredAddressLine2,
    Role::RegisteredAddressCity,
]);

/// The marks of groups and what stands between them.
const GROUPS: RoleSet = RoleSet::from_to(Role::RelationStart, Role::HistoryEnd)
    .or(RoleSet::of(&[Role::SpecialRelationStart, Role::SpecialRelationEnd]));

/// What says nothing of the person's life: number, flags, what has happened, and codes that nobody knows.
const ADMINISTRATIVE: RoleSet = RoleSet::of(&[
    Role::Identity,
    Role::SecrecyMarking,
    Role::ProtectedRegistration,
    Role::CaseTypes,
    Role::FullPostMark,
    Role::Unknown,
]);

/// The same, the signal, and terms that are known by a guess only.
const OF_SIGNAL: RoleSet = ADMINISTRATIVE.or(RoleSet::of(&[
    Role::County,
    Role::Parish,
    Role::Staircase,
    Role::Apartment,
    Role::Unknown01308,
    Role::Unknown05001,
    Role::Unknown07001,
]));

impl Post {
    /// The flag of this role, where it is J.
    #[inline(never)]
    pub fn flag(&self, role: Role) -> Option<&Slot> {
        self.get(role).filter(|slot| slot.reading.letters() == *b"J\0\0\0")
    }

    /// Whether it has a folkbokföringsadress.
    pub const fn has_registered_address(&self) -> bool {
        self.has_value(REGISTERED_ADDRESS)
    }

    /// Where a move signal stands: 99 in 01022.
    pub fn signal_place(&self) -> Option<Place> {
        (self.county == Some(MOVE_SIGNAL)).then(|| self.code_place(self.signal_line))
    }

    /// Whether it holds a group, or a value that no move signal has beside it.
    pub const fn says_more_than_a_signal(&self) -> bool {
        self.roles().has_any(GROUPS) || !self.set.or(self.earlier).without(OF_SIGNAL).is_empty()
    }

    /// Whether no term tells of the person's life, not even that something is no longer so.
    pub const fn says_nothing_but_flags(&self) -> bool {
        self.roles().without(ADMINISTRATIVE).is_empty()
    }

    /// Whether its person has a samordningsnummer.
    #[inline(never)]
    pub fn is_of_coordination_number(&self) -> bool {
        self.identity().is_some_and(|identity| identity.kind() == Kind::Samordningsnummer)
    }
}
