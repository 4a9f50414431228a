//! The command line.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use lexopt::prelude::{Long, Short, Value};
use navlupp_catalog::Language;
use navlupp_core::rule::{RuleId, Severity};
use navlupp_core::rules;
use navlupp_core::text::Encoding;
use navlupp_id::Date;
use navlupp_sample::{Sample, SampleEncoding, SampleKind};

use crate::misuse::Misuse;

/// What is to be done.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Version,
    Check(Check),
    Explain(String),
    Sample(SampleFile),
    Shape(OsString),
}

/// `navlupp check`
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    pub form: Form,
    /// None: the engine's own number in JSON and CSV, a few in text.
    pub max_examples: Option<usize>,
    pub terms: Option<PathBuf>,
    pub encoding: Option<Encoding>,
    pub reference_date: Option<Date>,
    /// At least 1.
    pub threads: usize,
    /// The lightest severity that gives exit code 1.
    pub fail_on: Severity,
    pub ignored: Vec<RuleId>,
    pub quiet: bool,
    /// At least one; `-` is standard input.
    pub paths: Vec<OsString>,
}

/// `navlupp sample`
#[derive(Debug, PartialEq, Eq)]
pub struct SampleFile {
    pub sample: Sample,
    /// None: standard output.
    pub to: Option<PathBuf>,
}

/// The forms of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Text,
    Json,
    Csv,
}

/// More threads than this wait for the disk, not for each other.
const MOST_THREADS: usize = 8;

impl Default for Check {
    fn default() -> Self {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        Self {
            form: Form::Text,
            max_examples: None,
            terms: None,
            encoding: None,
            reference_date: None,
            threads: cores.min(MOST_THREADS),
            fail_on: Severity::Error,
            ignored: Vec::new(),
            quiet: false,
            paths: Vec::new(),
        }
    }
}

/// The language of everything that is said, also about a command line that cannot be parsed.
pub fn language(arguments: &[OsString]) -> Language {
    let mut language = Language::default();
    for (place, argument) in arguments.iter().enumerate() {
        let code = match argument.to_str() {
            Some("--lang") => arguments.get(place + 1).and_then(|code| code.to_str()),
            Some(argument) => argument.strip_prefix("--lang="),
            None => None,
        };
        language = code.and_then(Language::from_code).unwrap_or(language);
    }
    language
}

/// Reads the command line, without the program's name.
pub fn parse(arguments: Vec<OsString>) -> Result<Command, Misuse> {
    // What follows `--` is a name, whatever it looks like.
    let mut options = arguments.iter().take_while(|&argument| argument != "--");
    if options.any(|argument| argument == "--help" || argument == "-h") {
        return Ok(Command::Help);
    }
    let mut parser = lexopt::Parser::from_args(arguments);
    loop {
        match parser.next()? {
            None => return Ok(Command::Help),
            Some(Long("version") | Short('V')) => return Ok(Command::Version),
            Some(Long("lang")) => read_language(&mut parser)?,
            Some(Value(command)) => return command_named(&command, parser),
            Some(_) => return Err(Misuse::UnknownOption),
        }
    }
}

fn command_named(name: &OsStr, parser: lexopt::Parser) -> Result<Command, Misuse> {
    const NOT_BUILT: [&str; 3] = ["infil", "pair", "series"];
    match name.to_str() {
        Some("help") => Ok(Command::Help),
        Some("check") => check(parser).map(Command::Check),
        Some("explain") => {
            let name = only_name(parser, Misuse::NothingToExplain)?;
            // What is no text is nothing that Navlupp knows.
            name.into_string().map(Command::Explain).map_err(|_| Misuse::NotKnown)
        }
        Some("shape") => only_name(parser, Misuse::NoPaths).map(Command::Shape),
        Some("sample") => sample(parser).map(Command::Sample),
        name => match NOT_BUILT.into_iter().find(|&not_built| Some(not_built) == name) {
            Some(name) => Err(Misuse::CommandNotBuilt(name)),
            None => Err(Misuse::UnknownCommand),
        },
    }
}

fn check(mut parser: lexopt::Parser) -> Result<Check, Misuse> {
    let mut check = Check::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("format") => check.form = form(&word(&mut parser)?)?,
            Long("lang") => read_language(&mut parser)?,
            Long("max-examples") => {
                let number = word(&mut parser)?.parse().ok();
                check.max_examples = Some(number.ok_or(Misuse::BadValue("--max-examples", "0, 1, 2 …"))?);
            }
            Long("terms") => check.terms = Some(parser.value()?.into()),
            Long("encoding") => {
                check.encoding = Some(encoding(&mut parser, Encoding::SingleByte, Encoding::Utf8)?);
            }
            Long("reference-date") => {
                let date = Date::parse_iso(&word(&mut parser)?);
                check.reference_date = Some(date.ok_or(Misuse::BadValue("--reference-date", "ÅÅÅÅ-MM-DD"))?);
            }
            Long("threads") => {
                let threads = word(&mut parser)?.parse().ok().filter(|threads| (1..=64).contains(threads));
                check.threads = threads.ok_or(Misuse::BadValue("--threads", "1–64"))?;
            }
            Long("fail-on") => {
                check.fail_on = match &*word(&mut parser)? {
                    "error" => Severity::Error,
                    "warning" => Severity::Warning,
                    _ => return Err(Misuse::BadValue("--fail-on", "error | warning")),
                }
            }
            Long("ignore") => check.ignored.extend(rule_numbers(&word(&mut parser)?, "--ignore")?),
            Long("quiet") | Short('q') => check.quiet = true,
            Value(path) => check.paths.push(path),
            _ => return Err(Misuse::UnknownOption),
        }
    }
    check.ignored.sort_unstable();
    check.ignored.dedup();
    match check.paths.iter().filter(|&path| path == "-").count() {
        _ if check.paths.is_empty() => Err(Misuse::NoPaths),
        0 | 1 => Ok(check),
        _ => Err(Misuse::StandardInputTwice),
    }
}

/// The one name that a command takes.
fn only_name(mut parser: lexopt::Parser, missing: Misuse) -> Result<OsString, Misuse> {
    let mut name = None;
    while let Some(argument) = parser.next()? {
        match argument {
            Long("lang") => read_language(&mut parser)?,
            Value(_) if name.is_some() => return Err(Misuse::TooMany),
            Value(value) => name = Some(value),
            _ => return Err(Misuse::UnknownOption),
        }
    }
    name.ok_or(missing)
}

fn sample(mut parser: lexopt::Parser) -> Result<SampleFile, Misuse> {
    let mut sample = Sample::default();
    let (mut kind, mut to) = (None, None);
    while let Some(argument) = parser.next()? {
        match argument {
            Long("kind") => kind = SampleKind::from_name(&word(&mut parser)?),
            Long("posts") => {
                let posts = word(&mut parser)?.parse().ok();
                sample.posts = posts.ok_or(Misuse::BadValue("--posts", "0, 1, 2 …"))?;
            }
            Long("seed") => {
                let seed = word(&mut parser)?.parse().ok();
                sample.seed = seed.ok_or(Misuse::BadValue("--seed", "0, 1, 2 …"))?;
            }
            Long("fault") => sample.faults.extend(rule_numbers(&word(&mut parser)?, "--fault")?),
            Long("encoding") => {
                sample.encoding = encoding(&mut parser, SampleEncoding::Iso8859_1, SampleEncoding::Utf8)?;
            }
            Long("crlf") => sample.crlf = true,
            Long("lang") => read_language(&mut parser)?,
            Long("output") | Short('o') => to = Some(parser.value()?.into()),
            Value(_) => return Err(Misuse::TooMany),
            _ => return Err(Misuse::UnknownOption),
        }
    }
    sample.kind = kind.ok_or(Misuse::BadValue(
        "--kind",
        "notification | change | full | selection | fragment | infil | label | id-list",
    ))?;
    Ok(SampleFile { sample, to })
}

fn encoding<T>(parser: &mut lexopt::Parser, single_byte: T, utf8: T) -> Result<T, Misuse> {
    match &*word(parser)? {
        "iso-8859-1" => Ok(single_byte),
        "utf-8" => Ok(utf8),
        _ => Err(Misuse::BadValue("--encoding", "iso-8859-1 | utf-8")),
    }
}

/// `NAV105`, or several with commas between.
fn rule_numbers(names: &str, option: &'static str) -> Result<Vec<RuleId>, Misuse> {
    let number = |name: &str| RuleId::parse(name.trim()).filter(|&id| rules::rule(id).is_some());
    names.split(',').map(|name| number(name).ok_or(Misuse::UnknownRule(option))).collect()
}

fn form(name: &str) -> Result<Form, Misuse> {
    match name {
        "text" => Ok(Form::Text),
        "json" => Ok(Form::Json),
        "csv" => Ok(Form::Csv),
        "html" => Err(Misuse::FormNotBuilt("html")),
        "sarif" => Err(Misuse::FormNotBuilt("sarif")),
        _ => Err(Misuse::BadValue("--format", "text | json | csv")),
    }
}

/// The value is taken by [`language`]; here it is only judged.
fn read_language(parser: &mut lexopt::Parser) -> Result<(), Misuse> {
    match Language::from_code(&word(parser)?) {
        Some(_) => Ok(()),
        None => Err(Misuse::BadValue("--lang", "sv | en | fi")),
    }
}

/// The next value as text; what is no text is a value that no option knows.
fn word(parser: &mut lexopt::Parser) -> Result<String, Misuse> {
    Ok(parser.value()?.into_string().unwrap_or_default())
}

impl From<lexopt::Error> for Misuse {
    fn from(_: lexopt::Error) -> Self {
        // Its own words may quote what was typed.
        Self::MissingValue
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may end there")]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, Misuse> {
        parse(line.split_whitespace().map(OsString::from).collect())
    }

    #[test]
    fn every_option_of_check() {
        let line = "check --format json --lang en --max-examples 3 --terms own.csv --encoding utf-8 \
                    --reference-date 2026-11-02 --threads 2 --fail-on warning --ignore nav001,NAV002 \
                    --ignore NAV001 --quiet a.txt -";
        let expected = Check {
            form: Form::Json,
            max_examples: Some(3),
            terms: Some("own.csv".into()),
            encoding: Some(Encoding::Utf8),
            reference_date: Date::new(2026, 11, 2),
            threads: 2,
            fail_on: Severity::Warning,
            ignored: vec![RuleId(1), RuleId(2)],
            quiet: true,
            paths: vec!["a.txt".into(), "-".into()],
        };
        assert_eq!(parsed(line), Ok(Command::Check(expected)));
    }

    #[test]
    fn every_option_of_sample() {
        let line = "sample --kind selection --posts 3 --seed 9 --fault NAV101 --fault NAV103 --encoding utf-8 \
                    --crlf -o out.txt --lang fi";
        let sample = Sample {
            kind: SampleKind::Selection,
            posts: 3,
            seed: 9,
            faults: vec![RuleId(101), RuleId(103)],
            encoding: SampleEncoding::Utf8,
            crlf: true,
        };
        assert_eq!(parsed(line), Ok(Command::Sample(SampleFile { sample, to: Some("out.txt".into()) })));
    }

    #[test]
    fn misuse_is_told_apart() {
        for (line, expected) in [
            ("chekc a", Misuse::UnknownCommand),
            ("series a", Misuse::CommandNotBuilt("series")),
            ("shape", Misuse::NoPaths),
            ("shape a b", Misuse::TooMany),
            ("check", Misuse::NoPaths),
            ("check - -", Misuse::StandardInputTwice),
            ("check --format html a", Misuse::FormNotBuilt("html")),
            ("check --format xml a", Misuse::BadValue("--format", "text | json | csv")),
            ("check --reference-date 2026-02-30 a", Misuse::BadValue("--reference-date", "ÅÅÅÅ-MM-DD")),
            ("check --threads 0 a", Misuse::BadValue("--threads", "1–64")),
            ("check --ignore NAV999 a", Misuse::UnknownRule("--ignore")),
            ("check --colour a", Misuse::UnknownOption),
            ("check a --format", Misuse::MissingValue),
            ("check --quiet=1 a", Misuse::MissingValue),
            ("sample --kind change --fault 105", Misuse::UnknownRule("--fault")),
            ("sample --kind change a", Misuse::TooMany),
            ("explain", Misuse::NothingToExplain),
            ("explain AV UV", Misuse::TooMany),
            ("explain --lang de AV", Misuse::BadValue("--lang", "sv | en | fi")),
        ] {
            assert_eq!(parsed(line), Err(expected), "{line}");
        }
    }

    #[test]
    fn the_language_is_known_before_anything_else() {
        let of = |line: &str| language(&line.split_whitespace().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of("check --colour --lang fi"), Language::Finnish);
        assert_eq!(of("--lang=en explain AV"), Language::English);
        assert_eq!(of("check a"), Language::Swedish);
        assert_eq!(of("check --lang de a"), Language::Swedish);
    }

    #[test]
    fn help_and_version() {
        assert_eq!(parsed(""), Ok(Command::Help));
        assert_eq!(parsed("check --nonsense --help"), Ok(Command::Help));
        assert_eq!(parsed("--version"), Ok(Command::Version));
        assert_eq!(parsed("explain NAV105"), Ok(Command::Explain("NAV105".into())));
    }
}
