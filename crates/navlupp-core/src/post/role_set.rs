//! A set of roles, one bit each.

use navlupp_catalog::Role;

/// Some roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RoleSet([u64; 2]);

impl RoleSet {
    /// No role.
    pub const NONE: Self = Self([0; 2]);

    /// The roles of this list.
    pub const fn of(roles: &[Role]) -> Self {
        let mut set = Self::NONE;
        let mut place = 0;
        while place < roles.len() {
            set = set.with(roles[place]);
            place += 1;
        }
        set
    }

    /// The roles from `first` to `last`, in the order of the catalogue.
    pub const fn from_to(first: Role, last: Role) -> Self {
        let mut set = Self::NONE;
        let mut number = first as u8;
        while number <= last as u8 {
            set.0[(number >> 6 & 1) as usize] |= 1 << (number & 63);
            number += 1;
        }
        set
    }

    const fn with(self, role: Role) -> Self {
        let mut set = self;
        set.0[(role as u8 >> 6 & 1) as usize] |= 1 << (role as u8 & 63);
        set
    }

    /// Adds a role.
    #[inline(always)]
    pub(crate) const fn insert(&mut self, role: Role) {
        self.0[(role as u8 >> 6 & 1) as usize] |= 1 << (role as u8 & 63);
    }

    /// Adds a role by its bit.
    #[inline(always)]
    pub(crate) const fn insert_bit(&mut self, bit: RoleBit) {
        self.0[(bit.word & 1) as usize] |= bit.mask;
    }

    /// Whether the role is among them.
    #[inline]
    pub const fn has(self, role: Role) -> bool {
        self.0[(role as u8 >> 6 & 1) as usize] >> (role as u8 & 63) & 1 != 0
    }

    /// Those of either.
    #[must_use]
    #[inline]
    pub const fn or(self, other: Self) -> Self {
        Self([self.0[0] | other.0[0], self.0[1] | other.0[1]])
    }

    /// Those of both.
    #[must_use]
    #[inline]
    pub const fn and(self, other: Self) -> Self {
        Self([self.0[0] & other.0[0], self.0[1] & other.0[1]])
    }

    /// Those that are not in `other`.
    #[must_use]
    #[inline]
    pub const fn without(self, other: Self) -> Self {
        Self([self.0[0] & !other.0[0], self.0[1] & !other.0[1]])
    }

    /// Whether there is none.
    #[inline]
    pub const fn is_empty(self) -> bool {
        self.0[0] | self.0[1] == 0
    }

    /// Whether one of `roles` is among them.
    #[inline]
    pub const fn has_any(self, roles: Self) -> bool {
        !self.and(roles).is_empty()
    }

    /// Whether all of `roles` are among them.
    #[inline]
    pub const fn has_all(self, roles: Self) -> bool {
        roles.without(self).is_empty()
    }
}

/// The bit of a role, ready to be set.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RoleBit {
    mask: u64,
    word: u8,
}

impl RoleBit {
    pub(crate) const fn of(role: Role) -> Self {
        Self { mask: 1 << (role as u8 & 63), word: role as u8 >> 6 & 1 }
    }
}

// A bit is found by the low seven bits of a role's number.
const _: () = assert!(Role::ALL.len() <= 128, "a RoleSet has room for 128 roles");

#[cfg(test)]
mod tests {
    use navlupp_catalog::Role;

    use super::RoleSet;

    #[test]
    fn every_role_has_a_bit_of_its_own() {
        for &one in Role::ALL {
            let set = RoleSet::of(&[one]);
            for &other in Role::ALL {
                assert_eq!(set.has(other), one == other, "{one:?} {other:?}");
            }
            assert!(set.without(set).is_empty() && !set.is_empty());
        }
        let relation = RoleSet::from_to(Role::RelationStart, Role::RelationEnd);
        assert!(relation.has(Role::RelationStart) && relation.has(Role::RelationType));
        assert!(relation.has(Role::RelationEnd) && !relation.has(Role::CitizenshipStart));
        assert!(relation.has_all(RoleSet::of(&[Role::RelationType, Role::RelationStatus])));
        assert!(!relation.has_any(RoleSet::of(&[Role::County, Role::HistoryCounty])));
    }
}
