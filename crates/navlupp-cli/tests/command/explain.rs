//! `navlupp explain`

use std::fs;
use std::path::Path;

use crate::support::Folder;

fn explained(line: &str) -> String {
    let ran = Folder::new().run(&format!("explain {line}"));
    assert_eq!((ran.code, &*ran.err), (0, ""), "{line}");
    ran.out
}

#[test]
fn a_rule_by_number_or_slug() {
    let page = explained("NAV001");
    assert!(page.starts_with("Fel NAV001: Filen är tom\nempty-file, säkerhet: säker\n"), "{page}");
    assert!(page.contains("\nVad du gör\n  Hämta filen igen."), "{page}");
    assert_eq!(page, explained("empty-file"));
    assert_eq!(page, explained("nav001"));
    assert!(explained("NAV001 --lang en").contains("\nWhat to do\n  Fetch the file again."));
    assert!(explained("NAV001 --lang fi").contains("\nMitä teet\n  Hae tiedosto uudelleen."));
}

#[test]
fn a_term_by_number_or_key() {
    let page = explained("01006");
    assert!(page.starts_with("01006 Avregistreringsorsak\n\nVad den säger\n  Varför "), "{page}");
    assert!(page.contains("\n  AV  Avliden.\n") && page.contains("\n  FI  Falsk identitet."), "{page}");
    assert!(page.contains("\n  NAV519  "), "{page}");
    assert_eq!(page, explained("deregistration_reason"));
    assert!(explained("01001").contains("Värdet är maskerat: det kan säga vem personen är."));
    assert!(explained("full_post_mark").contains(" (termkod inte publicerad)\n"));
}

#[test]
fn a_keyword_with_or_without_its_mark() {
    let page = explained("#ANTAL_POSTER --lang en");
    assert!(page.starts_with("#ANTAL_POSTER Number of posts\n"), "{page}");
    assert!(page.contains("Required in: infil, notification."), "{page}");
    assert_eq!(page, explained("antal_poster --lang en"));
}

#[test]
fn a_code_on_every_list_where_it_stands() {
    let page = explained("AV");
    assert!(page.starts_with("AV Avliden\n"), "{page}");
    assert!(page.contains("Kod för 01006 Avregistreringsorsak"), "{page}");
    let page = explained("AS --lang en");
    assert!(page.contains("Annulment of coordination number") && page.contains("American Samoa"), "{page}");
    assert!(page.contains("version 4.1, chapter 8.7."), "{page}");
    assert!(explained("0180").starts_with("0180 Stockholm\n"));
    assert!(explained("01").starts_with("01 Stockholms län\n"));
    assert!(explained("se").starts_with("SE Sverige\n"));
    assert!(explained("case_type").contains("\n66 Dödsfall\n"));
}

/// The command prints what the pages in `docs/terms` say, word for word, in every language.
#[test]
fn what_is_printed_stands_in_the_pages() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/terms");
    // Markdown's own marks, and the ways to other pages, are no words.
    let bare = |text: &str| -> String { text.chars().filter(|letter| letter.is_alphanumeric()).collect() };
    for (name, file) in [
        ("01006", "01006"),
        ("01022", "01022"),
        ("identity_status", "identity_status"),
        ("#ANTAL_POSTER", "keyword-post_count"),
        ("civil_status_date", "01082"),
    ] {
        let page = fs::read_to_string(docs.join(format!("{file}.md"))).unwrap();
        let parts: Vec<String> = page.split("\n## ").skip(1).map(bare).collect();
        for (part, language) in parts.iter().zip(["sv", "en", "fi"]) {
            let printed = explained(&format!("{name} --lang {language}"));
            for line in printed.lines().filter(|line| !line.contains("NAV") && !line.contains("list-")) {
                assert!(part.contains(&bare(line)), "{name} {language}: {line}");
            }
        }
        assert_eq!(parts.len(), 3);
    }
}

#[test]
fn what_is_not_known_is_refused() {
    for name in ["NAV999", "99999", "#NOTHING", "XX", "x"] {
        let ran = Folder::new().run(&format!("explain {name}"));
        assert_eq!((ran.code, &*ran.out), (2, ""), "{name}");
        assert!(ran.err.contains("varken en regel"), "{}", ran.err);
    }
}
