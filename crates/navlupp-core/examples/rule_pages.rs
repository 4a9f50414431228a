//! Makes the rules' pages from the rules: `docs/rules/NAVnnn.md`, one per rule in three languages, and
//! `docs/rules.json`, which the page and `navlupp explain` show.
//!
//! `cargo run -p navlupp-core --example rule_pages` writes them; with `-- --check` nothing is written, and
//! the exit code is 1 where a page is out of date. Either way it is 1 where a rule lacks a text, a heading
//! or the words below one, or where a text has a form that the page does not draw.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool for a terminal")]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use navlupp_catalog::Language;
use navlupp_core::rule::Meta;
use navlupp_core::rules::RULEBOOK;
use serde::Serialize;

/// The headings of a rule's text, in their order.
const HEADINGS: [(&str, [&str; 5]); 3] = [
    ("sv", ["Vad som kontrolleras", "Varför det spelar roll", "Exempel", "Vad du gör", "Grund"]),
    ("en", ["What it checks", "Why it matters", "Example", "What to do", "Basis"]),
    ("fi", ["Mitä tarkistetaan", "Miksi sillä on merkitystä", "Esimerkki", "Mitä teet", "Peruste"]),
];

#[derive(Serialize)]
struct Page {
    id: String,
    slug: &'static str,
    family: String,
    severity: &'static str,
    confidence: &'static str,
    basis: &'static str,
    titles: Each<&'static str>,
    texts: Each<Text>,
}

#[derive(Serialize, Default)]
struct Each<T> {
    sv: T,
    en: T,
    fi: T,
}

/// What stands below each heading, as Markdown.
#[derive(Serialize, Default)]
struct Text {
    what: String,
    why: String,
    example: String,
    #[serde(rename = "do")]
    action: String,
    basis: String,
}

fn main() -> ExitCode {
    let check = match std::env::args().skip(1).collect::<Vec<_>>().as_slice() {
        [] => false,
        [argument] if argument == "--check" => true,
        _ => {
            eprintln!("rule_pages takes --check or nothing");
            return ExitCode::FAILURE;
        }
    };
    match run(check) {
        Ok(faults) if faults.is_empty() => ExitCode::SUCCESS,
        Ok(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<Vec<String>, String> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = package.join("../../docs");
    let mut faults = Vec::new();
    let mut pages = pages(&sources(&package.join("src/rules"))?, &mut faults)?;
    pages.sort_by(|one, other| one.id.cmp(&other.id));

    let mut files: BTreeMap<PathBuf, String> = BTreeMap::new();
    for page in &pages {
        files.insert(docs.join("rules").join(format!("{}.md", page.id)), markdown(page));
    }
    files.insert(docs.join("rules/README.md"), index(&pages));
    let json = serde_json::to_string_pretty(&pages).map_err(|error| error.to_string())?;
    files.insert(docs.join("rules.json"), json + "\n");

    for (path, text) in &files {
        if fs::read_to_string(path).is_ok_and(|old| old == *text) {
            continue;
        }
        if check {
            faults.push(format!("{} is out of date", name(path)));
        } else {
            fs::create_dir_all(path.parent().unwrap_or(&docs))
                .and_then(|()| fs::write(path, text))
                .map_err(|error| format!("cannot write {}: {error}", name(path)))?;
        }
    }
    for path in list(&docs.join("rules")).unwrap_or_default() {
        if !files.contains_key(&path) {
            if check {
                faults.push(format!("{} is the page of no rule", name(&path)));
            } else {
                fs::remove_file(&path).map_err(|error| format!("cannot remove {}: {error}", name(&path)))?;
            }
        }
    }
    println!("{} rules", pages.len());
    Ok(faults)
}

/// The family and the source of each rule by its slug, as the folders tell.
fn sources(rules: &Path) -> Result<BTreeMap<String, (String, PathBuf)>, String> {
    let mut sources = BTreeMap::new();
    for family in list(rules)?.into_iter().filter(|path| path.is_dir()) {
        for source in list(&family)?.into_iter().filter(|path| path.extension().is_some_and(|it| it == "rs"))
        {
            let slug = source.file_stem().unwrap_or_default().to_string_lossy().replace('_', "-");
            sources.insert(slug, (name(&family), source));
        }
    }
    Ok(sources)
}

fn pages(
    sources: &BTreeMap<String, (String, PathBuf)>,
    faults: &mut Vec<String>,
) -> Result<Vec<Page>, String> {
    let mut pages = Vec::new();
    for meta in RULEBOOK {
        let (family, source) = sources
            .get(meta.slug)
            .ok_or_else(|| format!("{}: no source is named after the slug {}", meta.id, meta.slug))?;
        pages.push(page(meta, family, source, faults));
    }
    for (slug, (_, source)) in sources {
        if !RULEBOOK.iter().any(|meta| meta.slug == slug) {
            faults.push(format!("{}: not in the rulebook", name(source)));
        }
    }
    Ok(pages)
}

fn page(meta: &Meta, family: &str, source: &Path, faults: &mut Vec<String>) -> Page {
    let read = |path: &Path| fs::read_to_string(path).map_err(|_| format!("{}: missing", name(path)));
    let mut texts = Each::default();
    for (language, headings) in HEADINGS {
        let path = if language == "en" {
            source.to_path_buf()
        } else {
            source.with_extension(format!("{language}.md"))
        };
        let text = match read(&path) {
            Ok(text) if language == "en" => module_doc(&text),
            Ok(text) => text,
            Err(missing) => {
                faults.push(missing);
                continue;
            }
        };
        let mut fault = |what: &str| faults.push(format!("{}: {what}", name(&path)));
        let sections = sections(&text);
        if sections.iter().map(|(heading, _)| heading.as_str()).ne(headings) {
            fault(&format!("the headings are not {}", headings.join(", ")));
        }
        if sections.iter().any(|(_, words)| words.is_empty()) {
            fault("nothing stands below a heading");
        }
        if text.contains("[`") {
            fault("a link that only rustdoc can follow");
        }
        for line in sections.iter().filter_map(|(_, words)| not_drawn(words)) {
            fault(&format!("not drawn, only paragraphs, fenced lines and `raw text` are: {line}"));
        }
        let mut words = sections.into_iter().map(|(_, words)| words);
        let mut next = || words.next().unwrap_or_default();
        let text = Text { what: next(), why: next(), example: next(), action: next(), basis: next() };
        match language {
            "sv" => texts.sv = text,
            "en" => texts.en = text,
            _ => texts.fi = text,
        }
    }
    if let Some(fault) = not_looked_up(meta.basis) {
        faults.push(format!("{}: {fault}", meta.id));
    }
    let [sv, en, fi] = Language::ALL.map(|language| meta.title.get(language));
    if [sv, en, fi].iter().any(|title| title.trim().is_empty()) {
        faults.push(format!("{}: a language lacks its title", meta.id));
    }
    Page {
        id: meta.id.to_string(),
        slug: meta.slug,
        family: family.to_owned(),
        severity: meta.severity.code(),
        confidence: meta.confidence.name(),
        basis: meta.basis,
        titles: Each { sv, en, fi },
        texts,
    }
}

/// What a basis has to name besides itself: documents that have chapters, and a schema that has elements.
const PLACES: [(&str, &[&str]); 3] = [
    ("Allmän beskrivning 4.1", &[", chapter ", ", chapters ", ", appendix "]),
    ("Navetavisering.xsd 7_2.28", &[", "]),
    ("Unicode Standard", &[", chapter "]),
];

/// Other things that a basis can lean on: documents without chapters, what is known of unpublished ones, and reasons
/// that need no document.
const SOURCES: [&str; 10] = [
    "ommon sense",
    "Net iD Portal 5.7",
    "Rättslig vägledning",
    "Navet Bilaga 1",
    "Navet Bilaga 3",
    "npublished",
    "idega commune importer",
    "Inera",
    "Skatteverket's test persons",
    "published order ids",
];

/// Why a reader could not look a basis up.
fn not_looked_up(basis: &str) -> Option<String> {
    for (source, places) in PLACES {
        for (at, _) in basis.match_indices(source) {
            let rest = &basis[at + source.len()..];
            if !places.iter().any(|place| {
                rest.strip_prefix(place).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
            }) && !basis[..at].ends_with("in ")
            {
                return Some(format!("the basis names no place in {source}"));
            }
        }
    }
    let named = PLACES.iter().map(|(source, _)| *source).chain(SOURCES).any(|source| basis.contains(source));
    (!named).then(|| "the basis names nothing that a reader can look up".to_owned())
}

/// The `//!` lines at the head of a source.
fn module_doc(source: &str) -> String {
    let lines = source.lines().map_while(|line| line.strip_prefix("//!"));
    lines.map(|line| format!("{}\n", line.strip_prefix(' ').unwrap_or(line))).collect::<Vec<_>>().concat()
}

/// Every heading of the first level and what stands below it. A `#` in a fenced example is no heading.
fn sections(text: &str) -> Vec<(String, String)> {
    let mut sections: Vec<(String, String)> = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        match (line.strip_prefix("# "), sections.last_mut()) {
            (Some(heading), _) if !fenced => sections.push((heading.trim().to_owned(), String::new())),
            (_, Some((_, words))) => {
                words.push_str(line.trim_end());
                words.push('\n');
            }
            // Words before the first heading belong to no section: shown as one without a name.
            (_, None) if !line.trim().is_empty() => sections.push((String::new(), line.to_owned())),
            (_, None) => {}
        }
    }
    for (_, words) in &mut sections {
        *words = words.trim().to_owned();
    }
    sections
}

/// The first line outside fences that a reader of Markdown takes for more than words. A sentence that begins a line
/// with a number and a point is one, too: it would become a list.
fn not_drawn(words: &str) -> Option<&str> {
    const MARKS: [&str; 8] = ["- ", "* ", "+ ", "> ", "|", "## ", "### ", "<"];
    let mut fenced = false;
    words.lines().find(|line| {
        let is_fence = line.starts_with("```");
        fenced ^= is_fence;
        let behind = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let is_numbered = behind.len() < line.len() && (behind.starts_with(". ") || behind.starts_with(") "));
        let is_mark = is_numbered || MARKS.iter().any(|mark| line.trim_start().starts_with(mark));
        !fenced && !is_fence && (is_mark || line.contains("**") || line.contains("]("))
    })
}

fn markdown(page: &Page) -> String {
    let mut text = format!(
        "<!-- Made from the rule by the example rule_pages of navlupp-core; not edited by hand. -->\n\n\
         # {}: {}\n\n\
         Family `{}`, severity `{}`, confidence of the basis `{}`.\n\n\
         Basis: {}\n",
        page.id, page.slug, page.family, page.severity, page.confidence, page.basis
    );
    let Each { sv, en, fi } = &page.texts;
    let languages =
        [("Svenska", page.titles.sv, sv), ("English", page.titles.en, en), ("Suomi", page.titles.fi, fi)];
    // The table of headings has the same order of languages.
    for ((language, title, words), (_, headings)) in languages.into_iter().zip(HEADINGS) {
        let _ = write!(text, "\n## {language}: {title}\n");
        let words = [&words.what, &words.why, &words.example, &words.action, &words.basis];
        for (heading, words) in headings.into_iter().zip(words) {
            let _ = write!(text, "\n### {heading}\n\n{words}\n");
        }
    }
    text
}

/// All rules, by number.
fn index(pages: &[Page]) -> String {
    let mut text = String::from(
        "<!-- Made from the rules by the example rule_pages of navlupp-core; not edited by hand. -->\n\n\
         # Regler · Rules · Säännöt\n\n\
         `navlupp explain NAV105` prints the same. Terms, keywords and codes: [docs/terms](../terms/README.md).\n\n\
         | | | Svenska | English | Suomi |\n| --- | --- | --- | --- | --- |\n",
    );
    for Page { id, severity, titles, .. } in pages {
        let Each { sv, en, fi } = titles;
        let _ = writeln!(text, "| [{id}]({id}.md) | {severity} | {sv} | {en} | {fi} |");
    }
    text
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", name(folder)))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    Ok(paths)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
