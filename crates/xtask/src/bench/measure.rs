//! Who measures what. Each part builds what it needs and gives its measurements as lines.

use super::Options;
use crate::sealed::Sealed;
use crate::{Result, browsers, build, engine, limits, paths, shell};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

type Part = (&'static str, fn(&Path, &Options, &Path) -> Result<String>);

/// The parts; one that fails leaves the others.
pub const PARTS: [Part; 5] = [
    ("the engine alone", native),
    ("two threads", threads),
    ("memory", memory),
    ("the page in Chromium", browser),
    ("sizes", sizes),
];

/// Builds one thing that is measured; asked for by [`built`], in a process of its own.
pub fn build(part: &str) -> Result<()> {
    let root = paths::root()?;
    let native = |package| {
        shell::run(shell::cargo(&root).args(["build", "--quiet", "--locked", "--release", "-p", package]))
    };
    match part {
        "bench" => native("navlupp-bench"),
        "command" => native("navlupp-cli"),
        "module" => engine::module(&root).map(drop),
        "page" => build::page(),
        _ => Err(format!("bench builds no {part}")),
    }
}

/// Builds in a process whose words go to the terminal's errors: standard output is the table's.
fn built(part: &str) -> Result<()> {
    let program = std::env::current_exe().map_err(|error| format!("cannot find myself: {error}"))?;
    let mut command = Command::new(program);
    command.args(["bench", "--build", part]).stdout(Stdio::from(std::io::stderr()));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(format!("building the {part} failed")),
    }
}

fn native(_: &Path, options: &Options, _: &Path) -> Result<String> {
    built("bench")?;
    shell::output(program("navlupp-bench")?.args(["native", if options.quick { "64" } else { "256" }]))
}

fn threads(_: &Path, options: &Options, folder: &Path) -> Result<String> {
    built("bench")?;
    built("command")?;
    let file = sample(folder, if options.quick { 256 } else { 1024 })?;
    let navlupp = program("navlupp")?;
    let lines = shell::output(program("navlupp-bench")?.arg("threads").arg(navlupp.get_program()).arg(&file));
    remove(&file)?;
    lines
}

fn memory(root: &Path, options: &Options, _: &Path) -> Result<String> {
    built("bench")?;
    built("module")?;
    let megabytes = if options.quick { options.memory.min(128) } else { options.memory };
    shell::output(script(root, "memory.mjs")?.arg(megabytes.to_string()))
}

fn browser(root: &Path, options: &Options, folder: &Path) -> Result<String> {
    let browsers = browsers::ensure()?;
    for part in ["bench", "module", "page"] {
        built(part)?;
    }
    let file = sample(folder, if options.quick { 64 } else { 256 })?;
    let lines = shell::output(script(root, "browser.mjs")?.arg(&file).envs(browsers.variables()));
    remove(&file)?;
    lines
}

fn sizes(_: &Path, _: &Options, _: &Path) -> Result<String> {
    let mut lines = String::new();
    let names = ["code-of-limit", "texts-of-limit", "page-of-limit"];
    for (name, limit) in names.iter().zip(limits::measure(&Sealed::read()?)?) {
        let (bytes, most) = (limit.bytes, limit.most);
        _ = writeln!(
            lines,
            "{name}\t{:.4}\t{} of {} kB",
            bytes as f64 / most as f64,
            bytes / 1000,
            most / 1000
        );
    }
    Ok(lines)
}

/// A program that Cargo has built for speed.
fn program(name: &str) -> Result<Command> {
    let path = paths::target()?.join("release").join(name).with_extension(std::env::consts::EXE_EXTENSION);
    Ok(Command::new(path))
}

/// A script of `tests/bench`, which is told where the programs lie.
fn script(root: &Path, name: &str) -> Result<Command> {
    let mut command = Command::new("node");
    command
        .current_dir(root)
        .arg(root.join("tests/bench").join(name))
        .env("NAVLUPP_BENCH", program("navlupp-bench")?.get_program())
        .env("NAVLUPP_PROOF_MODULE", engine::place()?)
        .env(
            "NAVLUPP_XTASK",
            std::env::current_exe().map_err(|error| format!("cannot find myself: {error}"))?,
        );
    Ok(command)
}

/// A sound sample on disk.
fn sample(folder: &Path, megabytes: u64) -> Result<PathBuf> {
    let path = folder.join("sample.txt");
    let file =
        std::fs::File::create(&path).map_err(|error| format!("cannot make {}: {error}", path.display()))?;
    let mut command = program("navlupp-bench")?;
    let status = command.args(["write", &megabytes.to_string()]).stdout(Stdio::from(file)).status();
    match status {
        Ok(status) if status.success() => Ok(path),
        _ => Err("the sample could not be made".to_owned()),
    }
}

fn remove(file: &Path) -> Result<()> {
    std::fs::remove_file(file).map_err(|error| format!("cannot remove {}: {error}", file.display()))
}
