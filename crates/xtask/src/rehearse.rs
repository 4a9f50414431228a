//! `cargo xtask rehearse`: a newcomer's first hour, played through.
//!
//! The committed state is cloned into a new folder and the README's commands are run there with an empty home, so that
//! nothing that this machine has by chance can help. Only the Rust toolchain stays, and how registries are reached.

use crate::{Result, paths, shell};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// Clones, runs, removes.
pub fn rehearse() -> Result<()> {
    let stage = std::env::temp_dir().join(format!("navlupp-rehearsal-{}", std::process::id()));
    let outcome = play(&stage);
    let removed = std::fs::remove_dir_all(&stage);
    outcome?;
    removed.map_err(|error| format!("cannot remove {}: {error}", stage.display()))
}

fn play(stage: &Path) -> Result<()> {
    let root = paths::root()?;
    let fail = |error: std::io::Error| format!("cannot set the stage: {error}");
    let (home, cargo_home, clone) = (stage.join("home"), stage.join("cargo"), stage.join("navlupp"));
    std::fs::create_dir_all(&home).map_err(fail)?;
    std::fs::create_dir_all(&cargo_home).map_err(fail)?;
    let config = paths::cargo_home()?.join("config.toml");
    if config.is_file() {
        std::fs::copy(config, cargo_home.join("config.toml")).map_err(fail)?;
    }
    shell::run(Command::new("git").args(["clone", "--quiet", "--no-hardlinks"]).arg(&root).arg(&clone))?;

    let commands = commands(&paths::read(&clone.join("README.md"))?);
    if !["cargo xtask run", "cargo xtask test"]
        .iter()
        .all(|command| commands.iter().any(|line| line == command))
    {
        return Err(
            "the README does not tell a newcomer to `cargo xtask run` and `cargo xtask test`".to_owned()
        );
    }
    for line in commands {
        println!("\nrehearsing: {line}");
        let start = Instant::now();
        let mut words = line.split_ascii_whitespace();
        let mut command = Command::new(words.next().unwrap_or_default());
        command.args(words).current_dir(&clone).env("NAVLUPP_ONCE", "1");
        empty_home(&mut command, &home, &cargo_home)?;
        shell::run(&mut command)?;
        println!("rehearsed: {line} took {:.0} s", start.elapsed().as_secs_f64());
    }
    Ok(())
}

/// Lets `command` see an empty home, the toolchain, and the registries' configuration.
fn empty_home(command: &mut Command, home: &Path, cargo_home: &Path) -> Result<()> {
    let own_home = std::env::home_dir().ok_or("no home folder is known")?;
    let or_in_home = |variable: &str, name: &str| {
        std::env::var_os(variable).map_or_else(|| own_home.join(name), PathBuf::from)
    };
    // What cargo sets for the commands it runs would lead back here.
    let inherited = std::env::vars_os().filter(|(name, _)| {
        let name = name.to_string_lossy();
        name.starts_with("CARGO") || name.starts_with("XDG_") || name == "RUSTUP_TOOLCHAIN"
    });
    for (name, _) in inherited {
        command.env_remove(name);
    }
    command
        .env("HOME", home)
        .env("CARGO_HOME", cargo_home)
        .env("RUSTUP_HOME", or_in_home("RUSTUP_HOME", ".rustup"))
        .env("NPM_CONFIG_USERCONFIG", or_in_home("NPM_CONFIG_USERCONFIG", ".npmrc"));
    Ok(())
}

/// The lines of the README's `sh` blocks that call this program.
fn commands(readme: &str) -> Vec<String> {
    let blocks = readme.split("```sh\n").skip(1).map(|block| block.split("```").next().unwrap_or_default());
    let lines = blocks.flat_map(str::lines).map(|line| line.split('#').next().unwrap_or_default().trim());
    lines.filter(|line| matches!(*line, "cargo xtask run" | "cargo xtask test")).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn reads_commands_out_of_a_readme() {
        let readme = "x\n```sh\ngit clone x\ncargo xtask run   # serves\n```\ncargo xtask test\n```sh\ncargo xtask test\n```\n";
        assert_eq!(commands(readme), ["cargo xtask run", "cargo xtask test"]);
    }
}
