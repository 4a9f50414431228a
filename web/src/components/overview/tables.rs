//! The sections that are tables of codes.

use navlupp_catalog::List;
use navlupp_protocol::{Count, Filter, Overview};
use yew::prelude::*;

use super::rows::{Row, Rows};
use crate::components::icons;
use crate::components::progress::so_far;
use crate::page::Page;
use crate::text::{fill, plural};
use crate::{format, names};

const CASE_TYPES: u32 = 1004;
const COUNTY: u32 = 1022;
const CIVIL_STATUS: u32 = 1081;
const CITIZENSHIP: u32 = 3001;
const REGISTRATION_TYPE: u32 = 4008;

/// What is shown of a table before a person asks for more.
const FIRST: usize = 4;
const FIRST_CASES: usize = 15;

/// Ärendetyper: the numbers by frequency, then the cancelled ones, then what is on no list.
pub fn case_types(page: &Page, figures: &Overview) -> Html {
    let t = page.t();
    let name = |key: &str| names::code(List::CaseType, key, page.language);
    let mut rows = rows(page, &figures.case_types, CASE_TYPES, |key| match key.strip_prefix('3') {
        // 341: the hundreds say what was done with case 41.
        Some(case) if key.len() == 3 => {
            let case = case.strip_prefix('0').unwrap_or(case);
            Some(fill(t.overview.cancelled, &[&name(case).unwrap_or_else(|| case.to_owned().into())]).into())
        }
        _ => name(key),
    });
    let cancelled = |row: &Count| row.key.len() == 3;
    // Stable: each kind stays in the order of frequency.
    let kind = |row: &Count| if row.key == "?" { 2 } else { u8::from(cancelled(row)) };
    let places =
        |wanted: u8| (0..rows.len()).filter(move |&place| kind(&figures.case_types[place]) == wanted);
    let order: Vec<usize> = (0..=2).flat_map(places).collect();
    let first_apart = order.iter().find(|&&place| cancelled(&figures.case_types[place])).copied();
    if let Some(place) = first_apart {
        rows[place].apart = true;
    }
    let rows: Vec<Row> = order.into_iter().map(|place| rows[place].clone()).collect();
    let note = if figures.ended {
        plural(t.overview.case_kinds, rows.len() as f64)
    } else {
        t.overview.so_far.to_owned()
    };
    section(
        "cases",
        t.overview.case_types,
        html! { { note } },
        rows,
        FIRST_CASES,
        Some(t.overview.case_basis),
    )
}

/// Civilstånd
pub fn civil(page: &Page, figures: &Overview) -> Html {
    let name = |key: &str| names::code(List::CivilStatus, key, page.language);
    let rows = rows(page, &figures.civil_status, CIVIL_STATUS, name);
    section("civil", page.t().overview.civil, term_note(page, figures, CIVIL_STATUS), rows, usize::MAX, None)
}

/// Län
pub fn counties(page: &Page, figures: &Overview) -> Html {
    let t = page.t();
    let rows = rows(page, &figures.counties, COUNTY, |key| names::county(key, page.language));
    let note = so_far(figures, t.overview.counties_note, t);
    section("counties", t.overview.counties, html! { { note } }, rows, FIRST, None)
}

/// Medborgarskap
pub fn citizenships(page: &Page, figures: &Overview) -> Html {
    let name = |key: &str| names::country(key, page.language);
    let rows = rows(page, &figures.citizenships, CITIZENSHIP, name);
    let note = term_note(page, figures, CITIZENSHIP);
    section("citizenships", page.t().overview.citizenships, note, rows, FIRST, None)
}

/// Typ av folkbokföring
pub fn registration_types(page: &Page, figures: &Overview) -> Html {
    let name = |key: &str| names::code(List::RegistrationType, key, page.language);
    let rows = rows(page, &figures.registration_types, REGISTRATION_TYPE, name);
    let note = term_note(page, figures, REGISTRATION_TYPE);
    section("registration", page.t().overview.registration_types, note, rows, usize::MAX, None)
}

fn term_note(page: &Page, figures: &Overview, term: u32) -> Html {
    let t = page.t();
    html! {
        <>
            { t.overview.term }{ " " }<span class="mono">{ format::code(term) }</span>
            if !figures.ended { { " " }{ t.overview.so_far } }
        </>
    }
}

fn rows(page: &Page, counts: &[Count], term: u32, name: impl Fn(&str) -> Option<AttrValue>) -> Vec<Row> {
    let row = |count: &Count| {
        let filter = Filter::Code { term, value: count.key.clone() };
        if count.key == "?" {
            let row = Row::plain("?", page.t().overview.unknown, count.count, filter);
            return Row { code: icons::severity(2), apart: true, ..row };
        }
        let name = name(&count.key).unwrap_or_else(|| page.t().overview.unknown.into());
        Row::plain(&count.key, &name, count.count, filter)
    };
    counts.iter().map(row).collect()
}

fn section(
    key: &'static str,
    heading: &'static str,
    note: Html,
    rows: Vec<Row>,
    first: usize,
    below: Option<&str>,
) -> Html {
    if rows.iter().all(|row| row.count <= 0.0) {
        return Html::default();
    }
    let content = html! {
        <>
            <Rows class={key} label={heading} {rows} {first} />
            if let Some(below) = below { <p class="note">{ below }</p> }
        </>
    };
    super::section(key, heading, note, content)
}
