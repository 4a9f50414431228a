//! `navlupp explain`

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
    assert!(page.starts_with("01006 Avregistreringsorsak\n"), "{page}");
    assert!(page.contains("\n    AV  Avliden\n") && page.contains("\n    FI  Falsk identitet\n"), "{page}");
    assert_eq!(page, explained("deregistration_reason"));
    assert!(explained("01001").contains("maskerat: säger vem personen är"));
    assert!(explained("full_post_mark").starts_with("(termkod inte publicerad) "));
}

#[test]
fn a_keyword_with_or_without_its_mark() {
    let page = explained("#ANTAL_POSTER --lang en");
    assert!(page.starts_with("#ANTAL_POSTER Number of posts\n"), "{page}");
    assert!(page.contains("Required in: infil, notification"), "{page}");
    assert_eq!(page, explained("antal_poster --lang en"));
}

#[test]
fn a_code_on_every_list_where_it_stands() {
    let page = explained("AV");
    assert!(page.starts_with("AV Avliden\n"), "{page}");
    assert!(page.contains("Kod för: 01006 Avregistreringsorsak"), "{page}");
    let page = explained("AS --lang en");
    assert!(page.contains("Annulment of coordination number") && page.contains("American Samoa"), "{page}");
    assert!(explained("0180").starts_with("0180 Stockholm\n"));
    assert!(explained("01").starts_with("01 Stockholms län\n"));
    assert!(explained("se").starts_with("SE Sverige\n"));
}

#[test]
fn what_is_not_known_is_refused() {
    for name in ["NAV999", "99999", "#NOTHING", "XX", "x"] {
        let ran = Folder::new().run(&format!("explain {name}"));
        assert_eq!((ran.code, &*ran.out), (2, ""), "{name}");
        assert!(ran.err.contains("varken en regel"), "{}", ran.err);
    }
}
