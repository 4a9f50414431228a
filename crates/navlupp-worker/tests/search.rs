//! Posts that are looked for, forwards and backwards.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]
#![allow(clippy::float_cmp, reason = "whole numbers, as JavaScript has them")]

mod desk;

use std::fmt::Write;

use desk::{Desk, number};
use navlupp_protocol::Filter;
use navlupp_worker::origin::Memory;

const POSTS: u64 = 8000;

/// Every 1000th post is deregistered as UV, every 3000th has an unknown code, every 2500th is protected,
/// every 700th has a wrong check digit. A new day begins every 2000 posts.
fn desk() -> Desk<Memory> {
    let mut text = "#DATA_START\n".to_owned();
    for post in 1..=POSTS {
        if post % 2000 == 1 {
            let _ = writeln!(text, "#DAG_START 2026110{}", post / 2000 + 1);
        }
        let wrong = u64::from(post % 700 == 0);
        let _ = writeln!(text, "#POST_START\n#POST_ID 2026.004.{:03}.{:03}", post / 1000, post % 1000);
        let _ = writeln!(text, "#UP 01001 {}", number(post) ^ wrong);
        if post % 1000 == 0 {
            text.push_str("#UP 01006 UV\n");
        }
        if post % 3000 == 0 {
            text.push_str("#UP 01999 1\n#UP 01006 $\n");
        }
        if post % 2500 == 0 {
            text.push_str("#UP 01003 J\n");
        }
        text.push_str("#UP 01022 14\n#UP 01023 80\n#UP 01004 41H\n#UP 01033 STORGATAN 1\n#POST_SLUT\n");
        if post % 2000 == 0 {
            text.push_str("#DAG_SLUT\n");
        }
    }
    let desk = Desk::new();
    assert!(text.len() > 10 * 65_536);
    desk.open(1, text.as_bytes());
    desk
}

/// Every post that a filter finds, from the first and from the last.
fn walk(desk: &Desk<Memory>, filter: &Filter) -> Vec<u64> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(post) = desk.seek(1, from, true, filter.clone()) {
        found.push(post);
        from = post;
    }
    let mut back = Vec::new();
    let mut from = 0;
    while let Some(post) = desk.seek(1, from, false, filter.clone()) {
        back.push(post);
        from = post;
    }
    back.reverse();
    assert_eq!(found, back, "{filter:?}");
    found
}

fn every(step: u64) -> Vec<u64> {
    (1..=POSTS).filter(|post| post % step == 0).collect()
}

#[test]
fn posts_are_found_in_both_directions() {
    let desk = desk();
    let code = |term, value: &str| Filter::Code { term, value: value.to_owned() };
    assert_eq!(walk(&desk, &code(1006, "UV")), every(1000));
    assert_eq!(walk(&desk, &code(1006, "$")), every(3000));
    assert_eq!(walk(&desk, &code(1006, "AV")), []);
    assert_eq!(walk(&desk, &Filter::Term(1999)), every(3000));
    assert_eq!(walk(&desk, &Filter::Protected), every(2500));
    assert_eq!(walk(&desk, &code(1003, "J")), every(2500));
    assert_eq!(walk(&desk, &Filter::Severity(0)), every(700));
    assert_eq!(desk.seek(1, 0, true, Filter::All), Some(1));
    assert_eq!(desk.seek(1, 0, false, Filter::All), Some(POSTS));
    assert_eq!(desk.seek(1, POSTS, true, Filter::All), None);
    assert_eq!(desk.seek(1, 0, true, Filter::Day(20_261_102)), Some(2001));
    assert_eq!(desk.seek(1, 0, false, Filter::Day(20_261_102)), Some(4000));
    assert_eq!(desk.seek(1, 0, true, Filter::Day(20_261_109)), None);
    for (term, value) in [(1022, "14"), (1023, "1480"), (1023, "80"), (1004, "41")] {
        assert_eq!(desk.seek(1, 77, true, code(term, value)), Some(78), "{term} {value}");
        assert_eq!(desk.seek(1, 77, false, code(term, value)), Some(76), "{term} {value}");
    }
    assert_eq!(desk.seek(1, 0, true, code(1023, "0180")), None);
    assert_eq!(desk.seek(1, 0, true, code(1004, "341")), None);
}

/// Where a protected person lives is masked; a search for a municipality that leads to them would tell it.
#[test]
fn a_search_for_a_place_passes_protected_persons_by() {
    let desk: Desk<Memory> = Desk::new();
    let post = |person: u64, more: &str| {
        format!("#POST_START\n#UP 01001 {person}\n{more}#UP 01022 01\n#UP 01023 80\n#POST_SLUT\n")
    };
    let text = post(number(1), "")
        + &post(number(2), "#UP 01003 J\n")
        // Of the same person, without a mark of it.
        + &post(number(2), "")
        // Of nobody known.
        + &post(number(3) ^ 1, "")
        + &post(number(4), "")
        + &format!("#POST_START\n#UP 01001 {}\n#UP 01003 J\n#UP 01022 99\n#POST_SLUT\n", number(5));
    desk.open(1, text.as_bytes());
    let code = |term, value: &str| Filter::Code { term, value: value.to_owned() };
    for place in [code(1022, "01"), code(1023, "0180"), code(1023, "80")] {
        assert_eq!(walk(&desk, &place), [1, 5]);
    }
    assert_eq!(walk(&desk, &code(1022, "99")), [6]);
    assert_eq!(walk(&desk, &code(1003, "J")), [2, 6]);
    // Another file may protect anybody.
    desk.open(2, post(number(4), "#UP 01020 J\n").as_bytes());
    assert_eq!(walk(&desk, &code(1022, "01")), [1]);
}

#[test]
fn findings_beyond_the_stored_examples_are_found() {
    let mut text = String::new();
    let (first, rest) = (1500, 4000);
    for post in 1..=rest {
        let wrong = u64::from(post <= first || post % 500 == 0);
        let _ = writeln!(
            text,
            "#POST_START\n#UP 01001 {}\n#UP 01033 STORGATAN 1\n#POST_SLUT",
            number(post) ^ wrong
        );
    }
    let desk: Desk<Memory> = Desk::new();
    let overview = desk.open(1, text.as_bytes());
    let rule = overview.rules.iter().find(|rule| rule.rule == 205).unwrap();
    assert!(rule.count > f64::from(rule.shown));
    let error = Filter::Severity(0);
    assert_eq!(desk.seek(1, 1200, true, error.clone()), Some(1201));
    assert_eq!(desk.seek(1, first, true, error.clone()), Some(2000));
    assert_eq!(desk.seek(1, 2000, true, error.clone()), Some(2500));
    assert_eq!(desk.seek(1, 0, false, error.clone()), Some(4000));
    assert_eq!(desk.seek(1, 4000, false, error.clone()), Some(3500));
    assert_eq!(desk.seek(1, 1900, false, error.clone()), Some(first));
    assert_eq!(desk.seek(1, 900, false, error), Some(899));
}

#[test]
fn a_place_that_is_typed_is_found() {
    let desk = desk();
    assert_eq!(desk.locate(1, "3").1, Some(3));
    assert_eq!(desk.locate(1, "post 4000").0, Some(4000));
    assert_eq!(desk.locate(1, "2026.004.005.017").0, Some(5017));
    assert_eq!(desk.locate(1, "2026.004.009.017"), (None, None));
    let digits = number(6001).to_string();
    let ten = digits[2..].to_owned();
    for query in [
        digits.clone(),
        format!("{}-{}", &digits[..8], &digits[8..]),
        ten.clone(),
        format!("{}-{}", &ten[..6], &ten[6..]),
    ] {
        assert_eq!(desk.locate(1, &query).0, Some(6001), "{query}");
    }
    assert_eq!(desk.locate(1, "187012312399"), (None, None));
    assert_eq!(desk.locate(1, "Anna"), (None, None));
}
