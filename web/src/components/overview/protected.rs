//! *Skyddade personer*: the band with hatch and lock, what is set and what is taken away.

use navlupp_protocol::{Filter, Flag, Overview};
use yew::prelude::*;

use crate::components::code::term_code;
use crate::components::figure::figure;
use crate::components::icons;
use crate::components::progress::so_far;
use crate::format;
use crate::page::Page;
use crate::state::Action;
use crate::text::plural;

/// A registered address of a person with protected registration.
const ADDRESS_DESPITE: u16 = 702;
const SECRECY: u32 = 1003;
const PROTECTED_REGISTRATION: u32 = 1020;
const COUNTY: u32 = 1022;

/// The section.
pub fn section(page: &Page, figures: &Overview) -> Html {
    let t = page.t();
    let persons = if figures.ended {
        plural(t.overview.persons, figures.protected_persons)
    } else {
        so_far(figures, &format::count(figures.protected_persons), t)
    };
    let moved = Filter::Code { term: COUNTY, value: "99".to_owned() };
    let label = t.overview.move_signal;
    let despite =
        figures.rules.iter().find(|rule| rule.rule == ADDRESS_DESPITE).map_or(0.0, |rule| rule.count);
    html! {
        <section class="section s-protected" aria-labelledby="h-protected">
            <div class="band"><h2 id="h-protected">{ icons::lock() }{ t.overview.protected }</h2><span>{ persons }</span></div>
            <div class="band-body">
                <table class="table rows flags" aria-label={t.overview.protected}>
                    <thead><tr>
                        <td></td>
                        <th scope="col" class="c-count">{ t.overview.sets }</th>
                        <th scope="col" class="c-count">{ t.overview.removes }</th>
                    </tr></thead>
                    <tbody>
                        { flag(page, t.overview.secrecy, t.overview.removes, SECRECY, figures.secrecy) }
                        { flag(page, t.overview.protected_registration, t.overview.removes, PROTECTED_REGISTRATION, figures.protected_registration) }
                        <tr>
                            <th scope="row" class="c-meaning">{ label }</th>
                            <td class="c-count">{ figure(page, figures.move_signals, label, Some(moved)) }</td>
                            <td class="c-count none">{ "–" }</td>
                        </tr>
                    </tbody>
                </table>
                if despite > 0.0 {
                    <button type="button" class="fel-note" onclick={page.with(|page, _: MouseEvent| {
                        page.act(Action::Severity(None));
                        page.act(Action::Rule(Some(ADDRESS_DESPITE)));
                    })}>{ icons::severity(0) }<span>{ plural(t.overview.address_despite, despite) }</span></button>
                }
                if figures.protected_persons > 0.0 {
                    <button type="button" class="link" data-testid="show-protected"
                        onclick={page.with(|page, _: MouseEvent| page.seek_first(Filter::Protected))}>
                        { t.overview.protected_posts }
                    </button>
                }
            </div>
        </section>
    }
}

fn flag(page: &Page, label: &'static str, removes: &str, term: u32, flag: Flag) -> Html {
    let filter = |value: &str| Some(Filter::Code { term, value: value.to_owned() });
    let both = format!("{label}, {removes}");
    html! {
        <tr>
            <th scope="row" class="c-meaning">{ label }{ " " }{ term_code(term) }</th>
            <td class="c-count">{ figure(page, flag.set, label, filter("J")) }</td>
            <td class="c-count">{ figure(page, flag.removed, &both, filter("$")) }</td>
        </tr>
    }
}
