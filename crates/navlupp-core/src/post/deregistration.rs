//! Why and when a post's person was deregistered.

use navlupp_catalog::{Code, List, Role, codes};
use navlupp_id::Date;

use super::remarks::number_date;
use super::{PartialDate, Post, Reading};
use crate::finding::Place;

impl Post {
    /// The code of 01006, where it is one of the list, and where it stands.
    #[inline(never)]
    pub(crate) fn deregistration_reason(&self) -> Option<(&'static Code, Place)> {
        let slot = self.slot(Role::DeregistrationReason)?;
        let [first, second, 0, 0] = slot.reading.letters() else { return None };
        let code =
            codes(List::DeregistrationReason).iter().find(|code| code.code.as_bytes() == [first, second])?;
        Some((code, self.place(slot)))
    }

    /// The same where it is neither AV nor UV: what most have died or moved of needs no look at the list.
    pub(crate) fn rare_deregistration_reason(&self) -> Option<(&'static Code, Place)> {
        let letters = self.reading_of(Role::DeregistrationReason).letters();
        if matches!(&letters, b"AV\0\0" | b"UV\0\0") { None } else { self.deregistration_reason() }
    }

    /// Whether the person has died or moved abroad since 1991, and nothing else is said of it: no rule has a word on
    /// that.
    #[inline]
    pub(crate) fn is_plainly_deregistered(&self) -> bool {
        let letters = self.reading_of(Role::DeregistrationReason).letters();
        let year = self.reading_of(Role::DeregistrationDate).date().map_or(0, |date| date.year);
        (letters == *b"AV\0\0" || letters == *b"UV\0\0") && year >= 1991 && !self.holds(Role::FoundDeadDate)
    }

    /// 01007, where it is a whole date.
    pub(crate) fn deregistration_date(&self) -> Option<Date> {
        self.reading_of(Role::DeregistrationDate).date().and_then(PartialDate::date)
    }

    /// Where 02011 of the entry stands, if the related person died before the year that their own number gives as that
    /// of the birth.
    #[inline]
    pub(crate) fn death_before_birth(&self) -> Option<Place> {
        let slot = self.slot(Role::RelationDeregistrationDate)?;
        let Reading::Identity(identity) = self.reading_of(Role::RelationIdentity) else { return None };
        let died = slot.reading.date()?.year;
        let born = number_date(Some(identity))?.year;
        (died != 0 && died < born).then(|| self.place(slot))
    }
}
