//! *Skyddade personer*: the band with hatch and lock, what is set and what is taken away, what that means for a receiver,
//! and which posts want a hand.

use navlupp_protocol::{Filter, Flag, Overview, RuleCount};
use yew::prelude::*;

use crate::components::code::term_code;
use crate::components::figure::figure;
use crate::components::findings;
use crate::components::icons;
use crate::components::progress::so_far;
use crate::format;
use crate::page::Page;
use crate::state::Action;
use crate::text::plural;

/// The rules on protected persons: not on the terms of others.
const ON_PROTECTION: std::ops::RangeInclusive<u16> = 701..=715;
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
    let removed = figures.secrecy.removed + figures.protected_registration.removed;
    let nobody = figures.protected_persons + removed + figures.move_signals == 0.0;
    let notes = [
        (figures.ended && nobody, t.overview.nobody_protected),
        (figures.protected_persons > 0.0, t.overview.may_use),
        (figures.move_signals > 0.0, t.overview.signal_means),
        (removed > 0.0, t.overview.lifting_means),
    ];
    let mut by_hand = figures
        .rules
        .iter()
        .filter(|rule| ON_PROTECTION.contains(&rule.rule))
        .map(|&rule| row(page, rule))
        .peekable();
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
                { for notes.into_iter().filter(|note| note.0).map(|note| html! { <p class="note">{ note.1 }</p> }) }
                if by_hand.peek().is_some() {
                    <h3>{ t.overview.by_hand }</h3>
                    <ul class="by-hand">{ for by_hand }</ul>
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

/// A rule that has a word on protected persons, with a way to what it says.
fn row(page: &Page, RuleCount { rule, severity, count, .. }: RuleCount) -> Html {
    let class = if severity == 0 { "fel-note" } else { "fel-note is-minor" };
    let onclick = page.with(move |page, _: MouseEvent| {
        page.act(Action::Severity(None));
        page.act(Action::Rule(Some(rule)));
    });
    let title = findings::title(page, rule).map_or_else(|| format::rule(rule), str::to_owned);
    html! {
        <li><button type="button" {class} {onclick}>
            { icons::severity(severity) }<span>{ title }</span>{ " " }<span class="c-count">{ format::count(count) }</span>
        </button></li>
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
