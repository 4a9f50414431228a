//! Writes the texts that the sealed page carries as data, into the folder that is named.
#![forbid(unsafe_code)]
#![allow(clippy::print_stderr, reason = "a tool for a terminal")]

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        eprintln!("navlupp-texts takes a folder");
        return ExitCode::FAILURE;
    };
    match write(Path::new(&folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> Result<(), String> {
    let blocks = [
        ("engine.txt", navlupp_texts::engine()?),
        ("page.txt", navlupp_texts::page()),
        ("example.txt", navlupp_texts::example()?),
    ];
    for (name, block) in blocks {
        std::fs::write(folder.join(name), block).map_err(|error| format!("cannot write {name}: {error}"))?;
    }
    Ok(())
}
