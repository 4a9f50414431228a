//! What a file costs: no allocation per line, and at most 16 bytes per post while it is read and concluded.
#![allow(unsafe_code, reason = "an allocator that counts can be written in no other way")]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::fmt::Write;
use std::sync::Arc;

use navlupp_catalog::Catalogue;
use navlupp_core::inspection::{Inspection, Options};
use navlupp_core::report::End;
use navlupp_core::rule::RuleId;
use navlupp_core::table::Engine;

thread_local! {
    /// Allocations of this thread, bytes that it holds, and the most that it has held.
    static CALLS: Cell<u64> = const { Cell::new(0) };
    static HELD: Cell<i64> = const { Cell::new(0) };
    static PEAK: Cell<i64> = const { Cell::new(0) };
}

struct Counting;

impl Counting {
    fn count(more: usize, less: usize) {
        let held = HELD.get() + i64::try_from(more).unwrap_or(i64::MAX) - i64::try_from(less).unwrap_or(0);
        HELD.set(held);
        PEAK.set(PEAK.get().max(held));
        CALLS.set(CALLS.get() + u64::from(more > 0));
    }
}

// SAFETY: every call goes on to the system's allocator as it came; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Self::count(layout.size(), 0);
        // SAFETY: the caller's promises are those that the system asks for.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        Self::count(0, layout.size());
        // SAFETY: as above; the place came from the system.
        unsafe { System.dealloc(place, layout) }
    }

    unsafe fn realloc(&self, place: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // Both may be held for a moment.
        Self::count(size, 0);
        Self::count(0, layout.size());
        // SAFETY: as above.
        unsafe { System.realloc(place, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// A personnummer of nobody: born 1800–1879 on the first to the 28th, with its check digit.
fn nobody(n: usize) -> String {
    let (serial, day, month, year) = (n % 1000, n / 1000 % 28 + 1, n / 28_000 % 12 + 1, n / 336_000 % 80);
    let digits = format!("{year:02}{month:02}{day:02}{serial:03}");
    let sum: u32 = digits
        .bytes()
        .enumerate()
        .map(|(place, digit)| {
            let product = u32::from(digit - b'0') * if place % 2 == 0 { 2 } else { 1 };
            product / 10 + product % 10
        })
        .sum();
    format!("18{digits}{}", (10 - sum % 10) % 10)
}

/// A notification of so many posts, each with these lines; one person in fifty is protected, one number in a
/// hundred stands twice.
fn notification(posts: usize, lines: &str) -> Vec<u8> {
    let mut text = "#INFO_START\n#BESTÄLLNINGSID 00000079-FO01-0001\n#EFFEKTUERAD 20261121\n#INFO_SLUT\n\
        #DATA_START\n#DAG_START 20261020\n"
        .to_owned();
    for n in 0..posts {
        let person = nobody(if n % 100 == 99 { n - 1 } else { n });
        write!(
            text,
            "#POST_START\n#POST_ID 2026.000.{:03}.{:03}\n#UP 01001 {person}\n{lines}",
            n / 1000,
            n % 1000
        )
        .unwrap();
        if n % 50 == 0 {
            text.push_str("#UP 01003 J\n");
        }
        text.push_str("#POST_SLUT\n");
    }
    write!(text, "#DAG_SLUT\n#DATA_SLUT\n#AVST_START\n#ANTAL_POSTER {posts:08}\n#AVST_SLUT\n#FIL_SLUT\n")
        .unwrap();
    // As most files come, each letter one byte.
    text.chars().map(|character| u8::try_from(u32::from(character)).unwrap()).collect()
}

/// What reading costs: allocations before the conclusion, and the most bytes held at any time.
fn cost(engine: &Arc<Engine>, posts: usize, lines: &str) -> (u64, i64) {
    let bytes = notification(posts, lines);
    let (calls, held) = (CALLS.get(), HELD.get());
    PEAK.set(held);
    let mut inspection = Inspection::new(Arc::clone(engine), Options::default());
    for chunk in bytes.chunks(1 << 20) {
        inspection.push(chunk);
    }
    let calls = CALLS.get() - calls;
    let report = inspection.finish(End::Complete);
    assert_eq!(report.rows.len(), posts as u64);
    assert_eq!(report.counts()[0] > posts as u64, lines.contains("trasig"));
    (calls, PEAK.get() - held)
}

/// Sound lines, a letter beyond ASCII and a list's code among them.
const SOUND: &str = "#UP 01004 41H\n#UP 01012 ÅSA MÄRTA\n#UP 01014 ÖBERG\n#UP 01022 14\n#UP 01023 80\n";
/// Each wrong in a way of its own.
const WRONG: &str = "#UP 01006 QX\n#UP 01007 20261399\n#UP 0100\ntrasig rad\n#OKÄND 1\n#UP 01022 ÅÄ\n";

#[test]
fn no_line_allocates() {
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    // As many posts, so as many rows, with ten and with forty times the lines.
    for lines in [SOUND, WRONG] {
        let cost = |times: usize| cost(&engine, 4_000, &lines.repeat(times)).0;
        let (few, many) = (cost(10), cost(40));
        // The index doubles its place twice; what a post or the first thousand findings need was there before.
        assert!(many <= few + 20, "{few} allocations, {many} for four times the lines");
    }
}

#[test]
fn a_post_takes_at_most_sixteen_bytes() {
    const POSTS: usize = 100_000;
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    for lines in [SOUND, WRONG] {
        let cost = |posts: usize| cost(&engine, posts, lines).1;
        let (one, two) = (cost(POSTS), cost(2 * POSTS));
        let per_post = (two - one) as f64 / POSTS as f64;
        assert!(per_post <= 16.0, "{per_post} bytes per post");
    }
}

/// What reading costs of posts that all carry one `#POST_ID`, of so many persons.
fn cost_of_one_id(engine: &Arc<Engine>, posts: usize, persons: usize) -> i64 {
    const BLOCK: usize = 10_000;
    let held = HELD.get();
    PEAK.set(held);
    let mut inspection = Inspection::new(Arc::clone(engine), Options::default());
    let mut text = String::new();
    for start in (0..posts).step_by(BLOCK) {
        text.clear();
        for n in start..posts.min(start + BLOCK) {
            let person = nobody(n % persons);
            writeln!(
                text,
                "#POST_START\n#POST_ID 2026.000.000.001\n#UP 01001 {person}\n#UP 01004 41H\n#POST_SLUT"
            )
            .unwrap();
        }
        inspection.push(text.as_bytes());
    }
    let block = i64::try_from(text.capacity()).unwrap();
    drop(text);
    let report = inspection.finish(End::Complete);
    assert_eq!(report.posts(), posts as u64);
    assert_eq!(report.findings.count(RuleId(124)), (posts - persons.min(posts)) as u64);
    PEAK.get() - held - block
}

/// `NAVLUPP_LONG=1` reads ten million posts.
#[test]
fn posts_with_one_id_take_no_more() {
    let is_long = std::env::var_os("NAVLUPP_LONG").is_some_and(|set| set == "1");
    let posts = if is_long { 10_000_000 } else { 400_000 };
    let engine = Arc::new(Engine::new(Catalogue::standard()));
    for persons in [1, 2, 7, 70, 5_000, posts / 2, posts] {
        // What an engine's pass holds without any post is no part of it, nor are the posts of one person that are held
        // against each other: twenty bytes for each of 65 536 at most.
        let cost = cost_of_one_id(&engine, posts, persons) - cost_of_one_id(&engine, 1, 1);
        let per_post = (cost - 20 * 65_536) as f64 / posts as f64;
        assert!(per_post <= 16.0, "{per_post} bytes per post of {persons} persons");
    }
}
