//! What a rule is about: what, why, example, what to do, basis.

use navlupp_catalog::Confidence;
use yew::prelude::*;

use crate::components::icons;
use crate::components::sheet::chapters;
use crate::components::terms::certainty;
use crate::format;
use crate::page::Page;

/// The page of a rule, by its number.
pub fn rule_page(page: &Page, number: u16) -> Html {
    let t = page.t();
    let severity = page.file().and_then(|file| {
        let fired = file.overview.rules.iter().find(|rule| rule.rule == number)?;
        Some(fired.severity)
    });
    let id = format::rule(number);
    let words = match page.sheets.get(t, &id) {
        Some(sheet) => {
            let sure = Confidence::from_name(sheet.confidence).map(
                |confidence| html! { <p class="rule-basis">{ certainty(confidence, page) }{ ". " }</p> },
            );
            html! { <><h3>{ sheet.title }</h3>{ chapters(sheet.words, "4", &sure.unwrap_or_default()) }</> }
        }
        None => html! { <p class="note">{ t.findings.no_text }</p> },
    };
    html! {
        <article class="rule-page">
            <p class="rule-kind">
                if let Some(severity) = severity {
                    { icons::severity(severity) }
                    <span class={format!("sev-text-{severity}")}>{ t.severities[severity as usize] }</span>
                }
                <span class="rule-id">{ id }</span>
            </p>
            { words }
        </article>
    }
}
