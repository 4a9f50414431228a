//! What the engine says with its texts taken up as data, as in the page. Of worth only where the catalogue is built
//! without its feature `texts`: `cargo test -p navlupp-texts`, as `cargo xtask test` does.
#![allow(clippy::unwrap_used, reason = "a test may fail by panic")]

use std::sync::Arc;

use navlupp_catalog::{Catalogue, Language, counties, countries, keywords, municipalities, terms, texts};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::End;
use navlupp_core::rules::RULEBOOK;
use navlupp_core::table::Engine;
use navlupp_report::text::{self, Style};
use navlupp_report::{ReportFile, Setting};

/// Takes up the texts; the tests of a file share one process.
fn take_up() {
    texts::install(navlupp_texts::engine().unwrap().leak());
}

#[test]
fn a_block_fits_this_source_only() {
    take_up();
    let block = navlupp_texts::engine().unwrap();
    assert!(!texts::install(block.replacen("Stockholm", "Holmstock", 1).leak()));
}

#[test]
fn every_rule_has_its_words_in_every_language() {
    take_up();
    for meta in RULEBOOK {
        for language in Language::ALL {
            assert_ne!(meta.title.get(language), "", "{} {language:?}", meta.id);
            assert_ne!(meta.message.get(language), "", "{} {language:?}", meta.id);
        }
    }
}

#[test]
fn every_name_of_the_catalogue_is_there() {
    take_up();
    let names = terms().iter().map(|term| &term.names);
    let names = names.chain(keywords().iter().map(|keyword| &keyword.names));
    for names in names.chain(countries().iter().map(|country| &country.names)) {
        assert!(Language::ALL.into_iter().all(|language| !names.get(language).is_empty()), "{names:?}");
    }
    assert!(counties().iter().chain(municipalities()).all(|place| !place.name.is_empty()));
}

#[test]
fn a_report_is_said_in_whole_sentences() {
    take_up();
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    let mut inspection = Inspection::new(Arc::clone(&engine), Options::default());
    inspection.push(b"#POST_START\n#UP 01001 187001012389\n#UP 01006 UV\n#UP 01081 g\n#POST_SLUT\n");
    let report = inspection.finish(End::Complete);
    let file = ReportFile { name: "a", size: report.facts.bytes, report: &report, stop: None };
    for (language, verdict, message) in [
        (Language::Swedish, "Posterna är utan fel men har", "Värdet av 01081 finns inte i den kända listan"),
        (Language::English, "The posts have no errors but", "The value of 01081 is not on the known list"),
        (
            Language::Finnish,
            "Tietueet ovat virheettömiä, mutta",
            "Tiedon 01081 arvo ei ole tunnetussa luettelossa",
        ),
    ] {
        let setting = Setting { engine: &engine, language, version: "0", ignored: &[] };
        let said = text::file(&setting, &file, Style::default());
        assert!(said.contains(verdict) && said.contains(message), "{said}");
    }
}
