//! What every page is made of, and what would make one unfit to be shown.

use crate::{Three, sheets};

/// One page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// What it is about, as a file or a catalogue writes it: `01006`, `identity_status`, `#ANTAL_POSTER`.
    pub id: String,
    /// Its name among the files of `docs/terms`, without ending.
    pub file: String,
    /// Its heading in each language.
    pub titles: Three<String>,
    /// Its chapters in each language.
    pub chapters: Three<Vec<Chapter>>,
}

/// A heading and what stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// The heading.
    pub heading: String,
    /// Paragraphs with blank lines between them, `raw text`, and rows of two cells, `| code | meaning |`.
    pub words: String,
}

impl Page {
    /// A page without chapters.
    pub(crate) fn new(id: impl Into<String>, file: impl Into<String>, titles: Three<String>) -> Self {
        Self { id: id.into(), file: file.into(), titles, chapters: Three::default() }
    }

    /// Adds a chapter in every language; none where it has no words in any.
    pub(crate) fn chapter(&mut self, headings: Three<&str>, words: Three<String>) {
        if words.iter().all(String::is_empty) {
            return;
        }
        for (chapters, (heading, words)) in self.chapters.iter_mut().zip(headings.into_iter().zip(words)) {
            chapters.push(Chapter { heading: heading.to_owned(), words });
        }
    }
}

/// What is wrong with some pages, and with the texts that they are made of: a heading without words, a language that
/// lacks a text, a basis that nobody can look up, a text that the page does not draw.
pub fn faults(pages: &[Page]) -> Vec<String> {
    let mut faults = sheets::faults();
    for page in pages {
        for (title, chapters) in page.titles.iter().zip(&page.chapters) {
            if title.trim().is_empty() || chapters.is_empty() {
                faults.push(format!("{}: a language lacks its title or its text", page.id));
            }
            for Chapter { heading, words } in chapters {
                if heading.trim().is_empty() || words.trim().is_empty() {
                    faults.push(format!("{}: nothing stands below the heading `{heading}`", page.id));
                }
                if words.contains(sheets::MISSING) {
                    faults.push(format!("{}: {}", page.id, missing(words)));
                }
                if !is_drawn(words) {
                    faults.push(format!("{}: below `{heading}` stands what is not drawn", page.id));
                }
            }
        }
    }
    faults
}

/// The line that a sheet has no text for.
fn missing(words: &str) -> &str {
    words.lines().find(|line| line.contains(sheets::MISSING)).unwrap_or_default()
}

/// Whether only what the page draws is there.
fn is_drawn(words: &str) -> bool {
    words.lines().all(|line| {
        let is_row = line.starts_with('|');
        let cells = line.matches('|').count();
        let begins_list = ["- ", "* ", "+ ", "> ", "#", "```", "<"].iter().any(|mark| line.starts_with(mark));
        (if is_row { cells == 3 && line.ends_with('|') } else { cells == 0 })
            && !begins_list
            && line.matches('`').count() % 2 == 0
            && !line.contains("**")
            && !line.contains("](")
    })
}
