//! The cards of a post: what is wrong first, then a card for each group.

use navlupp_protocol::{Card, CardRow, PostView};
use yew::prelude::*;

use super::line::severity_number;
use crate::components::code::{group_class, term_code};
use crate::components::{icons, mask};
use crate::page::Page;
use crate::state::{Action, Tab};
use crate::text::fill;
use crate::{format, names};

/// A card for each finding in the post.
pub fn fault_cards(page: &Page, view: &PostView) -> Html {
    let t = page.t();
    let cards = view.faults.iter().map(|(fault, line, message)| {
        let severity = severity_number(fault.severity);
        let number = fault.rule;
        let title = page.rules.get(&number).map(|rule| rule.titles.get(page.language).clone());
        let row = view.cards.iter().flat_map(|card| &card.rows).find(|row| (row.line - line).abs() < 0.5);
        let open = page.with(move |page, _: MouseEvent| {
            page.act(Action::Severity(None));
            page.act(Action::Rule(Some(number)));
            page.act(Action::Turn(Tab::Findings));
        });
        let label = fill(t.posts.open_rule, &[&format::rule(number)]);
        html! {
            <section class={classes!("card", "fault-card", format!("fault-{severity}"))}>
                <div class="card-head">
                    { icons::severity(severity) }
                    <h4><span class="unseen">{ t.severities[severity as usize] }{ ": " }</span>{ title.unwrap_or_else(|| format::rule(number)) }</h4>
                    <button type="button" class="link card-note" aria-label={label} onclick={open}>{ format::rule(number) }</button>
                </div>
                <div class="card-rows">
                    <p class="card-row">
                        if let Some(row) = row {
                            <span class="card-code">{ term_code(row.code) }</span>
                            <span class="card-name">{ name(page, row) }</span>
                            <span class="card-value">{ value(page, row) }{ " " }<span class={format!("sev-text-{severity}")}>{ message }</span></span>
                        } else {
                            <span class="card-name">{ fill(t.posts.line, &[&format::count(*line)]) }</span>
                            <span class={classes!("card-value", format!("sev-text-{severity}"))}>{ message }</span>
                        }
                    </p>
                </div>
            </section>
        }
    });
    cards.collect()
}

/// The card of a group.
pub fn card(page: &Page, card: &Card) -> Html {
    let t = page.t();
    let nth = card.nth.map(|(nth, of)| fill(t.posts.of, &[&nth.to_string(), &of.to_string()]));
    html! {
        <section class="card">
            <div class="card-head">
                <span class={classes!("code", group_class(u32::from(card.group)))}>{ format!("{:02}", card.group) }</span>
                <h4>{ t.posts.sections[card.section as usize] }</h4>
                if let Some(nth) = nth { <span class="card-note">{ nth }</span> }
            </div>
            <dl class="card-rows">
                { for card.rows.iter().map(|row| html! {
                    <div class="card-row" key={row.line.to_string()}>
                        <dt><span class="card-code">{ term_code(row.code) }</span><span class="card-name">{ name(page, row) }</span></dt>
                        <dd class="card-value">{ value(page, row) }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

fn name(page: &Page, row: &CardRow) -> Html {
    let t = page.t();
    html! {
        <>
            { names::term_name(row.code, page.language).unwrap_or(t.overview.unknown) }
            if row.uncertain { <span class="uncertain">{ " (" }{ t.posts.uncertain }{ ")" }</span> }
        </>
    }
}

fn value(page: &Page, row: &CardRow) -> Html {
    let t = page.t();
    if row.removed {
        return html! { <span class="removed">{ t.posts.removed }</span> };
    }
    let mark = row.severity.map(|severity| icons::severity(severity_number(severity)));
    html! { <>{ for mark }{ mask::value(&row.value, row.masked, row.protected, t) }</> }
}
