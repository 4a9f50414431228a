//! The closed lists, ready to be asked.

use navlupp_catalog::{Catalogue, List};

use super::tally::Tally;
use super::values::{country_place, two_digits};
use crate::short_list::ShortList;

/// The closed lists in the form in which values are looked up while lines pass.
pub(crate) struct Keys {
    deregistration: ShortList,
    civil_status: ShortList,
    registration_types: ShortList,
    countries: Vec<bool>,
    counties: Vec<bool>,
    current_counties: Vec<bool>,
    municipalities: Vec<bool>,
    cases: Vec<bool>,
}

impl Keys {
    pub(crate) fn new(catalogue: &Catalogue) -> Self {
        let short = |list| ShortList::new(Some(list), catalogue.own_codes(list));
        let places = |length: usize, codes: &mut dyn Iterator<Item = Option<usize>>| {
            let mut known = vec![false; length];
            codes.flatten().filter(|&place| place < length).for_each(|place| known[place] = true);
            known
        };
        let number = |code: &str| code.parse::<usize>().ok();
        Self {
            deregistration: short(List::DeregistrationReason),
            civil_status: short(List::CivilStatus),
            registration_types: short(List::RegistrationType),
            countries: places(
                26 * 26,
                &mut navlupp_catalog::countries()
                    .iter()
                    .map(|country| country.code)
                    .chain(catalogue.own_codes(List::Country).iter().map(|own| own.code.as_str()))
                    .map(|country| country_place(country.as_bytes())),
            ),
            // 99 is the move signal (Navet, Allmän beskrivning 4.1, chapter 9.6.2).
            counties: places(
                100,
                &mut navlupp_catalog::counties().iter().map(|county| number(county.code)).chain([Some(99)]),
            ),
            current_counties: places(
                100,
                &mut navlupp_catalog::counties()
                    .iter()
                    .filter(|county| county.until.is_none())
                    .map(|county| number(county.code)),
            ),
            municipalities: places(
                10_000,
                &mut navlupp_catalog::municipalities().iter().map(|place| number(place.code)),
            ),
            cases: places(
                100,
                &mut navlupp_catalog::codes(List::CaseType).iter().map(|case| number(case.code)),
            ),
        }
    }

    /// The place of a country that is on the list.
    #[inline]
    pub(super) fn country(&self, value: &[u8]) -> Option<usize> {
        country_place(value).filter(|&place| self.countries[place])
    }

    #[inline]
    pub(super) fn is_county(&self, county: u8) -> bool {
        self.counties.get(usize::from(county)) == Some(&true)
    }

    /// Whether a county exists today.
    #[inline]
    pub(crate) fn is_current_county(&self, county: u8) -> bool {
        self.current_counties.get(usize::from(county)) == Some(&true)
    }

    pub(crate) fn is_municipality(&self, number: usize) -> bool {
        self.municipalities.get(number) == Some(&true)
    }

    /// Whether a case type is on the list, by its last two digits.
    #[inline]
    pub(super) fn is_case(&self, number: usize) -> bool {
        self.cases.get(number) == Some(&true)
    }

    /// The place of a reading in the list of its count.
    pub(super) fn place(&self, tally: Tally, letters: [u8; 4]) -> Option<usize> {
        match tally {
            Tally::Deregistration => self.deregistration.place(letters),
            Tally::CivilStatus => self.civil_status.place(letters),
            Tally::RegistrationType => self.registration_types.place(letters),
            Tally::Citizenship => self.country(&two(letters)?),
            _ => two_digits(&two(letters)?).filter(|&county| self.is_county(county)).map(usize::from),
        }
    }
}

/// The letters, where they are two.
fn two(letters: [u8; 4]) -> Option<[u8; 2]> {
    let [first, second, 0, 0] = letters else { return None };
    Some([first, second])
}
