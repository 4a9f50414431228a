//! The pages: whole in every language, the same wherever they are shown, up to date in `docs/terms`.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::fs;
use std::path::Path;

use navlupp_catalog::{Language, keywords, terms};
use navlupp_pages::{
    Chapter, Page, block, code_pages, faults, keyword_pages, list_pages, markdown, plain, term_pages,
};

fn all() -> Vec<Page> {
    [term_pages(), keyword_pages(), list_pages(), code_pages()].concat()
}

#[test]
fn nothing_is_missing() {
    assert_eq!(faults(&all()), Vec::<String>::new());
    assert_eq!((term_pages().len(), keyword_pages().len()), (terms().len(), keywords().len()));
}

#[test]
fn what_is_missing_is_told() {
    let whole = term_pages().swap_remove(0);
    let spoil = |act: fn(&mut Page)| {
        let mut page = whole.clone();
        act(&mut page);
        faults(&[page]).len()
    };
    assert_eq!(spoil(|_| ()), 0);
    assert_eq!(spoil(|page| page.titles[1].clear()), 1);
    assert_eq!(spoil(|page| page.chapters[2].clear()), 1);
    assert_eq!(spoil(|page| page.chapters[0][1].heading.clear()), 1);
    assert_eq!(spoil(|page| page.chapters[1][2].words = " \n".to_owned()), 1);
    assert_eq!(spoil(|page| page.chapters[2][0].words = "* one\n* two".to_owned()), 1);
    assert_eq!(spoil(|page| page.chapters[2][0].words = "| a | b | c |".to_owned()), 1);
}

/// Every language says the same things below as many headings.
#[test]
fn languages_have_the_same_chapters() {
    for page in all() {
        let [sv, en, fi] = page.chapters.each_ref().map(Vec::len);
        assert!(sv == en && en == fi && sv > 0, "{}", page.id);
        for ((sv, en), fi) in page.chapters[0].iter().zip(&page.chapters[1]).zip(&page.chapters[2]) {
            let rows = |chapter: &Chapter| chapter.words.lines().filter(|line| line.starts_with('|')).count();
            assert!(rows(sv) == rows(en) && rows(en) == rows(fi), "{} {}", page.id, sv.heading);
        }
    }
}

#[test]
fn the_files_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/terms");
    let files = markdown::files();
    for (name, text) in &files {
        assert!(fs::read_to_string(folder.join(name)).unwrap_or_default() == *text, "{name} is out of date");
    }
    assert_eq!(fs::read_dir(folder).unwrap().count(), files.len(), "a page of nothing");
}

/// Letters only: what Markdown, a terminal and the sealed page draw differently is left out.
fn bare(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The same words in `docs/terms`, in the block of the sealed page, and in what `navlupp explain` prints.
#[test]
fn all_forms_say_the_same() {
    let files = markdown::files();
    let block = block::block();
    let in_block: Vec<&str> = block.split(block::BREAK).collect();
    let mut found = 0;
    for page in [term_pages(), keyword_pages(), list_pages()].concat() {
        let file = files.get(&format!("{}.md", page.file)).unwrap();
        for (place, name) in ["Svenska", "English", "Suomi"].into_iter().enumerate() {
            let language = Language::ALL[place];
            let printed = bare(&plain::page(&page, language));
            let (_, part) = file.split_once(&format!("\n## {name}: ")).unwrap();
            let part = part.split("\n## ").next().unwrap();
            // The way to a rule's page and to a list's is said by the link.
            let part = part.replace("../rules/", "(").replace(".md)", "(");
            let written: String = part
                .split('(')
                .enumerate()
                .map(|(nth, piece)| if is_link(piece, nth) { "" } else { piece })
                .collect();
            assert_eq!(bare(&written), printed, "{} {name}", page.id);
            let key = format!("{} {} ", language.code(), page.id);
            for shown in in_block.iter().filter(|shown| shown.starts_with(&key)) {
                assert_eq!(bare(shown.split_once('\n').unwrap().1), printed, "{} {name}", page.id);
                found += 1;
            }
        }
    }
    let coded = terms().iter().filter(|term| term.code.is_some()).count();
    assert_eq!(found, (coded + keywords().len()) * 3);
}

/// Whether a piece between parentheses is the target of a link.
fn is_link(piece: &str, nth: usize) -> bool {
    nth > 0 && (piece.starts_with("list-") || piece.len() == 6 && piece.starts_with("NAV"))
}

/// Facts that a registry officer will look up.
#[test]
fn a_page_says_what_it_has_to() {
    let say = |id: &str, language: Language| {
        let page = [term_pages(), keyword_pages()].concat().into_iter().find(|page| page.id == id).unwrap();
        plain::page(&page, language)
    };
    let reason = say("01006", Language::Swedish);
    assert!(reason.starts_with("01006 Avregistreringsorsak\n"), "{reason}");
    assert!(
        reason.contains("Allmän beskrivning, version 4.1, kapitel 8.7.") && reason.contains("NAV519"),
        "{reason}"
    );
    assert!(reason.contains("GS  Gammalt samordningsnummer. I bruk till och med 2021-06-18."), "{reason}");
    let count = say("#ANTAL_POSTER", Language::English);
    assert!(count.contains("NAV105") && count.contains("Required in: infil, notification."), "{count}");
    let inferred = say("01027", Language::Finnish);
    assert!(inferred.contains("Pieni varmuus: päätelmä."), "{inferred}");
    let unnumbered = say("identity_status", Language::Swedish);
    assert!(
        unnumbered.contains("Numret är inte publicerat.") && unnumbered.contains("2021-06-18"),
        "{unnumbered}"
    );
}
