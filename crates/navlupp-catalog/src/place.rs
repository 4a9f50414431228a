//! Counties, municipalities and countries.

use navlupp_id::Date;

use crate::span::within;
use crate::tables::{COUNTIES, COUNTRIES, MUNICIPALITIES};
use crate::{Confidence, Language, Names};

/// A code of a Swedish county or municipality for one span of time. A code can have several spans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Two digits for a county; four for a municipality, the county's first.
    pub code: &'static str,
    pub(crate) names: Names,
    /// First day of the span; `None` = before the records or not known.
    pub from: Option<Date>,
    /// Last day of the span; `None` = the place of today.
    pub until: Option<Date>,
    /// How sure the row is.
    pub confidence: Confidence,
    /// What else is worth knowing. May be empty.
    pub note: &'static str,
}

impl Place {
    /// The name, in Swedish in every language.
    pub fn name(&self) -> &str {
        self.names.get(Language::Swedish)
    }

    /// Whether the code meant this place on a day.
    pub fn is_valid_on(&self, day: Date) -> bool {
        within(day, self.from, self.until)
    }
}

/// A country of ISO 3166-1 with its two letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Country {
    /// Two capital letters (alpha-2).
    pub code: &'static str,
    /// Its short name.
    pub names: Names,
}

/// Every county, of today and former, by code and then by time.
pub fn counties() -> &'static [Place] {
    &COUNTIES
}

/// All that a county code has meant, the earliest first; empty for an unknown code.
pub fn county_spans(code: &str) -> &'static [Place] {
    spans(&COUNTIES, code)
}

/// The county of today with a code of two digits.
pub fn county_now(code: &str) -> Option<&'static Place> {
    now(county_spans(code))
}

/// Every municipality, of today and former, by code and then by time.
pub fn municipalities() -> &'static [Place] {
    &MUNICIPALITIES
}

/// All that a municipality code of four digits has meant, the earliest first; empty for an unknown code.
pub fn municipality_spans(code: &str) -> &'static [Place] {
    spans(&MUNICIPALITIES, code)
}

/// The municipality of today with a code of four digits.
pub fn municipality_now(code: &str) -> Option<&'static Place> {
    now(municipality_spans(code))
}

/// Every country whose code is officially assigned, by code.
pub fn countries() -> &'static [Country] {
    &COUNTRIES
}

/// The country of two capital letters.
pub fn country(code: &str) -> Option<&'static Country> {
    let place = COUNTRIES.binary_search_by_key(&code, |country| country.code).ok()?;
    COUNTRIES.get(place)
}

fn spans(table: &'static [Place], code: &str) -> &'static [Place] {
    let start = table.partition_point(|place| place.code < code);
    let length = table[start..].iter().take_while(|place| place.code == code).count();
    &table[start..start + length]
}

fn now(spans: &'static [Place]) -> Option<&'static Place> {
    spans.iter().find(|place| place.until.is_none())
}
