//! The command `navlupp`: the page's engine for the shell and the nightly job.
//!
//! Exit code 0: no Fel. 1: at least one Fel. 2: wrong usage, or something could not be read; 2 beats 1.
//! Nothing that it writes holds a value of a file, or more of a path than the last name.
#![forbid(unsafe_code)]

mod arguments;
mod check;
mod console;
mod crash;
mod explain;
mod input;
mod misuse;
mod output;
mod pieces;
mod progress;
mod sample;
mod shape;
mod source;
mod usage;

use std::process::ExitCode;

use arguments::Command;
use console::Console;

fn main() -> ExitCode {
    crash::install();
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let language = arguments::language(&arguments);
    let console = Console::new(language);
    let outcome = match arguments::parse(arguments) {
        Err(misuse) => Err(misuse),
        Ok(Command::Help) => Ok(console.page(usage::help(language))),
        Ok(Command::Version) => {
            Ok(console.page(&format!("navlupp {}, {}\n", usage::VERSION, usage::rulebook(language))))
        }
        Ok(Command::Check(check)) => check::run(&check, &console),
        Ok(Command::Explain(name)) => explain::run(&name, &console),
        Ok(Command::Sample(sample)) => sample::run(&sample, &console),
        Ok(Command::Shape(path)) => Ok(shape::run(&path, &console)),
    };
    match outcome {
        Ok(outcome) => outcome.into(),
        Err(misuse) => {
            Console::complain(&misuse.words(language));
            Outcome::Unusable.into()
        }
    }
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// No Fel.
    Sound,
    /// At least one Fel.
    Faulty,
    /// Wrong usage, or something could not be read.
    Unusable,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome as u8)
    }
}
