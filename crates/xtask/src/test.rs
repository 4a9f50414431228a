//! `cargo xtask test`: everything that must hold before a commit is handed on.

use crate::steps::Steps;
use crate::{Result, browsers, build, engine, generated, paths, proof, reproduce, shell, tools};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Runs every step, those after a failed one too; `long` adds what takes more than minutes.
pub fn test(long: bool) -> ExitCode {
    let mut steps = Steps::default();
    match paths::root() {
        Ok(root) => run(&root, long, &mut steps),
        Err(message) => drop(steps.check("repository", || Err(message))),
    }
    if steps.conclude() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(root: &Path, long: bool, steps: &mut Steps) {
    let long_variable = ("NAVLUPP_LONG", if long { "1" } else { "0" });
    steps.check("tools", || tools::ensure().map(drop));
    steps.check("format", || shell::run(shell::cargo(root).args(["fmt", "--all", "--check"])));
    steps.check("lints", || {
        shell::run(shell::cargo(root).args([
            "clippy",
            "--quiet",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-Dwarnings",
        ]))
    });
    steps.check("lints of what becomes wasm", || wasm_lints(root));
    steps.runner(
        "Rust tests",
        shell::cargo(root).args(["test", "--locked"]).env(long_variable.0, long_variable.1),
    );
    // By themselves: together with the command, the texts would be compiled in.
    steps.runner(
        "the worker and the page without a browser, their texts taken up as data",
        shell::cargo(root).args([
            "test",
            "--locked",
            "--package",
            "navlupp-worker",
            "--package",
            "navlupp-texts",
            "--package",
            "navlupp-web",
        ]),
    );
    steps.check("generated files equal their sources", || generated::check(root));
    engine::prove(root, steps);
    steps.check("npm's lock file names no server", proof::lock_file);

    // What follows looks at the sealed page: an old one would prove nothing about this source.
    if !steps
        .check("the sealed page builds within its limits", || remove_page().and_then(|()| build::build()))
    {
        return;
    }
    steps.check("the checksum beside the page", proof::checksum);
    steps.check("the page imports only what is allowed", || proof::imports(false));
    steps.check("the policy names exactly the page's scripts", proof::policy);
    browser_tests(root, long_variable, steps);
    if long {
        steps.check("a build elsewhere gives the same page", || reproduce::reproduce(root));
    }
}

fn wasm_lints(root: &Path) -> Result<()> {
    let packages = ["-p", "navlupp-web", "-p", "navlupp-worker", "-p", "navlupp-wasm-proof"];
    shell::run(
        shell::cargo(root)
            .args(["clippy", "--quiet", "--locked"])
            .args(packages)
            .args(["--target", "wasm32-unknown-unknown", "--", "-Dwarnings"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", build::wasm_flags(root)?),
    )
}

fn remove_page() -> Result<()> {
    let page = paths::page()?;
    if page.exists() {
        std::fs::remove_file(&page).map_err(|error| format!("cannot remove {}: {error}", page.display()))?;
    }
    Ok(())
}

fn browser_tests(root: &Path, long: (&str, &str), steps: &mut Steps) {
    let mut found = None;
    if !steps.check("browsers", || browsers::ensure().map(|browsers| found = Some(browsers))) {
        return;
    }
    let (Some(browsers), Ok(program)) = (found, std::env::current_exe()) else { return };
    match test_files(&root.join("tests/browser")) {
        Err(message) => drop(steps.check("browser tests", || Err(message))),
        Ok(files) => drop(
            steps.runner(
                "browser tests",
                Command::new("node")
                    .current_dir(root)
                    // One file at a time: browsers share two cores badly, and time limits would lie.
                    .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
                    // What a browser leaves open must not hold up the rest.
                    .arg("--test-force-exit")
                    .arg(format!("--test-timeout={}", if long.1 == "1" { 3_600_000 } else { 900_000 }))
                    .args(files)
                    .envs(browsers.variables())
                    .env("NAVLUPP_XTASK", program)
                    .env(long.0, long.1),
            ),
        ),
    }
}

/// Every `*.test.mjs` of a folder, in order.
fn test_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries =
        std::fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    Ok(files)
}
