//! `cargo xtask bench`: how fast, how big, against which bars. Bars are reported, not asserted: only what could
//! not be measured is an error.

mod figures;
mod machine;
mod measure;
mod readme;
mod rows;
mod table;

use crate::folder::Folder;
use crate::{Result, paths};
use figures::Figures;

/// What was asked for.
pub struct Options {
    quick: bool,
    json: bool,
    write_readme: bool,
    /// The size of the file whose memory is measured, in megabytes.
    memory: u64,
}

impl Options {
    fn parse(mut arguments: &[&str]) -> Result<Self> {
        let mut options = Self { quick: false, json: false, write_readme: false, memory: 512 };
        while let [argument, rest @ ..] = arguments {
            arguments = rest;
            match (*argument, rest) {
                ("--quick", _) => options.quick = true,
                ("--json", _) => options.json = true,
                ("--write-readme", _) => options.write_readme = true,
                ("--gb", [number, rest @ ..]) => {
                    let gigabytes = number.parse::<u64>().ok().filter(|number| (1..=64).contains(number));
                    options.memory = gigabytes.ok_or("--gb wants a whole number from 1 to 64")? * 1024;
                    arguments = rest;
                }
                _ => return Err(format!("bench knows no {argument}")),
            }
        }
        Ok(options)
    }
}

/// Builds what is measured, measures it, and prints the table.
pub fn bench(arguments: &[&str]) -> Result<()> {
    if let ["--build", part] = arguments {
        return measure::build(part);
    }
    let options = Options::parse(arguments)?;
    let root = paths::root()?;
    let folder = Folder::new("bench")?;
    let mut figures = Figures::default();
    for (what, run) in measure::PARTS {
        eprintln!("bench: {what}");
        match run(&root, &options, folder.path()) {
            Ok(lines) => figures.read(&lines)?,
            Err(message) => figures.fail(what, &message),
        }
    }
    let machine = machine::describe();
    if options.json {
        print!("{}", table::json(&machine, &figures));
    } else {
        println!("{machine}\n\n{}", table::text(&figures));
    }
    if options.write_readme {
        readme::write(&root, &machine, &figures)?;
    }
    figures.outcome()
}

#[cfg(test)]
mod tests {
    use super::Options;

    #[test]
    fn reads_its_arguments() {
        let options = Options::parse(&["--quick", "--gb", "2"]).unwrap();
        assert_eq!((options.quick, options.json, options.memory), (true, false, 2048));
        for bad in [&["--gb"][..], &["--gb", "0"], &["--gb", "two"], &["--fast"]] {
            assert!(Options::parse(bad).is_err(), "{bad:?}");
        }
    }
}
