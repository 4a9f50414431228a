//! What a line means, beside it while it has the pointer or the focus.

use navlupp_protocol::{LineRow, Severity};
use yew::prelude::*;

use super::line::severity_number;
use crate::components::code::term_code;
use crate::components::{icons, sheet};
use crate::page::Page;
use crate::text::{catalogue, fill};
use crate::{format, names};

/// The pop-over of a line; `above` where there is no room below.
pub fn popover(page: &Page, row: &LineRow, above: bool) -> Html {
    let t = page.t();
    let faults = row.faults.iter().map(|fault| {
        let severity = severity_number(fault.severity);
        let title = page.sheets.rule_title(t, fault.rule);
        let title = title.map_or_else(|| format::rule(fault.rule), str::to_owned);
        html! { <span class={classes!("pop-fault", format!("sev-text-{severity}"))}>{ icons::severity(severity) }{ title }</span> }
    });
    let meaning = match row.code {
        Some(code) => term(page, code),
        None if row.keyword.is_empty() => html! { { t.posts.no_mark } },
        None => match names::keyword(&row.keyword) {
            Some(keyword) => html! { { keyword.names.get(catalogue(page.language)) } },
            None => html! { { t.posts.unknown_keyword } },
        },
    };
    html! {
        <span class={classes!("popover", above.then_some("is-above"))} role="tooltip" id="line-meaning">
            { for faults }
            <span class="pop-text">{ meaning }if row.cut { { " " }{ t.posts.long_line } }</span>
            if sheet_of(row).is_some_and(|id| sheet::id_of(page, &id).is_some()) { <span class="pop-more">{ t.posts.more }</span> }
        </span>
    }
}

fn term(page: &Page, code: u32) -> Html {
    let t = page.t();
    let Some(term) = names::term(code, page.language) else {
        return html! { <>{ term_code(code) }{ " " }{ t.posts.unknown_term }</> };
    };
    let length = (term.longest > 0).then(|| fill(t.posts.at_most, &[&term.longest.to_string()]));
    html! {
        <>
            { term_code(code) }{ " " }{ term.name }{ ". " }
            if let Some(length) = length { { length }{ " " } }
            { t.certainty[term.confidence as usize] }{ "." }
        </>
    }
}

/// The name of the page on what stands on a line.
pub fn sheet_of(row: &LineRow) -> Option<String> {
    let keyword = Some(&row.keyword).filter(|keyword| !keyword.is_empty()).cloned();
    row.code.map(format::code).or(keyword)
}

/// The worst severity on a line.
pub fn worst(row: &LineRow) -> Option<Severity> {
    row.faults.iter().map(|fault| fault.severity).min()
}
