//! Whatever is planted in a file, no form of the report holds a value of a person, of an address or of a free field.

use std::collections::BTreeSet;
use std::sync::Arc;

use navlupp_catalog::{Catalogue, Language, Privacy, TermCode, keyword_privacy, keywords};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::rule::RuleId;
use navlupp_core::table::Engine;
use navlupp_report::json::Json;
use navlupp_report::text::{self, Style};
use navlupp_report::{ReportFile, Setting, csv};
use navlupp_sample::{OWN_TERMS, Sample, SampleKind, plantable, write};

/// Takes two million numbers.
const TOO_MANY: RuleId = RuleId(903);

/// Values of the file that nobody may see, as they stand there: long enough that no count and no code is like them.
fn values(catalogue: &Catalogue, file: &[u8]) -> BTreeSet<String> {
    let text: String = file.iter().map(|&byte| char::from(byte)).collect();
    let of_line = |line: &str| -> Option<String> {
        let line = line.trim_end_matches('\r');
        let (name, rest) = line.split_once(' ').unwrap_or(("", line));
        if name.is_empty() && keywords().iter().any(|keyword| keyword.keyword == rest) {
            return None;
        }
        let (privacy, value) = if name == "#UP" {
            let (code, value) = rest.split_once(' ')?;
            (catalogue.term_privacy(TermCode::from_digits(code.as_bytes().try_into().ok()?)?), value)
        } else {
            (keyword_privacy(name), rest)
        };
        let is_personal = !matches!(privacy, Privacy::Code | Privacy::Open);
        // Dates of the frame are said; those of persons are not told from them by their digits.
        let is_date = privacy == Privacy::Date;
        // An order id as they are known is said too; another text in its place is not.
        let is_order = name.starts_with("#BEST") && value.get(8..11) == Some("-FO");
        // What samples call their maker is in every report as well.
        let is_telling =
            value.len() >= 6 && value != "Navlupp" && value.bytes().any(|byte| byte.is_ascii_alphanumeric());
        (is_personal && !is_date && !is_order && is_telling).then(|| value.trim_end().to_owned())
    };
    text.lines().filter_map(of_line).filter(|value| value.bytes().any(|byte| byte != b'0')).collect()
}

fn forms(engine: &Engine, report: &Report) -> Vec<String> {
    let file = ReportFile { name: "a", size: 1, report, stop: None };
    let mut forms = Vec::new();
    for language in Language::ALL {
        let setting = Setting { engine, language, version: "1", ignored: &[] };
        let mut json = Json::new(setting);
        json.add(&file);
        let style = Style { colour: false, examples: usize::MAX };
        forms.extend([json.finish(), csv::rows(&setting, &file), text::file(&setting, &file, style)]);
    }
    forms
}

#[test]
fn no_value_of_a_planted_file_stands_in_any_form() {
    let engine = Arc::new(Engine::new(Catalogue::standard().with_own(OWN_TERMS).unwrap()));
    let mut held = 0;
    for kind in SampleKind::ALL {
        for rule in plantable(kind).into_iter().filter(|&rule| rule != TOO_MANY) {
            let mut file = Vec::new();
            let sample = Sample { kind, posts: 3, faults: vec![rule], ..Sample::default() };
            write(&sample, &mut |chunk| file.extend_from_slice(chunk)).unwrap();
            let mut inspection = Inspection::new(Arc::clone(&engine), Options::default());
            inspection.push(&file);
            let report = inspection.finish(End::Complete);
            let values = values(engine.catalogue(), &file);
            held += values.len();
            for form in forms(&engine, &report) {
                for value in &values {
                    let line = form.lines().find(|line| line.contains(value));
                    assert_eq!(line, None, "{value} of {rule} in {}", kind.name());
                }
            }
        }
    }
    assert!(held > 10_000, "only {held} values were looked for");
}
