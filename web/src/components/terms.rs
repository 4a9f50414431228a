//! *Termer*: every code in the file, how often, what it means, how sure that is; unknown ones on top.

use navlupp_catalog::Confidence;
use navlupp_protocol::{Filter, Term};
use yew::prelude::*;

use super::code::{group_class, term_code};
use super::figure::figure;
use super::sheet;
use crate::page::Page;
use crate::state::{Action, Dialog};
use crate::{format, names};

/// The part.
pub fn terms(page: &Page) -> Html {
    let t = page.t();
    let Some(file) = page.file() else { return Html::default() };
    let terms = &file.overview.terms;
    if terms.is_empty() {
        return html! { <div class="sheet"><h2 class="unseen">{ t.terms.heading }</h2><p class="nothing">{ t.terms.none }</p></div> };
    }
    let (known, unknown): (Vec<Term>, Vec<Term>) = terms.iter().copied().partition(|term| term.known);
    let mut groups: Vec<(u32, Vec<Term>)> = Vec::new();
    for term in known {
        let group = term.code / 1000;
        match groups.last_mut().filter(|(last, _)| *last == group) {
            Some((_, terms)) => terms.push(term),
            None => groups.push((group, vec![term])),
        }
    }
    html! {
        <div class="terms">
            <h2 class="unseen">{ t.terms.heading }</h2>
            if !unknown.is_empty() {
                <section class="section" aria-labelledby="h-unknown">
                    <div class="section-head">
                        <h3 id="h-unknown">{ t.terms.unknown }</h3>
                        <span class="section-note">{ format::count(unknown.len() as f64) }</span>
                    </div>
                    <p class="note">{ t.terms.unknown_text }{ " " }{ t.own.unknown }</p>
                    <button type="button" class="link" onclick={page.on(|_| Action::Dialog(Some(Dialog::Terms)))}>{ t.own.open }</button>
                    { table(page, &unknown, t.terms.unknown) }
                </section>
            }
            { for groups.iter().map(|(group, terms)| {
                let name = t.terms.groups[(*group as usize).wrapping_sub(1).min(7)];
                let id = format!("h-group-{group}");
                html! {
                    <section class="section" aria-labelledby={id.clone()}>
                        <div class="section-head">
                            <h3 {id}><span class={classes!("code", group_class(*group))}>{ format!("{group:02}") }</span>{ " " }{ name }</h3>
                            <span class="section-note">{ format::count(terms.len() as f64) }</span>
                        </div>
                        { table(page, terms, name) }
                    </section>
                }
            }) }
        </div>
    }
}

fn table(page: &Page, terms: &[Term], label: &'static str) -> Html {
    let t = page.t();
    let [code, meaning, count, certainty] = t.terms.columns;
    html! {
        <table class="table rows term-table" aria-label={label}>
            <thead><tr>
                <th scope="col" class="c-code">{ code }</th>
                <th scope="col" class="c-meaning">{ meaning }</th>
                <th scope="col" class="c-count">{ count }</th>
                <th scope="col" class="c-certainty">{ certainty }</th>
            </tr></thead>
            <tbody>{ for terms.iter().map(|term| row(page, *term)) }</tbody>
        </table>
    }
}

fn row(page: &Page, term: Term) -> Html {
    let meaning = names::term(term.code, page.language);
    let name = meaning.as_ref().map(|meaning| meaning.name.clone());
    let label = format!("{} {}", format::code(term.code), name.clone().unwrap_or_default());
    let is_own = meaning.as_ref().is_some_and(|meaning| meaning.own);
    html! {
        <tr>
            <td class="c-code">{ term_code(term.code) }</td>
            <th scope="row" class="c-meaning">
                { sheet::link(page, &format::code(term.code), name.as_deref().unwrap_or("–")) }
                if is_own { { " " }<span class="own-mark">{ page.t().own.mark }</span> }
            </th>
            <td class="c-count">{ figure(page, term.count, &label, Some(Filter::Term(term.code))) }</td>
            <td class="c-certainty">{ meaning.map_or_else(|| html! { { "–" } }, |meaning| certainty(meaning.confidence, page)) }</td>
        </tr>
    }
}

/// Three squares, filled by how sure a thing is, and the word.
pub fn certainty(confidence: Confidence, page: &Page) -> Html {
    let filled = names::squares(confidence);
    html! {
        <span class="certainty">
            <span class="squares" aria-hidden="true">
                { for (0..3).map(|place| html! { <i class={(place < filled).then_some("is-filled")}></i> }) }
            </span>
            { page.t().certainty[confidence as usize] }
        </span>
    }
}
