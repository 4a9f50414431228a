//! Windows of lines: their numbers, their posts, their text.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]
#![allow(clippy::float_cmp, reason = "whole numbers, as JavaScript has them")]

mod desk;

use desk::{Desk, number};
use navlupp_protocol::{Body, Command, LineRow, Rail, Severity};
use navlupp_worker::origin::Memory;

fn file(posts: u64, ending: &str) -> Vec<u8> {
    let mut text = format!("#DATA_START{ending}#DAG_START 20261102{ending}");
    for post in 0..posts {
        let mut lines = vec!["#POST_START".to_owned(), format!("#UP 01001 {}", number(post))];
        lines.push(format!("#UP 01012 NAMN{post}"));
        lines.push("#UP 02000".to_owned());
        lines.push("#UP 02003 MO".to_owned());
        lines.push("#UP 02999".to_owned());
        lines.push("#POST_SLUT".to_owned());
        for line in lines {
            text.push_str(&line);
            text.push_str(ending);
        }
    }
    text.push_str("#DAG_SLUT");
    text.push_str(ending);
    text.into_bytes()
}

/// What a line splitter without any index would show.
fn expected(bytes: &[u8], ending: &str) -> Vec<String> {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut lines: Vec<String> = text.split(ending).map(str::to_owned).collect();
    lines.pop();
    lines
}

fn whole(row: &LineRow) -> String {
    let code = row.code.map(|code| format!(" {code:05}")).unwrap_or_default();
    let value = if row.value.is_empty() { String::new() } else { format!(" {}", row.value) };
    format!("{}{code}{value}", row.keyword)
}

#[test]
fn every_window_shows_the_lines_of_the_file() {
    for ending in ["\n", "\r\n", "\r"] {
        let bytes = file(3000, ending);
        assert!(bytes.len() > 3 * 65_536, "several blocks");
        let expected = expected(&bytes, ending);
        let desk: Desk<Memory> = Desk::new();
        let overview = desk.open(1, &bytes);
        assert_eq!((overview.lines as usize, overview.posts as u64), (expected.len(), 3000));
        let mut from = 1;
        while from <= expected.len() {
            let rows = desk.lines(1, from as u64, 200, false);
            assert_eq!(rows.len(), 200.min(expected.len() - from + 1));
            for (row, line) in rows.iter().zip(&expected[from - 1..]) {
                assert_eq!(whole(row), *line, "{ending:?} line {}", row.number);
                let place = row.number as u64 + 4;
                let inside = row.number > 2.0 && row.number < expected.len() as f64;
                assert_eq!(row.post as u64, if inside { place / 7 } else { 0 });
                assert_eq!(row.starts_post, inside && place.is_multiple_of(7));
                let rail = match place % 7 {
                    3 if inside => Rail::Start(2),
                    4 if inside => Rail::Inside(2),
                    5 if inside => Rail::End(2),
                    _ => Rail::None,
                };
                assert_eq!(row.rail, rail);
            }
            from += 173;
        }
        assert!(desk.lines(1, expected.len() as u64 + 1, 10, false).is_empty());
        assert_eq!(desk.lines(1, expected.len() as u64, 10, false).len(), 1);
    }
}

#[test]
fn letters_come_through_in_either_encoding() {
    let desk: Desk<Memory> = Desk::new();
    let mut bytes = format!("#POST_START\n#UP 01001 {}\n#UP 01014 ", number(1)).into_bytes();
    bytes.extend_from_slice(b"\xC5STR\xD6M\n#UP 01055 ");
    bytes.extend_from_slice("GÖTEBORG\n".as_bytes());
    bytes.extend_from_slice(b"#UP 01012 \x80\x1B[2J\x07\n#POST_SLUT\n");
    desk.open(1, &bytes);
    let rows = desk.lines(1, 1, 20, false);
    let values: Vec<&str> = rows.iter().map(|row| row.value.as_str()).collect();
    assert_eq!(values[2..5], ["ÅSTRÖM", "GÖTEBORG", "€␛[2J␇"]);
}

#[test]
fn a_line_of_megabytes_is_cut_and_the_next_is_found() {
    let desk: Desk<Memory> = Desk::new();
    let mut bytes = format!("#POST_START\n#UP 01001 {}\n#UP 01012 ", number(1)).into_bytes();
    bytes.extend(std::iter::repeat_n(b'A', 3 << 20));
    bytes.extend_from_slice(b"\n#UP 01014 B\n#POST_SLUT\n");
    desk.open(1, &bytes);
    let rows = desk.lines(1, 1, 20, false);
    assert_eq!(rows.len(), 5);
    assert!(rows[2].cut && rows[2].value.len() == 990 && !rows[3].cut);
    assert_eq!((rows[3].value.as_str(), rows[4].keyword.as_str()), ("B", "#POST_SLUT"));
    let view = desk.post(1, 1, false, false);
    assert_eq!(view.lines, [1.0, 5.0]);
}

#[test]
fn a_post_of_a_hundred_thousand_terms_is_shown_in_part() {
    let desk: Desk<Memory> = Desk::new();
    let mut text = format!("#POST_START\n#UP 01001 {}\n", number(1));
    for _ in 0..100_000 {
        text.push_str("#UP 01012 KARL\n");
    }
    text.push_str("#POST_SLUT\n");
    desk.open(1, text.as_bytes());
    let view = desk.post(1, 1, true, false);
    assert!(view.cut && view.cards.iter().map(|card| card.rows.len()).sum::<usize>() <= 2000);
    // Too little is seen of it to know that nobody protected is in it.
    assert!(desk.lines(1, 50_000, 10, false).iter().all(|row| row.masked && row.post == 1.0));
}

#[test]
fn faults_stand_on_their_lines_worst_first() {
    let desk: Desk<Memory> = Desk::new();
    let wrong = number(1) ^ 1;
    desk.open(1, format!("#POST_START\n#UP 01001 {wrong}\n#UP 01999 X\n#POST_SLUT\n").as_bytes());
    let rows = desk.lines(1, 1, 10, true);
    let fault = rows[1].faults.first().unwrap();
    assert_eq!((fault.rule, fault.severity, fault.column, fault.length), (205, Severity::Error, 11, 12));
    assert!(rows[2].faults.iter().any(|fault| fault.rule == 301));
    let window = desk.findings(1, 205);
    let row = &window.rows[0];
    assert_eq!((row.line, row.post, row.raw.keyword.as_str()), (2.0, 1.0, "#UP"));
    assert!(row.raw.masked && row.person.contains('•') && !row.message.is_empty());
    let view = desk.post(1, 1, true, false);
    assert_eq!((view.faults[0].0.rule, view.faults[0].1), (205, 2.0));
    let person = view.cards[0].rows.iter().find(|row| row.code == 1001).unwrap();
    assert_eq!(person.severity, Some(Severity::Error));
}

#[test]
fn infil_and_list_show_their_numbers() {
    let desk: Desk<Memory> = Desk::new();
    let [one, two] = [1, 2].map(number);
    desk.open(
        1,
        format!(
            "#INFO_START\n#NAMN_INFIL min\n#INFO_SLUT\n#DATA_START\n#PNR {one}\n#PNR {two}\n#DATA_SLUT\n"
        )
        .as_bytes(),
    );
    desk.open(2, format!("Personnummer\n{one}\n{two}\n").as_bytes());
    for (file, line) in [(1, 5), (2, 2)] {
        let rows = desk.lines(file, line, 2, true);
        assert!(
            rows.iter().all(|row| row.value.starts_with("187") && row.value.ends_with("••••••••")),
            "{rows:?}"
        );
        assert_eq!([rows[0].post, rows[1].post], [1.0, 2.0]);
        assert_eq!(desk.lines(file, line, 1, false)[0].value, one.to_string());
        let view = desk.post(file, 2, false, false);
        assert!(view.cards[0].rows[0].value.contains('-'));
    }
    assert_eq!(desk.lines(2, 1, 1, true)[0].value, "••••••");
}

#[test]
fn what_is_not_there_is_refused_or_empty() {
    let desk: Desk<Memory> = Desk::new();
    assert_eq!(desk.ask(Command::Lines { file: 9, from: 1.0, count: 5, masked: true }), Body::Refused);
    desk.open(1, b"<?xml version=\"1.0\"?><a>\n</a>\n");
    assert!(desk.lines(1, 1, 10, false).is_empty());
    desk.open(2, b"");
    assert!(desk.lines(2, 1, 10, true).is_empty());
    for from in [-5.0, f64::NAN, f64::INFINITY] {
        let body = desk.ask(Command::Lines { file: 2, from, count: 5, masked: true });
        assert!(matches!(body, Body::Lines { .. }));
    }
}
