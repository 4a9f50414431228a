//! Pages as Markdown, for `docs/terms`.

use std::collections::BTreeMap;
use std::fmt::Write;

use navlupp_catalog::{Block, Language, List, Section, codes, keywords, terms};

use crate::page::{Chapter, Page};
use crate::{Three, basis, keyword_pages, list_pages, term_pages, words};

const NOTE: &str = "<!-- Made from the catalogue by `cargo run -p navlupp-pages`; not edited by hand. -->\n";
const LANGUAGES: Three<&str> = ["Svenska", "English", "Suomi"];

/// Every file of `docs/terms` by its name.
pub fn files() -> BTreeMap<String, String> {
    let pages = [term_pages(), keyword_pages(), list_pages()].concat();
    let mut files: BTreeMap<String, String> =
        pages.iter().map(|page| (format!("{}.md", page.file), file(page))).collect();
    files.insert("README.md".to_owned(), index());
    files
}

/// A page in its three languages.
fn file(page: &Page) -> String {
    let mut text = format!("{NOTE}\n# {}\n", page.id);
    for (language, (title, chapters)) in LANGUAGES.into_iter().zip(page.titles.iter().zip(&page.chapters)) {
        let _ = write!(text, "\n## {language}: {title}\n");
        for Chapter { heading, words } in chapters {
            let _ = write!(text, "\n### {heading}\n\n{}\n", table(words));
        }
    }
    text
}

/// Rows with the head that a table has in Markdown, and with the ways to other pages.
fn table(words: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for line in words.lines() {
        let is_row = line.starts_with('|');
        if is_row && !inside {
            text.push_str("| | |\n| --- | --- |\n");
        }
        inside = is_row;
        let linked: Vec<String> = line.split('`').enumerate().map(linked).collect();
        text.push_str(&linked.concat());
        text.push('\n');
    }
    text.trim_end().to_owned()
}

fn linked((place, piece): (usize, &str)) -> String {
    match piece {
        _ if place % 2 == 0 => piece.to_owned(),
        rule if rule.starts_with("NAV") && rule.len() == 6 => format!("[{rule}](../rules/{rule}.md)"),
        list if list.starts_with("list-") => format!("[{list}]({list}.md)"),
        raw => format!("`{raw}`"),
    }
}

/// All pages, as a reader looks for them.
fn index() -> String {
    let mut text = format!(
        "{NOTE}\n# Termer, nyckelord och koder · Terms, keywords and codes · Tiedot, avainsanat ja koodit\n\n\
         `navlupp explain 01006` prints the same. The rules: [docs/rules](../rules/README.md).\n"
    );
    let head = "| | Svenska | English | Suomi |\n| --- | --- | --- | --- |\n";
    for &section in Section::ALL {
        let rows: Vec<String> = terms()
            .iter()
            .filter(|term| term.section == section)
            .map(|term| {
                let id = term.code.map_or_else(|| term.key.to_string(), |code| code.to_string());
                let names = Language::ALL.map(|language| term.names.get(language));
                row(&id, &id, names)
            })
            .collect();
        part(&mut text, words::section(section), head, &rows);
    }
    for &block in Block::ALL {
        let rows: Vec<String> = keywords()
            .iter()
            .filter(|keyword| keyword.block == block)
            .map(|keyword| {
                let names = Language::ALL.map(|language| keyword.names.get(language));
                row(keyword.keyword, &format!("keyword-{}", keyword.role.name()), names)
            })
            .collect();
        part(&mut text, words::block(block), head, &rows);
    }
    let lists = List::ALL.iter().map(|&list| {
        let some: Vec<&str> = codes(list).iter().take(3).map(|code| code.code).collect();
        let more = if some.is_empty() { String::new() } else { format!("{} …", some.join(", ")) };
        row(
            if more.is_empty() { list.name() } else { &more },
            &format!("list-{}", list.name()),
            words::list(list),
        )
    });
    part(&mut text, words::CODES, head, &lists.collect::<Vec<_>>());
    let sources = basis::all().map(|(_, [sv, en, fi], place)| format!("| {place} | {sv} | {en} | {fi} |\n"));
    part(&mut text, words::SOURCES, head, &sources.collect::<Vec<_>>());
    text
}

fn part(text: &mut String, titles: Three<&str>, head: &str, rows: &[String]) {
    if !rows.is_empty() {
        let [sv, en, fi] = titles;
        let _ = write!(text, "\n## {sv} · {en} · {fi}\n\n{head}{}", rows.concat());
    }
}

fn row(shown: &str, file: &str, [sv, en, fi]: Three<&str>) -> String {
    format!("| [{shown}]({file}.md) | {sv} | {en} | {fi} |\n")
}
