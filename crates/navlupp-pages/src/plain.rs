//! Pages for a terminal.

use std::fmt::Write;

use navlupp_catalog::Language;

use crate::page::{Chapter, Page};

/// A page in one language.
pub fn page(page: &Page, language: Language) -> String {
    let mut text = format!("{}\n", page.titles[language as usize]);
    for Chapter { heading, words } in &page.chapters[language as usize] {
        let _ = write!(text, "\n{heading}\n{}", indented(words));
    }
    text
}

/// Paragraphs below each other, rows with their cells in columns; raw text needs no marks here.
fn indented(words: &str) -> String {
    let width = words.lines().filter_map(cells).map(|(first, _)| first.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    for line in words.lines().filter(|line| !line.is_empty()) {
        match cells(line) {
            Some((first, second)) => {
                let first = first.replace('`', "");
                let _ = writeln!(text, "  {first:width$}{second}");
            }
            None => {
                let _ = writeln!(text, "  {}", line.replace('`', ""));
            }
        }
    }
    text
}

/// The two cells of a row.
fn cells(line: &str) -> Option<(&str, &str)> {
    line.strip_prefix("| ")?.strip_suffix(" |")?.split_once(" | ")
}

#[cfg(test)]
mod tests {
    use super::indented;

    #[test]
    fn rows_stand_in_columns() {
        assert_eq!(
            indented("A `b`.\n\nC.\n| `G` | Gift. |\n| `OG` | Ogift. |"),
            "  A b.\n  C.\n  G   Gift.\n  OG  Ogift.\n"
        );
    }
}
