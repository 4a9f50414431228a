//! *Anmärkningar*: the rules that fired by severity, examples below, what a rule is about beside.

mod examples;
mod rule_page;

use navlupp_protocol::{ExportForm, Overview, RuleCount};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::bar::{Look, bar};
use super::icons;
use crate::format;
use crate::hooks::use_narrow;
use crate::page::{Page, use_page};
use crate::state::Action;
use crate::text::{fill, holds, lower};
use examples::Examples;
use rule_page::rule_page;

/// The part.
#[component]
pub fn Findings() -> Html {
    let page = use_page();
    let t = page.t();
    let narrow = use_narrow();
    let search = use_state(String::new);
    let Some(file) = page.file() else { return Html::default() };
    let figures = &*file.overview;
    let rules: Vec<RuleCount> =
        figures.rules.iter().copied().filter(|rule| fits(&page, *rule, &search)).collect();
    let most = rules.iter().map(|rule| rule.count).fold(0.0, f64::max);
    let groups = [0, 1, 2].map(|severity| group(&page, severity, &rules, most, narrow));
    let none = rules.is_empty().then_some(match (figures.rules.is_empty(), figures.ended) {
        (false, _) => t.findings.none_fit,
        (true, true) => t.findings.none,
        (true, false) => t.findings.none_yet,
    });
    html! {
        <div class="findings">
            <section class="findings-list" aria-labelledby="h-findings" data-testid="table-findings">
                <h2 class="unseen" id="h-findings">{ t.findings.list }</h2>
                { toolbar(&page, figures, &search) }
                <div class="findings-rows">
                    { groups.into_iter().collect::<Html>() }
                    if let Some(none) = none { <p class="nothing">{ none }</p> }
                </div>
            </section>
            if !narrow {
                <aside class="rule-pane" tabindex="0" aria-label={t.findings.page}>
                    if let Some(rule) = page.rule { { rule_page(&page, rule) } } else { <p class="nothing">{ t.findings.choose }</p> }
                </aside>
            }
        </div>
    }
}

/// What a rule is called, where its texts are there.
pub fn title(page: &Page, rule: u16) -> Option<&'static str> {
    page.sheets.rule_title(page.t(), rule)
}

fn fits(page: &Page, rule: RuleCount, search: &str) -> bool {
    if page.severity.is_some_and(|severity| severity != rule.severity) {
        return false;
    }
    let words = lower(&format!("{} {}", format::rule(rule.rule), title(page, rule.rule).unwrap_or_default()));
    lower(search).split_whitespace().all(|word| holds(&words, word))
}

fn toolbar(page: &Page, figures: &Overview, search: &UseStateHandle<String>) -> Html {
    let t = page.t();
    let choose = |severity: Option<u8>, content: Html, spoken: String| {
        let pressed = page.severity == severity;
        html! {
            <button type="button" class="segment" aria-pressed={pressed.to_string()} aria-label={spoken}
                onclick={page.on(move |_| Action::Severity(severity))}>{ content }</button>
        }
    };
    let oninput = {
        let search = search.setter();
        Callback::from(move |event: InputEvent| {
            if let Some(field) = event.target_dyn_into::<HtmlInputElement>() {
                search.set(field.value());
            }
        })
    };
    let export = page.with(|page, _: MouseEvent| page.export(ExportForm::Csv));
    html! {
        <div class="toolbar">
            <div class="segments" role="group" aria-label={t.findings.filter}>
                { choose(None, html! { { t.findings.all } }, t.findings.all.to_owned()) }
                { for (0_u8..3).map(|severity| {
                    let count = format::count(figures.counts[severity as usize]);
                    let spoken = format!("{} {count}", t.severities_many[severity as usize]);
                    let class = format!("sev-text-{severity}");
                    choose(Some(severity), html! { <>{ icons::severity(severity) }<span {class}>{ count }</span></> }, spoken)
                }) }
            </div>
            <label class="search">
                { icons::search() }
                <span class="unseen">{ t.findings.search }</span>
                <input type="search" placeholder={t.findings.search} value={(**search).clone()} {oninput} autocomplete="off" />
            </label>
            <button type="button" class="button toolbar-end wide-only" onclick={export}>{ t.findings.export }</button>
        </div>
    }
}

fn group(page: &Page, severity: u8, rules: &[RuleCount], most: f64, narrow: bool) -> Html {
    let t = page.t();
    let rules: Vec<RuleCount> = rules.iter().copied().filter(|rule| rule.severity == severity).collect();
    if rules.is_empty() {
        return Html::default();
    }
    let count: f64 = rules.iter().map(|rule| rule.count).sum();
    let forms = t.findings.in_rules[usize::from(rules.len() != 1)];
    let in_rules = fill(forms, &[&format::count(count), &format::count(rules.len() as f64)]);
    html! {
        <>
            <h3 class={classes!("severity-head", format!("sev-text-{severity}"))}>
                { icons::severity(severity) }{ t.severities_many[severity as usize] }<span>{ in_rules }</span>
            </h3>
            <ul class="rules">{ for rules.into_iter().map(|rule| row(page, rule, most, narrow)) }</ul>
        </>
    }
}

fn row(page: &Page, rule: RuleCount, most: f64, narrow: bool) -> Html {
    let number = rule.rule;
    let open = page.rule == Some(number);
    let id = format::rule(number);
    let panel = format!("examples-{id}");
    let turn = page.on(move |_| Action::Rule((!open).then_some(number)));
    html! {
        <li key={number} class={open.then_some("is-open")}>
            <button type="button" class="rule-row" aria-expanded={open.to_string()} aria-controls={open.then(|| panel.clone())}
                onclick={turn}>
                <span class="rule-chevron">{ if open { icons::down() } else { icons::right() } }</span>
                <span class="rule-id">{ &id }</span>
                { " " }
                <span class="rule-name">{ title(page, number).unwrap_or_default() }</span>
                { " " }
                <span class="rule-bar">{ bar(rule.count, most, Look::Severity(rule.severity), false) }</span>
                <span class="rule-count">{ format::count(rule.count) }</span>
            </button>
            if open {
                <div id={panel} class="rule-open">
                    <Examples {rule} />
                    if narrow { { rule_page(page, number) } }
                </div>
            }
        </li>
    }
}
