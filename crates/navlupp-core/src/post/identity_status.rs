//! Identity status: whether a samordningsnummer, or the personnummer of a diplomat, is in force (Navet, Allmän
//! beskrivning 4.1, chapter 8.3). The numbers of its terms are not public: an own term list gives them.

use navlupp_catalog::Role;

use super::{Post, Reading, Slot};

/// The values of the status, in the order of their list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IdentityStatus {
    /// *Aktivt*
    Active,
    /// *Vilandeförklarat*
    Dormant,
    /// *Vilandeförklarat stängt*
    Closed,
    /// *Avregistrerat*
    Deregistered,
    /// *Ej aktuellt*
    NotCurrent,
}

impl IdentityStatus {
    /// The reasons that go with it, as bits by their place in the list: Tidsfrist, Annan orsak, Avliden, Ersatt,
    /// Felaktigt registrerat.
    pub const fn reasons(self) -> u8 {
        match self {
            Self::Active => 0,
            Self::Dormant => 0b0_0011,
            Self::Closed => 0b0_0010,
            Self::Deregistered => 0b0_0100,
            Self::NotCurrent => 0b1_1000,
        }
    }
}

impl Post {
    /// The status, where it is one of the list.
    #[inline(never)]
    pub fn identity_status(&self) -> Option<(IdentityStatus, &Slot)> {
        use IdentityStatus::{Active, Closed, Deregistered, Dormant, NotCurrent};
        let slot = self.get(Role::IdentityStatus)?;
        let Reading::Listed(place) = slot.reading else { return None };
        let status = [Active, Dormant, Closed, Deregistered, NotCurrent].get(usize::from(place))?;
        Some((*status, slot))
    }
}

#[cfg(test)]
mod tests {
    use navlupp_catalog::{List, codes};

    #[test]
    fn the_lists_stand_in_the_order_that_is_read() {
        let of = |list| -> Vec<&str> { codes(list).iter().map(|code| code.code).collect() };
        assert_eq!(
            of(List::IdentityStatus),
            ["AKTIVT", "VILANDEFORKLARAT", "VILANDEFORKLARAT_STANGT", "AVREGISTRERAT", "EJ_AKTUELLT"]
        );
        assert_eq!(
            of(List::IdentityStatusReason),
            ["TIDSFRIST", "ANNAN_ORSAK", "AVLIDEN", "ERSATT", "FELAKTIGT_REGISTRERAT"]
        );
    }
}
