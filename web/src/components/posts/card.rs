//! The cards of a post: what is wrong first, then a card for each group.

use navlupp_protocol::{Card, CardRow, PostView, Severity};
use yew::prelude::*;

use super::line::severity_number;
use crate::components::code::{group_class, term_code};
use crate::components::{icons, mask};
use crate::page::Page;
use crate::state::{Action, Tab};
use crate::text::{capital, fill, lower};
use crate::{format, names};

/// A card for each Fel and Varning in the post.
pub fn fault_cards(page: &Page, view: &PostView) -> Html {
    let t = page.t();
    // An Upplysning stands on its row.
    let weighty = view.faults.iter().filter(|(fault, ..)| fault.severity != Severity::Info);
    let cards = weighty.map(|(fault, line, message)| {
        let severity = severity_number(fault.severity);
        let number = fault.rule;
        let title = page.rules.get(number).map(|rule| rule.titles.get(page.language).clone());
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
                            <span class="card-name">{ name(page, row, "") }</span>
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
pub fn card(page: &Page, view: &PostView, card: &Card) -> Html {
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
                    <div class="card-row" key={format::whole(row.line)}>
                        <dt><span class="card-code">{ term_code(row.code) }</span><span class="card-name">{ name(page, row, t.posts.sections[card.section as usize]) }</span></dt>
                        <dd class="card-value">{ value(page, row) }{ notes(view, row) }</dd>
                    </div>
                }) }
            </dl>
        </section>
    }
}

fn notes(view: &PostView, row: &CardRow) -> Html {
    let infos = view
        .faults
        .iter()
        .filter(|(fault, line, _)| fault.severity == Severity::Info && (line - row.line).abs() < 0.5);
    infos.map(|(.., message)| html! { <span class="row-note sev-text-2">{ message }</span> }).collect()
}

fn name(page: &Page, row: &CardRow, heading: &str) -> Html {
    let t = page.t();
    html! {
        <>
            { names::term_name(row.code, page.language).map_or_else(|| t.overview.unknown.to_owned(), |name| below(name, heading)) }
            if row.uncertain && names::term(row.code).is_some() { <span class="uncertain">{ " (" }{ t.posts.uncertain }{ ")" }</span> }
        </>
    }
}

/// A term's name below a heading that says a part of it already: `Postort, särskild postadress`, `Relationsperson,
/// förnamn`.
fn below(name: &str, heading: &str) -> String {
    let heading = lower(heading);
    let parted = name.split_once(',').or_else(|| name.split_once(':'));
    match parted.and_then(|(of, name)| Some((of, name.strip_prefix(' ')?))) {
        Some((name, of)) if lower(of) == heading => name.to_owned(),
        Some((of, name)) if !heading.is_empty() && lower(of).starts_with(&heading) => capital(name),
        _ => name.to_owned(),
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

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn a_name_does_not_say_its_heading_again() {
        assert_eq!(below("Postort, särskild postadress", "Särskild postadress"), "Postort");
        assert_eq!(below("Relationsperson, förnamn", "Relation"), "Förnamn");
        assert_eq!(below("Postort, särskild postadress", ""), "Postort, särskild postadress");
        assert_eq!(below("Historik: län", "Historik"), "Län");
        assert_eq!(below("Län", "Folkbokföring"), "Län");
    }
}
