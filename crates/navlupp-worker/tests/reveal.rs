//! Who may see what.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]
#![allow(clippy::float_cmp, reason = "whole numbers, as JavaScript has them")]

mod desk;

use desk::{Desk, number};
use navlupp_protocol::{Command, LineRow, PostView};
use navlupp_worker::origin::Memory;

const PLAIN: &str = "KARL";

fn post(number: u64, more: &str) -> String {
    format!(
        "#POST_START\n#UP 01001 {number}\n#UP 01010 18700102\n#UP 01012 {PLAIN}\n#UP 01022 14\n#UP 01023 80\n{more}#POST_SLUT\n"
    )
}

fn desk() -> Desk<Memory> {
    Desk::new()
}

fn values(rows: &[LineRow]) -> Vec<&str> {
    rows.iter().filter(|row| row.code.is_some()).map(|row| row.value.as_str()).collect()
}

fn texts(view: &PostView) -> String {
    view.cards.iter().flat_map(|card| &card.rows).map(|row| row.value.as_str()).collect::<Vec<_>>().join("|")
}

#[test]
fn values_are_masked_until_they_are_asked_for() {
    let desk = desk();
    desk.open(1, post(number(1), "").as_bytes());
    assert_eq!(values(&desk.lines(1, 1, 20, true)), ["1870••••••••", "1870••••", "••••••", "14", "80"]);
    assert_eq!(
        texts(&desk.post(1, 1, true, false)),
        "1870••••-••••|••••••|1870-••-••|Västra Götalands län|Göteborg"
    );
    let shown = values(&desk.lines(1, 1, 20, false)).join(" ");
    assert_eq!(shown, format!("{} 18700102 KARL 14 80", number(1)));
    assert!(texts(&desk.post(1, 1, false, false)).contains("2 januari 1870"));
}

#[test]
fn a_protected_person_stays_masked_until_the_post_is_opened() {
    let desk = desk();
    desk.open(1, post(number(1), "#UP 01020 J\n").as_bytes());
    for masked in [true, false] {
        let rows = desk.lines(1, 1, 20, masked);
        assert_eq!(values(&rows), ["••••••••••••", "••••••••", "••••••", "••", "••", "J"]);
        let view = desk.post(1, 1, masked, false);
        assert_eq!(texts(&view), "••••••••-••••|••••••|••••-••-••|Ja|••|••");
        assert_eq!((view.protected, view.opened, view.flags), (true, false, [false, true]));
        assert!(rows.iter().filter(|row| row.masked).all(|row| row.protected));
    }
    assert!(texts(&desk.post(1, 1, true, true)).starts_with("••••••••-••••"), "masked wins over opened");
    let view = desk.post(1, 1, false, true);
    assert!(texts(&view).contains(PLAIN) && view.opened);
}

#[test]
fn protection_covers_earlier_posts_and_other_files() {
    let desk = desk();
    let both = post(number(1), "") + &post(number(2), "") + &post(number(1), "#UP 01003 J\n");
    desk.open(1, both.as_bytes());
    let rows = desk.lines(1, 1, 100, false);
    let name = |post: u64| {
        rows.iter().find(|row| row.post as u64 == post && row.code == Some(1012)).unwrap().value.clone()
    };
    assert_eq!([name(1), name(2), name(3)], ["••••••", PLAIN, "••••••"]);

    desk.open(2, post(number(2), "#UP 01020 J\n").as_bytes());
    let rows = desk.lines(1, 1, 100, false);
    assert!(!rows.iter().any(|row| row.value.contains(PLAIN)), "the other file protects the second person");
    assert!(desk.post(1, 2, false, false).protected);
    desk.ask_with(Command::Close { file: 2 }, None);
    assert!(desk.lines(1, 1, 100, false).iter().any(|row| row.value.contains(PLAIN)));
}

#[test]
fn nobody_known_is_nobody_shown() {
    let desk = desk();
    let wrong = number(1) ^ 1;
    let nobody = "#POST_START\n#UP 01012 KARL\n#POST_SLUT\n#UP 01012 KARL\nKARL\n".to_owned();
    desk.open(1, (nobody + &post(wrong, "")).as_bytes());
    let rows = desk.lines(1, 1, 100, false);
    assert!(!rows.iter().any(|row| row.value.contains(PLAIN)));
    assert!(desk.post(1, 1, false, false).protected && desk.post(1, 2, false, false).protected);
    assert!(texts(&desk.post(1, 1, false, true)).contains(PLAIN));
}

#[test]
fn a_relation_or_reference_to_a_protected_person_is_not_shown() {
    let desk = desk();
    let relation = format!("#UP 02000\n#UP 02001 {}\n#UP 02003 MO\n#UP 02999\n", number(2));
    let reference = format!("#UP 01005 {}\n", number(2));
    let text = post(number(1), &relation) + &post(number(3), &reference) + &post(number(2), "#UP 01003 J\n");
    desk.open(1, text.as_bytes());
    let rows = desk.lines(1, 1, 100, false);
    assert!(!rows.iter().any(|row| row.value.contains(&number(2).to_string())));
    // The mother's number is hidden, her child is not; an earlier number is the person's own.
    assert!(rows.iter().any(|row| row.post == 1.0 && row.value == PLAIN));
    assert!(!rows.iter().any(|row| row.post == 2.0 && row.value == PLAIN));
    assert!(desk.post(1, 2, false, false).protected);
}

/// An act opens one person: what the post says of another protected person stays masked, number, names and dates, before
/// the number and behind it, in raw lines, cards and sentences; and so it does in the post of somebody who is not protected.
#[test]
fn the_act_that_opens_a_person_opens_nobody_else() {
    let desk = desk();
    let entry = |number: u64, name: &str| {
        format!(
            "#UP 02000\n#UP 02004 18880301\n#UP 02001 {number}\n#UP 02003 B\n#UP 02005 {name}\n#UP 02999\n"
        )
    };
    let family = entry(number(2), "HEMLIG") + &entry(number(4), "ERIK");
    let text = post(number(1), &(family.clone() + "#UP 01003 J\n"))
        + &post(number(2), "#UP 01020 J\n")
        + &post(number(3), &family)
        // The start of the entry is missing.
        + &post(number(5), &entry(number(2), "HEMLIG").replace("#UP 02000\n", ""));
    desk.open(1, text.as_bytes());
    // By the act for the first post; the third needs none.
    for (place, opened) in [(1, true), (3, false)] {
        let view = desk.post(1, place, false, opened);
        assert_eq!((view.protected, view.opened), (opened, opened));
        let told: String = view.told.iter().map(|told| told.text.as_str()).collect();
        let said = texts(&view) + &told;
        assert!(said.contains(PLAIN) && said.contains("ERIK") && said.contains("1 mars 1888"), "{said}");
        let hidden = number(2).to_string();
        assert!(!said.contains("HEMLIG") && !said.contains(&hidden[8..]), "{said}");
        let cards: Vec<_> = view.cards.iter().filter(|card| card.group == 2).collect();
        let masked = |card: usize| cards[card].rows.iter().filter(|row| row.masked && row.protected).count();
        assert_eq!((masked(0), masked(1)), (3, 0), "number, name and date");
    }
    let rows = desk.lines(1, 1, 100, false);
    assert!(!rows.iter().any(|row| row.value.contains("HEMLIG")));
    assert_eq!(rows.iter().filter(|row| row.value == "ERIK").count(), 1, "of the post that is not protected");
    // By its own act.
    assert!(texts(&desk.post(1, 2, false, true)).contains(PLAIN));
}

#[test]
fn nothing_is_shown_before_every_file_is_read_to_its_end() {
    let desk = desk();
    desk.open(1, post(number(1), "").as_bytes());
    let name = || values(&desk.lines(1, 1, 100, false)).join("|");
    assert!(name().contains(PLAIN));
    // A file in the queue may protect anybody: no year, no county either.
    let source = <Memory as navlupp_worker::origin::Source>::of_bytes(Vec::new());
    let ticket = navlupp_worker::session::Ticket { id: 1, generation: 7 };
    desk.session.borrow_mut().open(2, String::new(), source, false, ticket);
    assert_eq!(name(), "••••••••••••|••••••••|••••••|••|••");
    assert!(!texts(&desk.post(1, 1, false, true)).contains(PLAIN));
    // Cancelled is not read to its end.
    desk.ask_with(Command::Cancel { file: 2 }, None);
    assert_eq!(name(), "••••••••••••|••••••••|••••••|••|••");
    desk.ask_with(Command::Close { file: 2 }, None);
    assert!(name().contains(PLAIN));
}

#[test]
fn skatteverkets_own_address_stays_readable_and_no_other() {
    let desk = desk();
    let forwarding = "#UP 01020 J\n#UP 01025 PÅ KOMMUNEN SKRIVEN\n#UP 01028 0\n#UP 01034 00000\n#UP 01051 FÖRMEDLINGSUPPDRAG SKATTEVERKET\n#UP 01052 KONTOR 123\n#UP 01053 BOX 2820\n#UP 01054 40320\n#UP 01055 GÖTEBORG\n";
    desk.open(1, post(number(1), forwarding).as_bytes());
    let rows = desk.lines(1, 1, 100, true);
    let shown = values(&rows)[6..].join("|");
    assert_eq!(
        shown,
        "PÅ KOMMUNEN SKRIVEN|0|00000|FÖRMEDLINGSUPPDRAG SKATTEVERKET|KONTOR 123|BOX 2820|40320|GÖTEBORG"
    );
    assert!(texts(&desk.post(1, 1, true, false)).contains("403 20|GÖTEBORG"));

    for (what, with) in
        [("KONTOR 123", "STORGATAN 1"), ("SKATTEVERKET", "SKATTEVERKET X"), ("40320", "STORGATAN 1")]
    {
        desk.open(1, post(number(1), &forwarding.replace(what, with)).as_bytes());
        let rows = desk.lines(1, 1, 100, true);
        assert!(
            rows.iter()
                .filter(|row| row.code.is_some_and(|code| (1051..=1055).contains(&code)))
                .all(|row| row.masked)
        );
    }
}

#[test]
fn what_is_not_known_is_masked_whole() {
    let desk = desk();
    let text = "#INFO_START\n#FILTYP KARL\n#BESTÄLLNINGSID 00000079-FO01-0001\n#KARL KARL\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261102\n".to_owned()
        + &post(number(1), "#POST_ID 2026.004.118.206\n#UP 01999 20261102\n#UP KARL\n#UP 01006 KARL\nKARL\n#UP 01012\n")
        + "#POST_START KARL\n#POST_SLUT\n#DAG_SLUT\n#ANTAL_POSTER KARL\n#ANTAL_POSTER 2\n";
    desk.open(1, text.as_bytes());
    let rows = desk.lines(1, 1, 100, true);
    assert!(!rows.iter().any(|row| format!("{row:?}").contains("KARL")), "{rows:?}");
    let value = |keyword: &str| {
        rows.iter().filter(|row| row.keyword == keyword).map(|row| row.value.as_str()).next_back()
    };
    assert_eq!(value("#FILTYP"), Some("••••••"));
    assert_eq!(value("#BESTÄLLNINGSID"), Some("00000079-FO01-0001"));
    assert_eq!(value("#DAG_START"), Some("20261102"));
    assert_eq!(value("#POST_ID"), Some("••••••"));
    assert_eq!(value("#ANTAL_POSTER"), Some("2"));
    let of_code = |code| rows.iter().find(|row| row.code == Some(code)).unwrap();
    assert_eq!(of_code(1999).value, "••••••");
    assert_eq!(of_code(1006).value, "••••••");
    assert_eq!(desk.post(1, 1, true, false).post_id, "••••••");
    assert_eq!(desk.post(1, 1, true, false).day, "2026-11-02");
}
