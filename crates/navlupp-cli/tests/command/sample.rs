//! `navlupp sample`

use crate::support::Folder;

#[test]
fn every_kind_is_sound_to_check() {
    let folder = Folder::new();
    for kind in ["notification", "change", "full", "selection", "fragment", "infil", "label", "id-list"] {
        for options in ["", "--crlf --encoding utf-8"] {
            let name = format!("{kind}{}.txt", options.len());
            assert_eq!(folder.run(&format!("sample --kind {kind} {options} -o {name}")).code, 0, "{kind}");
            let ran = folder.run(&format!("check {name}"));
            assert_eq!(ran.code, 0, "{}", ran.out);
        }
    }
}

#[test]
fn a_planted_fault_is_named_and_found() {
    let folder = Folder::new();
    let made = folder.run("sample --kind change --seed 5 --fault NAV101 -o a.txt");
    let (rule, line) = made.err.trim_end().split_once(": rad ").unwrap();
    assert_eq!(rule, "navlupp: NAV101");
    let ran = folder.run("check --format json a.txt");
    let json = ran.json();
    // What is only worth knowing may stand before it.
    let found =
        json["files"][0]["findings"].as_array().unwrap().iter().find(|found| found["rule"] == "NAV101");
    assert_eq!(found.unwrap()["line"].to_string(), line);
    assert_eq!(ran.code, 1);
}

#[test]
fn the_same_seed_gives_the_same_bytes_on_standard_output() {
    let folder = Folder::new();
    let line = "sample --kind infil --posts 7 --seed 3 --encoding utf-8";
    let first = folder.run(line);
    assert_eq!(first.out.matches("#PNR ").count(), 7);
    assert_eq!(first.out, folder.run(line).out);
    assert_ne!(first.out, folder.run(&line.replace('3', "4")).out);
}

#[test]
fn a_sample_never_overwrites_a_file() {
    let folder = Folder::with("a.txt", "somebody's delivery");
    let ran = folder.run("sample --kind change -o a.txt");
    assert_eq!((ran.code, &*ran.err), (2, "navlupp: filen finns redan och skrivs inte över\n"));
    assert_eq!(std::fs::read_to_string(folder.path().join("a.txt")).unwrap(), "somebody's delivery");
}

#[test]
fn what_cannot_be_made_is_refused_and_leaves_no_file() {
    let folder = Folder::new();
    for (line, said) in [
        ("sample --kind label --fault NAV101 -o a.txt", "NAV101 gäller inte filer av det slaget"),
        ("sample -o a.txt", "--kind tar notification | change"),
        ("sample --kind letter -o a.txt", "--kind tar notification | change"),
    ] {
        let ran = folder.run(line);
        assert_eq!(ran.code, 2, "{line}");
        assert!(ran.err.contains(said), "{}", ran.err);
        assert!(!folder.path().join("a.txt").exists(), "{line}");
    }
}
