//! A shape holds no value, whatever is planted in the file: every line of it is of a form that has no room for one.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use navlupp_catalog::keywords;
use navlupp_core::rule::RuleId;
use navlupp_core::rules::RULEBOOK_VERSION;
use navlupp_sample::{Sample, SampleKind, plantable, write};
use navlupp_view::shape::Shape;

/// Takes two million numbers.
const TOO_MANY: RuleId = RuleId(903);

fn written(sample: &Sample) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(sample, &mut |chunk| bytes.extend_from_slice(chunk)).unwrap();
    bytes
}

fn shape_of(file: &[u8]) -> String {
    let mut shape = Shape::default();
    file.chunks(13).for_each(|chunk| shape.push(chunk));
    shape.finish()
}

/// A count or a length: none is as great as an identity number or a date.
fn is_number(text: &str, most: u64) -> bool {
    text.parse().is_ok_and(|number: u64| number <= most)
}

/// What a line may name: a keyword that every file may have, a five-digit code, or that there is none.
fn is_name(text: &str) -> bool {
    let is_code = |code: &str| code.len() == 5 && code.bytes().all(|digit| digit.is_ascii_digit());
    text.strip_prefix("#UP ").is_some_and(is_code)
        || keywords().iter().any(|keyword| keyword.keyword == text.trim_end_matches(" otherwise"))
        || ["#UP without code", "unknown keyword", "blank line", "no mark", "other"].contains(&text)
}

/// A run of characters: its class, or the sign itself, and how many.
fn is_run(text: &str) -> bool {
    let mut signs = text.chars();
    let class = signs.next().unwrap();
    let mut rest = signs.as_str();
    if class == '^' {
        rest = rest.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    }
    (matches!(class, '9' | 'A' | 'a' | 'Å' | '¤' | '_') || class.is_ascii_punctuation())
        && text.len() - rest.len() <= 2
        && is_number(rest, 1000)
}

fn is_shape(text: &str, most: u64) -> bool {
    let Some((count, words)) = text.split_once(' ') else { return false };
    let is_known = ["(empty)", "(removed)", "other shapes"].contains(&words);
    is_number(count, most)
        && (is_known
            || words.split_once(" bytes: ").is_some_and(|(length, runs)| {
                is_number(length, 1000) && runs.trim_end_matches(" …").split(' ').all(is_run)
            }))
}

/// Fails where a line of the shape has another form than those that hold no value.
fn hold(file: &[u8], what: &str) {
    let shape = shape_of(file);
    let most = file.iter().filter(|&&byte| matches!(byte, b'\n' | b'\r')).count() as u64 + 1;
    let mut parts = shape.split("\n\n");
    let head: Vec<&str> = parts.next().unwrap().lines().collect();
    assert_eq!(head[0], format!("navlupp shape 2, rulebook {RULEBOOK_VERSION}"));
    let numbers = head[1].split(|sign: char| !sign.is_ascii_digit()).filter(|number| !number.is_empty());
    assert!(numbers.count() == 5 && head.len() == 3, "{what}: {head:?}");
    for part in parts {
        let (title, lines) = part.split_once('\n').unwrap_or((part, ""));
        let mut lines = lines.lines().map(|line| line.strip_prefix("  ").unwrap());
        let holds = if title == "order" {
            lines.all(|line| {
                let (count, names) = line.split_once(' ').unwrap();
                let (before, after) = names.split_once(" > ").unwrap();
                is_number(count, most) && is_name(before) && is_name(after)
            })
        } else {
            let (name, count) = title.rsplit_once(' ').unwrap();
            is_name(name) && is_number(count, most) && lines.all(|line| is_shape(line, most))
        };
        assert!(holds, "{what}: {part}");
    }
}

#[test]
fn a_shape_has_no_room_for_a_value_whatever_is_planted() {
    for kind in SampleKind::ALL {
        let sound = Sample { kind, posts: 12, ..Sample::default() };
        hold(&written(&sound), kind.name());
        for rule in plantable(kind).into_iter().filter(|&rule| rule != TOO_MANY) {
            let file = written(&Sample { faults: vec![rule], posts: 3, ..sound.clone() });
            hold(&file, &format!("{rule} in {}", kind.name()));
        }
    }
}

#[test]
fn a_shape_names_only_codes_that_stand_in_a_line_of_a_term() {
    let file = b"#POST_START\n#UP 01001 187001012389\n#UP 187001012389\n#UP 18700101 2389\n#187001012389 x\n187001012389\n\
        #POST_ID 187001012389\n#FILTYP 187001012389\n#POST_SLUT\n";
    hold(file, "numbers everywhere");
    let shape = shape_of(file);
    assert!(!shape.contains("1870") && !shape.contains("2389"), "{shape}");
    assert_eq!(shape.matches("#UP 0").count(), shape.matches("#UP 01001").count());
}
