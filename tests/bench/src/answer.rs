//! The native side of a comparison whose other side runs in a browser: the browser's driver calls the turns.

use std::io::BufRead;

use crate::Result;
use crate::rounds::seconds;
use crate::work::Works;

/// Answers each name of a work on standard input with the seconds that the work takes on the file, which is
/// read once into memory.
pub fn answer(file: &str) -> Result<()> {
    let data = std::fs::read(file).map_err(|error| format!("cannot read {file}: {error}"))?;
    let works = Works::new();
    for name in std::io::stdin().lock().lines() {
        let name = name.map_err(|error| format!("cannot hear: {error}"))?;
        let work = works.named(&name).ok_or_else(|| format!("no work is called {name}"))?;
        println!("{:.6}", seconds(|| work(&data)));
    }
    Ok(())
}
