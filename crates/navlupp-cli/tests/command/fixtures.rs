//! `tests/fixtures`: for each rule a sound and a faulty file, and files as real deliveries would look, each with the
//! report that a person has read. After a change, `NAVLUPP_ACCEPT=1` writes the reports anew: read what differs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use navlupp_core::rules::RULEBOOK;

/// Needs two million numbers: `infil.rs`.
const TOO_MANY: &str = "NAV903";

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

/// What the command says of files in a folder, without versions.
fn report(folder: &Path, arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO_BIN_EXE_navlupp")).arg("check").args(arguments).current_dir(folder).output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    text.lines()
        .map(|line| if line.starts_with("Navlupp 0.") { "Navlupp …" } else { line }.to_owned() + "\n")
        .collect()
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

#[test]
fn every_rule_has_a_sound_and_a_faulty_file() {
    let rules = root().join("rules");
    let expected: BTreeSet<String> =
        RULEBOOK.iter().map(|meta| meta.id.to_string()).filter(|rule| rule != TOO_MANY).collect();
    assert_eq!(names(&rules).into_iter().collect::<BTreeSet<_>>(), expected);
    let mut differing = Vec::new();
    for rule in expected {
        let folder = rules.join(&rule);
        let files = names(&folder);
        let of = |name: &str| files.iter().filter(|file| file.starts_with(name)).cloned().collect::<Vec<_>>();
        let ([sound], [faulty]) = (&of("sound.")[..], &of("faulty.")[..]) else {
            panic!("{rule}: {files:?}")
        };
        // What a file needs beside itself: an own term list, or a date.
        let with = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
        let said = |file: &str| report(&folder, &[with.split_whitespace().collect(), vec![file]].concat());
        let is_named =
            |text: &str| text.lines().any(|line| line.trim_start().starts_with(&format!("{rule} ")));
        let (sound, faulty) = (said(sound), said(faulty));
        assert!(!is_named(&sound), "{rule} speaks on its sound file:\n{sound}");
        assert!(is_named(&faulty), "{rule} does not speak on its faulty file:\n{faulty}");
        hold(&folder.join("report"), &format!("{sound}\n{}\n\n{faulty}", "=".repeat(80)), &mut differing);
    }
    assert!(differing.is_empty(), "other reports than these: {differing:#?}");
}

#[test]
fn deliveries_are_reported_as_a_person_has_read() {
    let folder = root().join("composed");
    let mut differing = Vec::new();
    let files: Vec<String> = names(&folder).into_iter().filter(|file| !file.ends_with(".report")).collect();
    assert!(files.len() >= 30);
    for file in files {
        let said = report(&folder, &["--reference-date", "2026-09-22", &file]);
        hold(&folder.join(format!("{file}.report")), &said, &mut differing);
    }
    assert!(differing.is_empty(), "other reports than these: {differing:#?}");
}
