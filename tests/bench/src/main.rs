//! How fast the engine is without a browser. `cargo xtask bench` runs this and puts its figures into a table;
//! nothing here knows a bar or a goal.
//!
//! Every figure is a ratio of two works that are run in turns (A B A B …) in one process, since a machine's
//! speed drifts more than most changes of code are worth. A line of the output is a measurement:
//! its name, the ratio and a remark, parted by TABs.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on its terminal")]

mod answer;
mod data;
mod rounds;
mod threads;
mod work;

use std::io::Write;
use std::process::ExitCode;

use rounds::{Measurement, in_turns};
use work::Works;

/// What went wrong, in words for the person at the terminal.
type Result<T> = std::result::Result<T, String>;

const USAGE: &str = "\
navlupp-bench native MB               the engine alone, on MB megabytes in memory
navlupp-bench threads NAVLUPP FILE    the command NAVLUPP on FILE, with two threads and with one
navlupp-bench answer FILE             waits for the name of a work on each line, answers with its seconds
navlupp-bench write MB                writes a sample of MB megabytes to standard output
navlupp-bench repeat WORK MB TIMES    runs one work again and again, for a profiler: split, reader, marks, rules,
                                      or wrong, which is rules on a file in which every line is wrong";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["native", size] => number(size).and_then(native),
        ["threads", navlupp, file] => threads::two_against_one(navlupp, file).map(|found| found.print()),
        ["answer", file] => answer::answer(file),
        ["write", size] => number(size).and_then(write),
        ["repeat", work, size, times] => {
            number(size).and_then(|size| number(times).and_then(|times| repeat(work, size, times)))
        }
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("navlupp-bench: {message}");
            ExitCode::FAILURE
        }
    }
}

fn number(word: &str) -> Result<usize> {
    word.parse().map_err(|_| format!("{word} is no number"))
}

/// The rows of the table that need the engine alone.
fn native(megabytes: usize) -> Result<()> {
    let works = Works::new();
    let sound = data::sound(megabytes)?;
    let lines = memchr::memchr_iter(b'\n', &sound).count();
    let named = |name: &'static str| works.named(name).ok_or_else(|| format!("no work is called {name}"));
    let (split, marks, rules) = (named("split")?, named("marks")?, named("rules")?);
    let [split, marks, rules] = in_turns([&|| split(&sound), &|| marks(&sound), &|| rules(&sound)]);
    Measurement::of_speeds("marks-against-split", &marks, &split, sound.len()).print();
    Measurement::of_speeds("rules-against-marks", &rules, &marks, sound.len()).print();

    let wrong = data::every_line_wrong(&sound);
    let found = works.findings(&wrong);
    if found < lines as u64 * 9 / 10 {
        return Err(format!("of {lines} lines that should be wrong, only {found} are"));
    }
    let [on_sound, on_wrong] = in_turns([&|| works.rules(&sound), &|| works.rules(&wrong)]);
    Measurement::of_speeds("wrong-against-sound", &on_wrong, &on_sound, sound.len()).print();
    Ok(())
}

fn write(megabytes: usize) -> Result<()> {
    let mut out = std::io::stdout().lock();
    let mut broken = None;
    data::write(megabytes, &mut |chunk| {
        if broken.is_none() {
            broken = out.write_all(chunk).err();
        }
    })?;
    broken.map_or(Ok(()), |error| Err(format!("cannot write the sample: {error}")))
}

fn repeat(name: &str, megabytes: usize, times: usize) -> Result<()> {
    let works = Works::new();
    let is_wrong = name == "wrong";
    let name = if is_wrong { "rules" } else { name };
    let work = works.named(name).ok_or_else(|| format!("no work is called {name}"))?;
    let mut data = data::sound(megabytes)?;
    if is_wrong {
        data = data::every_line_wrong(&data);
    }
    let mut proof = 0_u64;
    for _ in 0..times {
        proof = proof.wrapping_add(work(&data));
    }
    println!("{} lines, {proof}", memchr::memchr_iter(b'\n', &data).count());
    Ok(())
}
