//! Posts and what is told of them, as a person has read and accepted it: `posts/NN-name.txt` with `.sv.txt`, `.en.txt`
//! and `.fi.txt` beside it. All persons are invented.
//!
//! A sentence stands on a line, behind the lines of the post that it tells. Below a line of dashes stands what is told
//! while values are masked. With `NAVLUPP_ACCEPT=1` the texts are written anew, for somebody to read them.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use navlupp_catalog::{Catalogue, Language};
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::{End, Report};
use navlupp_core::table::Engine;
use navlupp_view::sight::Sight;
use navlupp_view::telling::{Sentence, Tale, tell};
use navlupp_view::{Ground, Is, Passage, SeenLine};

/// A file that was read, and how to read it again.
struct File {
    engine: Arc<Engine>,
    bytes: Vec<u8>,
    report: Report,
}

impl File {
    /// One byte per character, as files are delivered.
    fn of(text: &str) -> Self {
        let bytes: Vec<u8> = text.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
        Self::of_bytes(bytes, Catalogue::standard())
    }

    fn of_bytes(bytes: Vec<u8>, catalogue: Catalogue) -> Self {
        let engine = Arc::new(Engine::new(catalogue));
        let mut inspection = Inspection::new(Arc::clone(&engine), Options::default());
        inspection.push(&bytes);
        let report = inspection.finish(End::Complete);
        Self { engine, bytes, report }
    }

    /// What is told of a post, with or without its values; and its lines.
    fn tell<T>(
        &self,
        post: u64,
        shown: bool,
        language: Language,
        see: impl Fn(&[&SeenLine], Vec<Sentence>) -> T,
    ) -> T {
        let ground = Ground::of_report(&self.engine, None, &self.report);
        let stretch = ground.stretch(1, ground.lines).unwrap();
        let parts: Vec<&[u8]> =
            stretch.ranges().map(|range| &self.bytes[range.start as usize..range.end as usize]).collect();
        let passage = Passage::read(&ground, &stretch, parts).unwrap();
        let lines: Vec<&SeenLine> = passage.lines().iter().filter(|line| line.post == post).collect();
        let sight = Sight { asked: shown, known: true, opened: shown, protected: &self.report.protected };
        let tale =
            Tale { catalogue: ground.catalogue, sight, post: passage.post(post), lines: &lines, whole: true };
        let sentences = tell(tale, language);
        see(&lines, sentences)
    }
}

/// The sentences as they stand in a file.
fn written(sentences: &[Sentence]) -> String {
    let mut text = String::new();
    for Sentence { text: said, lines, doubt, removed } in sentences {
        let lines = lines.iter().map(u64::to_string).collect::<Vec<_>>().join(",");
        let mark = if *removed { " −" } else { "" };
        writeln!(text, "{lines}{mark}: {said}").unwrap();
        if !doubt.is_empty() {
            writeln!(text, "    ? {doubt}").unwrap();
        }
    }
    text
}

fn posts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/posts");
    let mut posts: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.file_stem().is_some_and(|stem| !stem.to_string_lossy().contains('.')))
        .collect();
    posts.sort();
    posts
}

#[test]
fn posts_are_told_as_they_were_read_and_accepted() {
    let mut wrong = Vec::new();
    for path in posts() {
        let file = File::of(&fs::read_to_string(&path).unwrap());
        for language in Language::ALL {
            let said = |shown| file.tell(1, shown, language, |_, sentences| written(&sentences));
            let text = format!("{}---\n{}", said(true), said(false));
            let expected = path.with_extension(format!("{}.txt", language.code()));
            if std::env::var_os("NAVLUPP_ACCEPT").is_some() {
                fs::write(&expected, text).unwrap();
            } else if fs::read_to_string(&expected).unwrap_or_default() != text {
                wrong.push(format!("{}\n{text}", expected.display()));
            }
        }
    }
    assert!(posts().len() >= 40);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The numbers of the others are masked for their own sake where the post as a whole is not.
#[test]
fn another_protected_person_is_told_as_one_where_the_post_itself_may_be_seen() {
    let post = |own: &str, flag: &str, spouse: &str| {
        format!(
            "#POST_START\n#UP 01001 {own}\n{flag}#UP 02000\n#UP 02001 {spouse}\n#UP 02003 M\n#UP 02007 Berg\n\
             #UP 02008 NY\n#UP 02999\n#POST_SLUT\n"
        )
    };
    let [one, other, third] = ["187001022388", "186907072331", "187102121147"];
    let text = [post(one, "", other), post(other, "#UP 01003 J\n", third), post(third, "#UP 01003 J\n", one)];
    let file = File::of(&text.concat());
    let told = |number, shown, language| {
        let spouse = |_: &[&SeenLine], sentences: Vec<Sentence>| {
            sentences.iter().map(|sentence| sentence.text.clone()).find(|text| text.contains(';')).unwrap()
        };
        file.tell(number, shown, language, spouse)
    };
    for shown in [true, false] {
        assert_eq!(
            told(1, shown, Language::Swedish),
            "Make eller maka i det senaste äktenskapet är en skyddad person; ny uppgift."
        );
        assert_eq!(
            told(1, shown, Language::English),
            "The spouse of the latest marriage is a protected person; new entry."
        );
        assert!(told(1, shown, Language::Finnish).contains(" suojattu henkilö;"));
    }
    // Of two protected persons: only once the post is open. Who is not protected is masked or shown as ever.
    assert_eq!(
        told(2, true, Language::Swedish),
        "Make eller maka i det senaste äktenskapet är en skyddad person; ny uppgift."
    );
    assert_eq!(told(2, false, Language::Swedish), told(3, false, Language::Swedish));
    assert!(told(2, false, Language::Swedish).contains("en person vars nummer är dolt"));
    assert!(told(3, true, Language::Swedish).contains("18700102-2388"));
}

/// A post of which anything may be wrong is told as well, and every term in it.
#[test]
fn a_broken_post_is_told_too() {
    let mut random = 0x9E37_79B9_u32;
    let mut next = |below: usize| {
        random ^= random << 13;
        random ^= random >> 17;
        random ^= random << 5;
        random as usize % below
    };
    let rounds = if std::env::var_os("NAVLUPP_LONG").is_some() { 20_000 } else { 100 };
    let posts: Vec<String> = posts().iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    for _ in 0..rounds {
        // Lines of several posts in no order, some of them with another value.
        let mut lines: Vec<String> = Vec::new();
        for _ in 0..=next(30) {
            let post: Vec<&str> =
                posts[next(posts.len())].lines().filter(|line| line.starts_with("#UP")).collect();
            let mut line = post[next(post.len())].to_owned();
            if next(4) == 0 {
                let value =
                    ["$", "-1", "", "J", "99", "00000000", "{a}[|=", "\u{e4}", "18700000", "MO"][next(10)];
                line = format!("{} {value}", line.get(..9).unwrap_or(&line));
            }
            lines.push(line);
        }
        let file = File::of(&format!("#POST_START\n{}\n#POST_SLUT\n", lines.join("\n")));
        let language = Language::ALL[next(3)];
        let shown = next(2) == 0;
        file.tell(1, shown, language, |seen, sentences| {
            all_is_told(&file, seen, &sentences, &lines.join("\n"));
        });
    }
}

/// What is told of an invented delivery: nothing is left over, and nothing is unknown.
#[test]
fn deliveries_are_told() {
    for seed in 0..3 {
        let mut bytes = Vec::new();
        let sample = navlupp_sample::Sample { seed, posts: 40, ..navlupp_sample::Sample::default() };
        navlupp_sample::write(&sample, &mut |chunk| bytes.extend_from_slice(chunk)).unwrap();
        let file = File::of_bytes(bytes, Catalogue::standard());
        assert!(file.report.posts() >= 40);
        for post in 1..=file.report.posts() {
            for language in Language::ALL {
                hold(&file, post, seed == 0, language, &format!("seed {seed}, post {post}"));
            }
        }
    }
}

/// A term that has its number from an own list is told by its role.
#[test]
fn terms_of_an_own_list_are_told() {
    let own =
        "code,key,name_sv\n01016,found_dead_date,Anträffad död\n01304,identity_status,Identitetsstatus\n";
    let catalogue = Catalogue::standard().with_own(own).unwrap();
    let text =
        "#POST_START\n#UP 01002 187001622385\n#UP 01016 19020300\n#UP 01304 VILANDEFORKLARAT\n#POST_SLUT\n";
    let file = File::of_bytes(text.into(), catalogue);
    let said = file.tell(1, true, Language::Swedish, |_, sentences| written(&sentences));
    assert_eq!(
        said,
        "2: Posten gäller samordningsnumret 18700162-2385.\n3: Anträffad död i mars 1902.\n    ? Betydelsen av 01016 kommer från den egna \
         termlistan.\n4: Numret är vilandeförklarat.\n    ? Betydelsen av 01304 kommer från den egna termlistan.\n"
    );
}

/// Of very many sentences of a kind forty are said, and of the others how many they are; every line is told all the same.
#[test]
fn many_of_a_kind_are_told_by_their_number() {
    let mut text = "#POST_START\n#UP 01001 187001022388\n".to_owned();
    for (entries, entry) in [
        (1_990, "#UP 02000\n#UP 02001 184302151024\n#UP 02003 V\n#UP 02999\n"),
        (42, "#UP 03000\n#UP 03001 NO\n#UP 03999\n"),
        (41, "#UP 04000\n#UP 04001 18950101\n#UP 04008 UV\n#UP 04999\n"),
        (44, "#UP 01401 187001022388\n"),
        (45, "#UP 01027 1101\n"),
        (46, "#UP 01052 $\n"),
        (80, "#UP 01999 X\n#UP 01998 X\n"),
        (100, "inte en rad\n"),
    ] {
        text += &entry.repeat(entries);
    }
    let file = File::of(&format!("{text}#POST_SLUT\n"));
    let counts = [4, 5, 1950, 2, 6];
    for (language, (before, behind)) in Language::ALL.into_iter().zip([
        ("Och ", " meningar till av samma slag: se raderna."),
        ("And ", " more sentences of this kind: see the lines."),
        ("Ja vielä ", " samanlaista lausetta: katso rivejä."),
    ]) {
        let more = counts.map(|count| format!("{before}{count}{behind}"));
        for shown in [true, false] {
            hold(&file, 1, shown, language, "many");
            file.tell(1, shown, language, |_, sentences| {
                let folded =
                    sentences.iter().enumerate().filter(|(_, sentence)| more.contains(&sentence.text));
                let folded: Vec<(usize, &str)> =
                    folded.map(|(place, sentence)| (place, &*sentence.text)).collect();
                assert_eq!(folded.iter().map(|(_, text)| *text).collect::<Vec<_>>(), more);
                let [references, _, relations, ..] = folded[..] else { unreachable!() };
                // Who the post is about, and forty of a kind before each.
                assert_eq!((references.0, relations.0), (41, 123));
                // Forty-one of the history are said, since one more is as short.
                let history = sentences.iter().filter(|sentence| sentence.text.contains("1895"));
                assert_eq!(history.count(), if shown { 41 } else { 0 });
                assert!(sentences.iter().all(|sentence| sentence.text.len() < 400));
                assert!(sentences.iter().any(|sentence| sentence.text.ends_with(", ….")), "unreadable lines");
                assert!(sentences.iter().any(|sentence| sentence.text.ends_with(": 01999, 01998.")));
            });
        }
    }
}

/// No sentence holds a value while values are masked.
#[test]
fn masked_sentences_hold_no_value() {
    for path in posts() {
        let text = fs::read_to_string(&path).unwrap();
        let file = File::of(&text);
        for language in Language::ALL {
            let said = file.tell(1, false, language, |_, sentences| written(&sentences));
            for word in ["Anna", "Lind", "Maria", "UPPSALA", "STORGATAN", "HEMLIGT", "1870", "1843"] {
                // The year of a date is told of a person without protection.
                let is_year = word.bytes().all(|byte| byte.is_ascii_digit());
                let person = is_year && said.contains(&format!("{word}0102"));
                assert!((is_year && !person) || !said.contains(word), "{}: {said}", path.display());
            }
        }
    }
}

/// Every term of a post stands in exactly one sentence, in every language, shown or masked; and sentences hold nothing
/// that a template left behind.
#[test]
fn every_term_is_told_once() {
    for path in posts() {
        let file = File::of(&fs::read_to_string(&path).unwrap());
        for language in Language::ALL {
            for shown in [true, false] {
                hold(&file, 1, shown, language, &path.display().to_string());
            }
        }
    }
}

fn hold(file: &File, post: u64, shown: bool, language: Language, name: &str) {
    file.tell(post, shown, language, |lines, sentences| {
        for Sentence { text, lines, .. } in &sentences {
            assert!(!lines.is_empty() && text.ends_with('.'), "{name}: {text}");
            for rest in ["{", "}", "[", "]", "|", "  ", " ,", " .", ": ,", ": ."] {
                assert!(!text.contains(rest), "{name}: {text}");
            }
        }
        all_is_told(file, lines, &sentences, name);
    });
}

fn all_is_told(file: &File, lines: &[&SeenLine], sentences: &[Sentence], name: &str) {
    let mut told = BTreeSet::new();
    for line in sentences.iter().flat_map(|sentence| &sentence.lines) {
        assert!(told.insert(*line), "line {line} is told twice:\n{name}");
    }
    for line in lines {
        let Is::Term(code) = line.is else { continue };
        let term = file.engine.catalogue().term(code);
        let is_mark = term.is_some_and(|term| term.kind.is_group_mark());
        assert_eq!(told.contains(&line.number), !is_mark, "line {} of {code}:\n{name}", line.number);
    }
}
