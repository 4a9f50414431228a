//! However a file is cut, into chunks for one pass or into pieces for several, the report is the same: on
//! sound files, on broken ones, on bytes at random.
//!
//! `NAVLUPP_LONG=1 cargo test --release --test pieces` tries many more files.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod random_file;

use std::sync::{Arc, LazyLock};

use navlupp_catalog::Catalogue;
use navlupp_core::head::{self, HEAD};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::piece::{Joined, Piece, find_cut};
use navlupp_core::report::{End, Report};
use navlupp_core::table::Engine;
use navlupp_core::text::Encoding;
use navlupp_id::Date;
use proptest::prelude::*;
use proptest::sample::Index;

use random_file::{any_file, long_file};

static ENGINE: LazyLock<Arc<Engine>> = LazyLock::new(|| Arc::new(Engine::new(Catalogue::standard())));

fn cases(usual: u32, long: u32) -> ProptestConfig {
    let is_long = std::env::var_os("NAVLUPP_LONG").is_some_and(|set| set == "1");
    let cases = if is_long { long } else { usual };
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

/// Hands the bytes over in chunks of these sizes, again and again.
fn in_chunks(mut bytes: &[u8], sizes: &[usize], mut push: impl FnMut(&[u8])) {
    for &size in sizes.iter().cycle() {
        if bytes.is_empty() {
            break;
        }
        let (chunk, rest) = bytes.split_at(size.clamp(1, bytes.len()));
        push(chunk);
        bytes = rest;
    }
}

fn read_whole(bytes: &[u8], sizes: &[usize], options: &Options, end: End) -> Report {
    let mut inspection = Inspection::new(Arc::clone(&ENGINE), options.clone());
    in_chunks(bytes, sizes, |chunk| inspection.push(chunk));
    inspection.finish(end)
}

/// Where `find_cut` cuts after these offsets, ascending.
fn cuts_after(bytes: &[u8], offsets: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let cut = |offset: usize| Some(offset + find_cut(bytes.get(offset..)?)?);
    let mut cuts: Vec<usize> = offsets.into_iter().filter_map(cut).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

/// Reads the pieces between the cuts, each as if nothing was known of the others, and joins them. Gives
/// the report and how many pieces had to be read again.
fn read_pieces(
    bytes: &[u8],
    cuts: &[usize],
    sizes: &[usize],
    options: &Options,
    end: End,
    first: Inspection,
) -> (Report, usize) {
    let mut first = first;
    let edges: Vec<usize> = cuts.iter().copied().chain([bytes.len()]).collect();
    in_chunks(&bytes[..edges[0]], sizes, |chunk| first.push(chunk));
    if cuts.is_empty() {
        return (first.finish(end), 0);
    }
    let mut joined = Joined::first(first);
    let mut again = 0;
    for edge in edges.windows(2) {
        let read = |mut piece: Piece| {
            in_chunks(&bytes[edge[0]..edge[1]], sizes, |chunk| piece.push(chunk));
            if end == End::Complete || edge[1] < bytes.len() {
                piece.end();
            }
            piece
        };
        let assumed = Piece::assumed(&ENGINE, options, joined.head(), edge[0] as u64);
        if let Err(piece) = joined.join(read(assumed.unwrap_or_else(|| joined.next()))) {
            again += 1;
            assert!(joined.join(read(piece)).is_ok(), "a piece that knows its frame must join");
        }
    }
    (joined.finish(end), again)
}

/// What differs between two reports, in a few words.
fn difference(one: &Report, other: &Report) -> Option<String> {
    let findings = |report: &Report| {
        report
            .findings
            .in_line_order()
            .into_iter()
            .map(|finding| {
                let args: Vec<String> = finding.args.iter().map(|arg| format!("{:?}", words(*arg))).collect();
                format!("{} {:?} post {} {args:?}", finding.rule, finding.place, finding.post)
            })
            .collect::<Vec<_>>()
    };
    if one == other {
        return None;
    }
    let mut text = String::new();
    let (mine, theirs) = (findings(one), findings(other));
    if let Some((mine, theirs)) = mine.iter().zip(&theirs).find(|(mine, theirs)| mine != theirs) {
        text.push_str(&["finding ", mine, " or ", theirs, "\n"].concat());
    }
    let rules = |report: &Report| report.findings.rules().collect::<Vec<_>>();
    for (part, mine, theirs) in [
        ("rules", format!("{:?}", rules(one)), format!("{:?}", rules(other))),
        ("facts", format!("{:?}", one.facts), format!("{:?}", other.facts)),
        ("index", format!("{:?}", one.index), format!("{:?}", other.index)),
        ("summary", format!("{:?}", one.summary), format!("{:?}", other.summary)),
    ] {
        if mine != theirs {
            text.push_str(&[part, ":\n", &mine, "\n", &theirs, "\n"].concat());
        }
    }
    let (rows, kind) = (one.rows == other.rows, one.kind == other.kind);
    Some(format!("{text}rows equal: {rows}, kind equal: {kind}"))
}

fn words(arg: navlupp_core::finding::Arg) -> String {
    use navlupp_core::finding::Arg;
    match arg {
        Arg::Count(number) => format!("count {number}"),
        Arg::Line(number) => format!("line {number}"),
        Arg::Date(date) => date.to_string(),
        Arg::Code(code) => code.to_owned(),
        Arg::None => String::new(),
        _ => "other".to_owned(),
    }
}

fn any_options() -> impl Strategy<Value = Options> {
    let encoding =
        prop_oneof![4 => Just(None), 1 => Just(Some(Encoding::Utf8)), 1 => Just(Some(Encoding::SingleByte))];
    let max_examples = prop_oneof![3 => Just(1000_usize), 1 => 0..4_usize];
    let reference_date = prop::option::of(Just(20_261_103)).prop_map(|date| Date::from_number(date?));
    (encoding, max_examples, any::<bool>(), reference_date).prop_map(
        |(encoding, max_examples, pasted, reference_date)| Options {
            encoding,
            max_examples,
            pasted,
            reference_date,
        },
    )
}

fn any_end() -> impl Strategy<Value = End> {
    prop_oneof![4 => Just(End::Complete), 1 => Just(End::Broken)]
}

/// Sizes of chunks: one byte, a few, many.
fn any_sizes() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![
        1 => Just(vec![1]),
        3 => prop::collection::vec(prop_oneof![1..8_usize, 60..70_usize, 1..5000_usize], 1..6),
    ]
}

fn shown(bytes: &[u8]) -> String {
    bytes.escape_ascii().to_string().replace("\\n", "\\n\n")
}

proptest! {
    #![proptest_config(cases(256, 50_000))]

    #[test]
    fn chunks_make_no_difference(
        bytes in any_file(), sizes in any_sizes(), options in any_options(), end in any_end(),
    ) {
        let whole = read_whole(&bytes, &[usize::MAX], &options, end);
        let other = read_whole(&bytes, &sizes, &options, end);
        let difference = difference(&whole, &other);
        prop_assert!(difference.is_none(), "{}\n{}", difference.unwrap_or_default(), shown(&bytes));
    }

    #[test]
    fn pieces_make_no_difference(
        bytes in any_file(),
        offsets in prop::collection::vec(any::<Index>(), 1..8),
        sizes in any_sizes(),
        options in any_options(),
        end in any_end(),
    ) {
        let whole = read_whole(&bytes, &[usize::MAX], &options, end);
        let some = cuts_after(&bytes, offsets.iter().map(|offset| offset.index(bytes.len() + 1)));
        let all = cuts_after(&bytes, 0..bytes.len());
        for cuts in [some, all] {
            let head = head::decide(&bytes[..bytes.len().min(HEAD)]);
            let first = Inspection::with_head(Arc::clone(&ENGINE), options.clone(), head);
            let (other, _) = read_pieces(&bytes, &cuts, &sizes, &options, end, first);
            let difference = difference(&whole, &other);
            prop_assert!(
                difference.is_none(), "{}\ncuts {cuts:?}\n{}", difference.unwrap_or_default(), shown(&bytes)
            );
        }
    }
}

proptest! {
    #![proptest_config(cases(24, 2_000))]

    /// Files of several blocks, whose first piece holds the head itself.
    #[test]
    fn long_files_in_long_pieces(
        bytes in long_file(),
        offsets in prop::collection::vec(any::<Index>(), 1..6),
        sizes in prop::collection::vec(1..100_000_usize, 1..4),
        options in any_options(),
    ) {
        let after_head = bytes.len().saturating_sub(HEAD);
        let cuts = cuts_after(&bytes, offsets.iter().map(|offset| HEAD + offset.index(after_head + 1)));
        let whole = read_whole(&bytes, &[usize::MAX], &options, End::Complete);
        let first = Inspection::new(Arc::clone(&ENGINE), options.clone());
        let (other, _) = read_pieces(&bytes, &cuts, &sizes, &options, End::Complete, first);
        let difference = difference(&whole, &other);
        prop_assert!(difference.is_none(), "{}\ncuts {cuts:?}", difference.unwrap_or_default());
    }
}

/// What a piece assumes is wrong here, each time in another way.
#[test]
fn pieces_of_broken_files_are_read_alike() {
    let (one, two) = ("#POST_START\n#POST_SLUT\n", "#POST_START\n#POST_SLUT\n#POST_START\n#POST_SLUT\n");
    let number = "187001012389\n";
    let options = Options { max_examples: 2, ..Options::default() };
    for text in [
        // The section holds numbers already.
        format!("#INFO_START\n#INFO_SLUT\n#DATA_START\n#PNR {number}{two}#PNR {number}#DATA_SLUT\n"),
        // A later section stood before it.
        format!("#INFO_START\n#DATA_START\n#AVST_START\n#DATA_START\n{two}#AVST_START\n#AVST_SLUT\n"),
        // The file has ended.
        format!("{one}#FIL_SLUT\n{two}#DAG_SLUT\n#UP 01001 {number}"),
        // A day is open, or none; the section opens on the last line before the piece.
        format!("#INFO_START\n#INFO_SLUT\n#DATA_START\n{one}#DAG_START 20261102\n{two}#AVST_START\n"),
        format!("#INFO_START\n#INFO_SLUT\n#DATA_START\n{two}#DATA_START\n{two}"),
        // A post is open, with a group in it.
        format!("#POST_START\n#UP 01001 {number}#UP 02000\n{two}#UP 02999\n"),
        // More findings than are kept, in every piece.
        format!("{one}#UP 01001 {number}").repeat(9),
        // No text of marks: the head does not reach the marks.
        format!("{}{two}Anna\n{number}", number.repeat(6000)),
        format!("<xml>{}\n{two}", " ".repeat(HEAD)),
        format!("\u{FEFF}{}{two}", number.repeat(6000)),
    ] {
        let bytes = text.as_bytes();
        let whole = read_whole(bytes, &[usize::MAX], &options, End::Complete);
        let head = head::decide(&bytes[..bytes.len().min(HEAD)]);
        let first = Inspection::with_head(Arc::clone(&ENGINE), options.clone(), head);
        let cuts = cuts_after(bytes, bytes.len().saturating_sub(1000)..bytes.len());
        assert!(!cuts.is_empty(), "nothing is cut in {text}");
        let (other, _) = read_pieces(bytes, &cuts, &[5], &options, End::Complete, first);
        let difference = difference(&whole, &other);
        assert!(difference.is_none(), "{}\n{text}", difference.unwrap_or_default());
    }
}

/// The machinery is worth its name only if pieces of a sound file join at once.
#[test]
fn pieces_of_a_sound_file_are_read_once() {
    let post = "#POST_START\n#UP 01001 187001012389\n#POST_SLUT\n";
    for (start, end) in [
        ("", ""),
        ("#INFO_START\n#INFO_SLUT\n#DATA_START\n", "#DATA_SLUT\n#FIL_SLUT\n"),
        ("#INFO_START\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261102\n", "#DAG_SLUT\n#DATA_SLUT\n#FIL_SLUT\n"),
    ] {
        let bytes = format!("{start}{}{end}", post.repeat(50)).into_bytes();
        let cuts: Vec<usize> = cuts_after(&bytes, 0..bytes.len()).into_iter().skip(1).collect();
        assert!(cuts.len() >= 48);
        let options = Options::default();
        let first = Inspection::with_head(Arc::clone(&ENGINE), options.clone(), head::decide(&bytes));
        let (report, again) = read_pieces(&bytes, &cuts, &[usize::MAX], &options, End::Complete, first);
        assert_eq!((report.posts(), again), (50, 0), "{start:?}");
    }
}

/// A section and a day that begin before a piece and are not closed in it are told at their own lines.
#[test]
fn what_was_opened_before_a_piece_is_told_where_it_was_opened() {
    let bytes = b"#INFO_START\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261102\n#POST_START\n#POST_SLUT\n\
        #POST_START\n#POST_SLUT\n#AVST_START\n#AVST_SLUT\n#FIL_SLUT\n";
    let cuts: Vec<usize> = cuts_after(bytes, 0..bytes.len()).into_iter().skip(1).collect();
    assert_eq!(cuts.len(), 1);
    let options = Options::default();
    let first = Inspection::with_head(Arc::clone(&ENGINE), options.clone(), head::decide(bytes));
    let (report, again) = read_pieces(bytes, &cuts, &[1], &options, End::Complete, first);
    let line = |rule| report.findings.examples(navlupp_core::rule::RuleId(rule))[0].place.line;
    assert_eq!((again, line(109), line(117)), (0, 3, 4));
}

/// The short ways through the pass are ways through marks, and not for the last line.
#[test]
fn a_mark_alone_without_line_end_is_a_line_without_line_end() {
    let report = read_whole(b"#POST_START", &[usize::MAX], &Options::default(), End::Complete);
    assert!(report.facts.unterminated.is_some());
    assert_eq!((report.facts.lines, report.facts.posts), (1, 1));
}
