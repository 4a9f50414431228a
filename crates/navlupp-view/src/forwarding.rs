//! Skatteverket's forwarding address, which stands in place of a protected person's own (Net iD Portal 5.7,
//! Protected persons) and says nothing of where the person is.

use navlupp_catalog::Role;

/// Whose c/o it is.
const CARE_OF: &[u8] = b"RMEDLINGSUPPDRAG SKATTEVERKET";

/// Whether the value of 01051 names the forwarding service, in any encoding of its Ö.
fn is_care_of(value: &[u8]) -> bool {
    value.strip_suffix(CARE_OF).is_some_and(|head| matches!(head, b"F\xD6" | b"F\xC3\x96"))
}

/// The parts of a special postal address, while it may still be the forwarding address.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Forwarding {
    named: bool,
    other: bool,
}

impl Forwarding {
    /// Sees one term of the post. An office, a box, a postcode and a town of capital letters are what the
    /// published records have; anything else beside the c/o makes it an address of its own.
    pub(crate) fn see(&mut self, role: Role, value: &[u8]) {
        let numbered = |word: &[u8]| {
            value
                .strip_prefix(word)
                .is_some_and(|rest| matches!(rest.len(), 1..=5) && rest.iter().all(u8::is_ascii_digit))
        };
        match role {
            Role::SpecialAddressCareOf if is_care_of(value) => self.named = true,
            Role::SpecialAddressLine1 | Role::SpecialAddressLine2
                if numbered(b"KONTOR ") || numbered(b"BOX ") => {}
            Role::SpecialAddressPostcode if value.len() == 5 && value.iter().all(u8::is_ascii_digit) => {}
            Role::SpecialAddressCity if !value.iter().any(u8::is_ascii_digit) => {}
            Role::SpecialAddressCareOf
            | Role::SpecialAddressLine1
            | Role::SpecialAddressLine2
            | Role::SpecialAddressPostcode
            | Role::SpecialAddressCity => self.other = true,
            _ => {}
        }
    }

    /// Whether it is Skatteverket's, and nothing else.
    pub(crate) const fn is_skatteverkets(self) -> bool {
        self.named && !self.other
    }

    /// Whether a role is part of a special postal address.
    pub(crate) const fn covers(role: Role) -> bool {
        matches!(
            role,
            Role::SpecialAddressCareOf
                | Role::SpecialAddressLine1
                | Role::SpecialAddressLine2
                | Role::SpecialAddressPostcode
                | Role::SpecialAddressCity
        )
    }
}
