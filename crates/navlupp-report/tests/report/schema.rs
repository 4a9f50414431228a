//! Real reports against `docs/report.schema.json`.

use crate::support::{SOUND, engine, report, setting};
use navlupp_catalog::Language;
use navlupp_core::report::End;
use navlupp_core::rule::RuleId;
use navlupp_report::json::Json;
use navlupp_report::{ReportFile, Stop, StopReason, Unread, UnreadReason};
use serde_json::{Value, json};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../../docs/report.schema.json")).unwrap()
}

/// The JSON report on some inputs.
fn written(inputs: &[&[u8]]) -> Value {
    let engine = engine();
    let mut json = Json::new(setting(&engine, Language::Swedish, &[]));
    for bytes in inputs {
        let report = report(&engine, bytes, End::Complete);
        json.add(&ReportFile { name: "a", size: bytes.len() as u64, report: &report, stop: None });
    }
    serde_json::from_str(&json.finish()).unwrap()
}

#[test]
fn reports_of_every_kind_follow_the_schema() {
    let broken = SOUND.replace("#POST_SLUT\n#POST_START", "#POST_START").replace("AV\n", "ZZ\n");
    let codes = "#POST_START\n#UP 01001 187001022388\n#UP 01004 41H,366R,9999H\n#UP 01022 01\n#UP 01023 80\n\
                 #UP 01081 \u{c4}\n#UP 01020 $\n#UP 03001 SE\n#UP 04008 FB\n#UP 98765 X\n#POST_SLUT\n";
    let infil = "#INFO_START\n#NAMN_INFIL X\n#INFO_SLUT\n#DATA_START\n#PNR 187001022388\n#DATA_SLUT\n";
    let inputs: [&[u8]; 9] = [
        SOUND.as_bytes(),
        broken.as_bytes(),
        codes.as_bytes(),
        infil.as_bytes(),
        b"#MEDIELEV_START\n#ORGNR 162021004748\n#MEDIELEV_SLUT\n",
        b"187001022388\r\n18700103\r\n",
        b"",
        b"<xml/>",
        b"#\0P\0O\0S\0T\0_\0S\0T\0A\0R\0T\0\n\0",
    ];
    assert_eq!(crate::validator::faults(&schema(), &written(&inputs)), [""; 0]);
    for input in inputs {
        assert_eq!(crate::validator::faults(&schema(), &written(&[input])), [""; 0]);
    }
}

#[test]
fn what_could_not_be_read_follows_the_schema() {
    let engine = engine();
    let ignored = [RuleId(1), RuleId(101)];
    let mut json = Json::new(setting(&engine, Language::English, &ignored));
    let part = report(&engine, &SOUND.as_bytes()[..200], End::Broken);
    for reason in [StopReason::Cancelled, StopReason::Unreadable, StopReason::Changed] {
        let stop = Some(Stop { byte: 200, reason });
        json.add(&ReportFile { name: "a", size: 1000, report: &part, stop });
    }
    for reason in
        [UnreadReason::NotFound, UnreadReason::NotAllowed, UnreadReason::NoFiles, UnreadReason::Unreadable]
    {
        json.add_unread(Unread { name: "b".to_owned(), reason });
    }
    let value: Value = serde_json::from_str(&json.finish()).unwrap();
    assert_eq!(crate::validator::faults(&schema(), &value), [""; 0]);
    assert_eq!(value["files"][0]["stopped"], json!({"byte": 200, "reason": "cancelled"}));
    assert_eq!(value["ignored_rules"], json!(["NAV001", "NAV101"]));
}

#[test]
fn what_was_not_checked_comes_with_its_numbers() {
    let text = "#POST_START\n#UP 01001 187001022388\n#UP 01006 AV\n#UP 09999 X\n#UP 09999 X\n#POST_SLUT\n";
    let report = written(&[text.as_bytes()]);
    assert_eq!(crate::validator::faults(&schema(), &report), [""; 0]);
    let file = &report["files"][0];
    assert_eq!(
        file["not_checked"],
        json!([
            "truth",
            "official-form",
            "completeness",
            "reference-date",
            "full-posts",
            "own-terms",
            "unknown-terms",
            "absent"
        ])
    );
    assert_eq!(
        file["not_checked_numbers"],
        json!({"reference-date": 7, "full-posts": 9, "own-terms": 8, "unknown-terms": 2, "absent": 1})
    );
    assert_eq!(file["absent"], json!([{"rule": "NAV503", "needs": "01007"}]));
    let with_ids = SOUND.replace("#POST_START\n", "#POST_START\n#POST_ID 2026.000.000.001\n");
    let whole = written(&[with_ids.as_bytes()]);
    assert_eq!(whole["files"][0]["absent"], json!([]));
    assert_eq!(whole["files"][0]["not_checked_numbers"], json!({"full-posts": 6, "own-terms": 8}));
}

#[test]
fn the_validator_sees_what_is_wrong() {
    let sound = written(&[SOUND.as_bytes()]);
    let spoils: [fn(&mut Value); 8] = [
        |report| report["schema"] = json!(2),
        |report| report["extra"] = json!(0),
        |report| report["files"][0]["posts"] = json!(-1),
        |report| report["files"][0]["summary"]["citizenships"]["ANNA"] = json!(1),
        |report| report["files"][0]["kind"] = json!("letter"),
        |report| report["files"][0]["envelope"]["effective_date"] = json!("20261103"),
        |report| drop(report["files"][0].as_object_mut().unwrap().remove("complete")),
        |report| report["files"][0]["lines"] = json!("26"),
    ];
    for spoil in spoils {
        let mut spoiled = sound.clone();
        spoil(&mut spoiled);
        assert_eq!(crate::validator::faults(&schema(), &spoiled).len(), 1, "{spoiled}");
    }
}

#[test]
fn the_reference_date_is_that_of_all_files_or_none() {
    let other = SOUND.replace("20261103", "20261104");
    let date = |inputs: &[&[u8]]| written(inputs)["reference_date"].clone();
    assert_eq!(date(&[SOUND.as_bytes()]), json!({"value": "2026-11-03", "from": "effective"}));
    assert_eq!(
        date(&[SOUND.as_bytes(), SOUND.as_bytes()]),
        json!({"value": "2026-11-03", "from": "effective"})
    );
    assert_eq!(date(&[SOUND.as_bytes(), other.as_bytes()]), json!({"value": null, "from": "effective"}));
    assert_eq!(date(&[SOUND.as_bytes(), b"x"]), json!({"value": null, "from": "effective"}));
    assert_eq!(date(&[b"x", SOUND.as_bytes()]), json!({"value": null, "from": "effective"}));
    assert_eq!(date(&[b"x"]), json!({"value": null, "from": null}));
}

#[test]
fn the_summary_counts_what_is_set() {
    let report = written(&[SOUND.as_bytes()]);
    let file = &report["files"][0];
    assert_eq!(
        file["summary"]["deregistration"],
        json!({"AV": 1, "UV": 1, "GN": 0, "GS": 0, "AN": 0, "OB": 0, "TA": 0, "AS": 0, "FI": 0, "?": 0, "removed": 0})
    );
    assert_eq!(
        file["summary"]["protection"],
        json!({"sekretessmarkering": {"set": 1, "removed": 0},
               "skyddad_folkbokforing": {"set": 0, "removed": 0}, "persons": 1})
    );
    assert_eq!(file["summary"]["case_types"], json!({"66": 1}));
    assert_eq!(file["summary"]["days"], json!({"2026-11-02": 2}));
    assert_eq!(file["envelope"]["declared_posts"], json!(2));
    assert_eq!((file["posts"].as_u64(), file["lines"].as_u64()), (Some(2), Some(26)));
}
