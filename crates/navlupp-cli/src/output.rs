//! The report on its way out, in the form that was asked for.

use navlupp_report::json::Json;
use navlupp_report::text::{self, Style};
use navlupp_report::{ReportFile, Setting, Unread, csv};

use crate::Outcome;
use crate::arguments::{Check, Form};
use crate::console::Console;

/// Takes files one by one; nothing of a file is kept but what the form needs.
pub struct Output<'a> {
    setting: Setting<'a>,
    console: &'a Console,
    style: Style,
    kind: Kind<'a>,
    /// Whether all that was to be written was written.
    outcome: Outcome,
}

enum Kind<'a> {
    Nothing,
    Text,
    Csv,
    Json(Json<'a>),
}

impl<'a> Output<'a> {
    /// Begins a report. `--quiet` silences the text; the other forms are files that somebody waits for.
    pub fn begin(check: &Check, setting: Setting<'a>, console: &'a Console) -> Self {
        let default = Style::default();
        let examples = check.max_examples.unwrap_or(default.examples);
        let mut output = Self {
            setting,
            console,
            style: Style { colour: console.colour, examples },
            kind: Kind::Nothing,
            outcome: Outcome::Sound,
        };
        match check.form {
            Form::Text if check.quiet => {}
            Form::Text => output.kind = Kind::Text,
            Form::Json => output.kind = Kind::Json(Json::new(setting)),
            Form::Csv => {
                output.kind = Kind::Csv;
                output.write(csv::HEADER);
            }
        }
        output
    }

    /// Adds the report on a file.
    pub fn add(&mut self, file: &ReportFile<'_>) {
        match &mut self.kind {
            Kind::Nothing => {}
            Kind::Json(json) => json.add(file),
            Kind::Csv => self.write(&csv::rows(&self.setting, file)),
            Kind::Text => self.write(&text::file(&self.setting, file, self.style)),
        }
    }

    /// Adds a file that could not be opened.
    pub fn add_unread(&mut self, unread: Unread) {
        if let Kind::Json(json) = &mut self.kind {
            json.add_unread(unread);
        }
    }

    /// Ends the report.
    pub fn end(mut self) -> Outcome {
        match std::mem::replace(&mut self.kind, Kind::Nothing) {
            Kind::Json(json) => self.write(&json.finish()),
            Kind::Text => self.write(&text::closing(&self.setting)),
            Kind::Csv | Kind::Nothing => {}
        }
        self.outcome
    }

    fn write(&mut self, text: &str) {
        self.outcome = self.outcome.max(self.console.page(text));
    }
}
