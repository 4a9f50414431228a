//! Reports on small inputs.

use std::sync::Arc;

use navlupp_catalog::{Catalogue, Language};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::rule::RuleId;
use navlupp_core::table::Engine;
use navlupp_report::Setting;

/// The standard engine.
pub fn engine() -> Arc<Engine> {
    Arc::new(Engine::new(Catalogue::standard()))
}

/// The report on some bytes.
pub fn report(engine: &Arc<Engine>, bytes: &[u8], end: End) -> Report {
    let mut inspection = Inspection::new(Arc::clone(engine), Options::default());
    inspection.push(bytes);
    inspection.finish(end)
}

/// The setting of a test.
pub fn setting<'a>(engine: &'a Engine, language: Language, ignored: &'a [RuleId]) -> Setting<'a> {
    Setting { engine, language, version: "1.2.3", ignored }
}

/// A notification with two persons: one dead, one protected and moved out.
pub const SOUND: &str = "#INFO_START\n#FILTYP UTFIL\n#BESTÄLLNINGSID 00000079-FO01-0001\n\
#BESTÄLLNINGSTYP ANDRING\n#EFFEKTUERAD 20261103\n#INFO_SLUT\n#DATA_START\n#DAG_START 20261102\n\
#POST_START\n#UP 01001 187001012389\n#UP 01004 66H\n#UP 01006 AV\n#UP 01007 20261101\n#POST_SLUT\n\
#POST_START\n#UP 01001 187001022388\n#UP 01003 J\n#UP 01006 UV\n#UP 01007 20261101\n#POST_SLUT\n\
#DAG_SLUT\n#DATA_SLUT\n#AVST_START\n#ANTAL_POSTER 00000002\n#AVST_SLUT\n#FIL_SLUT\n";
