//! What a rule is about: what, why, example, what to do, basis.

use navlupp_catalog::Confidence;
use yew::prelude::*;

use crate::components::code::with_codes;
use crate::components::icons;
use crate::components::terms::certainty;
use crate::data::Rule;
use crate::format;
use crate::page::Page;

/// The page of a rule, by its number.
pub fn rule_page(page: &Page, number: u16) -> Html {
    let t = page.t();
    let severity = page.file().and_then(|file| {
        let fired = file.overview.rules.iter().find(|rule| rule.rule == number)?;
        Some(fired.severity)
    });
    let rule = page.rules.get(number);
    html! {
        <article class="rule-page">
            <p class="rule-kind">
                if let Some(severity) = severity {
                    { icons::severity(severity) }
                    <span class={format!("sev-text-{severity}")}>{ t.severities[severity as usize] }</span>
                }
                <span class="rule-id">{ format::rule(number) }</span>
            </p>
            if let Some(rule) = rule { { chapters(page, rule) } } else { <p class="note">{ t.findings.no_text }</p> }
        </article>
    }
}

fn chapters(page: &Page, rule: &Rule) -> Html {
    let [what, why, example, todo, basis] = page.t().findings.chapters;
    let text = rule.texts.get(page.language);
    let chapter = |heading: &str, content: &str| {
        if content.is_empty() {
            return Html::default();
        }
        html! { <><h4>{ heading }</h4>{ prose(content) }</> }
    };
    let source = if text.basis.is_empty() { &rule.basis } else { &text.basis };
    let confidence = Confidence::from_name(&rule.confidence);
    html! {
        <>
            <h3>{ rule.titles.get(page.language) }</h3>
            { chapter(what, &text.what) }
            { chapter(why, &text.why) }
            { chapter(example, &text.example) }
            { chapter(todo, &text.todo) }
            <h4>{ basis }</h4>
            <p class="rule-basis">
                if let Some(confidence) = confidence { { certainty(confidence, page) }{ ". " } }
            </p>
            { prose(source) }
        </>
    }
}

/// Paragraphs, numbered and plain lists, and blocks of raw lines, as the rules' texts write them.
fn prose(text: &str) -> Html {
    let mut blocks = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.trim().is_empty() {
            continue;
        }
        if line.trim_start().starts_with("```") {
            let raw: Vec<&str> =
                lines.by_ref().take_while(|line| !line.trim_start().starts_with("```")).collect();
            blocks.push(html! { <pre class="rule-example">{ with_codes(&raw.join("\n")) }</pre> });
            continue;
        }
        if let Some((numbered, first)) = item(line) {
            let mut items = vec![first.to_owned()];
            while let Some(next) = lines.peek().filter(|next| !next.trim().is_empty()) {
                match item(next) {
                    Some((_, text)) => items.push(text.to_owned()),
                    // A line that goes on with the item before.
                    None => {
                        if let Some(last) = items.last_mut() {
                            last.push(' ');
                            last.push_str(next.trim());
                        }
                    }
                }
                lines.next();
            }
            let items = items.iter().map(|text| html! { <li>{ inline(text) }</li> });
            blocks.push(if numbered {
                html! { <ol>{ for items }</ol> }
            } else {
                html! { <ul>{ for items }</ul> }
            });
            continue;
        }
        let mut paragraph = line.trim().to_owned();
        while let Some(next) = lines.peek().filter(|next| {
            !next.trim().is_empty() && item(next).is_none() && !next.trim_start().starts_with("```")
        }) {
            paragraph.push(' ');
            paragraph.push_str(next.trim());
            lines.next();
        }
        blocks.push(html! { <p>{ inline(&paragraph) }</p> });
    }
    blocks.into_iter().collect()
}

/// `1. …`, `- …` or `* …`: whether it is numbered, and its text.
fn item(line: &str) -> Option<(bool, &str)> {
    let line = line.trim_start();
    if let Some(text) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((false, text));
    }
    let (number, text) = line.split_once('.')?;
    let text = text.strip_prefix(' ')?;
    let is_number =
        !number.is_empty() && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some((true, text))
}

/// `…` between backticks is raw text.
fn inline(text: &str) -> Html {
    let pieces = text.split('`').enumerate().map(|(place, piece)| {
        if place % 2 == 1 {
            html! { <span class="mono">{ with_codes(piece) }</span> }
        } else {
            with_codes(piece)
        }
    });
    pieces.collect()
}
