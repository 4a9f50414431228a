//! What no single rule or file can promise: it holds for all of them, also for those to come.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use navlupp_catalog::Confidence;
use navlupp_core::rule::Severity;
use navlupp_core::rules::RULEBOOK;

#[test]
fn no_rule_is_an_error_without_a_good_source() {
    let doubtful = |confidence: Confidence| !confidence.is_firm();
    let hasty: Vec<_> = RULEBOOK
        .iter()
        .filter(|meta| meta.severity == Severity::Error && doubtful(meta.confidence))
        .map(|meta| meta.slug)
        .collect();
    assert!(hasty.is_empty(), "{hasty:?}");
    // Both kinds stand in the rulebook: otherwise nothing was looked at.
    assert!(RULEBOOK.iter().any(|meta| doubtful(meta.confidence)));
    assert!(RULEBOOK.iter().any(|meta| meta.severity == Severity::Error));
}

#[test]
fn every_rule_says_where_its_basis_is_looked_up() {
    let silent: Vec<_> =
        RULEBOOK.iter().filter(|meta| meta.basis.trim().is_empty()).map(|meta| meta.slug).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

/// Every Rust file that is shipped: of all crates and of the page, without their tests.
fn shipped() -> Vec<PathBuf> {
    fn walk(folder: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, files);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                files.push(path);
            }
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut files = Vec::new();
    for member in fs::read_dir(root.join("crates")).unwrap() {
        walk(&member.unwrap().path().join("src"), &mut files);
    }
    walk(&root.join("web/src"), &mut files);
    walk(&root.join("web/text/src"), &mut files);
    files
}

/// A source up to its unit tests, without comments and white space, so that no way of writing a call hides it.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).unwrap();
    let shipped = text.split("#[cfg(test)]\nmod ").next().unwrap();
    let lines = shipped.lines().map(|line| line.split("//").next().unwrap());
    lines.flat_map(str::chars).filter(|character| !character.is_whitespace()).collect()
}

/// What a rule says may fall away by what the whole file holds: then the list of what was not checked says so. That of
/// selections (216, 601, 715, and rules on full posts) by what kind of notification it is, all others by what they need.
#[test]
fn every_rule_that_the_whole_file_may_silence_is_known_to_the_list_of_what_was_not_checked() {
    let mut silenced: Vec<String> = Vec::new();
    for file in shipped().iter().filter(|file| file.components().any(|part| part.as_os_str() == "rules")) {
        let code = code_of(file);
        if ["fnstands(", "Needs::Term", "Needs::Selection"].iter().any(|sign| code.contains(sign)) {
            silenced.extend(code.split("id:RuleId(").nth(1).map(|id| id[..3].to_owned()));
        }
    }
    silenced.sort();
    assert_eq!(silenced, ["116", "120", "122", "134", "419", "503", "601", "715"]);
}

#[test]
fn a_personal_value_is_unwrapped_in_one_place() {
    let files = shipped();
    assert!(files.len() > 100, "only {} files", files.len());
    let calls: Vec<_> = files
        .iter()
        .flat_map(|file| {
            let code = code_of(file);
            let calls = code.matches(".reveal()").count() + code.matches("::reveal").count();
            std::iter::repeat_n(file.file_name().unwrap().to_owned(), calls)
        })
        .collect();
    assert_eq!(calls, ["sight.rs"]);
}
