//! Reports to save. None of them holds a value of the file.

use navlupp_protocol::{Body, ExportForm, FileId, Language};
use navlupp_report::csv;
use navlupp_report::json::Json;
use navlupp_report::{ReportFile, Setting};
use navlupp_view::shape::Shape;

use crate::origin::{Chunks, Source};
use crate::reading::Host;
use crate::session::{Session, Shared};
use crate::texts;

/// Answers a question for a report. Files that are still being read are left out.
pub async fn answer<S: Source, H: Host>(
    session: &Shared<S>,
    host: &H,
    files: &[FileId],
    form: ExportForm,
    language: Language,
) -> Body {
    let text = match form {
        ExportForm::Json => Some(json(&session.borrow(), files, language)),
        ExportForm::Csv => Some(table(&session.borrow(), files, language)),
        ExportForm::Shape => shape(session, host, files).await,
    };
    text.map_or(Body::Refused, |text| Body::Export { form, text })
}

fn setting<S: Source>(session: &Session<S>, language: Language) -> Setting<'_> {
    Setting {
        engine: session.engine(),
        language: texts::spoken(language),
        version: env!("CARGO_PKG_VERSION"),
        ignored: &[],
    }
}

fn each_ended<S: Source>(session: &Session<S>, files: &[FileId], mut take: impl FnMut(&ReportFile<'_>)) {
    for file in files.iter().filter_map(|&id| session.file(id)) {
        if let Some(ended) = file.ended() {
            let size = file.source.size();
            take(&ReportFile { name: &file.name, size, report: &ended.report, stop: ended.stop });
        }
    }
}

fn json<S: Source>(session: &Session<S>, files: &[FileId], language: Language) -> String {
    let mut json = Json::new(setting(session, language));
    each_ended(session, files, |file| json.add(file));
    json.finish()
}

fn table<S: Source>(session: &Session<S>, files: &[FileId], language: Language) -> String {
    let setting = setting(session, language);
    let mut text = csv::HEADER.to_owned();
    each_ended(session, files, |file| text.push_str(&csv::rows(&setting, file)));
    text
}

/// The shape of the first file: it is read once more.
async fn shape<S: Source, H: Host>(session: &Shared<S>, host: &H, files: &[FileId]) -> Option<String> {
    let source = session.borrow().file(*files.first()?)?.source.clone();
    let mut chunks = source.chunks();
    let mut shape = Shape::default();
    let mut breathed = host.now();
    while let Some(bytes) = chunks.next().await.ok()? {
        shape.push(bytes);
        if host.now() - breathed > 30.0 {
            host.breathe().await;
            breathed = host.now();
        }
    }
    Some(shape.finish())
}
