//! Which sentence stands above which file.

use crate::support::{SOUND, engine, report};
use navlupp_catalog::Language;
use navlupp_core::report::End;
use navlupp_core::rule::{RuleId, Severity};
use navlupp_report::unchecked;
use navlupp_report::verdict::{About, verdict, verdict_without};

#[test]
fn each_file_has_its_sentence() {
    let cut = &SOUND[..SOUND.len() - 60];
    let torn = SOUND.replacen("#POST_SLUT\n", "", 1);
    let without_posts = "#INFO_START\n#INFO_SLUT\n#DATA_START\n#DATA_SLUT\n#AVST_START\n\
                         #ANTAL_POSTER 00000000\n#AVST_SLUT\n#FIL_SLUT\n";
    let uncounted = SOUND.replace("#ANTAL_POSTER 00000002\n", "");
    let infil = "#INFO_START\n#NAMN_INFIL X\n#INFO_SLUT\n#DATA_START\n#PNR 187001022388\n#DATA_SLUT\n\
                 #AVST_START\n#ANTAL_POSTER 00000001\n#AVST_SLUT\n#FIL_SLUT\n";
    let engine = engine();
    for (bytes, end, about) in [
        (SOUND, End::Complete, About::Whole),
        (SOUND, End::Broken, About::Part),
        (cut, End::Broken, About::Part),
        (&*torn, End::Complete, About::Torn),
        (without_posts, End::Complete, About::WithoutPosts),
        (&*uncounted, End::Complete, About::Uncounted),
        ("#POST_START\n#UP 01001 187001022388\n#POST_SLUT\n", End::Complete, About::Fragment),
        (infil, End::Complete, About::Infil),
        ("#MEDIELEV_START\n#MEDIELEV_SLUT\n", End::Complete, About::Label),
        ("187001022388\n187001012389\n", End::Complete, About::List),
        ("", End::Complete, About::Empty),
        ("", End::Broken, About::Unread),
        ("Kara dagbok\n", End::Complete, About::Unrecognised),
    ] {
        assert_eq!(verdict(&report(&engine, bytes.as_bytes(), end)).about, about, "{bytes}");
    }
}

#[test]
fn a_rule_set_aside_is_not_counted_but_never_makes_a_file_whole() {
    let engine = engine();
    let torn = SOUND.replacen("#POST_SLUT\n", "", 1);
    let report = report(&engine, torn.as_bytes(), End::Complete);
    let all = verdict(&report);
    let without = verdict_without(&report, &[RuleId(101)]);
    assert_eq!((all.errors - without.errors, without.ignored), (1, 1));
    assert_eq!(without.about, About::Torn);
    assert_eq!(without.additions(Language::English).len(), 1);
}

#[test]
fn the_mark_beside_the_sentence_is_a_tick_only_for_a_sound_file() {
    let engine = engine();
    assert_eq!(verdict(&report(&engine, b"", End::Complete)).weight(), Some(Severity::Error));
    assert_eq!(verdict(&report(&engine, SOUND.as_bytes(), End::Broken)).weight(), Some(Severity::Warning));
    assert_eq!(verdict(&report(&engine, SOUND.as_bytes(), End::Complete)).weight(), None);
    let fragment = b"#POST_START\n#UP 01001 187001022388\n#POST_SLUT\n";
    assert_eq!(verdict(&report(&engine, fragment, End::Complete)).weight(), Some(Severity::Info));
}

#[test]
fn what_fires_in_nearly_every_post_is_named_once_beside_the_verdict() {
    let engine = engine();
    let post = "#POST_START\n#UP 01001 187001022388\n#UP 01034 1234A\n#POST_SLUT\n".repeat(40);
    let report = report(&engine, post.as_bytes(), End::Complete);
    let all = verdict(&report);
    assert_eq!(all.warnings, 40);
    let swedish = all.additions(Language::Swedish);
    assert_eq!(swedish.len(), 2);
    assert!(swedish[0].starts_with("Filen följer en form som Navlupp inte känner"));
    assert_eq!(swedish[1], "Samma avvikelse i nästan varje post, att räkna som en: NAV310");
    for language in Language::ALL {
        assert!(all.additions(language)[1].ends_with(": NAV310"));
        assert!(!verdict_without(&report, &[RuleId(310)]).additions(language)[1].contains("NAV"));
    }
}

#[test]
fn what_was_not_checked_is_said_in_three_languages() {
    let engine = engine();
    let text = "#POST_START\n#UP 01001 187001022388\n#UP 01006 AV\n#UP 09999 X\nhQEMA\n#NYTT 1\n\
                #UP 04000\n#UP 04008 FB\n#UP 04999\n#POST_SLUT\n";
    let report = report(&engine, text.as_bytes(), End::Complete);
    let items = report.not_checked(&engine);
    let keys: Vec<&str> = items.iter().map(|&item| unchecked::key(item)).collect();
    assert_eq!(
        keys,
        [
            "truth",
            "official-form",
            "completeness",
            "reference-date",
            "full-posts",
            "own-terms",
            "unknown-terms",
            "unknown-keywords",
            "unreadable-lines",
            "absent"
        ]
    );
    for language in Language::ALL {
        let mut said: Vec<String> = Vec::new();
        for &item in &items {
            let words = unchecked::said(item, language);
            let number = unchecked::number(item);
            assert!(
                number == 0 || words.ends_with(&format!(": {number}")) || words.ends_with(')'),
                "{words}"
            );
            assert!(!words.contains('{') && !words.ends_with('.') && !said.contains(&words), "{words}");
            said.push(words);
        }
    }
    let said = |language| unchecked::said(items[items.len() - 1], language);
    assert_eq!(
        said(Language::Swedish),
        "Regler som behöver något som saknas i filen eller inte går att läsa: \
         NAV419 (04001, 04002, 04003, 04005), NAV503 (01007)"
    );
    assert!(
        said(Language::English).ends_with("be read: NAV419 (04001, 04002, 04003, 04005), NAV503 (01007)")
    );
    assert!(said(Language::Finnish).ends_with("lukea: NAV419 (04001, 04002, 04003, 04005), NAV503 (01007)"));
}
