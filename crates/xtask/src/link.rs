//! The linker of the page's modules: takes out what a panic would say, then calls Rust's own linker.
//!
//! In the browser a panic ends the module and is told nowhere, for its words could hold a value. What makes those words
//! is a twelfth of the code all the same, and Rust compiles it into its own library. So each function that only speaks
//! and never returns becomes the one instruction `unreachable`, in which a panic ends anyway, before the linker gathers
//! what is still in use; what they are handed goes with them. Where in the source a panic stands is often chosen before
//! the call, and so stays: one place does for all. And types get short numbers instead of long ones.

use crate::object;
use crate::{Result, shell};
use std::path::Path;
use std::process::Command;

/// What rustc passes first; nobody types it.
pub const FIRST_ARGUMENT: &str = "-flavor";

/// Parts of the names, as the compiler writes them, of functions that never return.
const PANICS: &[&str] = &[
    "4core9panicking",
    "4core6option13unwrap_failed",
    "4core6option13expect_failed",
    "4core6result13unwrap_failed",
    "4core4cell22panic_already_borrowed",
    "4core4cell30panic_already_mutably_borrowed",
    "5slice5index16slice_index_fail",
    "4core3str16slice_error_fail",
    "17len_mismatch_fail",
    "5alloc7raw_vec12handle_error",
    "5alloc7raw_vec17capacity_overflow",
    "5alloc5alloc18handle_alloc_error",
    "6thread5local18panic_access_error",
    "17rust_begin_unwind",
];

/// Links as rustc asks it.
pub fn link(arguments: &[&str]) -> Result<()> {
    let mut cut = 0;
    let mut numbered = None;
    for file in arguments.iter().map(Path::new).filter(|file| is_object(file)) {
        let name = || file.display().to_string();
        let object = std::fs::read(file).map_err(|error| format!("cannot read {}: {error}", name()))?;
        let panics = |name: &str| PANICS.iter().any(|panic| name.contains(panic));
        let located = |error| format!("{}: {error}", name());
        let (object, count) = object::trap_at(&object, panics).map_err(located)?;
        cut += count;
        let before = object::with_one_location(&object).map_err(located)?;
        let object = object::with_short_type_ids(&before).map_err(located)?;
        // Numbers of two objects would not be of the same types.
        if object != before && numbered.replace(file).is_some() {
            return Err(format!("{}: types of a second object: see crates/xtask/src/link.rs", name()));
        }
        // The compiler's own passing file, removed after the link.
        std::fs::write(file, object).map_err(|error| format!("cannot write {}: {error}", name()))?;
    }
    // A module that is also a library is linked without taking Rust's own library apart; the page's are not.
    let is_whole = arguments.iter().any(|argument| argument.contains("libstd-"));
    if cut == 0 && !is_whole {
        return Err("the compiler names its panics otherwise: see crates/xtask/src/link.rs".to_owned());
    }
    // Rust puts it on the path.
    let linked = shell::output(Command::new("rust-lld").args(arguments))?;
    print!("{linked}");
    Ok(())
}

fn is_object(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension == "o") && file.is_file()
}
