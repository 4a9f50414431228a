//! A sample without faults is a sound file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

mod common;

use common::{bytes, engine, inspect, sample, spoken};
use navlupp_core::kind::{Kind, Variant};
use navlupp_core::report::{FileEncoding, LineEnding};
use navlupp_core::rule::{RuleId, Severity};
use navlupp_sample::{Refusal, Sample, SampleEncoding, SampleKind, write};

#[test]
fn no_rule_finds_an_error_or_a_warning() {
    let engine = engine();
    for kind in SampleKind::ALL {
        for posts in [0, 1, 2, 3, 17, 400] {
            for seed in 0..6 {
                for encoding in [SampleEncoding::Iso8859_1, SampleEncoding::Utf8] {
                    for crlf in [false, true] {
                        let sample = Sample { seed, encoding, crlf, ..sample(kind, posts) };
                        let (report, planted) = inspect(&engine, &sample);
                        let found = spoken(&report, &[Severity::Error, Severity::Warning]);
                        assert!(found.is_empty(), "{found:?} in {sample:?}");
                        assert_eq!(planted.faults, [], "{sample:?}");
                        assert_eq!(planted.lines, report.facts.lines, "{sample:?}");
                        assert_eq!(planted.posts, report.posts(), "{sample:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn many_seeds_are_as_sound_as_few() {
    let engine = engine();
    for kind in [SampleKind::Change, SampleKind::Full, SampleKind::Selection, SampleKind::Fragment] {
        for seed in 100..130 {
            let sample = Sample { seed, ..sample(kind, 1500) };
            let (report, _) = inspect(&engine, &sample);
            let found = spoken(&report, &[Severity::Error, Severity::Warning]);
            assert!(found.is_empty(), "{found:?} in {sample:?}");
        }
    }
}

#[test]
fn each_kind_is_recognised_as_what_it_is() {
    let engine = engine();
    for (kind, seen, variant) in [
        (SampleKind::Notification, Kind::Notification, Some(Variant::Change)),
        (SampleKind::Change, Kind::Notification, Some(Variant::Change)),
        (SampleKind::Full, Kind::Notification, Some(Variant::Change)),
        (SampleKind::Selection, Kind::Notification, Some(Variant::Selection)),
        (SampleKind::Fragment, Kind::Notification, Some(Variant::Fragment)),
        (SampleKind::Infil, Kind::Infil, None),
        (SampleKind::Label, Kind::Label, None),
        (SampleKind::IdList, Kind::IdList, None),
    ] {
        let (report, _) = inspect(&engine, &sample(kind, 17));
        assert_eq!((report.kind, report.variant), (seen, variant), "{}", kind.name());
        assert_eq!(SampleKind::from_name(kind.name()), Some(kind));
    }
    assert_eq!(SampleKind::from_name("xml"), None);
}

#[test]
fn encoding_and_line_end_are_those_asked_for() {
    let engine = engine();
    for (encoding, seen) in
        [(SampleEncoding::Iso8859_1, FileEncoding::Latin1), (SampleEncoding::Utf8, FileEncoding::Utf8)]
    {
        for (crlf, ending) in [(false, LineEnding::Lf), (true, LineEnding::CrLf)] {
            let (report, _) = inspect(&engine, &Sample { encoding, crlf, ..sample(SampleKind::Full, 40) });
            assert_eq!((report.encoding, report.line_ending), (seen, Some(ending)));
        }
    }
}

#[test]
fn both_encodings_say_the_same() {
    let utf8 = bytes(&Sample { encoding: SampleEncoding::Utf8, ..sample(SampleKind::Change, 200) }).0;
    let latin1 = bytes(&sample(SampleKind::Change, 200)).0;
    let decoded: String = latin1.iter().map(|&byte| char::from(byte)).collect();
    assert_eq!(decoded.as_bytes(), utf8);
    assert!(decoded.contains('Ä') && decoded.contains('É') | decoded.contains('é'));
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_one_others() {
    for kind in SampleKind::ALL {
        let first = bytes(&sample(kind, 100));
        assert_eq!(first, bytes(&sample(kind, 100)), "{}", kind.name());
        assert_ne!(first.0, bytes(&Sample { seed: 2, ..sample(kind, 100) }).0, "{}", kind.name());
    }
}

#[test]
fn notification_is_the_change_file() {
    assert_eq!(bytes(&sample(SampleKind::Notification, 50)), bytes(&sample(SampleKind::Change, 50)));
}

#[test]
fn chunks_are_at_most_64_kib_and_none_is_empty() {
    let mut chunks = Vec::new();
    write(&sample(SampleKind::Change, 3000), &mut |chunk| chunks.push(chunk.len())).unwrap();
    assert!(chunks.len() > 5 && chunks.iter().all(|&length| (1..=64 * 1024).contains(&length)));
}

#[test]
fn a_change_file_has_the_measure_of_a_real_one() {
    let (bytes, planted) = bytes(&sample(SampleKind::Change, 20_000));
    let lines_a_post = planted.lines as f64 / planted.posts as f64;
    let bytes_a_line = bytes.len() as f64 / planted.lines as f64;
    assert!((10.0..12.0).contains(&lines_a_post), "{lines_a_post} lines a post");
    assert!((16.5..20.0).contains(&bytes_a_line), "{bytes_a_line} bytes a line");
}

#[test]
fn nobody_stands_in_a_file_twice_and_all_are_of_1800_to_1880() {
    let (report, _) = inspect(&engine(), &sample(SampleKind::Change, 20_000));
    let mut people: Vec<u64> =
        (1..=20_000).filter_map(|post| Some(report.rows.get(post)?.identity?.number())).collect();
    assert!(people.iter().all(|number| (180_001_010_000..188_101_000_000).contains(number)));
    people.sort_unstable();
    people.dedup();
    assert_eq!(people.len(), 20_000);
}

#[test]
fn a_change_file_shows_what_can_happen() {
    let text = String::from_utf8(
        bytes(&Sample { encoding: SampleEncoding::Utf8, ..sample(SampleKind::Change, 20_000) }).0,
    )
    .unwrap();
    for line in [
        "#UP 01003 J",
        "#UP 01003 $",
        "#UP 01020 J",
        "#UP 01020 $",
        "#UP 01013 $",
        "#UP 01025 PÅ KOMMUNEN SKRIVEN",
        "#UP 01025 UTAN KÄNT HEMVIST",
        "#UP 01006 $",
        "#UP 01007 $",
        "#UP 01011 -1",
        "#UP 01031 $",
        "#UP 01071 $",
        "#UP 01034 00000",
        "#UP 01022 99",
        "#UP 02003 V",
        "#UP 02003 FA",
        "#UP 02008 NY",
        "#UP 02010 AV",
        "#UP 03001 SE",
        "#UP 04008 UV",
        "#UP 01081 Ä",
        "#UP 01006 AV",
        "#UP 01006 UV",
        "#UP 01006 GN",
        "#UP 01006 GS",
        "#UP 01006 AN",
        "#UP 01006 OB",
        "#UP 01006 TA",
        "#UP 01006 AS",
        "#UP 01006 FI",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}");
    }
}

/// The terms of each post that lie outside groups, a blank between code and value.
fn posts_of(sample: &Sample) -> Vec<Vec<String>> {
    let text = String::from_utf8(bytes(sample).0).unwrap();
    let posts = text.split("#POST_START").skip(1).map(|post| {
        let terms = post.lines().filter_map(|line| line.strip_prefix("#UP "));
        terms.filter(|term| term.starts_with("01")).map(str::to_owned).collect()
    });
    posts.collect()
}

#[test]
fn a_change_file_shows_how_protection_comes_and_goes() {
    let posts = posts_of(&Sample { encoding: SampleEncoding::Utf8, ..sample(SampleKind::Change, 20_000) });
    let has = |post: &[String], start: &str| post.iter().any(|term| term.starts_with(start));
    let codes = |post: &[String]| post.iter().map(|term| term[..5].to_owned()).collect::<Vec<_>>().join(" ");
    let any = |what: &str, holds: &dyn Fn(&[String]) -> bool| {
        assert!(posts.iter().any(|post| holds(post)), "{what}");
    };
    let is_full = |post: &[String]| ["01014", "01021", "01081"].iter().all(|code| has(post, code));
    let has_flag = |post: &[String]| has(post, "01003 J") || has(post, "01020 J");
    any("a move signal and nothing else", &|post| {
        codes(post) == "01001 01003 01022" && has(post, "01022 99")
    });
    any("protection that is set, in the file of the others", &|post| codes(post) == "01001 01003 01004");
    any("the same in the file with fewer terms", &|post| {
        has(post, "01003 J") && has(post, "01051") && !has(post, "01021")
    });
    any("protection that has ended, in the file of the others", &|post| {
        is_full(post) && has(post, "01004 3H") && !has_flag(post)
    });
    any("the same in the file with fewer terms", &|post| {
        codes(post) == "01001 01003 01004" && has(post, "01003 $")
    });
    any("a flag with another change", &|post| has_flag(post) && has(post, "01004 21H") && !is_full(post));
    let assigned = |post: &[String], holds: &dyn Fn(u8) -> bool| {
        let number = post.iter().find_map(|term| term.strip_prefix("01002 "));
        number.is_some_and(|number| holds(number[6..8].parse().unwrap()))
    };
    any("a diplomat's number", &|post| assigned(post, &|day| day <= 31));
    any("a samordningsnummer with a sekretessmarkering", &|post| {
        assigned(post, &|day| day > 60) && has(post, "01003 J")
    });
}

/// Posts as the blocks of lines between their marks.
fn posts(text: &str) -> Vec<Vec<&str>> {
    let posts = text.split("#POST_START\n").skip(1);
    posts.map(|post| post.lines().take_while(|&line| line != "#POST_SLUT").collect()).collect()
}

#[test]
fn full_posts_show_families_citizenships_and_history() {
    let sample = Sample { encoding: SampleEncoding::Utf8, ..sample(SampleKind::Selection, 5_000) };
    let text = String::from_utf8(bytes(&sample).0).unwrap();
    let posts = posts(&text);
    let of = |post: &[&str], line: &str| post.iter().filter(|&&found| found == line).count();
    let some = |what: &str, holds: &dyn Fn(&[&str]) -> bool| {
        assert!(posts.iter().any(|post| holds(post)), "{what}");
    };
    let born = |post: &[&str]| -> u32 {
        let date = post.iter().find_map(|line| line.strip_prefix("#UP 01010 "));
        date.and_then(|date| date.get(..4)).and_then(|year| year.parse().ok()).unwrap_or(0)
    };
    some("two mothers", &|post| of(post, "#UP 02003 MO") == 2);
    some("two fathers", &|post| of(post, "#UP 02003 FA") == 2);
    some("a förälder", &|post| of(post, "#UP 02003 F") == 1);
    some("custody of a child", &|post| of(post, "#UP 02003 VF") == 1);
    some("a divorce", &|post| of(post, "#UP 01081 S") == 1 && of(post, "#UP 02003 M") == 1);
    some("three citizenships", &|post| of(post, "#UP 03000") == 3);
    for kind in ["UV", "OB"] {
        let here = format!("#UP 04008 {kind}");
        some(kind, &|post| of(post, &here) == 1 && !post.iter().any(|line| line.starts_with("#UP 01006")));
    }
    for guardians in [1, 2] {
        some("a child", &|post| of(post, "#UP 02003 V") == guardians && born(post) > 2008);
    }
    for post in &posts {
        assert!(of(post, "#UP 02003 V") == 0 || born(post) > 2008, "{post:?}");
        assert!(of(post, "#UP 03000") == 1 || of(post, "#UP 03001 SE") == 0, "{post:?}");
    }
}

#[test]
fn a_sample_holds_what_is_rare_and_sound() {
    let engine = engine();
    for kind in [SampleKind::Change, SampleKind::Full, SampleKind::Selection, SampleKind::Fragment] {
        let (report, _) = inspect(&engine, &sample(kind, 20_000));
        let found = spoken(&report, &[Severity::Info]);
        // Incomplete dates, another date of birth, counties of the past.
        for rule in [507, 510, 521] {
            assert!(found.contains(&RuleId(rule)), "{rule} in {}", kind.name());
        }
        // What would be no sound post: a purged person, a heading after its time.
        for rule in [503, 504, 518, 524, 527] {
            assert!(!found.contains(&RuleId(rule)), "{rule} in {}", kind.name());
        }
    }
}

#[test]
fn more_people_than_were_born_are_refused() {
    let refusal = write(&sample(SampleKind::Infil, u64::MAX), &mut |_| {});
    assert!(matches!(refusal, Err(Refusal::TooManyPosts { limit }) if limit > 20_000_000));
}
