//! Running other programs: what is run is said, what fails is named.

use crate::Result;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs `command` with its output on this terminal.
pub fn run(command: &mut Command) -> Result<()> {
    println!("$ {}", spell(command));
    let status = command.status().map_err(|error| format!("cannot run {}: {error}", name(command)))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", spell(command))) }
}

/// What `command` prints; its errors go to this terminal.
pub fn output(command: &mut Command) -> Result<String> {
    let bytes = pipe(command, &[])?;
    String::from_utf8(bytes).map_err(|_| format!("{} printed bytes that are no text", name(command)))
}

/// Feeds `input` to `command` and takes the bytes it prints.
pub fn pipe(command: &mut Command, input: &[u8]) -> Result<Vec<u8>> {
    let fail = |error: std::io::Error| format!("cannot run a program: {error}");
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .map_err(fail)?;
    let stdin = child.stdin.take();
    // Writes beside the reading: a program that answers while it listens would fill its pipe and wait for ever.
    let output = std::thread::scope(|scope| {
        scope.spawn(move || stdin.map(|mut stdin| stdin.write_all(input)));
        child.wait_with_output()
    });
    let output = output.map_err(fail)?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(format!("`{}` failed ({})", spell(command), output.status))
    }
}

/// Whether `program --version` answers with a text that holds `wanted`.
pub fn has_version(command: &mut Command, wanted: &str) -> bool {
    let answer = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    answer.is_ok_and(|answer| String::from_utf8_lossy(&answer.stdout).contains(wanted))
}

/// `cargo` of the toolchain that runs this.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// The command as a person would type it.
pub fn spell(command: &Command) -> String {
    let arguments = command.get_args().map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(name(command)).chain(arguments).collect::<Vec<_>>().join(" ")
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned()
}
