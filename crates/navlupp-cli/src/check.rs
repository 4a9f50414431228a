//! `navlupp check`: reads every input and reports on it.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Arc;

use navlupp_catalog::{Catalogue, LONGEST_FILE};
use navlupp_core::finding::write_count;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::rule::Severity;
use navlupp_core::table::Engine;
use navlupp_core::text::single_byte;
use navlupp_report::verdict::verdict_without;
use navlupp_report::{ReportFile, Setting, Stop, Unread, plain_name};

use crate::arguments::Check;
use crate::console::Console;
use crate::input::{self, Input};
use crate::misuse::Misuse;
use crate::output::Output;
use crate::progress::Progress;
use crate::source::{Source, read_stream};
use crate::{Outcome, pieces, usage};

/// Checks everything that is named.
pub fn run(check: &Check, console: &Console) -> Result<Outcome, Misuse> {
    let catalogue = match &check.terms {
        Some(path) => own_catalogue(path)?,
        None => Catalogue::standard(),
    };
    let engine = Arc::new(Engine::new(catalogue));
    let mut options = Options {
        encoding: check.encoding,
        reference_date: check.reference_date,
        pasted: false,
        ..Options::default()
    };
    options.max_examples = check.max_examples.unwrap_or(options.max_examples);
    let setting = Setting {
        engine: &engine,
        language: console.language,
        version: usage::VERSION,
        ignored: &check.ignored,
    };
    let mut output = Output::begin(check, setting, console);
    let mut outcome = Outcome::Sound;
    for input in input::inputs(&check.paths) {
        let (name, read) = match input {
            Ok(input) => (input.name(), read(&input, check, &engine, &options)),
            Err(unread) => (String::new(), Err(unread)),
        };
        match read {
            Ok(read) => {
                outcome = outcome.max(judge(check, &read));
                if let Some(stop) = read.stop {
                    complain(console, &name, &stop);
                }
                let Read { size, report, stop } = &read;
                output.add(&ReportFile { name: &name, size: *size, report, stop: *stop });
            }
            Err(unread) => {
                outcome = Outcome::Unusable;
                let reason = unread.reason.words().get(console.language);
                Console::complain(&format!("{}: {reason}", plain_name(&unread.name)));
                output.add_unread(unread);
            }
        }
    }
    Ok(outcome.max(output.end()))
}

/// One input, as far as it could be read.
struct Read {
    size: u64,
    report: Report,
    stop: Option<Stop>,
}

fn read(input: &Input, check: &Check, engine: &Arc<Engine>, options: &Options) -> Result<Read, Unread> {
    let name = plain_name(&input.name());
    let draws = Console::draws() && !check.quiet;
    let stream = |stream: &mut dyn std::io::Read| {
        let progress = Progress::new(&name, None, draws);
        let mut inspection = Inspection::new(Arc::clone(engine), options.clone());
        let read = read_stream(stream, |chunk| {
            inspection.push(chunk);
            progress.advance(chunk.len() as u64);
        });
        match read {
            Ok(size) => Read { size, report: inspection.finish(End::Complete), stop: None },
            Err(stop) => Read { size: stop.byte, report: inspection.finish(End::Broken), stop: Some(stop) },
        }
    };
    let Input::File(path) = input else { return Ok(stream(&mut std::io::stdin().lock())) };
    let unread = |error: std::io::Error| input::unread(path, &error);
    let mut file = File::open(path).map_err(unread)?;
    let metadata = file.metadata().map_err(unread)?;
    // Pipes and devices have no size; some file systems tell none.
    if !metadata.is_file() || metadata.len() == 0 {
        return Ok(stream(&mut file));
    }
    let source = Source::new(file, &metadata);
    let progress = Progress::new(&name, Some(source.size()), draws);
    let (report, stop) = pieces::inspect(&source, engine, options, check.threads, &progress);
    Ok(Read { size: source.size(), report, stop })
}

fn judge(check: &Check, read: &Read) -> Outcome {
    let verdict = verdict_without(&read.report, &check.ignored);
    if read.stop.is_some() {
        Outcome::Unusable
    } else if verdict.errors > 0 || (check.fail_on == Severity::Warning && verdict.warnings > 0) {
        Outcome::Faulty
    } else {
        Outcome::Sound
    }
}

/// The file, what happened, and at which byte.
fn complain(console: &Console, name: &str, stop: &Stop) {
    let mut byte = String::new();
    write_count(&mut byte, stop.byte, console.language);
    Console::complain(&format!(
        "{}: {} (byte {byte})",
        plain_name(name),
        stop.reason.words().get(console.language)
    ));
}

/// Reads a user's own terms; no more of the file than such a list can be.
fn own_catalogue(path: &Path) -> Result<Catalogue, Misuse> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LONGEST_FILE + 1).read_to_end(&mut bytes));
    read.map_err(|_| Misuse::TermsUnreadable)?;
    Catalogue::of_own_file(&bytes, single_byte).map_err(Misuse::Terms)
}
