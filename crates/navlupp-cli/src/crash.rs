//! A crash says where in the program it happened and nothing of what was being read: the message of a
//! panic may quote a file.

use std::io::{Write, stderr};
use std::panic::{PanicHookInfo, set_hook};

/// From now on any panic, in any thread, ends the process with exit code 2.
pub fn install() {
    set_hook(Box::new(end));
}

fn end(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map_or_else(String::new, |place| {
        let file = place.file().rsplit(['/', '\\']).next().unwrap_or_default();
        format!(" ({file}:{})", place.line())
    });
    let _ = writeln!(
        stderr(),
        "navlupp: internt fel, granskningen är inte fullständig / internal error, the check is not complete{place}"
    );
    std::process::exit(2);
}

#[cfg(test)]
#[allow(clippy::panic, clippy::unwrap_used, reason = "the test is about a panic")]
mod tests {
    const CHILD: &str = "NAVLUPP_TEST_CRASHES";

    /// Runs itself as a child that panics as a careless piece of code would.
    #[test]
    fn a_panic_quotes_nothing_and_exits_2() {
        if std::env::var_os(CHILD).is_some() {
            super::install();
            let _ = std::thread::spawn(|| panic!("cannot read 187001012382 ANNA")).join();
            std::process::exit(0);
        }
        let child = std::process::Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "crash::tests::a_panic_quotes_nothing_and_exits_2", "--nocapture"])
            .env(CHILD, "1")
            .output()
            .unwrap();
        let said = String::from_utf8(child.stderr).unwrap() + &String::from_utf8(child.stdout).unwrap();
        assert_eq!(child.status.code(), Some(2), "{said}");
        assert!(said.contains("internt fel") && said.contains("(crash.rs:"), "{said}");
        assert!(!said.contains("ANNA") && !said.contains("1870"), "{said}");
    }
}
