//! The cards of a post: what is wrong first, then a card for each group.

use navlupp_protocol::{Card, CardRow, CardSection, Language, PostView, Severity};
use yew::prelude::*;

use super::line::severity_number;
use crate::components::code::{group_class, term_code};
use crate::components::{icons, mask, sheet};
use crate::page::Page;
use crate::state::{Action, Tab};
use crate::text::{capital, fill, lower, texts};
use crate::{format, names};

/// A card for each Fel and Varning in the post.
pub fn fault_cards(page: &Page, view: &PostView) -> Html {
    let t = page.t();
    // An Upplysning stands on its row.
    let weighty = view.faults.iter().filter(|(fault, ..)| fault.severity != Severity::Info);
    let cards = weighty.map(|(fault, line, message)| {
        let severity = severity_number(fault.severity);
        let number = fault.rule;
        let title = page.sheets.rule_title(t, number);
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
                    <h4><span class="unseen">{ t.severities[severity as usize] }{ ": " }</span>{ title.map_or_else(|| format::rule(number), str::to_owned) }</h4>
                    <button type="button" class="link card-note" aria-label={label} onclick={open}>{ format::rule(number) }</button>
                </div>
                <div class="card-rows">
                    <p class="card-row">
                        if let Some(row) = row {
                            <span class="card-code">{ term_code(row.code) }</span>
                            <span class="card-name">{ name(page, row, None) }</span>
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
                        <dt><span class="card-code">{ term_code(row.code) }</span><span class="card-name">{ name(page, row, Some(card.section)) }</span></dt>
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

fn name(page: &Page, row: &CardRow, section: Option<CardSection>) -> Html {
    let t = page.t();
    let name = names::term_name(row.code, page.language).map(|name| {
        let swedish = names::term_name(row.code, Language::Sv).unwrap_or_default();
        let sections = &texts(Language::Sv).posts.sections;
        section.map_or_else(|| name.to_string(), |section| below(&name, &swedish, sections[section as usize]))
    });
    html! {
        <>
            { sheet::link(page, &format::code(row.code), name.as_deref().unwrap_or(t.overview.unknown)) }
            if row.uncertain && names::is_known(row.code) { <span class="uncertain">{ " (" }{ t.posts.uncertain }{ ")" }</span> }
        </>
    }
}

/// A term's name below a heading that says a part of it already: `Postort, särskild postadress`, `Relationsperson,
/// förnamn`. Which part that is, the Swedish name tells by the Swedish heading, whose words are the same; other
/// languages bend theirs (`Suhde`, `Suhteen henkilö, etunimet`).
fn below(name: &str, swedish: &str, heading: &str) -> String {
    let heading = lower(heading);
    match (parts(swedish), parts(name)) {
        (Some((_, of)), Some((name, _))) if lower(of) == heading => name.to_owned(),
        (Some((of, _)), Some((_, name))) if lower(of).starts_with(&heading) => capital(name),
        _ => name.to_owned(),
    }
}

/// What stands before and behind the first comma or colon.
fn parts(name: &str) -> Option<(&str, &str)> {
    let (first, second) = name.split_once([',', ':'])?;
    Some((first, second.strip_prefix(' ')?))
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
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use std::collections::BTreeSet;

    use navlupp_text::{EN, FI, SV};

    use super::{below, capital, lower, parts};
    use crate::text::{LANGUAGES, catalogue};

    #[test]
    fn a_name_does_not_say_its_heading_again() {
        let swedish = |name, heading| below(name, name, heading);
        assert_eq!(swedish("Postort, särskild postadress", "Särskild postadress"), "Postort");
        assert_eq!(swedish("Relationsperson, förnamn", "Relation"), "Förnamn");
        assert_eq!(swedish("Postort, särskild postadress", "Relation"), "Postort, särskild postadress");
        assert_eq!(swedish("Historik: län", "Historik"), "Län");
        assert_eq!(swedish("Län", "Folkbokföring"), "Län");
        assert_eq!(below("Suhteen henkilö, etunimet", "Relationsperson, förnamn", "Relation"), "Etunimet");
        assert_eq!(below("Etunimet", "Relationsperson, förnamn", "Relation"), "Etunimet");
    }

    /// What headings say, in the same place of each language.
    const SAID: [[&str; 3]; 8] = [
        ["folkbokföringsadress", "registered address", "vakinainen osoite"],
        ["särskild postadress", "special postal address", "erillinen postiosoite"],
        ["utlandsadress", "foreign address", "ulkomainen osoite"],
        ["Relation", "Relation", "Suhde"],
        ["Relationsperson", "Related person", "Suhteen henkilö"],
        ["Medborgarskap", "Citizenship", "Kansalaisuus"],
        ["Historik", "History", "Historia"],
        ["Hänvisning", "Reference", "Viittaus"],
    ];

    /// Whether a name is what is kept of it and what its heading says, and nothing else.
    fn is_whole(name: &str, kept: &str, said: &str) -> bool {
        parts(name).is_some_and(|(first, second)| {
            (first, second) == (kept, said) || first == said && capital(second) == kept
        })
    }

    /// Every name of the catalogue below every heading, in the three languages.
    #[test]
    fn only_what_a_heading_says_is_left_out_of_a_name() {
        navlupp_catalog::texts::install(navlupp_texts::engine().unwrap().leak());
        let all = navlupp_catalog::coded_terms();
        let all = all.map(|(_, term)| LANGUAGES.map(|language| term.names.get(catalogue(language))));
        let all: Vec<_> = all.collect();
        let mut left_out = BTreeSet::new();
        for (place, heading) in SV.posts.sections.into_iter().enumerate() {
            let mut rows = BTreeSet::new();
            for &names in &all {
                let kept = names.map(|name| below(name, names[0], heading));
                if kept[0] == names[0] {
                    assert_eq!(kept, names, "{heading}: as in Swedish");
                    continue;
                }
                let said =
                    SAID.into_iter().find(|said| (0..3).all(|at| is_whole(names[at], &kept[at], said[at])));
                assert!(said.is_some(), "{heading}: {kept:?} of {names:?}");
                left_out.extend(said);
                for row in kept.into_iter().enumerate() {
                    assert!(rows.insert(row.clone()), "{heading}: {row:?} stands twice");
                }
            }
            // An address is called alike in its heading and in its names.
            let headings = [&SV, &EN, &FI].map(|words| lower(words.posts.sections[place]));
            if let Some(said) = SAID.iter().find(|said| said[0] == headings[0]) {
                assert_eq!(&headings, said);
            }
        }
        assert_eq!(left_out, BTreeSet::from(SAID), "each is left out of some name");
    }
}
