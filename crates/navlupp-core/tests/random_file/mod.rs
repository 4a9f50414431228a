//! Files at random: sound ones, then one fault upon the other. All persons are invented.

use proptest::prelude::*;
use proptest::sample::{Index, select};

type Lines = Vec<Vec<u8>>;

/// A file of a few kilobytes at most, down to nothing.
pub fn any_file() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        8 => written(lines(0..12)),
        1 => prop::collection::vec(any::<u8>(), 0..300),
        1 => written(prop::collection::vec(any_line(), 0..40)),
    ]
}

/// A file of several blocks of 64 KiB.
pub fn long_file() -> impl Strategy<Value = Vec<u8>> {
    written(lines(500..2000))
}

/// Frame, days and posts; then faults.
fn lines(posts: std::ops::Range<usize>) -> impl Strategy<Value = Lines> {
    let faults = prop_oneof![
        1 => Just(Vec::new()),
        2 => prop::collection::vec(fault(), 1..4),
        1 => prop::collection::vec(fault(), 4..20),
    ];
    let body = prop_oneof![
        3 => prop::collection::vec(post(), posts.clone()).prop_map(|posts| posts.concat()),
        4 => prop::collection::vec((day(), prop::collection::vec(post(), 0..5)), posts.start / 2..posts.end / 2)
            .prop_map(|days| days.into_iter().flat_map(in_day).collect()),
        1 => prop::collection::vec(fixed(&["#PNR 187001012389", "#PNR 187001022388", "#PNR 1870", "#PNR "]), 0..20),
    ];
    (body, framing(), faults).prop_map(|(body, (start, end), faults)| {
        let mut lines = [start, body, end].concat();
        for fault in &faults {
            fault.plant(&mut lines);
        }
        lines
    })
}

fn owned(lines: &[&str]) -> Lines {
    lines.iter().map(|line| line.as_bytes().to_vec()).collect()
}

fn fixed(lines: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    select(lines).prop_map(|line| line.as_bytes().to_vec())
}

fn day() -> impl Strategy<Value = Vec<u8>> {
    fixed(&[
        "#DAG_START 20261102",
        "#DAG_START 20261103",
        "#DAG_START 20261101",
        "#DAG_START 2026",
        "#DAG_START",
    ])
}

fn in_day((day, posts): (Vec<u8>, Vec<Lines>)) -> Lines {
    [vec![day], posts.concat(), owned(&["#DAG_SLUT"])].concat()
}

fn framing() -> impl Strategy<Value = (Lines, Lines)> {
    let info = owned(&[
        "#INFO_START",
        "#FILTYP UTFIL",
        "#BESTÄLLNINGSID 00000079-FO01-0001",
        "#BESTÄLLNINGSTYP URVAL",
        "#EFFEKTUERAD 20261104",
        "#INFO_SLUT",
        "#DATA_START",
    ]);
    let end = owned(&["#DATA_SLUT", "#AVST_START", "#ANTAL_POSTER 00000003", "#AVST_SLUT", "#FIL_SLUT"]);
    let trailer = owned(&["#DATABESKRIVNING_START", "#FILNAMN navet_1", "#OKAND 1", "#DATABESKRIVNING_SLUT"]);
    let label = owned(&["#MEDIELEV_START", "#ORGNR 160000000000", "#MEDIELEV_SLUT"]);
    prop_oneof![
        4 => Just((info.clone(), end.clone())),
        2 => Just((info.clone(), [end.clone(), trailer.clone()].concat())),
        1 => Just(([label.clone(), info].concat(), end)),
        1 => Just((label, trailer)),
        2 => Just((Vec::new(), Vec::new())),
    ]
}

fn post() -> impl Strategy<Value = Lines> {
    let id = prop_oneof![
        3 => fixed(&["#UP 01001 187001012389", "#UP 01001 187001022388", "#UP 01002 181203045552"]),
        1 => fixed(&["#UP 01001 187001012388", "#UP 01001 1870", "#UP 01001", "#UP 01001 $", "#UP 01081 OG"]),
    ];
    let number =
        prop::option::of(fixed(&["#POST_ID 2026.000.014.055", "#POST_ID 2026.000.014.056", "#POST_ID x"]));
    let content = prop_oneof![
        6 => term().prop_map(|term| vec![term]),
        2 => group(),
    ];
    (number, id, prop::collection::vec(content, 0..6)).prop_map(|(number, id, content)| {
        let mut lines = owned(&["#POST_START"]);
        lines.extend(number);
        lines.push(id);
        lines.extend(content.concat());
        lines.extend(owned(&["#POST_SLUT"]));
        lines
    })
}

fn group() -> impl Strategy<Value = Lines> {
    prop_oneof![
        Just(owned(&["#UP 02000", "#UP 02001 187001022388", "#UP 02003 M", "#UP 02999"])),
        Just(owned(&["#UP 03000 ", "#UP 03001 SE", "#UP 03002 18700101", "#UP 03999 "])),
        Just(owned(&["#UP 04000", "#UP 04008 FB", "#UP 04001 18700101"])),
        Just(owned(&["#UP 03001 XX", "#UP 03999"])),
    ]
}

fn term() -> impl Strategy<Value = Vec<u8>> {
    fixed(&[
        "#UP 01003 J",
        "#UP 01003 N",
        "#UP 01003 $",
        "#UP 01020 J",
        "#UP 01004 12H,305R",
        "#UP 01005 187001022388",
        "#UP 01006 AV",
        "#UP 01006 XX",
        "#UP 01007 18991301",
        "#UP 01010 18700101",
        "#UP 01010 20990101",
        "#UP 01012 KÅRE",
        "#UP 01012 ",
        "#UP 01012",
        "#UP 01014 -1",
        "#UP 01022 01",
        "#UP 01022 99",
        "#UP 01023 80",
        "#UP 01023 8X",
        "#UP 01081 OG",
        "#UP 01081 ÄÖ",
        "#UP 01400",
        "#UP 01401 187001012389",
        "#UP 09999 1",
        "#UP 77777 något",
        "#UP 0100",
        "#UP",
    ])
}

/// Any line that a rule may have a word on.
fn any_line() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![
        5 => fixed(&[
            "#INFO_START", "#INFO_SLUT", "#DATA_START", "#DATA_SLUT", "#AVST_START", "#AVST_SLUT", "#FIL_SLUT",
            "#DAG_START 20261102", "#DAG_START 20261105", "#DAG_SLUT", "#POST_START", "#POST_SLUT",
            "#POST_START x", "#post_start", "#MEDIELEV_START", "#MEDIELEV_SLUT", "#DATABESKRIVNING_START",
            "#DATABESKRIVNING_SLUT", "#ANTAL_POSTER 1", "#ANTAL_POSTER", "#BESTÄLLNINGSID 1", "#FILNAMN å",
            "#EFFEKTUERAD 20261101", "#PNR 187001012389", "#PNR x", "#NAMN_INFIL x", "#PRODUKT SRU",
            "#BLANKETT", "NAMN_INFIL x", "#OKAND", "#POST_ID 1", "", "  ", "Anna", "187001012389",
            "#up 01012 Karl", "#up", "#Up\t01001 187001012389", "#UP 01012\tKarl", "#UP 01003 J ", "#UP 02000 ",
            "#POST_ID 2026.000.014.057", "#POST_ID 2026.000.014.057 ", "#post_id 2026.000.014.057", "#POST_SLUT ",
            "#EFFEKTUERAD 20261102", "#GILTIG_TOM 20261101", "#DATUM_ANDRING x", "#BEST?LLNINGSID x", "#FILTYP X",
            "#DAG_START 20261103", "#PNR 187001022388 ", "#pnr 187001612386", "#MEDIELEV_SLUT", "#ORGNR 1",
            "187001012389;Anna", "18700101-2389", "personnummer", "7001012389", "<?xml version=\"1.0\"?>",
        ]),
        2 => term(),
        1 => prop::collection::vec(any::<u8>(), 0..30),
        1 => Just([b"#UP 01012 ".as_slice(), &[0xC5; 1200]].concat()),
    ]
}

/// One fault in the lines of a file.
#[derive(Debug, Clone)]
enum Fault {
    Remove(Index),
    Double(Index),
    Swap(Index, Index),
    Insert(Index, Vec<u8>),
    Change(Index, Index, u8),
    Split(Index, Index),
    CutOff(Index),
    Repeat(Index, Index),
}

fn fault() -> impl Strategy<Value = Fault> {
    let at = any::<Index>;
    prop_oneof![
        4 => at().prop_map(Fault::Remove),
        2 => at().prop_map(Fault::Double),
        1 => (at(), at()).prop_map(|(one, other)| Fault::Swap(one, other)),
        4 => (at(), any_line()).prop_map(|(at, line)| Fault::Insert(at, line)),
        2 => (at(), at(), any::<u8>()).prop_map(|(at, byte, to)| Fault::Change(at, byte, to)),
        1 => (at(), at()).prop_map(|(at, byte)| Fault::Split(at, byte)),
        1 => at().prop_map(Fault::CutOff),
        1 => (at(), at()).prop_map(|(from, to)| Fault::Repeat(from, to)),
    ]
}

impl Fault {
    fn plant(&self, lines: &mut Lines) {
        let count = lines.len();
        if count == 0 {
            return;
        }
        match self {
            Self::Remove(at) => drop(lines.remove(at.index(count))),
            Self::Double(at) => {
                let at = at.index(count);
                lines.insert(at, lines[at].clone());
            }
            Self::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
            Self::Insert(at, line) => lines.insert(at.index(count + 1), line.clone()),
            Self::Change(at, byte, to) => {
                let line = &mut lines[at.index(count)];
                if !line.is_empty() {
                    let byte = byte.index(line.len());
                    line[byte] = *to;
                }
            }
            Self::Split(at, byte) => {
                let at = at.index(count);
                let byte = byte.index(lines[at].len() + 1);
                let rest = lines[at].split_off(byte);
                lines.insert(at + 1, rest);
            }
            Self::CutOff(at) => lines.truncate(at.index(count)),
            Self::Repeat(from, to) => {
                let (from, to) = (from.index(count), to.index(count));
                let again = lines[from.min(to)..from.max(to)].to_vec();
                lines.truncate(20_000);
                lines.extend(again);
            }
        }
    }
}

/// The lines as bytes: in UTF-8 or ISO 8859-1, under one line end or several, with what may stand before
/// and after.
fn written(lines: impl Strategy<Value = Lines>) -> impl Strategy<Value = Vec<u8>> {
    let ends = prop_oneof![
        6 => Just(vec!["\n"]),
        3 => Just(vec!["\r\n"]),
        1 => Just(vec!["\r"]),
        3 => prop::collection::vec(select(vec!["\n", "\n", "\r\n", "\r", "\n\n", "\r\r\n"]), 1..9),
    ];
    let last =
        prop_oneof![6 => Just(None), 1 => Just(Some("")), 1 => Just(Some("\x1A")), 1 => Just(Some("\r"))];
    (lines, ends, last, any::<bool>(), prop::bool::weighted(0.1)).prop_map(
        |(lines, ends, last, single_byte, byte_order_mark)| {
            let mut bytes = if byte_order_mark { b"\xEF\xBB\xBF".to_vec() } else { Vec::new() };
            let count = lines.len();
            for (number, line) in lines.into_iter().enumerate() {
                match String::from_utf8(line) {
                    Ok(text) if single_byte => bytes.extend(text.chars().map(|letter| letter as u32 as u8)),
                    Ok(text) => bytes.extend(text.into_bytes()),
                    Err(line) => bytes.extend(line.into_bytes()),
                }
                let end = ends[number % ends.len()];
                bytes.extend(last.filter(|_| number + 1 == count).unwrap_or(end).bytes());
            }
            bytes
        },
    )
}
