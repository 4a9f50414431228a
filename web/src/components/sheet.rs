//! What the page of a rule, a term or a keyword says, drawn; and the window in which a term's opens.

use navlupp_catalog::Confidence;
use yew::prelude::*;

use super::code::with_codes;
use super::dialog::Modal;
use super::terms::certainty;
use crate::data::PageId;
use crate::names;
use crate::page::Page;
use crate::state::{Action, Dialog};

/// The window with the page of a term or a keyword.
pub fn window(page: &Page, id: PageId) -> Html {
    let Some(sheet) = page.sheets.get(page.t(), id) else { return Html::default() };
    html! {
        <Modal heading={sheet.title}>
            <div class="rule-page sheet-page" tabindex="0" role="region" aria-labelledby="dialog-heading" data-testid="term-page">
                <p class="rule-kind">{ for Confidence::from_name(sheet.confidence).map(|confidence| certainty(confidence, page)) }</p>
                { chapters(sheet.words, "3", &Html::default()) }
            </div>
            <div class="dialog-buttons">
                <button type="button" class="button" onclick={page.on(|_| Action::Dialog(None))}>{ page.t().close }</button>
            </div>
        </Modal>
    }
}

/// The name of the page on a term or a keyword; none where there is no page, or where the user's own list says what the
/// term means: Navlupp's page would say something else.
pub fn id_of(page: &Page, id: &str) -> Option<PageId> {
    let own = id.parse().ok().and_then(|code| names::term(code, page.language)).is_some_and(|term| term.own);
    page.sheets.id(page.t(), id).filter(|_| !own)
}

/// Opens the page of a term or a keyword, where there is one.
pub fn open(page: &Page, id: &str) {
    if let Some(id) = id_of(page, id) {
        page.act(Action::Dialog(Some(Dialog::Sheet(id))));
    }
}

/// What opens a page; the words alone where there is none.
pub fn link(page: &Page, id: &str, words: &str) -> Html {
    let Some(id) = id_of(page, id) else { return html! { { words } } };
    let onclick = page.on(move |_: MouseEvent| Action::Dialog(Some(Dialog::Sheet(id))));
    html! { <button type="button" class="sheet-link" aria-haspopup="dialog" {onclick}>{ words }</button> }
}

/// Headings, paragraphs, raw lines and rows: the texts have nothing else, and what makes them refuses it. `sure` stands
/// below the last heading; `level` is that of the headings.
pub fn chapters(text: &str, level: &'static str, sure: &Html) -> Html {
    let blocks = blocks(text);
    let last = blocks.iter().rposition(|block| matches!(block, Block::Heading(_)));
    let drawn = blocks.into_iter().enumerate().map(|(place, block)| match block {
        Block::Heading(text) if Some(place) == last => html! { <><h4 aria-level={level}>{ text }</h4>{ sure.clone() }</> },
        Block::Heading(text) => html! { <h4 aria-level={level}>{ text }</h4> },
        Block::Paragraph(text) => html! { <p>{ inline(&text) }</p> },
        Block::Raw(lines) => html! { <pre class="rule-example">{ with_codes(&lines) }</pre> },
        Block::Rows(rows) => html! {
            <dl class="sheet-rows">
                { for rows.into_iter().map(|(code, words)| html! { <div><dt>{ inline(code) }</dt><dd>{ inline(words) }</dd></div> }) }
            </dl>
        },
    });
    drawn.collect()
}

#[derive(Debug, PartialEq)]
enum Block<'a> {
    Heading(&'a str),
    Paragraph(String),
    Raw(String),
    Rows(Vec<(&'a str, &'a str)>),
}

fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut paragraph = String::new();
    let mut lines = text.lines();
    loop {
        let line = lines.next();
        let words = line.unwrap_or_default().trim();
        let fence = words.starts_with("```");
        let heading = words.strip_prefix("# ");
        let row = row(words);
        if !words.is_empty() && !fence && heading.is_none() && row.is_none() {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(words);
            continue;
        }
        if !paragraph.is_empty() {
            blocks.push(Block::Paragraph(std::mem::take(&mut paragraph)));
        }
        if let Some(heading) = heading {
            blocks.push(Block::Heading(heading));
        } else if let Some(row) = row {
            match blocks.last_mut() {
                Some(Block::Rows(rows)) => rows.push(row),
                _ => blocks.push(Block::Rows(vec![row])),
            }
        } else if fence {
            let raw = lines.by_ref().take_while(|line| !line.trim_start().starts_with("```"));
            blocks.push(Block::Raw(raw.collect::<Vec<_>>().join("\n")));
        }
        if line.is_none() {
            return blocks;
        }
    }
}

/// `| code | meaning |`
fn row(line: &str) -> Option<(&str, &str)> {
    let mut cells = line.strip_prefix('|')?.split('|');
    Some((cells.next()?.trim(), cells.next()?.trim()))
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
    use std::fs;
    use std::path::Path;

    use super::{Block, blocks};

    fn paragraph(text: &str) -> Block<'_> {
        Block::Paragraph(text.to_owned())
    }

    #[test]
    fn a_number_and_a_point_begin_no_list() {
        assert_eq!(
            blocks("30. helmikuuta:\n\n```text\n#UP 1\n\n# 2\n```\n"),
            [paragraph("30. helmikuuta:"), Block::Raw("#UP 1\n\n# 2".to_owned())]
        );
        assert_eq!(blocks("se kap.\n3. Där\n\n- t.ex."), [paragraph("se kap. 3. Där"), paragraph("- t.ex.")]);
        assert_eq!(blocks("\n \n"), []);
    }

    #[test]
    fn headings_and_rows_stand_alone() {
        assert_eq!(
            blocks("# Koder\n\n| `G` | Gift. |\n| `OG` | Ogift. |\n\n# Grund\n\nA\nb.\n"),
            [
                Block::Heading("Koder"),
                Block::Rows(vec![("`G`", "Gift."), ("`OG`", "Ogift.")]),
                Block::Heading("Grund"),
                paragraph("A b."),
            ]
        );
    }

    /// Every page of every rule, term and keyword, in the three languages: nothing is lost, no paragraph ends in the midst
    /// of a sentence, what is raw is closed again, and no heading stands without words. Read from the files in `docs`,
    /// which say the same as the block.
    #[test]
    fn every_page_is_drawn_whole() {
        let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
        let files =
            ["rules", "terms"].into_iter().flat_map(|folder| fs::read_dir(docs.join(folder)).unwrap());
        let mut pages = 0;
        for file in files.map(|file| file.unwrap().path()).filter(|file| !file.ends_with("README.md")) {
            let markdown = fs::read_to_string(&file).unwrap();
            for page in markdown.split("\n## ").skip(1) {
                drawn_whole(
                    &page.split_once('\n').unwrap().1.replace("\n### ", "\n# ").replace(HEAD, ""),
                    page,
                );
                pages += 1;
            }
        }
        assert!(pages > 700 && pages % 3 == 0, "{pages}");
    }

    /// What a table has in Markdown only.
    const HEAD: &str = "| | |\n| --- | --- |\n";

    fn drawn_whole(text: &str, name: &str) {
        let blocks = blocks(text);
        let mut words: Vec<&str> = Vec::new();
        for (place, block) in blocks.iter().enumerate() {
            match block {
                Block::Heading(heading) => {
                    let next = blocks.get(place + 1);
                    assert!(next.is_some_and(|next| !matches!(next, Block::Heading(_))), "{name}");
                    words.push("#");
                    words.extend(heading.split_whitespace());
                }
                Block::Paragraph(text) => {
                    assert!(text.ends_with(['.', ':', '!', '?', ')']), "{name}: {text}");
                    assert_eq!(text.matches('`').count() % 2, 0, "{name}: {text}");
                    words.extend(text.split_whitespace());
                }
                Block::Raw(text) => words.extend(text.split_whitespace()),
                Block::Rows(rows) => {
                    for (first, second) in rows {
                        let cells = [first.split_whitespace(), second.split_whitespace()];
                        words.extend(cells.into_iter().flat_map(|cell| ["|"].into_iter().chain(cell)));
                        words.push("|");
                    }
                }
            }
        }
        assert!(text.split_whitespace().filter(|word| !word.starts_with("```")).eq(words), "{name}");
        assert!(matches!(blocks.first(), Some(Block::Heading(_))), "{name}");
    }
}
