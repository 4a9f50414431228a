//! The queue, progress, cancelling, and files that end otherwise than they should.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]
#![allow(clippy::float_cmp, reason = "whole numbers, as JavaScript has them")]

mod desk;

use std::ops::Range;
use std::rc::Rc;

use desk::{Desk, number, wait};
use navlupp_protocol::{Body, Command, ExportForm, Failure, Language, Request, VERSION};
use navlupp_worker::answer;
use navlupp_worker::origin::{Chunks, Memory, Source, Unreadable};

/// A file of which only some bytes can be read, and whose size may be told wrong.
#[derive(Clone)]
struct Moody {
    bytes: Rc<Vec<u8>>,
    size: u64,
    breaks_at: Option<usize>,
    /// Whether no new reading is granted once the first has begun.
    changes: bool,
}

struct MoodyChunks(Moody, usize);

impl Source for Moody {
    type Chunks = MoodyChunks;

    fn of_bytes(bytes: Vec<u8>) -> Self {
        Self { size: bytes.len() as u64, bytes: Rc::new(bytes), breaks_at: None, changes: false }
    }

    fn size(&self) -> u64 {
        self.size
    }

    fn chunks(&self) -> MoodyChunks {
        MoodyChunks(self.clone(), 0)
    }

    async fn read_range(&self, range: Range<u64>) -> Result<Vec<u8>, Unreadable> {
        if self.changes {
            return Err(Unreadable);
        }
        Ok(self.bytes[range.start as usize..range.end as usize].to_vec())
    }
}

impl Chunks for MoodyChunks {
    async fn next(&mut self) -> Result<Option<&[u8]>, Unreadable> {
        let start = self.1;
        self.1 = (start + 100_000).min(self.0.bytes.len());
        if self.0.breaks_at.is_some_and(|at| self.1 > at) {
            return Err(Unreadable);
        }
        Ok(Some(&self.0.bytes[start..self.1]).filter(|chunk| !chunk.is_empty()))
    }
}

fn posts(count: u64) -> Vec<u8> {
    let post = |nth| format!("#POST_START\n#UP 01001 {}\n#UP 01012 KARL\n#POST_SLUT\n", number(nth));
    (0..count).map(post).collect::<String>().into_bytes()
}

fn open(desk: &Desk<Moody>, source: Moody) -> Vec<Body> {
    desk.ask_with(Command::Open { file: 1, name: "a".to_owned() }, Some(source))
}

#[test]
fn progress_comes_early_and_grows() {
    let desk: Desk<Moody> = Desk::new();
    let answers = open(&desk, Moody::of_bytes(posts(20_000)));
    let progress: Vec<_> = answers
        .iter()
        .filter_map(|body| if let Body::Progress { overview, .. } = body { Some(overview) } else { None })
        .collect();
    assert!(progress.len() > 3 && progress.is_sorted_by(|one, two| one.read <= two.read));
    assert!(progress.iter().all(|overview| !overview.ended && overview.verdict.sv.is_empty()));
    assert!(progress[0].read <= 100_000.0);
    let Some(Body::Done { overview, .. }) = answers.last() else { panic!("{:?}", answers.last()) };
    assert!(overview.ended && overview.complete && overview.posts as u64 == 20_000);
    assert!(!overview.verdict.sv.is_empty() && !overview.not_checked.is_empty());
}

#[test]
fn cancelling_keeps_what_was_found() {
    let desk: Desk<Moody> = Desk::new();
    let (session, place) = (Rc::clone(&desk.session), Rc::clone(&desk.place));
    *desk.place.interruption.borrow_mut() = Some(Box::new(move || {
        // The first lines are there before the end.
        let lines = Command::Lines { file: 1, from: 1.0, count: 4, masked: false };
        for (id, command) in [(90, lines), (91, Command::Cancel { file: 1 })] {
            let request = Request { version: VERSION, id, generation: 7, command };
            wait(answer::answer(&session, &*place, request, None));
        }
    }));
    let answers = open(&desk, Moody::of_bytes(posts(20_000)));
    let lines = answers
        .iter()
        .find_map(|body| if let Body::Lines { window, .. } = body { Some(window) } else { None });
    assert!(lines.unwrap().rows.len() == 4 && lines.unwrap().rows[2].masked);
    let done: Vec<_> = answers.iter().filter(|body| matches!(body, Body::Done { .. })).collect();
    let [Body::Done { overview, .. }] = done[..] else { panic!("{done:?}") };
    assert!(overview.ended && !overview.complete);
    assert!(overview.posts > 100.0 && overview.posts < 20_000.0);
    assert!(!desk.lines(1, 1, 4, false).iter().any(|row| row.value.contains("KARL")));
    assert!(desk.export(&[1], ExportForm::Json).contains("cancelled"));
}

#[test]
fn a_file_that_breaks_off_or_changes_keeps_its_beginning() {
    let desk: Desk<Moody> = Desk::new();
    let bytes = posts(5000);
    let size = bytes.len() as u64;
    let answers = open(&desk, Moody { breaks_at: Some(150_000), ..Moody::of_bytes(bytes.clone()) });
    let Some(Body::Failed { failure: Failure::Unreadable, overview: Some(overview), .. }) = answers.last()
    else {
        panic!("{:?}", answers.last())
    };
    assert!(bytes[99_999] != b'\n', "in the middle of a line");
    assert_eq!(overview.read, 100_000.0);
    assert!(desk.export(&[1], ExportForm::Json).contains(r#""byte": 100000"#));
    assert!(!overview.complete && overview.posts > 500.0 && !overview.verdict.sv.contains("hel,"));

    for size in [size - 1, size + 1] {
        let answers = open(&desk, Moody { size, ..Moody::of_bytes(bytes.clone()) });
        assert!(matches!(answers.last(), Some(Body::Failed { failure: Failure::Changed, .. })));
    }
    let answers = open(&desk, Moody { changes: true, ..Moody::of_bytes(bytes.clone()) });
    let Some(Body::Failed { failure: Failure::Changed, overview: Some(overview), .. }) = answers.last()
    else {
        panic!("{:?}", answers.last())
    };
    assert!(!overview.complete && overview.posts > 500.0);
    let answers = open(&desk, Moody { breaks_at: Some(0), ..Moody::of_bytes(bytes) });
    assert!(matches!(answers.last(), Some(Body::Failed { overview: None, .. })));
    assert!(matches!(
        desk.ask(Command::Open { file: 3, name: String::new() }),
        Body::Failed { file: 3, overview: None, .. }
    ));
}

#[test]
fn a_line_without_end_moves_the_progress_on() {
    let desk: Desk<Moody> = Desk::new();
    let (session, place) = (Rc::clone(&desk.session), Rc::clone(&desk.place));
    *desk.place.interruption.borrow_mut() = Some(Box::new(move || {
        let request =
            Request { version: VERSION, id: 90, generation: 7, command: Command::Cancel { file: 1 } };
        wait(answer::answer(&session, &*place, request, None));
    }));
    let answers = open(&desk, Moody::of_bytes(vec![b'x'; 1_000_000]));
    let Some(Body::Done { overview, .. }) = answers.last() else { panic!("{:?}", answers.last()) };
    assert!(!overview.complete && overview.lines == 0.0);
    assert!((100_000.0..1_000_000.0).contains(&overview.read), "{}", overview.read);
    assert_eq!(overview.verdict.sv, "Ingen rad i filen är läst");
}

#[test]
fn files_are_read_one_after_the_other() {
    let desk: Desk<Memory> = Desk::new();
    for file in 1..=3 {
        let source = Memory::of_bytes(posts(u64::from(file) * 10));
        let ticket = navlupp_worker::session::Ticket { id: file, generation: 7 };
        desk.session.borrow_mut().open(file, String::new(), source, false, ticket);
    }
    desk.ask_with(Command::Close { file: 2 }, None);
    wait(navlupp_worker::reading::read_queue(&desk.session, &*desk.place));
    let answers = std::mem::take(&mut *desk.place.answers.borrow_mut());
    let done: Vec<(u32, f64)> = answers
        .iter()
        .filter_map(|answer| match &answer.body {
            Body::Done { overview, .. } => Some((answer.id, overview.posts)),
            _ => None,
        })
        .collect();
    assert_eq!(done, [(1, 10.0), (3, 30.0)]);
}

#[test]
fn another_version_is_told() {
    let desk: Desk<Memory> = Desk::new();
    for (command, failed) in
        [(Command::Open { file: 1, name: String::new() }, true), (Command::SelfTest, false)]
    {
        let request = Request { version: VERSION + 1, id: 5, generation: 7, command };
        wait(answer::answer(&desk.session, &*desk.place, request, None));
        let body = desk.place.answers.borrow_mut().remove(0).body;
        assert_eq!(matches!(body, Body::Failed { failure: Failure::Version, .. }), failed);
        assert_eq!(body == Body::Refused, !failed);
    }
}

#[test]
fn the_example_and_pasted_text_are_read_and_exported_without_values() {
    let desk: Desk<Memory> = Desk::new();
    let answers = desk.ask_with(Command::OpenSample { file: 1 }, None);
    let Some(Body::Done { overview, .. }) = answers.last() else { panic!("{answers:?}") };
    assert_eq!(
        (overview.kind.as_str(), overview.variant.as_str(), overview.posts as u64),
        ("notification", "change", 200)
    );
    assert!(overview.counts.iter().all(|&count| count > 0.0));
    assert!(overview.deregistration.len() == 11 && overview.deregistration[0].key == "AV");
    assert!(overview.description.sv.starts_with("Ändringsavisering, ") && overview.buckets.len() > 100);

    let text = String::from_utf8(posts(3)).unwrap();
    let answers = desk.ask_with(Command::OpenText { file: 2, text: text.trim_end().to_owned() }, None);
    let Some(Body::Done { overview, .. }) = answers.last() else { panic!("{answers:?}") };
    assert!(overview.not_checked.iter().any(|text| text.sv.ends_with("inklistrad text visar det inte")));
    for form in [ExportForm::Json, ExportForm::Csv, ExportForm::Shape] {
        let export = desk.export(&[2, 1], form);
        assert!(!export.contains("KARL") && !export.contains(&number(1).to_string()), "{form:?}");
        assert!(export.len() > 100);
    }
    assert!(matches!(
        desk.ask(Command::Export { files: vec![9], form: ExportForm::Shape, language: Language::Sv }),
        Body::Refused
    ));
    let Body::SelfTest(outcome) = desk.ask(Command::SelfTest) else { panic!() };
    assert!(outcome.passed && outcome.rows.len() > 10);
}
