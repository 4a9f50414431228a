//! No form holds a value of the file, whatever stands in it and wherever.

use crate::support::{SOUND, engine, report, setting};
use std::fmt::Write;

use navlupp_catalog::{Language, coded_terms, keywords};
use navlupp_core::report::End;
use navlupp_report::json::Json;
use navlupp_report::text::{self, Style};
use navlupp_report::{ReportFile, csv};

/// Stands for a value; no word of the program holds it.
const VALUE: &str = "QXZQ";

/// The value everywhere: as keyword, as term code, in every keyword, in every term, alone, as list.
fn hostile() -> Vec<String> {
    let mut text = String::new();
    for keyword in keywords() {
        let _ = write!(text, "{} {VALUE}\n{}{VALUE}\n", keyword.keyword, keyword.keyword);
    }
    text.push_str("#POST_START\n#UP 01001 187001022388\n#UP 01003 J\n");
    for (code, _) in coded_terms() {
        let _ = write!(text, "#UP {code} {VALUE}\n#UP {code}{VALUE}\n#UP {code} {VALUE},1H\n");
    }
    let _ = write!(text, "#UP 99999 {VALUE}\n#UP {VALUE}\n#{VALUE}\n#{VALUE} {VALUE}\n{VALUE}\n#POST_SLUT\n");
    let frame = SOUND.replace("ANDRING", VALUE).replace("UTFIL", VALUE);
    let order = SOUND.replace("00000079-FO01-0001", &format!("00000079-FO{VALUE}001"));
    let infil =
        format!("#INFO_START\n#NAMN_INFIL {VALUE}\n#INFO_SLUT\n#PNR {VALUE}\n#PNR 187001022388{VALUE}\n");
    let list = format!("187001022388\n{VALUE}\n187001012389;{VALUE}\n");
    let foreign = format!("<xml>{VALUE}</xml>");
    vec![text, frame, order, infil, list, foreign]
}

#[test]
fn no_value_leaves_in_any_form() {
    let engine = engine();
    for input in hostile() {
        for end in [End::Complete, End::Broken] {
            let report = report(&engine, input.as_bytes(), end);
            let file = ReportFile { name: "a", size: 1, report: &report, stop: None };
            for language in Language::ALL {
                let setting = setting(&engine, language, &[]);
                let mut json = Json::new(setting);
                json.add(&file);
                let style = Style { colour: true, examples: usize::MAX };
                for written in [json.finish(), csv::rows(&setting, &file), text::file(&setting, &file, style)]
                {
                    let holding: Vec<_> = written.lines().filter(|line| line.contains(VALUE)).collect();
                    assert_eq!(holding, [""; 0]);
                    assert!(!written.contains("18700"), "a number");
                }
            }
        }
    }
}

#[test]
fn a_name_cannot_steer_a_terminal() {
    let engine = engine();
    let report = report(&engine, b"", End::Complete);
    let file = ReportFile { name: "a\x1B[2J\n=b", size: 0, report: &report, stop: None };
    let setting = setting(&engine, Language::Swedish, &[]);
    let text = text::file(&setting, &file, Style::default());
    assert!(text.starts_with("a\u{FFFD}[2J\u{FFFD}=b\n"), "{text}");
    let mut json = Json::new(setting);
    json.add(&file);
    assert!(!json.finish().contains('\x1B'));
}
