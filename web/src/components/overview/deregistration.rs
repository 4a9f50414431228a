//! *Avregistreringsorsaker*: all nine codes, also at zero, then what is on no list and what is removed.

use navlupp_catalog::{Code, List, codes};
use navlupp_protocol::{Filter, Overview};
use yew::prelude::*;

use super::rows::{Row, Rows};
use super::section as frame;
use crate::components::bar::Look;
use crate::components::icons;
use crate::components::progress::{posts, so_far};
use crate::page::Page;
use crate::text::{catalogue, fill};
use crate::{format, names};

const TERM: u32 = 1006;

/// A reason outside the list is a Varning (NAV519): Skatteverket adds codes with notice.
const WEIGHT: u8 = 1;

/// The section.
pub fn section(page: &Page, figures: &Overview) -> Html {
    let t = page.t();
    let count =
        |key: &str| figures.deregistration.iter().find(|row| row.key == key).map_or(0.0, |row| row.count);
    let (unknown, removed) = (count("?"), count("$"));
    // Removals set no reason; shares are of those that do.
    let whole = figures.deregistration.iter().map(|row| row.count).sum::<f64>() - removed;
    let mut rows: Vec<Row> = codes(List::DeregistrationReason)
        .iter()
        .map(|code| Row {
            meaning: meaning(page, code),
            share: Some(format::share(count(code.code), whole, t).into()),
            ..Row::plain(
                code.code,
                code.names.get(catalogue(page.language)),
                count(code.code),
                filter(code.code),
            )
        })
        .collect();
    // What the user's own list adds.
    rows.extend(figures.deregistration.iter().skip(rows.len()).filter_map(|row| {
        let name = names::code(List::DeregistrationReason, &row.key, page.language)?;
        let share = Some(format::share(row.count, whole, t).into());
        Some(Row { share, ..Row::plain(&row.key, &name, row.count, filter(&row.key)) })
    }));
    let mark = if unknown > 0.0 {
        icons::severity(WEIGHT)
    } else {
        html! { "?" }
    };
    rows.push(Row {
        code: mark,
        share: Some(format::share(unknown, whole, t).into()),
        look: Look::Severity(WEIGHT),
        apart: true,
        ..Row::plain("", t.overview.unknown_code, unknown, filter("?"))
    });
    rows.push(Row { look: Look::Hollow, ..Row::plain("$", t.overview.removed_reason, removed, filter("$")) });
    let note = html! {
        <>{ t.overview.term }{ " " }<span class="mono">{ format::code(TERM) }</span>{ ", " }{ so_far(figures, &posts(whole, t), t) }</>
    };
    let table = html! {
        <Rows class="deregistration" label={t.overview.deregistration} {rows} head=true testid="table-deregistration" />
    };
    frame("deregistration", t.overview.deregistration, note, table)
}

/// What the code means, and the years in which it was in use, as far as they are known.
fn meaning(page: &Page, code: &Code) -> Html {
    let t = page.t();
    let name = code.names.get(catalogue(page.language));
    let years = match (code.from, code.until) {
        (None, None) => return html! { { name } },
        (Some(from), None) => fill(t.overview.since, &[&from.to_string()]),
        (None, Some(until)) => fill(t.overview.until, &[&until.to_string()]),
        (Some(from), Some(until)) => format!("{from}–{until}"),
    };
    html! { <span class="dated"><span>{ name }</span>{ " " }<span class="years">{ years }</span></span> }
}

fn filter(value: &str) -> Filter {
    Filter::Code { term: TERM, value: value.to_owned() }
}
