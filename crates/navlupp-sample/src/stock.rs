//! What the catalogue gives: the codes of today, looked up once.

use navlupp_catalog::{Language, Place, counties, countries, municipalities};
use navlupp_id::Date;

use crate::random::Random;

/// Codes to pick from.
pub(crate) struct Stock {
    /// Municipalities of today: four digits, the county's first.
    pub(crate) municipalities: Vec<&'static str>,
    /// Counties of today.
    pub(crate) counties: Vec<&'static str>,
    /// Municipalities that there are no more, and their last days.
    former: Vec<(&'static str, Date)>,
    /// Countries other than Sweden: two letters, and the name as an address gives it.
    countries: Vec<(&'static str, String)>,
}

impl Stock {
    pub(crate) fn new() -> Self {
        /// Land för utlandsadress, 01077.
        const LONGEST: usize = 35;
        let of_today = |places: &'static [Place]| {
            places.iter().filter(|place| place.until.is_none()).map(|place| place.code).collect()
        };
        Self {
            municipalities: of_today(municipalities()),
            counties: of_today(counties()),
            former: municipalities().iter().filter_map(|place| Some((place.code, place.until?))).collect(),
            countries: countries()
                .iter()
                .filter(|country| country.code != "SE")
                .map(|country| (country.code, capitals(country.names.get(Language::Swedish))))
                .filter(|(_, name)| {
                    name.chars().count() <= LONGEST && name.chars().all(|letter| letter < '\u{100}')
                })
                .collect(),
        }
    }

    /// A municipality that still was one on a day, and is one no more.
    pub(crate) fn former_municipality(&self, random: &mut Random, day: Date) -> Option<&'static str> {
        let (code, until) = random.pick(&self.former);
        (day <= until).then_some(code)
    }

    /// A country other than Sweden.
    pub(crate) fn country(&self, random: &mut Random) -> (&'static str, &str) {
        let (code, name) = &self.countries[random.below(self.countries.len() as u32) as usize];
        (code, name)
    }
}

/// In capitals, as far as ISO 8859-1 goes: the tables for all letters would be felt in the page's size.
fn capitals(name: &str) -> String {
    name.chars()
        .map(|letter| match letter {
            '÷' => letter,
            'à'..='þ' => char::from(letter as u8 - 0x20),
            _ => letter.to_ascii_uppercase(),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_are_those_of_the_standard() {
        for country in countries() {
            let name = country.names.get(Language::Swedish);
            assert_eq!(capitals(name), name.to_uppercase());
        }
    }
}
