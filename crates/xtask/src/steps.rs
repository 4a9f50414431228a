//! The steps of a test run: names, times, and one count over all of them.

use crate::{Result, shell};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A runner that is silent for so long hangs. From nothing, the first line comes after everything is compiled.
const SILENCE: Duration = Duration::from_mins(30);

/// What the steps have given so far.
#[derive(Default)]
pub struct Steps {
    passed: usize,
    failed: usize,
    rows: Vec<(String, Duration, Result<()>)>,
}

impl Steps {
    /// A step that counts as one test.
    pub fn check(&mut self, name: &str, step: impl FnOnce() -> Result<()>) -> bool {
        let start = begin(name);
        let outcome = step();
        *(if outcome.is_ok() { &mut self.passed } else { &mut self.failed }) += 1;
        self.end(name, start, outcome)
    }

    /// A test runner, whose own counts are added; one that fails without naming a failed test counts as one.
    pub fn runner(&mut self, name: &str, command: &mut Command) -> bool {
        let start = begin(name);
        let (counts, outcome) = watch(command);
        self.passed += counts.passed;
        self.failed += counts.failed.max(usize::from(outcome.is_err()));
        let outcome = match outcome {
            Ok(()) if counts.passed + counts.failed == 0 => {
                self.failed += 1;
                Err("no test ran".to_owned())
            }
            outcome => outcome,
        };
        self.end(name, start, outcome)
    }

    fn end(&mut self, name: &str, start: Instant, outcome: Result<()>) -> bool {
        if let Err(message) = &outcome {
            eprintln!("{name}: {message}");
        }
        let passed = outcome.is_ok();
        self.rows.push((name.to_owned(), start.elapsed(), outcome));
        passed
    }

    /// Prints each step with its time, and as the very last line the count; whether all passed.
    pub fn conclude(self) -> bool {
        println!("\n== steps");
        for (name, time, outcome) in &self.rows {
            let mark = if outcome.is_ok() { "ok    " } else { "FAILED" };
            println!("{mark} {:>7.1} s  {name}", time.as_secs_f64());
        }
        for (name, message) in
            self.rows.iter().filter_map(|(name, _, outcome)| Some((name, outcome.as_ref().err()?)))
        {
            println!("\n{name} failed:\n{message}");
        }
        println!("\n{} passed, {} failed", self.passed, self.failed);
        self.failed == 0
    }
}

fn begin(name: &str) -> Instant {
    println!("\n== {name}");
    Instant::now()
}

#[derive(Default, Debug, PartialEq)]
struct Counts {
    passed: usize,
    failed: usize,
}

/// Runs `command`, shows what it prints, and adds up what it says of its tests.
fn watch(command: &mut Command) -> (Counts, Result<()>) {
    println!("$ {}", shell::spell(command));
    let mut counts = Counts::default();
    let mut child = match command.stdout(Stdio::piped()).spawn() {
        Ok(child) => child,
        Err(error) => return (counts, Err(format!("cannot run it: {error}"))),
    };
    let (sender, lines) = mpsc::channel();
    if let Some(stdout) = child.stdout.take() {
        std::thread::spawn(move || {
            let mut lines = BufReader::new(stdout).split(b'\n').map_while(std::result::Result::ok);
            // Nobody listens any more once the runner was stopped.
            lines.try_for_each(|line| sender.send(line).ok())
        });
    }
    loop {
        match lines.recv_timeout(SILENCE) {
            Ok(line) => {
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                count(&line, &mut counts);
            }
            Err(RecvTimeoutError::Disconnected) => break,
            Err(RecvTimeoutError::Timeout) => {
                let stopped = child.kill().map_or_else(|error| error.to_string(), |()| "stopped".to_owned());
                let minutes = SILENCE.as_secs() / 60;
                return (
                    counts,
                    Err(format!("`{}` said nothing for {minutes} minutes: {stopped}", shell::spell(command))),
                );
            }
        }
    }
    let outcome = match child.wait() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("`{}` failed ({status})", shell::spell(command))),
        Err(error) => Err(format!("lost sight of it: {error}")),
    };
    (counts, outcome)
}

/// Adds what one line says, in the words of Rust's runner or of Node's.
fn count(line: &str, counts: &mut Counts) {
    if let Some(result) = line.trim_start().strip_prefix("test result: ") {
        for part in result.split(['.', ';']) {
            match part.trim().split_once(' ') {
                Some((number, "passed")) => counts.passed += number.parse::<usize>().unwrap_or(0),
                Some((number, "failed")) => counts.failed += number.parse::<usize>().unwrap_or(0),
                _ => {}
            }
        }
    } else if let Some(result) = line.strip_prefix("# ").or_else(|| line.strip_prefix("ℹ ")) {
        match result.split_once(' ') {
            Some(("pass", number)) => counts.passed += number.parse::<usize>().unwrap_or(0),
            Some(("fail" | "cancelled", number)) => counts.failed += number.parse::<usize>().unwrap_or(0),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Counts, Steps, count};

    #[test]
    fn adds_the_words_of_both_runners() {
        let mut counts = Counts::default();
        for line in [
            "test result: ok. 12 passed; 1 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.01s",
            "test result: FAILED. 2 passed; 4 failed; 0 ignored",
            "# pass 3",
            "# fail 1",
            "ℹ pass 10",
            "ℹ cancelled 1",
            "ℹ tests 99",
            "running 5 tests, 7 passed",
        ] {
            count(line, &mut counts);
        }
        assert_eq!(counts, Counts { passed: 27, failed: 7 });
    }

    #[test]
    fn a_failing_step_is_a_failed_test() {
        let mut steps = Steps::default();
        assert!(steps.check("good", || Ok(())));
        assert!(!steps.check("bad", || Err("why".to_owned())));
        assert_eq!((steps.passed, steps.failed), (1, 1));
        assert!(!steps.conclude());
    }
}
