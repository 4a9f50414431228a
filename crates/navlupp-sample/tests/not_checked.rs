//! What was not checked is said: of every kind of file, and of every rule that is silent since it cannot know.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{bytes, engine, engine_with_own_terms, sample};
use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::kind::Kind;
use navlupp_core::report::{Absent, End, NotChecked, Report};
use navlupp_core::rule::RuleId;
use navlupp_core::rules::RULEBOOK;
use navlupp_core::table::Engine;
use navlupp_core::text::Encoding;
use navlupp_id::Date;
use navlupp_sample::{OWN_TERMS, Sample, SampleKind, plantable};

use NotChecked::{
    Completeness, FullPosts, LongLines, OfficialForm, OtherFiles, OtherKind, OwnTerms, ReferenceDate, Rest,
    Trailer, Truth, UncertainTerms, UnknownKeywords, UnknownTerms, UnreadableLines,
};

fn read(engine: &Arc<Engine>, file: &[u8], options: &Options, end: End) -> Report {
    let mut inspection = Inspection::new(Arc::clone(engine), options.clone());
    inspection.push(file);
    inspection.finish(end)
}

fn list_of(file: &[u8]) -> Vec<NotChecked> {
    let engine = engine();
    read(&engine, file, &Options::default(), End::Complete).not_checked(&engine)
}

/// Without the terms whose meaning is not certain: how many a sample has is chance.
fn sound(kind: SampleKind) -> Vec<NotChecked> {
    let mut list = list_of(&bytes(&sample(kind, 12)).0);
    list.retain(|item| !matches!(item, UncertainTerms(_)));
    list
}

#[test]
fn each_kind_of_file_has_its_list() {
    for kind in [SampleKind::Change, SampleKind::Full, SampleKind::Notification] {
        assert_eq!(
            sound(kind),
            [Truth, OfficialForm, OtherFiles, FullPosts(6), OwnTerms(8)],
            "{}",
            kind.name()
        );
    }
    assert_eq!(sound(SampleKind::Selection), [Truth, OfficialForm, OtherFiles, OwnTerms(8)]);
    assert_eq!(
        sound(SampleKind::Fragment),
        [Truth, OfficialForm, Completeness, ReferenceDate(7), FullPosts(9), OwnTerms(8)]
    );
    let [infil, label, list] = [SampleKind::Infil, SampleKind::Label, SampleKind::IdList].map(sound);
    let rules =
        |kind: Kind| OtherKind(RULEBOOK.iter().filter(|meta| !meta.applies.includes(kind)).count() as u64);
    assert_eq!(infil, [Truth, OfficialForm, rules(Kind::Infil), ReferenceDate(2)]);
    assert_eq!(label, [Truth, OfficialForm, rules(Kind::Label)]);
    assert_eq!(list, [Truth, Completeness, rules(Kind::IdList), ReferenceDate(1)]);
    assert_eq!(list_of(b""), [Truth]);
    // What is encrypted or of another kind is not read.
    assert_eq!(list_of(b"\x85\x02\x0c\x03\x11\x90\xffAB\x01\n\x0f\x80"), [Truth, rules(Kind::Unrecognised)]);
    assert_eq!(list_of(b"<xml/>"), [Truth, rules(Kind::Unrecognised)]);
}

#[test]
fn what_a_file_holds_beyond_its_kind_is_said() {
    let (file, _) = bytes(&sample(SampleKind::Selection, 5));
    let text: String = file.iter().map(|&byte| char::from(byte)).collect();
    let with = |from: &str, to: &str| {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text);
        list_of(&changed.chars().map(|sign| sign as u8).collect::<Vec<u8>>())
    };
    let post = "#POST_START\n";
    assert!(with(post, "#POST_START\n#UP 09999 X\n#UP 09998 Y\n").contains(&UnknownTerms(2)));
    assert!(
        with(post, "#POST_START\n#UP 02000\n#UP 02004 X\n#UP 02999\n")
            .iter()
            .any(|item| matches!(item, UncertainTerms(_)))
    );
    assert!(with(post, "#NYTT 1\n#POST_START\n").contains(&UnknownKeywords(1)));
    assert!(with(post, "#POST_START\n-----BEGIN\nhQEMA\n#UP 1\n").contains(&UnreadableLines(3)));
    assert!(with(post, &format!("#POST_START\n#UP 01033 {}\n", "X".repeat(1000))).contains(&LongLines(1)));
    assert!(
        with("#FIL_SLUT\n", "#FIL_SLUT\n#DATABESKRIVNING_START\n#DATABESKRIVNING_SLUT\n").contains(&Trailer)
    );
    // Blocks of a label file, which no rule looks at here.
    assert!(with("#INFO_START\n", "#MEDIELEV_START\n#MEDIELEV_SLUT\n#INFO_START\n").contains(&Trailer));
    assert!(with("#ANTAL_POSTER", "#ANTAL").contains(&Completeness));
    assert!(with("#ANTAL_POSTER 0", "#ANTAL_POSTER X").contains(&Completeness));
    assert!(with("#EFFEKTUERAD", "#ANNAT").contains(&ReferenceDate(7)));
    let groups = "#UP 04000\n#UP 04008 FB\n#UP 04999\n".repeat(257);
    assert!(with("#POST_SLUT\n", &format!("{groups}#POST_SLUT\n")).contains(&NotChecked::Limits));

    let engine = engine();
    let with = |options: Options, end| read(&engine, &file, &options, end).not_checked(&engine);
    let pasted = Options { pasted: true, ..Options::default() };
    assert!(with(pasted.clone(), End::Complete).contains(&NotChecked::LineEnds));
    let encoding = Options { encoding: Some(Encoding::Utf8), ..Options::default() };
    for options in [pasted, encoding] {
        assert!(with(options, End::Complete).contains(&NotChecked::Encoding));
    }
    assert!(
        !with(Options { encoding: Some(Encoding::Utf8), ..Options::default() }, End::Complete)
            .contains(&NotChecked::LineEnds)
    );
    let list = b"187001012389\n187001022388";
    let of_list = read(&engine, list, &Options { pasted: true, ..Options::default() }, End::Complete);
    assert!(!of_list.not_checked(&engine).contains(&NotChecked::LineEnds));
    let cut = with(Options::default(), End::Broken);
    assert!(cut.contains(&Rest) && !cut.contains(&Completeness));
    assert!(!with(Options::default(), End::Complete).contains(&Rest));
}

#[test]
fn days_without_a_date_leave_rules_silent() {
    let (file, _) = bytes(&sample(SampleKind::Change, 12));
    let text: String = file.iter().map(|&byte| char::from(byte)).collect();
    let text = text.replace("#EFFEKTUERAD", "#ANNAT");
    assert!(!list_of(text.as_bytes()).iter().any(|item| matches!(item, ReferenceDate(_))));
    let undated = text.replacen("#DAG_START ", "#DAG_START x", 1);
    assert!(list_of(undated.as_bytes()).contains(&ReferenceDate(7)));
}

#[test]
fn a_person_with_very_many_posts_is_beyond_what_is_compared() {
    let post = "#POST_START\n#POST_ID 2026.000.000.001\n#UP 01001 187001012389\n#POST_SLUT\n";
    let list = |posts: usize| list_of(post.repeat(posts).as_bytes());
    assert!(list(65_537).contains(&NotChecked::Limits) && !list(65_536).contains(&NotChecked::Limits));
}

fn text_of(kind: SampleKind) -> String {
    bytes(&sample(kind, 12)).0.iter().map(|&byte| char::from(byte)).collect()
}

/// The rules that need something that the file does not have, each with what it needs.
fn absent(file: &str) -> Vec<(u16, &'static str)> {
    let engine = engine();
    let bytes: Vec<u8> = file.chars().map(|sign| sign as u8).collect();
    let report = read(&engine, &bytes, &Options::default(), End::Complete);
    let items = report.not_checked(&engine);
    let absent = items.iter().filter_map(|item| match item {
        NotChecked::Absent(absent) => Some(*absent),
        _ => None,
    });
    let rows = absent.flat_map(Absent::rules);
    rows.inspect(|&(rule, _)| assert_eq!(report.findings.count(rule), 0, "{rule}"))
        .map(|(rule, needed)| (rule.0, needed))
        .collect()
}

#[test]
fn a_term_that_no_post_holds_leaves_rules_silent() {
    let post = |terms: &str| format!("#POST_START\n#UP 01001 187001012389\n{terms}#POST_SLUT\n");
    let reason = post("#UP 01006 AV\n");
    assert_eq!(absent(&reason), [(503, "01007")]);
    assert_eq!(absent(&(reason.clone() + &post("#UP 01007 20200101\n"))), []);
    // Nothing that could lack a date.
    assert_eq!(absent(&post("#UP 01013 Lind\n")), []);
    let entry = |lines: &[&str]| post(&format!("#UP 04000\n{}#UP 04999\n", lines.concat()));
    let whole =
        ["#UP 04001 20200101\n", "#UP 04002 01\n", "#UP 04003 82\n", "#UP 04005 X 1:2\n", "#UP 04008 FB\n"];
    assert_eq!(absent(&entry(&whole)), []);
    assert_eq!(absent(&entry(&whole[..4])), [(419, "04008")]);
    for (at, needed) in ["04001", "04002", "04003", "04005"].into_iter().enumerate() {
        let mut lines = whole.to_vec();
        lines.remove(at);
        assert_eq!(absent(&entry(&lines)), [(419, needed)]);
    }
    let bare = entry(&["#UP 04008 FB\n"]) + &reason;
    let of_history = [(419, "04001"), (419, "04002"), (419, "04003"), (419, "04005")];
    assert_eq!(absent(&bare), [&of_history[..], &[(503, "01007")]].concat());
}

#[test]
fn what_a_frame_does_not_have_leaves_rules_silent() {
    // Lines that begin with one of the words are left out.
    let without = |kind, words: &[&str]| {
        let text = text_of(kind);
        let lines = text.split_inclusive('\n');
        let kept: String = lines.filter(|line| !words.iter().any(|word| line.starts_with(word))).collect();
        assert_ne!(kept, text);
        absent(&kept)
    };
    for kind in SampleKind::ALL {
        assert_eq!(absent(&text_of(kind)), [], "{}", kind.name());
    }
    let change = |words: &[&str]| without(SampleKind::Change, words);
    assert_eq!(change(&["#EFFEKTUERAD"]), [(132, "#EFFEKTUERAD")]);
    let unreadable = text_of(SampleKind::Change).replace("#EFFEKTUERAD ", "#EFFEKTUERAD x");
    assert_eq!(absent(&unreadable), [(132, "#EFFEKTUERAD")]);
    assert_eq!(change(&["#POST_ID"]), [(122, "#POST_ID")]);
    assert_eq!(change(&["#DAG_"]), [(120, "#DAG_START"), (134, "#DAG_START")]);
    // Then it is a selection, of which neither is missed.
    assert_eq!(change(&["#DAG_", "#POST_ID"]), []);
    let info = ["#INFO_", "#FILTYP", "#BEST", "#NAMN_INFIL", "#EFFEKT", "#GILTIG", "#FORMAT"];
    let lacks_info = |rule| (rule, "#INFO_START");
    assert_eq!(without(SampleKind::Selection, &info), [111, 129, 135].map(lacks_info));
    assert_eq!(without(SampleKind::Infil, &["#INFO_"]), [111, 135].map(lacks_info));
    assert_eq!(without(SampleKind::Infil, &["#DATA_", "#PNR"]), [(905, "#DATA_START")]);
    assert_eq!(without(SampleKind::Infil, &["#DATA_"]), []);
    let described = ["#DATABESKRIVNING_", "#FILNAMN"];
    assert_eq!(without(SampleKind::Label, &described), [(126, "#DATABESKRIVNING_START")]);
    assert_eq!(without(SampleKind::Label, &["#MEDIELEV_START"]), [(126, "#MEDIELEV_START")]);
    assert_eq!(absent(&(text_of(SampleKind::Fragment) + "#PNR 187001012389\n")), [(116, "#DATA_START")]);
}

#[test]
fn an_own_list_that_gives_some_of_the_numbers_leaves_some_rules_silent() {
    let post = |terms: &str| format!("#POST_START\n#UP 01002 187001612386\n#UP {terms}\n#POST_SLUT\n");
    // Each way in which a rule on such terms may speak.
    let posts = [
        "01006 UV\n#UP 01910 20200101",
        "01020 J\n#UP 01911 101020",
        "01020 J\n#UP 01912 0f8fad5b-d9cb-469f-a165-70867728950e",
        "01020 J\n#UP 01913 0f8fad5b-d9cb-469f-a165-70867728950e",
        "01020 J\n#UP 01914 0f8fad5b-d9cb-469f-a165-70867728950e",
        "01905 VILANDEFORKLARAT\n#UP 01906 20240101\n#UP 01907 AVLIDEN",
        "01905 VILANDEFORKLARAT\n#UP 01907 TIDSFRIST",
        "01908 SANNOLIK",
        "01901 20240315\n#UP 01902 20281231",
        "01903 20240315\n#UP 01902 20281231",
        "01905 AVREGISTRERAT\n#UP 01906 20240101\n#UP 01907 AVLIDEN",
        "01905 EJ_AKTUELLT\n#UP 01906 20240101\n#UP 01907 ERSATT",
    ];
    let file = format!("#INFO_START\n#INFO_SLUT\n#DATA_START\n{}#DATA_SLUT\n", posts.map(post).concat());
    let rows: Vec<&str> = OWN_TERMS.lines().skip(1).collect();
    let hold = |rows: &mut dyn Iterator<Item = &str>| {
        let list: String = rows.fold("code,key,name_sv\n".to_owned(), |list, row| list + row + "\n");
        let engine = Arc::new(Engine::new(Catalogue::standard().with_own(&list).unwrap()));
        let report = read(&engine, file.as_bytes(), &Options::default(), End::Complete);
        let silent = [523, 712, 801, 802, 803, 804, 808, 809]
            .into_iter()
            .filter(|&rule| report.findings.count(RuleId(rule)) == 0)
            .count() as u64;
        let said = report.not_checked(&engine).into_iter().find_map(|item| match item {
            OwnTerms(number) => Some(number),
            _ => None,
        });
        assert_eq!(said.unwrap_or(0), silent, "{list}");
        silent
    };
    assert_eq!(hold(&mut rows.iter().copied()), 0);
    for (at, one) in rows.iter().enumerate() {
        for other in &rows[at..] {
            let is_named = |row: &&str| row == one || row == other;
            hold(&mut rows.iter().copied().filter(|row| !is_named(row)));
            hold(&mut rows.iter().copied().filter(is_named));
        }
    }
}

/// The rules whose planted fault is found in the file as it is, and no more once it is changed.
fn fall_silent(
    kinds: &[SampleKind],
    read_as_is: impl Fn(&[u8]) -> Report,
    read_changed: impl Fn(&[u8]) -> Report,
) -> BTreeSet<u16> {
    let mut silent = BTreeSet::new();
    for &kind in kinds {
        for rule in plantable(kind).into_iter().filter(|&rule| rule != RuleId(903)) {
            let (file, _) = bytes(&Sample { faults: vec![rule], ..sample(kind, 3) });
            if read_as_is(&file).findings.count(rule) > read_changed(&file).findings.count(rule) {
                silent.insert(rule.0);
            }
        }
    }
    silent
}

const ALL_POSTS: [SampleKind; 3] = [SampleKind::Change, SampleKind::Selection, SampleKind::Fragment];

#[test]
fn rules_that_need_a_date_are_those_that_are_counted() {
    let engine = engine_with_own_terms();
    // Its `#EFFEKTUERAD` is another keyword now, and its days are none.
    let undated = |file: &[u8], date: Option<Date>| {
        let text: String = file.iter().map(|&byte| char::from(byte)).collect();
        let text = text.replace("#EFFEKTUERAD", "#ANNAT").replace("#DAG_S", "#ANDRA_S");
        let bytes: Vec<u8> = text.chars().map(|sign| sign as u8).collect();
        read(&engine, &bytes, &Options { reference_date: date, ..Options::default() }, End::Complete)
    };
    let kinds = [SampleKind::Selection, SampleKind::Change, SampleKind::Infil, SampleKind::IdList];
    for date in [Date::new(2026, 11, 4), Date::new(2020, 6, 1)] {
        let silent = fall_silent(&kinds, |file| undated(file, date), |file| undated(file, None));
        let expected = [209, 312, 408, 409, 418, 508, 807, 904];
        assert!(silent.iter().all(|rule| expected.contains(rule)), "{silent:?}");
        if date == Date::new(2026, 11, 4) {
            assert_eq!(
                silent.into_iter().filter(|&rule| rule != 807).collect::<Vec<_>>(),
                [209, 312, 408, 409, 418, 508, 904]
            );
        } else {
            assert!(silent.contains(&807));
        }
    }
}

#[test]
fn rules_on_terms_without_a_public_number_are_those_that_are_counted() {
    let [standard, own] = [engine(), engine_with_own_terms()];
    let options = Options { reference_date: Date::new(2026, 11, 4), ..Options::default() };
    let with = |engine: &Arc<Engine>, file: &[u8]| read(engine, file, &options, End::Complete);
    let silent = fall_silent(&ALL_POSTS, |file| with(&own, file), |file| with(&standard, file));
    assert_eq!(silent, BTreeSet::from([523, 712, 801, 802, 803, 804, 808, 809]));
    let (file, _) = bytes(&sample(SampleKind::Change, 5));
    assert!(with(&own, &file).not_checked(&own).contains(&FullPosts(9)));
    assert!(!with(&own, &file).not_checked(&own).iter().any(|item| matches!(item, OwnTerms(_))));
}

#[test]
fn rules_on_full_posts_are_those_that_are_counted() {
    let engine = engine_with_own_terms();
    // A surname less, so that no post is known to be full.
    let not_full = |file: &[u8], as_changes: bool| {
        let text: String = file.iter().map(|&byte| char::from(byte)).collect();
        let lines = text.split_inclusive('\n').filter(|line| !line.starts_with("#UP 01014"));
        let mut text: String = lines.collect();
        if as_changes {
            text = text.replace("#POST_START\n", "#POST_START\n#POST_ID 2026.000.000.001\n");
        }
        let bytes: Vec<u8> = text.chars().map(|sign| sign as u8).collect();
        read(&engine, &bytes, &Options::default(), End::Complete)
    };
    let silent =
        fall_silent(&[SampleKind::Selection], |file| not_full(file, false), |file| not_full(file, true));
    assert_eq!(silent, BTreeSet::from([215, 216, 407, 410, 414, 504, 601, 704, 715, 802, 803, 808]));
}
