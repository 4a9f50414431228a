//! The command line: exit codes, refusals, languages.

use crate::support::{Folder, SOUND, torn};

#[test]
fn exit_codes_tell_what_was_found() {
    let folder = Folder::with("sound.txt", SOUND);
    folder.write("torn.txt", torn());
    for (line, code) in [
        ("check sound.txt", 0),
        ("check torn.txt", 1),
        ("check sound.txt torn.txt", 1),
        ("check gone.txt", 2),
        ("check torn.txt gone.txt", 2),
        ("check gone.txt torn.txt", 2),
        ("check --quiet torn.txt", 1),
        ("check", 2),
        ("", 0),
        ("--version", 0),
        ("check --help", 0),
        ("nonsense", 2),
    ] {
        assert_eq!(folder.run(line).code, code, "{line}");
    }
}

#[test]
fn fail_on_warning_makes_a_warning_count() {
    let folder = Folder::with("a.txt", SOUND.replace("01006 AV", "01006 ZZ"));
    let report = folder.run("check --format json a.txt");
    assert_eq!(report.json()["files"][0]["rules"]["NAV519"]["severity"], "warning");
    assert_eq!(report.code, 0);
    assert_eq!(folder.run("check --fail-on warning a.txt").code, 1);
    assert_eq!(folder.run("check --fail-on warning --ignore NAV519 a.txt").code, 0);
}

#[test]
fn rules_set_aside_are_named_and_do_not_count() {
    let folder = Folder::with("torn.txt", torn());
    let ran = folder.run("check --ignore NAV101 torn.txt");
    assert_eq!(ran.code, 0);
    assert!(!ran.out.contains("NAV101  "), "{}", ran.out);
    assert!(ran.out.contains("Undantagna regler: NAV101"), "{}", ran.out);
    assert!(ran.out.contains("Anmärkningar enligt undantagna regler är inte medräknade: 1"), "{}", ran.out);
    assert!(!ran.out.contains("Filen är hel"), "{}", ran.out);
    let json = folder.run("check --ignore NAV101 --format json torn.txt").json();
    assert_eq!(json["ignored_rules"], serde_json::json!(["NAV101"]));
    assert_eq!(json["files"][0]["rules"], serde_json::json!({}));
}

#[test]
fn what_is_not_built_is_refused() {
    let folder = Folder::with("a.txt", SOUND);
    for line in
        ["check --format html a.txt", "check --format sarif a.txt", "series a.txt", "pair a b", "infil"]
    {
        let ran = folder.run(line);
        assert_eq!((ran.code, &*ran.out), (2, ""), "{line}");
        assert!(ran.err.contains("inte byg"), "{line}: {}", ran.err);
    }
}

#[test]
fn a_complaint_never_repeats_what_was_typed() {
    let folder = Folder::new();
    for line in [
        "187001022388",
        "check --187001022388 a",
        "check --format 187001022388 a",
        "check --threads 187001022388 a",
        "check --reference-date 187001022388 a",
        "check --ignore 187001022388 a",
        "check --lang 187001022388 a",
        "check --quiet=187001022388 a",
        "explain 187001022388",
        "explain a 187001022388",
        "sample --kind 187001022388",
    ] {
        let ran = folder.run(line);
        assert_eq!(ran.code, 2, "{line}");
        assert!(ran.err.starts_with("navlupp: ") && !ran.err.contains("1870"), "{line}: {}", ran.err);
        assert!(!ran.out.contains("1870"), "{line}: {}", ran.out);
    }
}

#[test]
fn every_language_speaks_everywhere() {
    let folder = Folder::with("torn.txt", torn());
    for (language, verdict, refusal) in [
        ("sv", "Filen är inte hel och har 1 fel. Läs inte in den", "inte byggd än"),
        ("en", "The file is not whole and has 1 error. Do not read it in", "not built yet"),
        ("fi", "Tiedosto ei ole kokonainen ja siinä on 1 virhe. Älä lue sitä sisään", "ei ole vielä tehty"),
    ] {
        let ran = folder.run(&format!("--lang {language} check torn.txt"));
        assert!(ran.out.contains(verdict), "{}", ran.out);
        let ran = folder.run(&format!("check --format html torn.txt --lang={language}"));
        assert!(ran.err.contains(refusal), "{}", ran.err);
    }
}

#[test]
fn help_names_every_command_in_every_language() {
    for language in ["sv", "en", "fi"] {
        let ran = Folder::new().run(&format!("help --lang {language}"));
        assert_eq!(ran.code, 0);
        for word in ["navlupp check", "navlupp explain", "navlupp sample", "--fail-on", "--fault", "2: "] {
            assert!(ran.out.contains(word), "{language}: {word}");
        }
    }
}
