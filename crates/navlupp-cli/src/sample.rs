//! `navlupp sample`: a file to build and test a receiver with.

use std::fs::OpenOptions;
use std::io::{ErrorKind, Write, stdout};

use navlupp_catalog::Language;
use navlupp_sample::{Planted, write};

use crate::Outcome;
use crate::arguments::SampleFile;
use crate::console::Console;
use crate::misuse::Misuse;

/// Writes the sample, and to standard error the lines on which faults were planted.
pub fn run(file: &SampleFile, console: &Console) -> Result<Outcome, Misuse> {
    let mut out: Box<dyn Write> = match &file.to {
        None => Box::new(stdout().lock()),
        Some(path) => {
            // What cannot be made must not leave an empty file behind.
            write_to(file, &mut std::io::sink())?;
            // Never over another file: it could be a real delivery.
            let created = OpenOptions::new().write(true).create_new(true).open(path);
            Box::new(created.map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => Misuse::FileExists,
                _ => Misuse::Unwritable,
            })?)
        }
    };
    let planted = write_to(file, &mut out)?;
    for (rule, line) in &planted.faults {
        let place = match (console.language, line) {
            (Language::Swedish, 0) => "hela filen".to_owned(),
            (Language::English, 0) => "the whole file".to_owned(),
            (Language::Finnish, 0) => "koko tiedosto".to_owned(),
            (Language::Swedish, line) => format!("rad {line}"),
            (Language::English, line) => format!("line {line}"),
            (Language::Finnish, line) => format!("rivi {line}"),
        };
        Console::complain(&format!("{rule}: {place}"));
    }
    Ok(Outcome::Sound)
}

fn write_to(file: &SampleFile, out: &mut dyn Write) -> Result<Planted, Misuse> {
    let mut failed = false;
    let planted = write(&file.sample, &mut |chunk| {
        match out.write_all(chunk) {
            // A reader that has gone away, as `head` does, has all it wants.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => std::process::exit(0),
            Err(_) => failed = true,
            Ok(()) => {}
        }
    })
    .map_err(Misuse::Sample)?;
    if failed || out.flush().is_err() { Err(Misuse::Unwritable) } else { Ok(planted) }
}
