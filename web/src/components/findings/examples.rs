//! Examples of one rule: where, whose (masked), and what is wrong; Enter opens the line in *Poster*.

use navlupp_protocol::{Body, Command, FindingRow, RuleCount};
use yew::prelude::*;

use crate::components::posts::line::raw_text;
use crate::components::{icons, mask};
use crate::hooks::use_effect_on;
use crate::page::{Page, use_page};
use crate::state::Action;
use crate::text::fill;
use crate::{format, link};

/// How many are asked for at a time.
const WINDOW: u32 = 50;
/// How many the worker keeps of each rule.
const KEPT: f64 = 1000.0;

/// Properties of [`Examples`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The rule and how often it fired.
    pub rule: RuleCount,
}

/// The table of examples.
#[component]
pub fn Examples(props: &Props) -> Html {
    let page = use_page();
    let t = page.t();
    let rows = use_state(Vec::<FindingRow>::new);
    let wanted = use_state_eq(|| WINDOW);
    let rule = props.rule;
    {
        // While reading, more of them come.
        let shown = rule.shown.min(*wanted);
        let rows = rows.setter();
        let (file, language) = (page.current, page.language);
        use_effect_on((file, rule.rule, shown, language), move || {
            let heard = Callback::from(move |body| {
                if let Body::Findings { window, .. } = body {
                    rows.set(window.rows);
                }
            });
            let command = Command::Findings { file, rule: rule.rule, from: 0, count: shown, language };
            link::ask(command, None, heard);
        });
    }
    let more = {
        let (wanted, now) = (wanted.setter(), *wanted);
        Callback::from(move |_: MouseEvent| wanted.set(now + 4 * WINDOW))
    };
    let showing = fill(t.findings.showing, &[&format::count(rows.len() as f64), &format::count(rule.count)]);
    html! {
        <>
            <table class="table examples">
                <caption class="unseen">{ format::rule(rule.rule) }</caption>
                <thead><tr>
                    { for t.findings.columns.iter().zip(COLUMNS).map(|(name, class)| html! { <th scope="col" {class}>{ *name }</th> }) }
                </tr></thead>
                <tbody>{ for rows.iter().map(|row| view(&page, row, rule.severity)) }</tbody>
            </table>
            <p class="examples-foot">
                <span>{ showing }</span>
                <span class="note">{ t.findings.enter }</span>
                if rule.count > KEPT { <span class="note">{ fill(t.findings.capped, &[&format::count(KEPT)]) }</span> }
                if rule.shown > *wanted {
                    <button type="button" class="link" onclick={more}>{ t.findings.more }</button>
                }
            </p>
        </>
    }
}

const COLUMNS: [&str; 6] = ["e-line", "e-column", "e-post", "e-person", "e-raw", "e-message"];

fn view(page: &Page, row: &FindingRow, severity: u8) -> Html {
    let t = page.t();
    let line = row.line;
    let number = |number: f64| if number > 0.0 { format::count(number) } else { "–".to_owned() };
    let place = if line > 0.0 {
        let label = fill(t.findings.go_to_line, &[&format::count(line)]);
        html! {
            <button type="button" class="link" aria-label={label}
                onclick={page.on(move |_| Action::Line { line, jump: true })}>{ format::count(line) }</button>
        }
    } else {
        html! { { t.findings.whole_file } }
    };
    html! {
        <tr>
            <th scope="row" class="e-line">{ place }</th>
            <td class="e-column">{ number(f64::from(row.column)) }</td>
            <td class="e-post">{ number(row.post) }</td>
            <td class="e-person">
                if row.protected { { icons::lock() }<span class="unseen">{ t.findings.protected }</span> }
                if !row.person.is_empty() { { mask::value(&row.person, true, false, t) } }
            </td>
            <td class="e-raw">{ raw_text(&row.raw, &faults(row, severity), t) }</td>
            <td class="e-message">{ &row.message }</td>
        </tr>
    }
}

/// Only this finding is underlined here, not others on its line.
fn faults(row: &FindingRow, severity: u8) -> Vec<navlupp_protocol::Fault> {
    let severity =
        navlupp_protocol::Severity::from_number(severity).unwrap_or(navlupp_protocol::Severity::Info);
    vec![navlupp_protocol::Fault { rule: 0, severity, column: row.column, length: row.length }]
}
