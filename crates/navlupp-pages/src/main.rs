//! Writes `docs/terms`; with `--check` nothing is written, and the exit code is 1 where a file is out of date. With
//! `--data FOLDER`, the block that the sealed page carries. Without the latter it is 1, too, where a page lacks a text, a
//! heading, the words below one or a basis that can be looked up.
#![forbid(unsafe_code)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool for a terminal")]

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use navlupp_pages::{block, code_pages, faults, keyword_pages, list_pages, markdown, term_pages};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        [] => docs(false),
        ["--check"] => docs(true),
        // Held by the check and by the tests: a page that is being written can be looked at.
        ["--data", folder] => {
            write(&Path::new(folder).join("pages.txt"), &block::block()).map(|()| Vec::new())
        }
        _ => Err("navlupp-pages takes nothing, --check, or --data and a folder".to_owned()),
    };
    let faults = outcome.unwrap_or_else(|fault| vec![fault]);
    for fault in &faults {
        eprintln!("{fault}");
    }
    if faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn faults_of_texts() -> Vec<String> {
    faults(&[term_pages(), keyword_pages(), list_pages(), code_pages()].concat())
}

/// Writes the files, or tells which of them differ.
fn docs(check: bool) -> Result<Vec<String>, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/terms");
    let files = markdown::files();
    let mut faults = faults_of_texts();
    for (name, text) in &files {
        let path = folder.join(name);
        if fs::read_to_string(&path).is_ok_and(|old| old == *text) {
            continue;
        }
        if check {
            faults.push(format!("docs/terms/{name} is out of date"));
        } else {
            write(&path, text)?;
        }
    }
    let there = fs::read_dir(&folder).map_err(|error| format!("cannot list docs/terms: {error}"))?;
    for path in there.filter_map(|entry| entry.ok().map(|entry| entry.path())) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if files.contains_key(&name) {
            continue;
        }
        if check {
            faults.push(format!("docs/terms/{name} is the page of nothing"));
        } else {
            fs::remove_file(&path).map_err(|error| format!("cannot remove {name}: {error}"))?;
        }
    }
    println!("{} pages", files.len());
    Ok(faults)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    path.parent()
        .map_or(Ok(()), fs::create_dir_all)
        .and_then(|()| fs::write(path, text))
        .map_err(|error| format!("cannot write {name}: {error}"))
}
