//! `cargo xtask`: everything between a fresh clone and a sealed, tested page.
//!
//! It depends on no crate, so that a newcomer's first command compiles in a second.
#![forbid(unsafe_code)]
#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test that cannot go on should stop"))]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on its terminal")]

mod base64;
mod bench;
mod browsers;
mod build;
mod csp;
mod engine;
mod folder;
mod generated;
mod glue;
mod html;
mod imports;
mod limits;
mod link;
mod new_rule;
mod object;
mod order;
mod paths;
mod proof;
mod rehearse;
mod reproduce;
mod run;
mod seal;
mod sealed;
mod serve;
mod sha256;
mod shell;
mod steps;
mod test;
mod tools;
mod wasm;
mod zlib;

use std::process::ExitCode;

/// What went wrong, in words for the person at the terminal.
type Result<T> = std::result::Result<T, String>;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--port N] [--once]   set up what is missing, build the page, serve it on this machine
  build                     set up what is missing, leave the sealed page as dist/navlupp.html
  test [--long]             format, lints, Rust tests, generated files, proofs, real browsers
  bench [--quick] [--json] [--gb N] [--write-readme]
                            measure speed, memory and sizes against bars and goals
  rehearse                  clone into an empty home and run the README's commands, as a newcomer would
  setup                     only set up what is missing
  serve [--port N]          serve dist/navlupp.html as it is
  imports [--accept]        hold what the built page can reach against crates/xtask/allowed-imports.txt
  new-rule FAMILY SLUG NAVnnn
                            write the skeleton of a rule, with everything to be filled in
  seal                      called by Trunk: make one file of what it built";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        [link::FIRST_ARGUMENT, ..] => link::link(&words),
        ["run", options @ ..] => run::run(options),
        ["build"] => build::build(),
        ["test"] => return test::test(false),
        ["test", "--long"] => return test::test(true),
        ["bench", options @ ..] => bench::bench(options),
        ["rehearse"] => rehearse::rehearse(),
        ["setup"] => tools::ensure().map(|_| ()).and_then(|()| browsers::ensure().map(|_| ())),
        ["serve", options @ ..] => run::serve(options),
        ["imports"] => proof::imports(false),
        ["imports", "--accept"] => proof::imports(true),
        ["new-rule", family, slug, id] => {
            paths::root().and_then(|root| new_rule::new_rule(&root, family, slug, id))
        }
        ["seal"] => seal::seal(),
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
