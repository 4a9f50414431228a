//! What is counted while lines pass.

use navlupp_catalog::TermCode;
use navlupp_id::Identity;

use super::values::{case_place, two_digits};
use super::{Keys, Summary, Tally};
use crate::frame::Frame;
use crate::post::Reading;

impl Summary {
    #[inline(always)]
    pub(crate) fn term(&mut self, place: usize) {
        self.terms.add(place);
    }

    pub(crate) fn unknown_term(&mut self, code: TermCode) {
        self.terms.add_unknown(code);
    }

    /// Counts a value by its place in the list of the count.
    #[inline]
    pub(crate) fn listed(&mut self, tally: Tally, place: usize) {
        match tally {
            Tally::Deregistration => self.deregistration.add(Some(place)),
            Tally::CivilStatus => self.civil_status.add(Some(place)),
            Tally::RegistrationType => self.registration_types.add(Some(place)),
            _ => {}
        }
    }

    /// Counts a county that is on the list; tells whether it is.
    #[inline]
    pub(crate) fn county(&mut self, keys: &Keys, county: u8) -> bool {
        let known = keys.is_county(county);
        if known {
            self.counties.add(Some(usize::from(county)));
        }
        known
    }

    /// Counts a country that is on the list; tells whether it is.
    #[inline]
    pub(crate) fn citizenship(&mut self, keys: &Keys, value: &[u8]) -> bool {
        let known = keys.country(value);
        if known.is_some() {
            self.citizenships.add(known);
        }
        known.is_some()
    }

    /// Counts a value of a closed list; gives its place there.
    pub(crate) fn code(&mut self, keys: &Keys, tally: Tally, reading: Reading) -> Option<usize> {
        let counts = match tally {
            Tally::Deregistration => &mut self.deregistration,
            Tally::CivilStatus => &mut self.civil_status,
            Tally::RegistrationType => &mut self.registration_types,
            Tally::Citizenship => &mut self.citizenships,
            Tally::County => &mut self.counties,
            _ => return None,
        };
        match reading {
            Reading::Empty => return None,
            Reading::Removed => {
                counts.removed += 1;
                return None;
            }
            _ => {}
        }
        let Reading::Short(letters) = reading else {
            counts.add(None);
            return None;
        };
        let place = keys.place(tally, letters);
        counts.add(place);
        place
    }

    /// Counts the items of 01004: numbers parted by comma, each with H or R. Shape and meaning: an
    /// unpublished consumer of 2004, medium confidence.
    pub(crate) fn case_types(&mut self, keys: &Keys, value: &[u8]) {
        for item in value.split(|&byte| byte == b',') {
            let known = case_place(item.trim_ascii()).filter(|&place| keys.is_case(place % 100));
            self.case_types.add(known);
        }
    }

    /// Counts the only item of 01004 where that is one or two digits of the list and H or R, as most are.
    #[inline]
    pub(crate) fn case_type(&mut self, keys: &Keys, value: &[u8]) -> bool {
        let digits = match *value {
            [tens, ones, b'H' | b'R'] => [tens, ones],
            [ones, b'H' | b'R'] => [b'0', ones],
            _ => return false,
        };
        let Some(case) = two_digits(&digits).map(usize::from) else { return false };
        let known = keys.is_case(case);
        if known {
            self.case_types.add(Some(case));
        }
        known
    }

    pub(crate) fn case_types_removed(&mut self) {
        self.case_types.removed += 1;
    }

    pub(crate) fn municipality(&mut self, keys: &Keys, county: u8, municipality: u8) {
        self.municipalities.widen(10_000);
        let number = usize::from(county) * 100 + usize::from(municipality);
        self.municipalities.add(keys.is_municipality(number).then_some(number));
    }

    pub(crate) fn municipality_unknown(&mut self) {
        self.municipalities.other += 1;
    }

    /// Counts a post of the open day.
    #[inline(always)]
    pub(crate) const fn in_day(&mut self) {
        self.days.add();
    }

    /// Ends the open day of a part, if there is one.
    pub(crate) fn end_day(&mut self, frame: &Frame) {
        self.days.end(frame.day.and_then(|day| day.what), frame.day_is_inherited());
    }

    /// Counts the person of a post, an infil line or a list row; only valid numbers tell anything.
    #[inline]
    pub(crate) fn person(&mut self, identity: Identity) {
        self.people.add(identity);
    }
}
