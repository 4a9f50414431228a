//! *Födelseår och kön*: men left, women right, the decade between, youngest on top.

use navlupp_protocol::Overview;
use yew::prelude::*;

use crate::components::bar::{Look, bar};
use crate::format;
use crate::page::Page;
use crate::text::fill;

/// The section.
pub fn section(page: &Page, figures: &Overview) -> Html {
    let t = page.t();
    let [men, women] = figures.sexes;
    let sums = if figures.ended {
        fill(t.overview.birth_note, &[&format::count(men), &format::count(women)])
    } else {
        t.overview.so_far.to_owned()
    };
    let most = figures.birth_decades.iter().map(|row| row.men.max(row.women)).fold(0.0, f64::max);
    let rows = figures.birth_decades.iter().rev().map(|row| {
        html! {
            <tr>
                <td class="p-men">{ format::count(row.men) }</td>
                <td>{ bar(row.men, most, Look::Plain, true) }</td>
                <th scope="row" class="p-decade">{ row.decade }</th>
                <td>{ bar(row.women, most, Look::Second, false) }</td>
                <td class="p-women">{ format::count(row.women) }</td>
            </tr>
        }
    });
    let table = html! {
        <table class="pyramid" aria-label={t.overview.birth}>
            <colgroup>
                <col class="p-count" /><col /><col class="p-decade" /><col /><col class="p-count" />
            </colgroup>
            <thead><tr>
                <th scope="colgroup" colspan="2" class="p-men">{ t.overview.men }</th>
                <th scope="col" class="p-decade"><span class="unseen">{ t.overview.decade }</span></th>
                <th scope="colgroup" colspan="2" class="p-women">{ t.overview.women }</th>
            </tr></thead>
            <tbody>{ for rows }</tbody>
        </table>
    };
    super::section("birth", t.overview.birth, html! { { sums } }, table)
}
