//! Bytes that nobody should send: no panic, a finding where one belongs, nothing personal in what is said,
//! and the same report however the input is cut.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::sync::Arc;

use navlupp_catalog::{Catalogue, Language};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::kind::Kind;
use navlupp_core::report::{End, FileEncoding, LineEnding, Report};
use navlupp_core::rule::RuleId;
use navlupp_core::rules;
use navlupp_core::table::Engine;

const SIZES: [usize; 4] = [1, 7, 4096, usize::MAX];

fn read_in(engine: &Arc<Engine>, bytes: &[u8], size: usize) -> Report {
    let mut inspection = Inspection::new(Arc::clone(engine), Options::default());
    for chunk in bytes.chunks(size) {
        inspection.push(chunk);
    }
    inspection.finish(End::Complete)
}

/// Reads the bytes in chunks of every size; the report must be the same.
fn read(bytes: &[u8]) -> Report {
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    let whole = read_in(&engine, bytes, usize::MAX);
    for size in SIZES {
        assert!(read_in(&engine, bytes, size) == whole, "chunks of {size} give another report");
    }
    assert_eq!(whole.facts.bytes, bytes.len() as u64);
    whole
}

fn count(report: &Report, rule: u16) -> u64 {
    report.findings.count(RuleId(rule))
}

fn lines(report: &Report, rule: u16) -> Vec<u64> {
    report.findings.examples(RuleId(rule)).iter().map(|finding| finding.place.line).collect()
}

/// Everything that a report says in words.
fn said(report: &Report) -> String {
    let mut text = String::new();
    for finding in report.findings.in_line_order() {
        let meta = rules::rule(finding.rule).unwrap();
        for &language in &Language::ALL {
            text.push_str(&meta.message(&finding.args, language));
            text.push('\n');
        }
    }
    text
}

/// `body` as the content of one post.
fn post(body: &[u8]) -> Vec<u8> {
    [b"#POST_START\n#UP 01001 187001012389\n", body, b"\n#POST_SLUT\n"].concat()
}

#[test]
fn every_byte_value_alone_and_in_a_value() {
    for byte in 0..=u8::MAX {
        read(&[byte]);
        let report = read(&post(&[&b"#UP 01012 A"[..], &[byte], b"B"].concat()));
        let in_line = !matches!(byte, b'\n' | b'\r');
        assert_eq!(count(&report, 13), u64::from(!in_line), "byte {byte:02X}");
        assert_eq!(count(&report, 18), u64::from(byte == 0), "byte {byte:02X}");
        let control = matches!(
            byte,
            0x01..=0x08 | 0x0B | 0x0C | 0x0E..=0x1F | 0x7F | 0x81 | 0x8D | 0x8F | 0x90 | 0x9D
        );
        assert_eq!(count(&report, 7), u64::from(control), "byte {byte:02X}");
        assert_eq!(report.posts(), 1);
    }
}

#[test]
fn every_byte_value_in_every_place_of_a_line() {
    let sound = b"#UP 01012 Karl";
    for byte in 0..=u8::MAX {
        for at in 0..=sound.len() {
            let mut line = sound.to_vec();
            line.insert(at, byte);
            assert_eq!(read(&post(&line)).posts(), 1, "byte {byte:02X} at {at}");
        }
    }
}

#[test]
fn all_bytes_at_once() {
    let all: Vec<u8> = (0..=u8::MAX).collect();
    assert_eq!(read(&all).kind, Kind::Unrecognised);
    let report = read(&post(&all));
    // The bytes hold one LF and one CR: the first line ends in 09, the last one begins with 0E.
    assert_eq!(lines(&report, 18), [3]);
    assert_eq!(lines(&report, 7), [3, 4, 5]);
    assert_eq!(lines(&report, 13), [3, 4, 5]);
    assert_eq!(lines(&report, 6), [4]);
}

#[test]
fn a_file_of_nuls() {
    let report = read(&vec![0; 100_000]);
    assert_eq!((report.kind, count(&report, 2)), (Kind::Unrecognised, 1));
    let report = read(&post(&[0; 900]));
    assert_eq!((count(&report, 18), count(&report, 13), count(&report, 11)), (1, 1, 0));
}

#[test]
fn signs_that_turn_text_around_and_markup_stay_unsaid() {
    let secret = "\u{202E}ANNA\u{2066}<script>alert(1)</script>\u{200B}";
    let body = format!(
        "#UP 01013 {secret}\n#UP {secret}\n#{secret} {secret}\n{secret}\n#POST_ID {secret}\n#UP 01001 {secret}\n\
         #UP 99999 {secret}"
    );
    let report = read(&post(body.as_bytes()));
    for rule in [13, 14, 301, 302] {
        assert!(count(&report, rule) > 0, "NAV{rule:03} is silent");
    }
    let said = said(&report);
    for piece in ["ANNA", "script", "alert", "\u{202E}", "\u{2066}", "\u{200B}", "<"] {
        assert!(!said.contains(piece), "a report says {piece:?}");
    }
}

#[test]
fn a_line_of_ten_megabytes() {
    const LENGTH: usize = 10 << 20;
    let mut file = b"#POST_START\n#UP 01012 ".to_vec();
    file.resize(12 + LENGTH, b'A');
    file.extend_from_slice(b"\n#POST_SLUT\n");
    let report = read(&file);
    assert_eq!((count(&report, 11), lines(&report, 11)), (1, vec![2]));
    assert_eq!((report.facts.lines, report.posts()), (3, 1));
    assert!(said(&report).contains("10,485,760"));
}

#[test]
fn a_line_without_end_and_nothing_else() {
    let report = read(&vec![b'#'; 3 << 20]);
    assert_eq!((report.kind, report.facts.lines), (Kind::Unrecognised, 1));
    let report = read(&[&b"#POST_START\n#"[..], &vec![0xC3; 1 << 20]].concat());
    assert_eq!([11, 12, 101].map(|rule| count(&report, rule)), [1, 1, 1]);
}

#[test]
fn nothing_and_next_to_nothing() {
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b"\n", b"\r", b"\r\n", b" ", b"\t\r\n \n", b"\x1A", b"\n\x1A"] {
        let report = read(bytes);
        assert_eq!((report.kind, count(&report, 1)), (Kind::Empty, 1), "{bytes:?}");
        assert_eq!(report.counts(), [1, 0, 0], "{bytes:?}");
    }
    for bytes in [&b"#"[..], b"x", b"\xEF\xBB", b"\xFF", b"\xC3", b"\x1A\x1A", b"\0"] {
        let report = read(bytes);
        assert_eq!((report.kind, report.counts()), (Kind::Unrecognised, [1, 0, 0]), "{bytes:?}");
    }
}

#[test]
fn half_a_line_is_not_read() {
    for (file, bytes) in
        [("#POST_START\n#POST", 12), ("#POST_START\r\n#POST\r", 13), ("#POST_START\n", 12), ("#", 0)]
    {
        let mut inspection =
            Inspection::new(Arc::new(Engine::new(Catalogue::standard())), Options::default());
        inspection.push(file.as_bytes());
        assert_eq!(inspection.finish(End::Broken).facts.bytes, bytes, "{file:?}");
    }
}

#[test]
fn an_end_mark_is_no_part_of_the_last_value() {
    for value in ["-1", "$", "20260313", "OG", "187001012389", "12345", "01", ""] {
        for code in ["01001", "01021", "01051", "01081", "01022", "02000"] {
            let file = format!("#POST_START\n#POST_ID 2026.000.000.001\n#UP {code} {value}");
            let [with, without] = ["\x1A", ""].map(|end| read(format!("{file}{end}").as_bytes()));
            for rule in 100..1000 {
                assert_eq!(count(&with, rule), count(&without, rule), "NAV{rule} on {code} {value:?}");
            }
        }
    }
}

#[test]
fn utf_16_in_four_ways() {
    let text = "#POST_START\n#UP 01013 Öberg\n#POST_SLUT\n";
    for mark in ["\u{FEFF}", ""] {
        let units: Vec<u16> = mark.encode_utf16().chain(text.encode_utf16()).collect();
        let little: Vec<u8> = units.iter().flat_map(|unit| unit.to_le_bytes()).collect();
        let big: Vec<u8> = units.iter().flat_map(|unit| unit.to_be_bytes()).collect();
        for bytes in [little, big] {
            let report = read(&bytes);
            assert_eq!(report.encoding, FileEncoding::Utf16);
            assert_eq!((count(&report, 17), report.counts()), (1, [1, 0, 0]));
        }
    }
}

#[test]
fn every_line_is_wrong() {
    let wrong = [
        &b"ANNA BERTILSSON\x01"[..],
        b"#UP ANNA",
        b"#UP 99999 \0",
        b"#ANNA",
        b"#POST_START",
        b"\xC3\x96\xC2\x85",
        b"\xD6 \x8D",
    ];
    let mut file = b"#POST_START\n".to_vec();
    for number in 0..7000 {
        file.extend_from_slice(wrong[number % wrong.len()]);
        file.extend_from_slice([&b"\n"[..], b"\r\n", b"\r"][number % 3]);
    }
    let report = read(&file);
    assert_eq!(report.facts.lines, 7001);
    assert_eq!([13, 302, 301, 18, 14].map(|rule| count(&report, rule)), [3000, 1000, 1000, 1000, 1000]);
    assert_eq!([7, 3, 6].map(|rule| count(&report, rule)), [3000, 1, 1]);
    assert_eq!(count(&report, 101), 1001);
    // Counts are exact, examples are capped.
    assert_eq!(report.findings.examples(RuleId(13)).len(), 1000);
    assert!(!said(&report).contains("ANNA"));
}

/// A post of so many terms, entries or repetitions that what looks back at all of them for each would never end.
#[test]
fn a_post_that_does_not_end() {
    const MANY: usize = 100_000;
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    let read = |body: &[u8]| read_in(&engine, &post(body), 65_536);
    for code in [
        "01006 AV",
        "01012 ANNA",
        "01010 18700101",
        "02001 187001022388",
        "03001 SE",
        "01020 J",
        "01005",
        "09999 x",
    ] {
        let report = read(format!("#UP {code}\n").repeat(MANY).as_bytes());
        assert_eq!((report.posts(), report.facts.lines), (1, MANY as u64 + 4), "{code}");
    }
    let lines = |codes: &mut dyn Iterator<Item = usize>| {
        codes.fold(String::new(), |file, code| file + &format!("#UP {code:05} 1\n"))
    };
    let ascending = lines(&mut (0..MANY));
    assert_eq!(count(&read(ascending.as_bytes()), 101), 0);
    let descending = lines(&mut (0..MANY).rev());
    assert_eq!(count(&read(descending.as_bytes()), 101), 0);
    for entry in [
        "#UP 02000\n#UP 02001 187001022388\n#UP 02003 M\n#UP 02999\n",
        "#UP 02000\n#UP 02003 V\n#UP 02005 ANNA\n#UP 02008 NY\n#UP 02999\n",
        "#UP 03000\n#UP 03001 FI\n#UP 03002 00000000\n#UP 03999\n",
        "#UP 04000\n#UP 04001 18700101\n#UP 04005 PROVET 1:1\n#UP 04999\n",
        "#UP 02000\n#UP 03000\n#UP 04000\n",
        "#UP 06000\n#UP 06999\n",
    ] {
        let report =
            read(format!("#UP 01021 18700101\n#UP 01025 PROVET 1:2\n{}", entry.repeat(10_000)).as_bytes());
        assert_eq!(report.posts(), 1, "{entry}");
    }
    // The limit of a line is 1 000 bytes.
    for code in [1006, 1010, 1012, 1022, 1025, 1031, 2001, 2003, 3001, 4005, 9999] {
        let report = read(format!("#UP {code:05} {}\n", "9".repeat(900)).repeat(1_000).as_bytes());
        assert_eq!((report.posts(), count(&report, 11)), (1, 0), "{code}");
    }
}

#[test]
fn many_posts_of_one_person_with_one_id() {
    const MANY: usize = 200_000;
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    let file = "#POST_START\n#POST_ID 2026.000.000.001\n#UP 01001 187001012389\n#UP 01004 41H\n#POST_SLUT\n"
        .repeat(MANY);
    let report = read_in(&engine, file.as_bytes(), 65_536);
    assert_eq!((report.posts(), count(&report, 214)), (MANY as u64, 1));
}

#[test]
fn what_is_no_file_of_navets_gets_one_verdict() {
    let diary = b"ANNA\x01\0\xD6 \xC3\x96\r\n#ANNA x\n".repeat(5000);
    let report = read(&diary);
    assert_eq!((report.kind, count(&report, 2), report.counts()), (Kind::Unrecognised, 1, [1, 0, 0]));
    let page = b"<!doctype html>\n<p>sparad</p>\n".repeat(5000);
    assert_eq!(read(&page).counts(), [1, 0, 0]);
}

#[test]
fn a_lone_cr_ends_lines() {
    let file = b"#POST_START\r#UP 01001 187001012389\r#POST_SLUT\r";
    let report = read(file);
    assert_eq!((report.facts.lines, report.posts()), (3, 1));
    assert_eq!(report.line_ending, Some(LineEnding::Cr));
    assert_eq!([6, 12, 13].map(|rule| count(&report, rule)), [0, 0, 0]);
}

#[test]
fn a_byte_order_mark_before_everything() {
    const MARK: &[u8] = b"\xEF\xBB\xBF";
    let report = read(&[MARK, &post(b"#UP 01012 A")].concat());
    assert_eq!((report.kind, count(&report, 5), count(&report, 13)), (Kind::Notification, 1, 0));
    // Before it one is skipped; a second one is a part of the line.
    let report = read(&[MARK, MARK, &post(b"#UP 01012 A")].concat());
    assert_eq!([5, 13].map(|rule| count(&report, rule)), [1, 1]);
    for rest in [&b"187001012389\n187001022388\n"[..], b"<xml/>", b"{\"a\": 1}", b"#", b"\0", b"\xFF\xFE"] {
        assert_eq!(count(&read(&[MARK, rest].concat()), 5), 0, "{rest:?}");
    }
}

#[test]
fn bytes_without_any_sense() {
    // A fixed sequence (xorshift) that favours the bytes which mean something.
    const BYTES: &[u8; 32] = b"##UP 0101POST_START_\n\n\n\r\n\0\xC3\x96\xD6\x1A\t$";
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..200 {
        let file: Vec<u8> = (0..700)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                if state.is_multiple_of(8) { (state >> 8) as u8 } else { BYTES[(state >> 16) as usize % 32] }
            })
            .collect();
        read(&file);
        read(&post(&file));
    }
}
