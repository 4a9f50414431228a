//! Writes the files of the proof and what the native engine says of them into the folder that is named.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command speaks on its terminal")]

use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("navlupp-wasm-proof FOLDER");
        return ExitCode::FAILURE;
    };
    match navlupp_wasm_proof::native::write_all(&folder) {
        Ok(count) => {
            println!("{count} files");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("cannot write the files of the proof: {error}");
            ExitCode::FAILURE
        }
    }
}
