//! What is written to a person: pages to standard output, complaints to standard error.

use std::io::{IsTerminal, Write, stderr, stdout};

use navlupp_catalog::Language;

use crate::Outcome;

/// Where text goes.
pub struct Console {
    /// The language of everything that is written.
    pub language: Language,
    /// Whether standard output is a terminal that shows colours, and the user has not said no.
    pub colour: bool,
}

impl Console {
    pub fn new(language: Language) -> Self {
        // https://no-color.org: present and not empty.
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { language, colour: stdout().is_terminal() && !unwanted && !is_dumb() }
    }

    /// Whether a progress bar can be drawn on standard error.
    pub fn draws() -> bool {
        stderr().is_terminal() && !is_dumb()
    }

    /// Writes to standard output. A reader that has gone away, as `head` does, is no fault.
    pub fn page(&self, text: &str) -> Outcome {
        let mut out = stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Outcome::Sound,
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Outcome::Sound,
            Err(_) => {
                Self::complain(match self.language {
                    Language::Swedish => "resultatet kunde inte skrivas",
                    Language::English => "the result could not be written",
                    Language::Finnish => "tulosta ei voitu kirjoittaa",
                });
                Outcome::Unusable
            }
        }
    }

    /// Writes a line to standard error. If even that is impossible, the exit code still tells.
    pub fn complain(line: &str) {
        let _ = writeln!(stderr().lock(), "navlupp: {line}");
    }
}

fn is_dumb() -> bool {
    std::env::var_os("TERM").is_some_and(|term| term == "dumb")
}
