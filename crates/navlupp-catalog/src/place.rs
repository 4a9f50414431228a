//! Counties, municipalities and countries.

use std::sync::OnceLock;

use navlupp_id::Date;

use crate::span::within;
use crate::texts::{self, Section};
use crate::{Confidence, Names};

/// A code of a Swedish county or municipality for one span of time. A code can have several spans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Two digits for a county; four for a municipality, the county's first.
    pub code: &'static str,
    /// The name, in Swedish in every language.
    pub name: &'static str,
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
    /// Reads a line of the block: code, name, first day, last day, confidence, note, with tabs between them.
    pub(crate) fn read(line: &'static str) -> Self {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or_default();
        Self {
            code: next(),
            name: next(),
            from: Date::parse_iso(next()),
            until: Date::parse_iso(next()),
            confidence: Confidence::from_name(next()).unwrap_or(Confidence::Low),
            note: next(),
        }
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

impl Country {
    /// Reads a line of the block: code and names, with tabs between them.
    pub(crate) fn read(line: &'static str) -> Self {
        let (code, names) = line.split_once('\t').unwrap_or_default();
        Self { code, names: Names::line(names) }
    }
}

/// Every county, of today and former, by code and then by time.
pub fn counties() -> &'static [Place] {
    static COUNTIES: OnceLock<Vec<Place>> = OnceLock::new();
    COUNTIES.get_or_init(|| texts::lines(Section::Counties).map(Place::read).collect())
}

/// All that a county code has meant, the earliest first; empty for an unknown code.
pub fn county_spans(code: &str) -> &'static [Place] {
    spans(counties(), code)
}

/// The county of today with a code of two digits.
pub fn county_now(code: &str) -> Option<&'static Place> {
    now(county_spans(code))
}

/// Every municipality, of today and former, by code and then by time.
pub fn municipalities() -> &'static [Place] {
    static MUNICIPALITIES: OnceLock<Vec<Place>> = OnceLock::new();
    MUNICIPALITIES.get_or_init(|| texts::lines(Section::Municipalities).map(Place::read).collect())
}

/// All that a municipality code of four digits has meant, the earliest first; empty for an unknown code.
pub fn municipality_spans(code: &str) -> &'static [Place] {
    spans(municipalities(), code)
}

/// The municipality of today with a code of four digits.
pub fn municipality_now(code: &str) -> Option<&'static Place> {
    now(municipality_spans(code))
}

/// Every country whose code is officially assigned, by code.
pub fn countries() -> &'static [Country] {
    static COUNTRIES: OnceLock<Vec<Country>> = OnceLock::new();
    COUNTRIES.get_or_init(|| texts::lines(Section::Countries).map(Country::read).collect())
}

/// The country of two capital letters.
pub fn country(code: &str) -> Option<&'static Country> {
    let place = countries().binary_search_by_key(&code, |country| country.code).ok()?;
    countries().get(place)
}

fn spans(table: &'static [Place], code: &str) -> &'static [Place] {
    let start = table.partition_point(|place| place.code < code);
    let length = table[start..].iter().take_while(|place| place.code == code).count();
    &table[start..start + length]
}

fn now(spans: &'static [Place]) -> Option<&'static Place> {
    spans.iter().find(|place| place.until.is_none())
}
