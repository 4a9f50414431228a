//! What was counted, for the report.

use navlupp_catalog::TermCode;
use navlupp_id::{Date, Kind};

use super::Summary;
use super::people::Sexes;
use super::values::country_at;

impl Summary {
    /// Every code that occurs and how often, by code; `codes` are those of the engine's table.
    pub fn terms(&self, codes: impl Iterator<Item = Option<TermCode>>) -> Vec<(TermCode, u64)> {
        self.terms.by_code(codes)
    }

    /// Case types: number (without prefix), whether cancelled, count. Then the count of unknown ones.
    pub fn case_type_counts(&self) -> (Vec<(u8, bool, u64)>, u64) {
        let known = self.case_types.found().map(|(place, count)| ((place % 100) as u8, place >= 100, count));
        (known.collect(), self.case_types.other)
    }

    /// Citizenships that occur, by the two letters of the country; then the count of other values.
    pub fn citizenship_counts(&self) -> (Vec<(String, u64)>, u64) {
        let known = self.citizenships.found().map(|(place, count)| (country_at(place), count));
        (known.collect(), self.citizenships.other)
    }

    /// Counties that occur, by code (99: the move signal); then the count of other values.
    pub fn county_counts(&self) -> (Vec<(u8, u64)>, u64) {
        let known = self.counties.found().map(|(code, count)| (code as u8, count));
        (known.collect(), self.counties.other)
    }

    /// Municipalities that occur, by four-digit code; then the count of other values.
    pub fn municipality_counts(&self) -> (Vec<(u16, u64)>, u64) {
        let known = self.municipalities.found().map(|(number, count)| (number as u16, count));
        (known.collect(), self.municipalities.other)
    }

    /// Days with posts, in order; then the posts in days without a calendar date.
    pub fn day_counts(&self) -> (Vec<(Date, u64)>, u64) {
        self.days.counts()
    }

    /// Posts by the sex that the number tells.
    pub fn sexes(&self) -> Sexes {
        self.people.sexes()
    }

    /// Posts whose number is a personnummer.
    pub fn personnummer(&self) -> u64 {
        self.people.of_kind(Kind::Personnummer)
    }

    /// Posts whose number is a samordningsnummer.
    pub fn samordningsnummer(&self) -> u64 {
        self.people.of_kind(Kind::Samordningsnummer)
    }

    /// Decades of birth (first year) that occur, by sex. From the number, not from 01010.
    pub fn birth_decades(&self) -> Vec<(u16, Sexes)> {
        self.people.decades()
    }
}
