//! The words of the engine, gathered from the sources: every `words! { sv: "…", en: "…", fi: "…" }` of the crates that
//! become the worker. So none can be forgotten, and none is written down twice.

use std::fs;
use std::path::{Path, PathBuf};

/// Crates whose words the worker never says: the command, and the programs that build.
const OTHERS: [&str; 4] = ["navlupp-cli", "xtask", "navlupp-texts", "navlupp-pages"];

/// Where the macro is made and described.
const DEFINITION: &str = "navlupp-catalog/src/words.rs";

const MACRO: &str = "words! {";

/// One line for each: the three languages with tabs between.
pub fn words() -> Result<Vec<String>, String> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).with_file_name("");
    let mut files = Vec::new();
    for folder in list(&crates)? {
        if !OTHERS.iter().any(|other| folder.ends_with(other)) {
            sources(&folder.join("src"), &mut files)?;
        }
    }
    files.retain(|file| !file.ends_with(DEFINITION));
    let mut lines = Vec::new();
    for file in files {
        let source = fs::read_to_string(&file).map_err(|error| format!("cannot read a source: {error}"))?;
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        of_source(&source, &mut lines).map_err(|fault| format!("{name}: {fault}"))?;
    }
    Ok(lines)
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries =
        fs::read_dir(folder).map_err(|error| format!("cannot list a folder of sources: {error}"))?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(|error| error.to_string())).collect()
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    for path in list(folder)? {
        if path.is_dir() {
            sources(&path, files)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    Ok(())
}

fn of_source(source: &str, lines: &mut Vec<String>) -> Result<(), String> {
    if source.matches("words!").count() != source.matches(MACRO).count() {
        return Err(format!("words are written `{MACRO} … }}`"));
    }
    for written in source.split(MACRO).skip(1) {
        let mut rest = written;
        let mut line = Vec::new();
        for language in ["sv:", "en:", "fi:"] {
            rest = rest
                .trim_start()
                .strip_prefix(language)
                .ok_or_else(|| format!("words without `{language}`"))?;
            let (text, after) = literal(rest.trim_start()).ok_or("words that are no plain literal")?;
            if text.is_empty() || text.contains(char::is_control) {
                return Err("words that are empty or hold a tab, a line end or a page break".to_owned());
            }
            line.push(text);
            rest = after.trim_start_matches(',');
        }
        lines.push(line.join("\t"));
    }
    Ok(())
}

/// The text of a string literal, and what stands behind it.
fn literal(source: &str) -> Option<(String, &str)> {
    let mut rest = source.strip_prefix('"')?;
    let mut text = String::new();
    loop {
        let at = rest.find(['"', '\\'])?;
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(after) = rest.strip_prefix('"') {
            return Some((text, after));
        }
        rest = match *rest.as_bytes().get(1)? {
            b'\n' => rest[2..].trim_start(),
            byte @ (b'"' | b'\\') => {
                text.push(char::from(byte));
                &rest[2..]
            }
            b'u' => {
                let (digits, after) = rest.strip_prefix("\\u{")?.split_once('}')?;
                text.push(u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)?);
                after
            }
            _ => return None,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(source: &str) -> Result<Vec<String>, String> {
        let mut lines = Vec::new();
        of_source(source, &mut lines).map(|()| lines)
    }

    #[test]
    fn literals_are_read_as_the_compiler_reads_them() {
        let source = r#"x(words! { sv: "å", en: "a\u{A0}\"b\"", fi: "c \
              d\\" }, words! {
                sv: "1", en: "2",
                fi: "3",
            })"#;
        assert_eq!(found(source), Ok(vec!["å\ta\u{A0}\"b\"\tc d\\".to_owned(), "1\t2\t3".to_owned()]));
    }

    #[test]
    fn what_cannot_be_gathered_is_an_error() {
        for bad in [
            r#"words!("a", "b", "c")"#,
            r#"words! { sv: "a", en: "b" }"#,
            r#"words! { sv: NAME, en: "b", fi: "c" }"#,
            r#"words! { sv: "a", en: "", fi: "c" }"#,
            r#"words! { sv: "a", en: "b\tb", fi: "c" }"#,
        ] {
            assert!(found(bad).is_err(), "{bad}");
        }
        assert_eq!(found("words"), Ok(vec![]));
    }
}
