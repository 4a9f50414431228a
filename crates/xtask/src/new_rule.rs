//! `cargo xtask new-rule`: the skeleton of a rule. Nothing in it can be taken for done: its headings are empty, its
//! snippet fails, its fault plants nothing, and the check of the pages refuses it.

use crate::{Result, shell};
use std::path::{Path, PathBuf};
use std::process::Command;

const RULES: &str = "crates/navlupp-core/src/rules";
const RULEBOOK: &str = "crates/navlupp-core/src/rules.rs";
const FAULTS: &str = "crates/navlupp-sample/src/faults";

const ENGLISH: [&str; 5] = ["What it checks", "Why it matters", "Example", "What to do", "Basis"];
const SWEDISH: [&str; 5] =
    ["Vad som kontrolleras", "Varför det spelar roll", "Exempel", "Vad du gör", "Grund"];
const FINNISH: [&str; 5] =
    ["Mitä tarkistetaan", "Miksi sillä on merkitystä", "Esimerkki", "Mitä teet", "Peruste"];

/// Writes the skeleton into the sources.
pub fn new_rule(root: &Path, family: &str, slug: &str, id: &str) -> Result<()> {
    let number = number(id)?;
    if in_history(root, number)? {
        return Err(format!("{id} was used before: numbers are never used again"));
    }
    for path in write(root, family, slug, number)? {
        println!("{}", path.strip_prefix(root).unwrap_or(&path).display());
    }
    println!("CONTRIBUTING.md, *Add a rule*, says what to fill in.");
    Ok(())
}

/// `NAV709`, between NAV001 and NAV999.
fn number(id: &str) -> Result<u16> {
    let digits = id.strip_prefix("NAV").filter(|digits| digits.len() == 3);
    let number = digits.and_then(|digits| digits.parse().ok()).filter(|number| *number > 0);
    number.ok_or_else(|| format!("`{id}` is no number of a rule: three digits behind NAV, such as NAV709"))
}

/// Whether any commit of any branch has written or taken away a rule of this number.
fn in_history(root: &Path, number: u16) -> Result<bool> {
    let mut git = Command::new("git");
    git.current_dir(root).args(["log", "--all", "--max-count=1", "--format=%h"]);
    let commits = shell::output(git.arg(format!("-SRuleId({number})")).args(["--", "crates"]))?;
    Ok(!commits.trim().is_empty())
}

/// Writes the files and gives back which; nothing is written where anything is refused.
fn write(root: &Path, family: &str, slug: &str, number: u16) -> Result<Vec<PathBuf>> {
    let module = slug.replace('-', "_");
    let is_slug = slug.starts_with(|letter: char| letter.is_ascii_lowercase())
        && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && !slug.ends_with('-')
        && !slug.contains("--");
    if !is_slug {
        return Err(format!("`{slug}` is no slug: small letters, digits and single hyphens"));
    }
    let (rulebook, faults) = (root.join(RULEBOOK), root.join(FAULTS).join(format!("{family}.rs")));
    let book = read(&rulebook)?;
    let families = families(&book)?;
    let Some((_, rules)) = families.iter().find(|(name, _)| name == family) else {
        let names: Vec<&str> = families.iter().map(|(name, _)| name.as_str()).collect();
        return Err(format!("`{family}` is no family; there are {}", names.join(", ")));
    };
    let mut later = None;
    for (family, rules) in &families {
        for rule in rules {
            if *rule == module {
                return Err(format!("{slug} is the slug of another rule, in {family}"));
            }
            let other = number_of(&read(&root.join(RULES).join(family).join(format!("{rule}.rs")))?, rule)?;
            if other == number {
                return Err(format!("NAV{number:03} is the number of {rule}"));
            }
        }
    }
    for rule in rules {
        let other = number_of(&read(&root.join(RULES).join(family).join(format!("{rule}.rs")))?, rule)?;
        if other > number && later.is_none() {
            later = Some(rule.as_str());
        }
    }
    let book = with_rule(&book, family, &module, later)?;
    let planted = with_fault(&read(&faults)?, number)?;
    let source = root.join(RULES).join(family).join(format!("{module}.rs"));
    let files = [
        (source.with_extension("sv.md"), page(SWEDISH)),
        (source.with_extension("fi.md"), page(FINNISH)),
        (source, rule(slug, number)),
        (rulebook, book),
        (faults, planted),
    ];
    for (path, text) in &files {
        std::fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(files.map(|(path, _)| path).to_vec())
}

/// The families of the rulebook, each with its rules, as its list names them.
fn families(book: &str) -> Result<Vec<(String, Vec<String>)>> {
    let (_, list) = book.split_once("\nrulebook! {\n").ok_or("rules.rs holds no `rulebook!` list")?;
    let mut families: Vec<(String, Vec<String>)> = Vec::new();
    for line in list.lines().take_while(|line| *line != "}") {
        if let Some(family) = line.trim().strip_suffix(" {") {
            families.push((family.to_owned(), Vec::new()));
        } else if let (Some(rule), Some((_, rules))) = (line.trim().strip_suffix(','), families.last_mut()) {
            rules.push(rule.to_owned());
        }
    }
    Ok(families)
}

/// The number that a rule's source gives it.
fn number_of(source: &str, rule: &str) -> Result<u16> {
    let digits = source.split_once("id: RuleId(").and_then(|(_, rest)| rest.split_once(')'));
    let number = digits.and_then(|(digits, _)| digits.parse().ok());
    number.ok_or_else(|| format!("{rule} names no number"))
}

/// The rulebook with the rule in its family, before the first of a higher number.
fn with_rule(book: &str, family: &str, module: &str, later: Option<&str>) -> Result<String> {
    let (before, list) = book.split_once("\nrulebook! {\n").ok_or("rules.rs holds no `rulebook!` list")?;
    let head = format!("    {family} {{\n");
    let from = list.find(&head).ok_or("the family is not in the list")? + head.len();
    let (first, rest) = list.split_at(from);
    let next = later.map_or_else(|| "    }\n".to_owned(), |rule| format!("        {rule},\n"));
    let (same, rest) = rest.split_at(rest.find(&next).ok_or("the family's end is not in the list")?);
    Ok(format!("{before}\nrulebook! {{\n{first}{same}        {module},\n{rest}"))
}

/// The family's faults with one more, which plants nothing yet.
fn with_fault(faults: &str, number: u16) -> Result<String> {
    let list = faults.find("const FAULTS: ").ok_or("the family has no list of faults")?;
    let end = list + faults[list..].find("\n];").ok_or("the list of faults has no end")? + 1;
    let (before, after) = faults.split_at(end);
    let fault = if faults.contains("fn in_post(") {
        format!("    in_post({number}, |_, _| None),\n")
    } else {
        format!(
            "    super::Fault {{\n        rule: RuleId({number}),\n        kinds: super::POSTS,\n        \
             at: super::Where::Item(super::Ground::Plain),\n        plant: |_, _| None,\n    }},\n"
        )
    };
    Ok(format!("{before}{fault}{after}"))
}

/// Headings with nothing below.
fn page(headings: [&str; 5]) -> String {
    headings.map(|heading| format!("# {heading}\n")).join("\n")
}

fn rule(slug: &str, number: u16) -> String {
    let doc = page(ENGLISH);
    let doc: String = doc.lines().map(|line| format!("//! {line}").trim_end().to_owned() + "\n").collect();
    format!(
        r##"{doc}
use navlupp_catalog::{{Confidence, Role, provenance, words}};

use crate::context::Context;
use crate::finding::Arg;
use crate::post::{{Post, Term}};
use crate::rule::{{Applies, Meta, Rule, RuleId, Severity}};

/// NAV{number:03}
pub struct Check;

impl Rule for Check {{
    const META: Meta = Meta {{
        id: RuleId({number}),
        slug: "{slug}",
        severity: Severity::Info,
        confidence: Confidence::Low,
        basis: provenance(""),
        applies: Applies::NOTIFICATION,
        implies: &[],
        title: words! {{ sv: "", en: "", fi: "" }},
        message: words! {{ sv: "", en: "", fi: "" }},
    }};
    const ROLES: &'static [Role] = &[];

    fn term(cx: &mut Context<'_>, term: &Term<'_>, _post: &Post) {{
        cx.report(&Self::META, term.range(), [Arg::Term(term.code), Arg::None, Arg::None]);
    }}
}}

#[cfg(test)]
mod tests {{
    use super::Check;
    use crate::rules::snippets::{{faulty, sound, verify}};

    #[test]
    fn snippets() {{
        verify::<Check>(&[sound(b"#POST_START\n#POST_SLUT\n"), faulty(b"#POST_START\n#POST_SLUT\n", &[1])]);
    }}
}}
"##
    )
}

fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::folder::Folder;
    use crate::paths;

    /// The sources that a skeleton touches, copied.
    fn copied(name: &str) -> Folder {
        let (root, folder) = (paths::root().unwrap(), Folder::new(name).unwrap());
        for part in [RULES, RULEBOOK, FAULTS] {
            copy(&root.join(part), &folder.path().join(part));
        }
        folder
    }

    fn copy(from: &Path, to: &Path) {
        if from.is_dir() {
            std::fs::create_dir_all(to).unwrap();
            for entry in std::fs::read_dir(from).unwrap() {
                let entry = entry.unwrap();
                copy(&entry.path(), &to.join(entry.file_name()));
            }
        } else {
            std::fs::copy(from, to).unwrap();
        }
    }

    #[test]
    fn a_skeleton_is_well_formed_and_cannot_be_called_done() {
        let root = paths::root().unwrap();
        let folder = copied("new-rule");
        let at = folder.path();
        let written = write(at, "protection", "test-of-skeletons", 999).unwrap();
        assert_eq!(written.len(), 5);
        // The compiler's own reader takes every source, and finds it formatted.
        let sources: Vec<&PathBuf> =
            written.iter().filter(|path| path.extension().unwrap() == "rs").collect();
        assert_eq!(sources.len(), 3);
        for source in sources {
            let rustfmt = Command::new("rustfmt")
                .args(["--check", "--edition", "2024", "--config-path"])
                .arg(&root)
                .stdin(std::fs::File::open(source).unwrap())
                .output()
                .unwrap();
            let said = String::from_utf8_lossy(&rustfmt.stderr).into_owned();
            assert!(rustfmt.status.success(), "{}: {said}", source.display());
        }
        let book = read(&at.join(RULEBOOK)).unwrap();
        let families = families(&book).unwrap();
        let (_, protection) = families.iter().find(|(family, _)| family == "protection").unwrap();
        assert_eq!(protection.last().unwrap(), "test_of_skeletons", "the highest number stands last");
        let planted = read(&at.join(FAULTS).join("protection.rs")).unwrap();
        assert!(planted.contains("in_post(999, |_, _| None),\n];"), "{planted}");
        // The check of the pages has these headings, and refuses one below which nothing stands.
        let check = read(&root.join("crates/navlupp-core/examples/rule_pages.rs")).unwrap();
        let source = read(&at.join(RULES).join("protection/test_of_skeletons.rs")).unwrap();
        for headings in [SWEDISH, ENGLISH, FINNISH] {
            assert!(headings.iter().all(|heading| check.contains(&format!("\"{heading}\""))));
        }
        assert!(ENGLISH.iter().all(|heading| source.contains(&format!("//! # {heading}\n"))));
        assert!(
            source
                .lines()
                .all(|line| !line.starts_with("//!") || line == "//!" || line.starts_with("//! # "))
        );
        assert!(
            check.contains("nothing stands below a heading") && check.contains("a language lacks its title")
        );
        // A fault of a family without the short form is written out.
        let faults = with_fault("const FAULTS: &[Fault] = &[\n    other,\n];\n", 199).unwrap();
        assert!(faults.contains("    other,\n    super::Fault {\n        rule: RuleId(199),"), "{faults}");
    }

    #[test]
    fn what_cannot_be_a_rule_is_refused_and_nothing_is_written() {
        let folder = copied("new-rule-refused");
        let at = folder.path();
        let before = read(&at.join(RULEBOOK)).unwrap();
        for (family, slug, number, why) in [
            ("nowhere", "a-test", 998, "no family"),
            ("protection", "protection-flag-n", 998, "another rule"),
            ("frame", "protection-flag-n", 998, "another rule"),
            ("protection", "a-test", 709, "is the number of"),
            ("frame", "a-test", 709, "is the number of"),
            ("protection", "A-Test", 998, "no slug"),
            ("protection", "a_test", 998, "no slug"),
            ("protection", "-a", 998, "no slug"),
            ("protection", "a--b", 998, "no slug"),
            ("protection", "", 998, "no slug"),
        ] {
            let refused = write(at, family, slug, number).unwrap_err();
            assert!(refused.contains(why), "{family} {slug} {number}: {refused}");
        }
        assert_eq!(read(&at.join(RULEBOOK)).unwrap(), before);
        for id in ["NAV1000", "NAV70", "709", "nav709", "NAV000", "NAVabc"] {
            assert!(number(id).is_err(), "{id}");
        }
        assert_eq!((number("NAV007"), number("NAV999")), (Ok(7), Ok(999)));
    }

    #[test]
    fn a_rule_stands_by_its_number() {
        let book = "a\nrulebook! {\n    x {\n        one,\n        three,\n    }\n    y {\n        four,\n    }\n}\n";
        let between = with_rule(book, "x", "two", Some("three")).unwrap();
        assert!(between.contains("one,\n        two,\n        three,"), "{between}");
        assert!(with_rule(book, "y", "five", None).unwrap().contains("four,\n        five,\n    }\n}\n"));
    }

    /// A number is used for ever, also where its rule is gone.
    #[test]
    fn a_number_of_the_past_is_refused() {
        let folder = Folder::new("new-rule-history").unwrap();
        let git = |arguments: &[&str]| {
            let mut git = Command::new("git");
            git.current_dir(folder.path()).args(["-c", "user.name=a", "-c", "user.email=a@example.org"]);
            assert!(git.args(arguments).output().unwrap().status.success(), "{arguments:?}");
        };
        git(&["init", "-q"]);
        std::fs::create_dir_all(folder.path().join("crates")).unwrap();
        let rule = folder.path().join("crates/rule.rs");
        for text in ["id: RuleId(777),\n", "id: RuleId(778),\n"] {
            std::fs::write(&rule, text).unwrap();
            git(&["add", "-A"]);
            git(&["commit", "-q", "-m", "a"]);
        }
        let used = [777, 778, 77, 779].map(|number| in_history(folder.path(), number));
        assert_eq!(used, [Ok(true), Ok(true), Ok(false), Ok(false)]);
    }
}
