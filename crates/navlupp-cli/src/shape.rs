//! `navlupp shape`: what a file looks like, without a value.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{Read, stdin};
use std::path::Path;

use navlupp_report::{Unread, UnreadReason, plain_name};
use navlupp_view::shape::Shape;

use crate::Outcome;
use crate::console::Console;
use crate::input::unread;
use crate::source::read_stream;

/// Writes the shape of a file, or of standard input.
pub fn run(path: &OsStr, console: &Console) -> Outcome {
    let standard = path == "-";
    let mut stream: Box<dyn Read> = if standard {
        Box::new(stdin().lock())
    } else {
        match File::open(path) {
            Ok(file) => Box::new(file),
            Err(error) => return refuse(&unread(Path::new(path), &error), console),
        }
    };
    let mut shape = Shape::default();
    // A part of a file has another shape than the file: nothing is better than that.
    if read_stream(&mut stream, |chunk| shape.push(chunk)).is_err() {
        let name = Path::new(path).file_name().unwrap_or(path).to_string_lossy().into_owned();
        return refuse(&Unread { name, reason: UnreadReason::Unreadable }, console);
    }
    console.page(&shape.finish())
}

fn refuse(unread: &Unread, console: &Console) -> Outcome {
    let reason = unread.reason.words().get(console.language);
    Console::complain(&format!("{}: {reason}", plain_name(&unread.name)));
    Outcome::Unusable
}
