//! Makes the tables of the crate from `data/*.csv`. A malformed row stops the build with its line.
#![allow(clippy::print_stdout, reason = "a build script speaks to cargo on standard output")]
#![allow(dead_code, reason = "modules shared with the crate hold more than the build needs")]

#[macro_use]
#[path = "../src/named.rs"]
mod named;
mod columns;
#[path = "../src/csv.rs"]
mod csv;
#[path = "../src/kinds.rs"]
mod kinds;
mod made;
mod sheet;
mod tables;
mod words;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use made::Made;

fn main() -> Result<(), Box<dyn Error>> {
    for watched in ["build", "data", "src/csv.rs", "src/kinds.rs", "src/named.rs"] {
        println!("cargo::rerun-if-changed={watched}");
    }
    match generate(|file| fs::read_to_string(Path::new("data").join(file)))? {
        Ok(made) => {
            let folder = env::var("OUT_DIR")?;
            fs::write(Path::new(&folder).join("tables.rs"), &made.tables)?;
            fs::write(Path::new(&folder).join("tables.txt"), made.texts())?;
        }
        Err(fault) => println!("cargo::error={fault}"),
    }
    Ok(())
}

fn generate(read: impl Fn(&str) -> std::io::Result<String>) -> std::io::Result<Result<Made, sheet::Fault>> {
    let mut out = Made::default();
    let [codes, terms, keywords] = [read("codes.csv")?, read("terms.csv")?, read("keywords.csv")?];
    let [counties, municipalities, nations] =
        [read("counties.csv")?, read("municipalities.csv")?, read("countries.csv")?];
    let made = tables::codes(&codes, &mut out)
        .and_then(|lists| tables::terms(&terms, &lists, &mut out))
        .and_then(|()| tables::keywords(&keywords, &mut out))
        .and_then(|()| tables::places("counties.csv", &counties, 2, &mut out))
        .and_then(|()| tables::places("municipalities.csv", &municipalities, 4, &mut out))
        .and_then(|()| tables::countries(&nations, &mut out));
    Ok(made.map(|()| out))
}
