//! `tests/fixtures`: for each rule a sound and a faulty file, and files as real deliveries would look, each with the
//! report that a person has read. After a change, `NAVLUPP_ACCEPT=1` writes the reports anew: read what differs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use navlupp_core::rule::Meta;
use navlupp_core::rules::RULEBOOK;

use crate::support::{Folder, run_in};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// The names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap_or_else(|_| panic!("{} is missing", folder.display()))
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// What the command says of a file of a folder, without its version.
fn report(folder: &Path, arguments: &str, file: &str) -> String {
    let said = run_in(folder, &format!("check {arguments} {file}"), b"").out;
    assert!(!leaks(&folder.join(file), &said), "{file}: a value stands in its report:\n{said}");
    said.lines()
        .map(|line| if line.starts_with("Navlupp 0.") { "Navlupp …" } else { line }.to_owned() + "\n")
        .collect()
}

/// Values of terms that a report may name all the same.
const FIELD_WORDS: &str = "PÅ KOMMUNEN SKRIVEN";

/// Whether something that a file says of people stands in its report: a value of a term, a `#POST_ID`, a number.
fn leaks(file: &Path, report: &str) -> bool {
    let bytes = fs::read(file).unwrap();
    let text = String::from_utf8(bytes)
        .unwrap_or_else(|error| error.as_bytes().iter().map(|&byte| char::from(byte)).collect());
    let numbers = text.split(|letter: char| !letter.is_ascii_digit() && letter != '-');
    let numbers = numbers.filter(|word| word.bytes().filter(u8::is_ascii_digit).count() >= 10);
    let values = text.split(['\n', '\r']).filter_map(|line| {
        let term = || line.strip_prefix("#UP ")?.split_once(' ').filter(|(code, _)| code.len() == 5);
        let value = line.strip_prefix("#POST_ID ").or_else(|| Some(term()?.1))?.trim();
        (value.chars().count() >= 6 && value != FIELD_WORDS).then_some(value)
    });
    numbers.chain(values).any(|said| report.contains(said))
}

/// Verdict, kind, findings and protected persons: what differs from file to file.
fn gist(report: &str) -> String {
    let mut gist = String::new();
    for section in report.split("\n\n") {
        let is_verdict = section.starts_with("sound.") || section.starts_with("faulty.");
        let is_finding =
            ["Fel: ", "Varningar: ", "Upplysningar: "].iter().any(|head| section.starts_with(head));
        let is_protected = section.starts_with("Skyddade personer") && section != "Skyddade personer: inga";
        if is_verdict || is_finding || is_protected {
            gist += section;
            gist += "\n\n";
        }
    }
    gist
}

/// The rules that speak in a report.
fn speaking(report: &str) -> BTreeSet<String> {
    let heads = report.lines().filter_map(|line| line.strip_prefix("  NAV")?.split_once("  "));
    heads.map(|(number, _)| format!("NAV{number}")).collect()
}

/// Holds a report against the one that was read.
fn hold(golden: &Path, report: &str, differing: &mut Vec<String>) {
    if fs::read_to_string(golden).is_ok_and(|kept| kept == report) {
        return;
    }
    if std::env::var_os("NAVLUPP_ACCEPT").is_some() {
        fs::write(golden, report).unwrap();
    } else {
        differing.push(golden.display().to_string());
    }
}

/// What is said of the file of a rule's folder that begins so. One that would be too large lies there as the options
/// that `navlupp sample` makes it with.
fn said_of(folder: &Path, start: &str) -> String {
    let files = names(folder);
    let [file] = &files.iter().filter(|file| file.starts_with(start)).collect::<Vec<_>>()[..] else {
        panic!("{}: one file {start}* is asked for: {files:?}", folder.display())
    };
    if file.ends_with(".sample") {
        let made = Folder::new();
        let options = fs::read_to_string(folder.join(file)).unwrap();
        made.run(&format!("sample {} -o {start}txt", options.trim()));
        return report(made.path(), "", &format!("{start}txt"));
    }
    // What the file needs beside itself: an own term list, or a date.
    let arguments = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
    report(folder, arguments.trim(), file)
}

/// The two reports of a rule's files.
fn rule_reports(folder: &Path, meta: &Meta) -> String {
    let rule = meta.id.to_string();
    let (sound, faulty) = (said_of(folder, "sound."), said_of(folder, "faulty."));
    assert!(
        !sound.contains("\nFel: ") && !sound.contains("\nVarningar: "),
        "{rule}: its sound file is not:\n{sound}"
    );
    let (before, after) = (speaking(&sound), speaking(&faulty));
    assert!(!before.contains(&rule), "{rule} speaks on its sound file:\n{sound}");
    assert!(after.contains(&rule), "{rule} does not speak on its faulty file:\n{faulty}");
    let mut follows: BTreeSet<String> = meta.implies.iter().map(ToString::to_string).collect();
    follows.insert(rule.clone());
    let others: Vec<_> = after.difference(&before).filter(|rule| !follows.contains(*rule)).collect();
    assert!(others.is_empty(), "{rule}: {others:?} speak too:\n{faulty}");
    format!("{}{}\n\n{}", gist(&sound), "=".repeat(80), gist(&faulty))
}

#[test]
fn every_rule_has_a_sound_and_a_faulty_file() {
    let rules = root().join("rules");
    let expected: BTreeSet<String> = RULEBOOK.iter().map(|meta| meta.id.to_string()).collect();
    assert_eq!(names(&rules).into_iter().collect::<BTreeSet<_>>(), expected);
    let mut differing = Vec::new();
    for meta in RULEBOOK {
        let folder = rules.join(meta.id.to_string());
        hold(&folder.join("report"), &rule_reports(&folder, meta), &mut differing);
    }
    assert!(differing.is_empty(), "other reports than these: {differing:#?}");
}

#[test]
fn deliveries_are_reported_as_a_person_has_read() {
    let folder = root().join("composed");
    let mut differing = Vec::new();
    let all = names(&folder);
    let files: Vec<&String> =
        all.iter().filter(|file| !file.ends_with(".report") && !file.ends_with(".arguments")).collect();
    assert!(files.len() >= 30);
    for file in files {
        let arguments = fs::read_to_string(folder.join(format!("{file}.arguments"))).unwrap_or_default();
        let said = report(&folder, arguments.trim(), file);
        hold(&folder.join(format!("{file}.report")), &said, &mut differing);
    }
    assert!(differing.is_empty(), "other reports than these: {differing:#?}");
}

#[test]
fn each_delivery_is_described() {
    let described = fs::read_to_string(root().join("README.md")).unwrap();
    for file in names(&root().join("composed")) {
        let is_delivery = !file.ends_with(".report") && !file.ends_with(".arguments");
        assert!(!is_delivery || described.contains(&format!("`{file}`")), "README.md says nothing of {file}");
    }
}
