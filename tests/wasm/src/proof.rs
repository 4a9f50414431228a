//! One file through the engine, and everything that is known of it then, as text.

use std::fmt::Write;
use std::sync::Arc;

use navlupp_catalog::{Catalogue, Language};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::Report;
use navlupp_core::table::Engine;
use navlupp_report::json::Json;
use navlupp_report::{ReportFile, Setting};

/// What stays the same from file to file.
pub struct Proof {
    engine: Arc<Engine>,
}

impl Default for Proof {
    fn default() -> Self {
        Self { engine: Arc::new(Engine::new(Catalogue::standard())) }
    }
}

impl Proof {
    /// Begins a file.
    pub fn begin(&self) -> Inspection {
        Inspection::new(Arc::clone(&self.engine), Options::default())
    }

    /// Everything that a report tells or keeps: two reports with the same text are the same. Of persons there
    /// is only a sum.
    pub fn describe(&self, report: &Report) -> String {
        let setting =
            Setting { engine: &self.engine, language: Language::English, version: "proof", ignored: &[] };
        let file = ReportFile { name: "proof", size: report.facts.bytes, report, stop: None };
        let mut json = Json::new(setting);
        json.add(&file);
        let mut text = json.finish();
        let mut kept = Sum::default();
        for row in report.rows.iter() {
            kept.add(match row.identity {
                Some(identity) => identity.number(),
                None => 0,
            });
            kept.add(row.line);
            kept.add(row.protected.into());
        }
        for identity in &report.protected {
            kept.add(identity.number());
        }
        // Into a String: cannot fail.
        let _ = writeln!(text, "rows {} {:016x}", report.rows.len(), kept.0);
        for block in report.index.blocks() {
            let _ = writeln!(text, "{block:?}");
        }
        text
    }
}

/// FNV-1a over numbers.
struct Sum(u64);

impl Default for Sum {
    fn default() -> Self {
        Self(0xCBF2_9CE4_8422_2325)
    }
}

impl Sum {
    fn add(&mut self, number: u64) {
        for byte in number.to_le_bytes() {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3);
        }
    }
}
