//! An infil of the size that Navet recommends at most: three numbers that stand there again, one wrong check digit,
//! and a count that is off by one.

use navlupp_id::{Date, Identity};
use serde_json::json;

use crate::support::Folder;

const ROWS: usize = 2_000_000;
const HEAD: &[u8] = b"#INFO_START\n#FILTYP INFIL\n#BEST\xC4LLNINGSID 00000079-FO01-0001\n\
#BEST\xC4LLNINGSTYP URVAL\n#NAMN_INFIL min infil\n#INFO_SLUT\n#DATA_START\n";
const HEAD_LINES: usize = 7;
const FOOT: &[u8] = b"#DATA_SLUT\n#AVST_START\n#ANTAL_POSTER 01999999\n#AVST_SLUT\n#FIL_SLUT\n";

/// Numbers of the years 1800 to 1880, ascending, so that none comes twice; nobody alive bears them.
fn numbers() -> impl Iterator<Item = u64> {
    let dates = (1800..=1880)
        .flat_map(|year| (1..=12).flat_map(move |month| (1..=31).map(move |day| (year, month, day))))
        .filter_map(|(year, month, day)| Date::new(year, month, day));
    dates.flat_map(|date| {
        let first = u64::from(date.number()) * 10_000;
        (1..=90).map(move |serial| {
            Identity::from_number(first + serial * 10).unwrap().with_check_digit().number()
        })
    })
}

fn infil() -> Vec<u8> {
    let mut rows: Vec<u64> = numbers().take(ROWS - 3).collect();
    // The number of row 1 000 follows itself; that of row 10 stands in the middle again, and at the end.
    rows.insert(1_000, rows[999]);
    rows.insert(1_200_000, rows[9]);
    rows.push(rows[9]);
    let wrong = &mut rows[1_499_999];
    *wrong = *wrong / 10 * 10 + (*wrong % 10 + 1) % 10;
    let mut infil = HEAD.to_vec();
    for row in rows {
        infil.extend_from_slice(format!("#PNR {row}\n").as_bytes());
    }
    infil.extend_from_slice(FOOT);
    infil
}

#[test]
fn faults_in_two_million_rows_are_found_exactly() {
    let folder = Folder::with("infil.txt", infil());
    let ran = folder.run("check --format json infil.txt");
    assert_eq!((ran.code, &*ran.err), (1, ""));

    let json = ran.json();
    let file = &json["files"][0];
    assert_eq!([&file["kind"], &file["complete"]], [&json!("infil"), &json!(true)]);
    assert_eq!([&file["posts"], &file["lines"]], [&json!(ROWS), &json!(HEAD_LINES + ROWS + 5)]);
    assert_eq!(
        file["rules"],
        json!({
            "NAV105": {"severity": "error", "count": 1, "shown": 1},
            "NAV205": {"severity": "error", "count": 1, "shown": 1},
            "NAV901": {"severity": "info", "count": 3, "shown": 3},
            "NAV902": {"severity": "info", "count": 1, "shown": 1},
        })
    );
    let again = |row: usize, first: &str| {
        json!({"rule": "NAV901", "severity": "info", "line": HEAD_LINES + row, "column": 1, "length": 0, "post": row,
               "message": format!("Samma nummer står redan på rad {first}")})
    };
    assert_eq!(
        file["findings"],
        json!([
            again(1_001, "1\u{A0}007"),
            again(1_200_001, "17"),
            {"rule": "NAV902", "severity": "info", "line": HEAD_LINES + 1_200_001, "column": 1, "length": 0, "post": 0,
             "message": "Numret är lägre än det före; härifrån står filen inte i stigande ordning"},
            {"rule": "NAV205", "severity": "error", "line": HEAD_LINES + 1_500_000, "column": 6, "length": 12,
             "post": 1_500_000, "message": "Kontrollsiffran stämmer inte: minst en siffra i numret är fel"},
            again(2_000_000, "17"),
            {"rule": "NAV105", "severity": "error", "line": HEAD_LINES + ROWS + 3, "column": 15, "length": 8,
             "post": 0, "message": "#ANTAL_POSTER anger 1\u{A0}999\u{A0}999, filen har 2\u{A0}000\u{A0}000"},
        ])
    );
}
