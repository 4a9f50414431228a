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

/// Paragraphs and blocks of raw lines: the rules' texts have nothing else, and what makes them refuses it.
fn prose(text: &str) -> Html {
    let drawn = blocks(text).into_iter().map(|block| match block {
        Block::Paragraph(text) => html! { <p>{ inline(&text) }</p> },
        Block::Raw(lines) => html! { <pre class="rule-example">{ with_codes(&lines) }</pre> },
    });
    drawn.collect()
}

#[derive(Debug, PartialEq)]
enum Block {
    Paragraph(String),
    Raw(String),
}

fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    let mut lines = text.lines();
    loop {
        let line = lines.next();
        let words = line.unwrap_or_default().trim();
        let fence = words.starts_with("```");
        if !words.is_empty() && !fence {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(words);
            continue;
        }
        if !paragraph.is_empty() {
            blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)));
        }
        if fence {
            let raw = lines.by_ref().take_while(|line| !line.trim_start().starts_with("```"));
            blocks.push(Block::Raw(raw.collect::<Vec<_>>().join("\n")));
        }
        if line.is_none() {
            return blocks;
        }
    }
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail by panic")]
mod tests {
    use super::{Block, blocks};

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(text.to_owned())
    }

    #[test]
    fn a_number_and_a_point_begin_no_list() {
        assert_eq!(
            blocks("30. helmikuuta:\n\n```text\n#UP 1\n\n#UP 2\n```\n"),
            [paragraph("30. helmikuuta:"), Block::Raw("#UP 1\n\n#UP 2".to_owned())]
        );
        assert_eq!(blocks("se kap.\n3. Där\n\n- t.ex."), [paragraph("se kap. 3. Där"), paragraph("- t.ex.")]);
        assert_eq!(blocks("\n \n"), []);
    }

    /// In every text of every rule, in the three languages: nothing is lost, no paragraph ends in the midst of a
    /// sentence, and what is raw is closed again.
    #[test]
    fn every_rule_is_drawn_whole() {
        let rules: serde_json::Value =
            serde_json::from_str(include_str!("../../../../docs/rules.json")).unwrap();
        let rules = rules.as_array().unwrap();
        let mut texts = 0;
        for rule in rules {
            let languages = rule["texts"].as_object().unwrap().values();
            for text in languages.flat_map(|chapters| chapters.as_object().unwrap().values()) {
                let text = text.as_str().unwrap();
                let blocks = blocks(text);
                let mut words: Vec<&str> = Vec::new();
                for block in &blocks {
                    let (Block::Paragraph(block) | Block::Raw(block)) = block;
                    words.extend(block.split_whitespace());
                }
                assert!(text.split_whitespace().filter(|word| !word.starts_with("```")).eq(words), "{text}");
                for block in &blocks {
                    let Block::Paragraph(block) = block else { continue };
                    assert!(block.ends_with(['.', ':', '!', '?', ')']), "{} {block}", rule["id"]);
                    assert_eq!(block.matches('`').count() % 2, 0, "{} {block}", rule["id"]);
                }
                texts += 1;
            }
        }
        assert!(texts > 0 && texts == rules.len() * 3 * 5, "{texts}");
    }
}
