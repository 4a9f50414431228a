//! Text, JSON and CSV as the command writes them.

use crate::support::{Folder, SOUND, torn};

#[test]
fn json_says_which_tool_read_which_file() {
    let folder = Folder::with("deep/torn.txt", torn());
    let ran = folder.run("check --format json deep/torn.txt");
    let json = ran.json();
    assert_eq!(json["schema"], 1);
    assert_eq!(json["tool"]["name"], "navlupp");
    assert_eq!(json["tool"]["version"], env!("CARGO_PKG_VERSION"));
    let file = &json["files"][0];
    assert_eq!((&file["name"], &file["complete"]), (&"torn.txt".into(), &true.into()));
    assert_eq!(file["size"], torn().chars().count());
    assert_eq!(file["rules"]["NAV101"], serde_json::json!({"severity": "error", "count": 1, "shown": 1}));
    assert_eq!((&file["findings"][0]["line"], &file["findings"][0]["post"]), (&9.into(), &1.into()));
    assert!(!ran.out.contains("deep") && ran.err.is_empty(), "{ran:?}");
}

#[test]
fn csv_has_one_header_and_one_row_per_finding() {
    let folder = Folder::with("a.txt", torn());
    folder.write("b.txt", torn());
    let ran = folder.run("check --format csv --lang en a.txt b.txt");
    let lines: Vec<&str> = ran.out.split_terminator("\r\n").collect();
    assert_eq!(lines[0], "\u{FEFF}file,rule,severity,line,column,length,post,message");
    assert!(lines[1].starts_with("a.txt,NAV101,error,9,1,0,1,"), "{lines:?}");
    assert!(lines[2].starts_with("b.txt,NAV101,error,9,1,0,1,"), "{lines:?}");
    assert_eq!((lines.len(), ran.code), (3, 1));
}

#[test]
fn examples_are_capped_and_counts_are_not() {
    let many = SOUND.replace("#UP 01006 AV\n", &"#UP 01006 ZZ\n".repeat(12));
    let folder = Folder::with("a.txt", many);
    let count = |line: &str| folder.run(line).json()["files"][0]["findings"].as_array().unwrap().len();
    let all = count("check --format json a.txt");
    assert!(all >= 12);
    assert!(count("check --format json --max-examples 2 a.txt") < all);
    assert_eq!(count("check --format json --max-examples 0 a.txt"), 0);
    let rules = |line: &str| {
        let json = folder.run(line).json();
        let rules = json["files"][0]["rules"].as_object().unwrap().clone();
        rules.into_iter().map(|(rule, of)| (rule, of["count"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(rules("check --format json a.txt"), rules("check --format json --max-examples 0 a.txt"),);
}

#[test]
fn a_pipe_gets_no_colour_and_no_bar() {
    let folder = Folder::with("a.txt", torn());
    let ran = folder.run("check a.txt");
    assert!(!ran.out.contains('\x1B') && ran.err.is_empty(), "{ran:?}");
}

/// A terminal, made by `script`, shows colours; `NO_COLOR` and a dumb terminal do not.
#[cfg(target_os = "linux")]
#[test]
fn a_terminal_gets_colour_unless_it_is_not_wanted() {
    let folder = Folder::with("a.txt", torn());
    let on_terminal = |variables: &[(&str, &str)]| {
        let mut command = std::process::Command::new("script");
        command.args(["-qec", &format!("{} check a.txt", env!("CARGO_BIN_EXE_navlupp")), "/dev/null"]);
        command.current_dir(folder.path()).env("TERM", "xterm").env_remove("NO_COLOR");
        command.envs(variables.iter().copied()).stdin(std::process::Stdio::null());
        command.output().map(|output| String::from_utf8_lossy(&output.stdout).contains("\x1B[1;31m"))
    };
    // Without util-linux there is no terminal to make.
    if let Ok(coloured) = on_terminal(&[]) {
        assert!(coloured);
        assert!(on_terminal(&[("NO_COLOR", "")]).unwrap(), "an empty NO_COLOR says nothing");
        assert!(!on_terminal(&[("NO_COLOR", "1")]).unwrap());
        assert!(!on_terminal(&[("TERM", "dumb")]).unwrap());
    }
}

#[test]
fn quiet_says_nothing_in_text_and_everything_in_json() {
    let folder = Folder::with("a.txt", torn());
    let ran = folder.run("check --quiet a.txt");
    assert_eq!((ran.code, &*ran.out, &*ran.err), (1, "", ""));
    assert_eq!(folder.run("check -q --format json a.txt").json()["files"][0]["name"], "a.txt");
}

#[test]
fn a_set_encoding_and_date_are_used() {
    let folder = Folder::with("a.txt", SOUND);
    let json = folder.run("check --format json --encoding utf-8 --reference-date 2026-11-20 a.txt").json();
    assert_eq!(json["reference_date"], serde_json::json!({"value": "2026-11-20", "from": "set"}));
    assert_eq!(json["files"][0]["encoding"], "utf-8");
    let json = folder.run("check --format json a.txt").json();
    assert_eq!(json["reference_date"], serde_json::json!({"value": "2026-11-03", "from": "effective"}));
    assert_eq!(json["files"][0]["encoding"], "iso-8859-1");
}

#[test]
fn own_terms_make_a_code_known() {
    let folder = Folder::with("a.txt", SOUND.replace("#UP 01006 AV\n", "#UP 01006 AV\n#UP 98765 X\n"));
    folder.write("own.csv", "code;name_sv\r\n98765;L\u{e4}ge\r\n");
    folder.write("latin.csv", b"code;name_sv\r\n98765;L\xE4ge\r\n");
    folder.write("bad.csv", "code;name_sv\n187001022388;x\n");
    let unknown = |line: &str| {
        let json = folder.run(line).json();
        json["files"][0]["not_checked"].as_array().unwrap().contains(&"unknown-terms".into())
    };
    assert!(unknown("check --format json a.txt"));
    assert!(!unknown("check --format json --terms own.csv a.txt"));
    assert!(!unknown("check --format json --terms latin.csv a.txt"));
    let ran = folder.run("check --terms bad.csv a.txt");
    assert_eq!((ran.code, &*ran.out), (2, ""));
    assert!(ran.err.contains("rad 2, code: inte fem siffror") && !ran.err.contains("1870"), "{}", ran.err);
    assert_eq!(folder.run("check --terms none.csv a.txt").code, 2);
    folder.write("big.csv", vec![b'x'; 3_000_000]);
    let ran = folder.run("check --lang en --terms big.csv a.txt");
    assert!(ran.code == 2 && ran.err.contains("\n  the file is too big"), "{}", ran.err);
}

#[test]
fn the_report_says_that_own_terms_were_used_and_counts_their_codes() {
    let folder = Folder::with("a.txt", SOUND.replace("#UP 01006 AV\n", "#UP 01006 XX\n#UP 98765 B\n"));
    folder.write(
        "own.csv",
        "code\tlist\tvalue\tname_sv\tprivacy\n98765\tboende\t\tBoende\tcode\n\tboende\tB\tBostadsrätt\t\n\
         \tderegistration_reason\tXX\tNy orsak\t\n",
    );
    let json = folder.run("check --format json --terms own.csv a.txt");
    let json = json.json();
    assert_eq!(json["own_terms"], serde_json::json!({"added": 1, "changed": 2}));
    assert_eq!(json["files"][0]["summary"]["deregistration"]["XX"], 1);
    assert_eq!(json["files"][0]["rules"].get("NAV519"), None);
    assert!(!json.to_string().contains("own.csv"));
    let json = folder.run("check --format json a.txt").json();
    assert!(json["own_terms"].is_null() && json["files"][0]["rules"].get("NAV519").is_some());
    let text = folder.run("check --lang en --terms own.csv a.txt").out;
    assert!(text.contains("Own term list: 1 new terms, 2 changed"), "{text}");
    assert!(text.contains("XX  Ny orsak"), "{text}");
}
