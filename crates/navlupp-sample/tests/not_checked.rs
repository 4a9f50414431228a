//! What was not checked is said: of every kind of file, and of every rule that is silent since it cannot know.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use std::collections::BTreeSet;
use std::sync::Arc;

use common::{bytes, engine, engine_with_own_terms, sample};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::kind::Kind;
use navlupp_core::report::{End, NotChecked, Report};
use navlupp_core::rule::RuleId;
use navlupp_core::rules::RULEBOOK;
use navlupp_core::table::Engine;
use navlupp_core::text::Encoding;
use navlupp_id::Date;
use navlupp_sample::{Sample, SampleKind, plantable};

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
    assert!(with("#ANTAL_POSTER", "#ANTAL").contains(&Completeness));
    assert!(with("#ANTAL_POSTER 0", "#ANTAL_POSTER X").contains(&Completeness));
    assert!(with("#EFFEKTUERAD", "#ANNAT").contains(&ReferenceDate(7)));
    let groups = "#UP 04000\n#UP 04008 FB\n#UP 04999\n".repeat(257);
    assert!(with("#POST_SLUT\n", &format!("{groups}#POST_SLUT\n")).contains(&NotChecked::Limits));

    let engine = engine();
    let with = |options: Options, end| read(&engine, &file, &options, end).not_checked(&engine);
    let pasted = Options { pasted: true, ..Options::default() };
    let encoding = Options { encoding: Some(Encoding::Utf8), ..Options::default() };
    for options in [pasted, encoding] {
        assert!(with(options, End::Complete).contains(&NotChecked::Encoding));
    }
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
