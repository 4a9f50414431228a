//! What is read, and what cannot be.

use std::fmt::Write as _;
use std::fs;

use crate::support::{Folder, SOUND, torn};

#[test]
fn standard_input_is_read_as_a_file() {
    let folder = Folder::with("a.txt", SOUND);
    let from_pipe = folder.run_with("check --format json -", SOUND.as_bytes());
    let from_file = folder.run("check --format json a.txt");
    assert_eq!(from_pipe.json()["files"][0]["name"], "-");
    assert_eq!(from_pipe.out.replace("\"-\"", "\"a.txt\""), from_file.out);
    assert_eq!(folder.run_with("check -", b"").code, 1, "nothing at all is NAV001");
}

#[test]
fn a_folder_stands_for_its_files_by_name() {
    let folder = Folder::new();
    for name in ["in/b.txt", "in/a.txt", "in/c.txt", "in/below/d.txt"] {
        folder.write(name, SOUND);
    }
    let json = folder.run("check --format json in").json();
    let names: Vec<_> = json["files"].as_array().unwrap().iter().map(|file| file["name"].clone()).collect();
    assert_eq!(names, ["a.txt", "b.txt", "c.txt"]);
}

#[test]
fn a_folder_without_files_is_no_success() {
    let folder = Folder::new();
    fs::create_dir_all(folder.path().join("empty/below")).unwrap();
    let ran = folder.run("check empty");
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err, "navlupp: empty: mappen har inga filer\n");
}

#[test]
fn what_cannot_be_opened_is_named_by_its_base_name() {
    let folder = Folder::with("a.txt", SOUND);
    let gone = folder.path().join("secret-place/gone.txt");
    let ran = folder.run(&format!("check --format json {} a.txt", gone.display()));
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err, "navlupp: gone.txt: filen finns inte\n");
    assert_eq!(ran.json()["unread"], serde_json::json!([{"name": "gone.txt", "reason": "not-found"}]));
    assert_eq!(ran.json()["files"][0]["name"], "a.txt", "the others are read all the same");
}

/// A file that vanishes between the listing of its folder and its turn looks like this.
#[cfg(unix)]
#[test]
fn a_file_that_vanishes_from_its_folder_is_told() {
    let folder = Folder::with("in/a.txt", SOUND);
    std::os::unix::fs::symlink("nowhere", folder.path().join("in/b.txt")).unwrap();
    let ran = folder.run("check in");
    assert_eq!((ran.code, &*ran.err), (2, "navlupp: b.txt: filen finns inte\n"));
    assert!(ran.out.contains("Filen är hel"), "{}", ran.out);
}

/// Reading another process's memory from its start fails at once, whoever asks.
#[cfg(target_os = "linux")]
#[test]
fn a_read_error_names_the_byte_and_is_never_a_whole_file() {
    let ran = Folder::new().run("check --format json /proc/self/mem");
    assert_eq!(ran.code, 2);
    assert_eq!(ran.err, "navlupp: mem: filen kunde inte läsas längre (byte 0)\n");
    let file = &ran.json()["files"][0];
    assert_eq!(file["complete"], false);
    assert_eq!(file["stopped"], serde_json::json!({"byte": 0, "reason": "unreadable"}));
}

#[test]
fn the_report_is_the_same_whatever_the_number_of_threads() {
    let folder = Folder::with("a.txt", long());
    let one = folder.run("check --format json --threads 1 a.txt");
    assert!(one.out.len() > 100_000, "many findings");
    for threads in [2, 3, 8] {
        let several = folder.run(&format!("check --format json --threads {threads} a.txt"));
        assert!(several.out == one.out, "{threads} threads");
        assert_eq!(several.code, one.code);
    }
}

/// Some megabytes with faults of many kinds, some of them where the file may be cut.
fn long() -> String {
    let mut text = String::from("#INFO_START\n#INFO_SLUT\n#DATA_START\n");
    for number in 0..90_000 {
        if number % 9_000 == 0 {
            let _ = writeln!(text, "#DAG_START 202611{:02}", number / 9_000 + 1);
        }
        let _ = write!(
            text,
            "#POST_START\n#UP 01001 18700102{:04}\n#UP 01006 {}\n",
            number % 10_000,
            ["AV", "ZZ"][number % 2]
        );
        if number % 997 != 0 {
            text.push_str("#POST_SLUT\n");
        }
        if number % 9_000 == 8_999 {
            text.push_str("#DAG_SLUT\n");
        }
    }
    text.push_str("#DATA_SLUT\n#AVST_START\n#ANTAL_POSTER 00090000\n#AVST_SLUT\n#FIL_SLUT\n");
    text
}

#[test]
fn a_name_that_could_steer_a_terminal_is_defused() {
    let folder = Folder::with("a\x1B[2J.txt", torn());
    for line in ["check .", "check --format json .", "check --format csv ."] {
        assert!(!folder.run(line).out.contains('\x1B'), "{line}");
    }
}

#[test]
fn no_value_and_no_path_is_ever_printed() {
    let hostile = torn().replace("AV", "QXZQ").replace("UTFIL", "QXZQ") + "QXZQ\n#QXZQ QXZQ\n";
    let folder = Folder::with("a.txt", hostile);
    let place = folder.path().join("a.txt");
    for form in ["text", "json", "csv"] {
        let ran = folder.run(&format!("check --format {form} {}", place.display()));
        let all = ran.out + &ran.err;
        assert!(!all.contains("QXZQ") && !all.contains("18700"), "{all}");
        assert!(!all.contains("navlupp-command-"), "{all}");
    }
}
