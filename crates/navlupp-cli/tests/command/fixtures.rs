//! `tests/fixtures`: for each rule a sound and a faulty file, and files as real deliveries would look, each with the
//! report that a person has read. After a change, `NAVLUPP_ACCEPT=1` writes the reports anew: read what differs.

use std::collections::{BTreeMap, BTreeSet};
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

/// Where a rule speaks in a report, as the report says it: `12`, a line; `file`, the whole of it.
fn places(report: &str, rule: &str) -> BTreeSet<String> {
    let own = report.lines().skip_while(|line| !line.starts_with(&format!("  {rule}  "))).skip(1);
    own.take_while(|line| line.starts_with("    "))
        .map(|line| {
            let line = line.trim_start();
            let number = line.strip_prefix("rad ").and_then(|rest| rest.split_once(','));
            match number {
                Some((number, _)) => number.to_owned(),
                None if line.starts_with("hela filen: ") => "file".to_owned(),
                None => panic!("{rule}: where is {line:?}?"),
            }
        })
        .collect()
}

/// The lines of the faulty file, from 1, that are not in the sound one: what has been planted. Of a moved line, where
/// it stands now.
fn planted(sound: &[u8], faulty: &[u8]) -> BTreeSet<String> {
    let lines = |bytes: &'_ [u8]| bytes.split(|&byte| byte == b'\n').map(<[u8]>::to_vec).collect::<Vec<_>>();
    let (sound, faulty) = (lines(sound), lines(faulty));
    // The length of the longest common run of lines, not in one piece, of what follows.
    let mut common = vec![vec![0_usize; faulty.len() + 1]; sound.len() + 1];
    for (i, before) in sound.iter().enumerate().rev() {
        for (j, after) in faulty.iter().enumerate().rev() {
            let longer = common[i + 1][j].max(common[i][j + 1]);
            common[i][j] = if before == after { common[i + 1][j + 1] + 1 } else { longer };
        }
    }
    let (mut i, mut j, mut planted) = (0, 0, BTreeSet::new());
    while j < faulty.len() {
        if sound.get(i) == Some(&faulty[j]) {
            (i, j) = (i + 1, j + 1);
        } else if i < sound.len() && common[i + 1][j] >= common[i][j + 1] {
            i += 1;
        } else {
            j += 1;
            planted.insert(j.to_string());
        }
    }
    planted
}

/// `tests/fixtures/elsewhere.csv`: rules that speak elsewhere than on a planted line, and where.
fn elsewhere() -> BTreeMap<String, String> {
    let list = fs::read_to_string(root().join("elsewhere.csv")).unwrap();
    let rows = list.lines().skip(1).map(|row| {
        let cells: Vec<&str> = row.splitn(3, ',').collect();
        let [rule, line, why] = cells[..] else { panic!("elsewhere.csv: {row}") };
        assert!(!why.is_empty(), "elsewhere.csv: {row}");
        (rule.to_owned(), line.to_owned())
    });
    let rows: Vec<_> = rows.collect();
    assert!(rows.is_sorted_by(|one, next| one.0 < next.0), "elsewhere.csv: in order, and each rule once");
    rows.into_iter().collect()
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

/// The file of a rule's folder that begins so.
fn file_of(folder: &Path, start: &str) -> String {
    let files = names(folder);
    let [file] = &files.iter().filter(|file| file.starts_with(start)).collect::<Vec<_>>()[..] else {
        panic!("{}: one file {start}* is asked for: {files:?}", folder.display())
    };
    (*file).clone()
}

/// What is said of that file. One that would be too large lies there as the options that `navlupp sample` makes it with.
fn said_of(folder: &Path, start: &str) -> String {
    let file = &file_of(folder, start);
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

/// The two reports of a rule's files. The rule speaks on planted lines only, or at the one place that is listed.
fn rule_reports(folder: &Path, meta: &Meta, listed: Option<&String>) -> String {
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
    let [before, after] =
        ["sound.", "faulty."].map(|start| fs::read(folder.join(file_of(folder, start))).unwrap());
    let (places, planted) = (places(&faulty, &rule), planted(&before, &after));
    match listed {
        None => assert!(
            !places.is_empty() && places.is_subset(&planted),
            "{rule} speaks on {places:?}, but what is planted are the lines {planted:?}; see elsewhere.csv\n{faulty}"
        ),
        Some(line) => {
            assert!(!planted.contains(line), "{rule}: {line} is planted, and need not be in elsewhere.csv");
            assert_eq!(places, BTreeSet::from([line.clone()]), "{rule}: elsewhere.csv says another place");
        }
    }
    format!("{}{}\n\n{}", gist(&sound), "=".repeat(80), gist(&faulty))
}

#[test]
fn every_rule_has_a_sound_and_a_faulty_file() {
    let rules = root().join("rules");
    let expected: BTreeSet<String> = RULEBOOK.iter().map(|meta| meta.id.to_string()).collect();
    assert_eq!(names(&rules).into_iter().collect::<BTreeSet<_>>(), expected);
    let elsewhere = elsewhere();
    assert!(elsewhere.keys().all(|rule| expected.contains(rule)), "elsewhere.csv: a rule that is none");
    let mut differing = Vec::new();
    for meta in RULEBOOK {
        let rule = meta.id.to_string();
        let folder = rules.join(&rule);
        hold(&folder.join("report"), &rule_reports(&folder, meta, elsewhere.get(&rule)), &mut differing);
    }
    assert!(differing.is_empty(), "other reports than these: {differing:#?}");
}

/// The files of `composed`, without reports and arguments.
fn deliveries() -> Vec<String> {
    let mut files = names(&root().join("composed"));
    files.retain(|file| !file.ends_with(".report") && !file.ends_with(".arguments"));
    files
}

#[test]
fn deliveries_are_reported_as_a_person_has_read() {
    let folder = root().join("composed");
    let mut differing = Vec::new();
    let files = deliveries();
    assert!(files.len() >= 30);
    for file in files {
        let arguments = fs::read_to_string(folder.join(format!("{file}.arguments"))).unwrap_or_default();
        let said = report(&folder, arguments.trim(), &file);
        hold(&folder.join(format!("{file}.report")), &said, &mut differing);
    }
    assert!(differing.is_empty(), "other reports than these: {differing:#?}");
}

#[test]
fn each_delivery_is_described() {
    let described = fs::read_to_string(root().join("README.md")).unwrap();
    let rows: Vec<Vec<&str>> = described
        .lines()
        .filter(|row| row.starts_with("| `"))
        .map(|row| row.split(" | ").collect())
        .collect();
    for row in &rows {
        // What it is, and what its report must say.
        assert!(row.len() == 3 && row.iter().all(|cell| cell.len() > 3), "README.md: {row:?}");
    }
    let files: Vec<&str> = rows.iter().map(|row| row[0].trim_matches(['|', ' ', '`'])).collect();
    assert_eq!(files, deliveries(), "README.md has a row for each file, in their order");
}

#[test]
fn nothing_lies_here_that_no_test_reads() {
    assert_eq!(names(&root()), ["README.md", "composed", "elsewhere.csv", "own-terms.csv", "rules"]);
    let files = deliveries();
    for name in names(&root().join("composed")) {
        let of = name.strip_suffix(".report").or_else(|| name.strip_suffix(".arguments")).unwrap_or(&name);
        assert!(files.iter().any(|file| file == of), "composed/{name} belongs to no file");
    }
    for rule in names(&root().join("rules")) {
        let folder = root().join("rules").join(&rule);
        let arguments = fs::read_to_string(folder.join("arguments")).unwrap_or_default();
        for name in names(&folder) {
            let is_read = name == "report"
                || name == file_of(&folder, "sound.")
                || name == file_of(&folder, "faulty.")
                || (name == "arguments" && !arguments.trim().is_empty())
                || arguments.split_whitespace().any(|argument| argument == name);
            assert!(is_read, "rules/{rule}/{name} is read by no test");
        }
    }
}
