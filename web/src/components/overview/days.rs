//! *Dagar*: columns with gaps where no day is, the first day of each week named; the same as a table.

use navlupp_protocol::{Filter, Overview};
use yew::prelude::*;

use super::rows::{Row, Rows};
use crate::format::{self, Day, percent};
use crate::hooks::use_flag;
use crate::page::{Page, use_page};
use crate::text::{Texts, fill, plural};

/// More names than this would touch each other.
const MOST_NAMES: usize = 7;
/// Room for so many days at least: a column is no block.
const FEWEST: f64 = 14.0;

/// The section.
#[component]
pub fn Days() -> Html {
    let page = use_page();
    let t = page.t();
    let table = use_flag();
    let Some(file) = page.file() else { return Html::default() };
    let days: Vec<(Day, f64)> =
        file.overview.days.iter().filter_map(|row| Some((Day::read(&row.key)?, row.count))).collect();
    let (Some(&(first, _)), Some(&(last, _))) = (days.first(), days.last()) else { return Html::default() };
    let toggle = {
        let (table, was) = (table.setter(), *table);
        Callback::from(move |_: MouseEvent| table.set(!was))
    };
    let most = days.iter().fold((first, 0.0), |most, &day| if day.1 > most.1 { day } else { most });
    let most = fill(t.overview.days_note, &[&most.0.long(t), &format::count(most.1)]);
    let content = html! {
        <>
            if *table { <Rows class="days" label={t.overview.days} rows={rows(&days, t)} first={31} /> }
            else { { columns(&page, &days) } }
            <p class="note">
                { most }{ " " }
                <button type="button" class="link" onclick={toggle}>
                    if *table { { t.overview.as_bars } } else { { t.overview.as_table } }
                </button>
            </p>
        </>
    };
    super::section(
        "days",
        t.overview.days,
        html! { { note(&file.overview, first, last, days.len(), t) } },
        content,
    )
}

fn note(figures: &Overview, first: Day, last: Day, days: usize, t: &Texts) -> String {
    if figures.ended {
        let count = plural(t.overview.days_with, days as f64);
        if days == 1 {
            return format!("{} {}", last.short(t), last.year);
        }
        format!("{}–{} {}, {count}", first.short(t), last.short(t), last.year)
    } else {
        fill(t.overview.days_read_to, &[&last.long(t)])
    }
}

fn rows(days: &[(Day, f64)], t: &Texts) -> Vec<Row> {
    let row = |&(day, count): &(Day, f64)| {
        Row::plain("", &format!("{} {}", day.long(t), day.year), count, Filter::Day(day.number()))
    };
    days.iter().map(row).collect()
}

/// A click on a column leads to its posts; for the keyboard, the table does.
fn columns(page: &Page, days: &[(Day, f64)]) -> Html {
    let t = page.t();
    let first = days[0].0.since_epoch();
    let span = f64::from(days[days.len() - 1].0.since_epoch() - first + 1).max(FEWEST);
    let most = days.iter().map(|day| day.1).fold(0.0, f64::max);
    let left = |day: Day| f64::from(day.since_epoch() - first) / span * 100.0;
    let names = names(days);
    html! {
        <svg class="day-columns" aria-hidden="true">
            { for days.iter().map(|&(day, count)| {
                let height = (count / most * 80.0).max(1.0);
                let open = page.with(move |page: &Page, _: MouseEvent| page.seek_first(Filter::Day(day.number())));
                html! {
                    <g onclick={open} class="day">
                        <rect class="day-field" x={percent(left(day))} width={percent(100.0 / span)} height="85%" />
                        <rect class="day-column" x={percent(left(day))} width={percent(92.0 / span)}
                            y={percent(85.0 - height)} height={percent(height)} />
                    </g>
                }
            }) }
            <rect class="day-ground" y="85%" width="100%" height="1" />
            { for names.iter().map(|&day| html! {
                <text x={percent(left(day))} y="98%">{ day.short(t) }</text>
            }) }
        </svg>
    }
}

/// The first day of each week, thinned where there are many.
fn names(days: &[(Day, f64)]) -> Vec<Day> {
    let week = |day: Day| day.since_epoch().div_euclid(7);
    let mut firsts: Vec<Day> = Vec::new();
    for &(day, _) in days {
        if firsts.last().is_none_or(|last| week(*last) != week(day)) {
            firsts.push(day);
        }
    }
    // The last one would run over the edge if its week stands alone at the end.
    let step = firsts.len().div_ceil(MOST_NAMES).max(1);
    firsts.into_iter().step_by(step).collect()
}
