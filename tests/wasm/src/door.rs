//! What JavaScript calls: `begin`, then `push` for each part that it has put into the buffer, then `finish`,
//! then `describe` and `text`. One file at a time, in one thread.
#![allow(
    unsafe_code,
    reason = "an export's name must be kept, which Rust counts as unsafe; nothing else here is"
)]

use std::cell::RefCell;

use navlupp_core::inspection::Inspection;
use navlupp_core::report::{End, Report};

use crate::proof::Proof;

/// Bytes that fit into the buffer.
const BUFFER: usize = 2 << 20;

#[derive(Default)]
struct Door {
    proof: Proof,
    buffer: Vec<u8>,
    inspection: Option<Inspection>,
    report: Option<Report>,
    text: String,
}

thread_local! {
    static DOOR: RefCell<Door> = RefCell::default();
}

fn with<T>(act: impl FnOnce(&mut Door) -> T) -> T {
    DOOR.with_borrow_mut(act)
}

/// Where the buffer begins, whose length is [`buffer_length`].
#[unsafe(no_mangle)]
extern "C" fn buffer() -> *mut u8 {
    with(|door| {
        door.buffer.resize(BUFFER, 0);
        door.buffer.as_mut_ptr()
    })
}

/// How many bytes fit into the buffer.
#[unsafe(no_mangle)]
extern "C" fn buffer_length() -> usize {
    BUFFER
}

/// Begins a file; what was known of the last one is forgotten.
#[unsafe(no_mangle)]
extern "C" fn begin() {
    with(|door| {
        door.report = None;
        door.text = String::new();
        door.inspection = Some(door.proof.begin());
    });
}

/// Reads the first bytes of the buffer.
#[unsafe(no_mangle)]
extern "C" fn push(length: usize) {
    with(|door| {
        if let (Some(inspection), Some(bytes)) = (&mut door.inspection, door.buffer.get(..length)) {
            inspection.push(bytes);
        }
    });
}

/// Ends the file; gives how many posts, `#PNR` lines or rows it has.
#[unsafe(no_mangle)]
extern "C" fn finish() -> u64 {
    with(|door| {
        door.report = door.inspection.take().map(|inspection| inspection.finish(End::Complete));
        door.report.as_ref().map_or(0, |report| report.rows.len())
    })
}

/// Bytes that are kept of every post and every block of the file.
#[unsafe(no_mangle)]
extern "C" fn kept() -> u64 {
    with(|door| door.report.as_ref().map_or(0, |report| report.rows.memory() + report.index.memory()))
}

/// Makes the text of the report; gives its length in bytes.
#[unsafe(no_mangle)]
extern "C" fn describe() -> usize {
    with(|door| {
        door.text = door.report.as_ref().map(|report| door.proof.describe(report)).unwrap_or_default();
        door.text.len()
    })
}

/// Where that text begins.
#[unsafe(no_mangle)]
extern "C" fn text() -> *const u8 {
    with(|door| door.text.as_ptr())
}
