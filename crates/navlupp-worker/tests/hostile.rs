//! Broken files: no panic, every line in its place, and nothing shown that is masked.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panic")]

mod desk;

use desk::Desk;
use navlupp_protocol::{Command, Filter, LineRow};
use navlupp_sample::Sample;
use navlupp_worker::origin::Memory;

/// Numbers that look random and are the same every time (xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}

fn sample(seed: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    desk::take_up_texts();
    let sample = Sample { posts: 12, seed, ..Sample::default() };
    navlupp_sample::write(&sample, &mut |chunk| bytes.extend_from_slice(chunk)).unwrap();
    bytes
}

/// Cuts, doubles and overwrites some stretches of the file.
fn broken(dice: &mut Dice, seed: u64) -> Vec<u8> {
    const PIECES: [&[u8]; 9] = [
        b"\n",
        b"\r",
        b"\r\n",
        b"\0",
        b"#POST_SLUT\n",
        b"#POST_START\n",
        b"#UP ",
        b"\xFF\xE2\x80\xAE",
        b"#DATA_SLUT\n#FIL_SLUT\n",
    ];
    let mut bytes = sample(seed);
    for _ in 0..=dice.below(12) {
        let (at, length) = (dice.below(bytes.len()), dice.below(60));
        let end = (at + length).min(bytes.len());
        match dice.below(3) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let copy = bytes[at..end].to_vec();
                bytes.splice(at..at, copy);
            }
            _ => drop(bytes.splice(at..at, PIECES[dice.below(PIECES.len())].iter().copied())),
        }
    }
    bytes
}

fn longest_number(text: &str) -> usize {
    text.split(|letter: char| !letter.is_ascii_digit()).map(str::len).max().unwrap_or(0)
}

/// Names of a sample have small letters, its numbers twelve digits; nothing that may be shown has either.
fn gives_away(row: &LineRow) -> bool {
    let small = row.value.chars().any(|letter| letter.is_ascii_lowercase());
    small || longest_number(&row.value) > 8
}

#[test]
fn nothing_breaks_and_nothing_shows() {
    let mut dice = Dice(88_172_645_463_325_252);
    for seed in 0..400 {
        let bytes = broken(&mut dice, seed);
        let desk: Desk<Memory> = Desk::new();
        let overview = desk.open(1, &bytes);
        let rows = desk.lines(1, 1, 200, true);
        assert!(rows.iter().zip(1..).all(|(row, number)| row.number as u64 == number));
        assert!(rows.len() == overview.lines.min(200.0) as usize);
        for row in &rows {
            assert!(!gives_away(row), "seed {seed}, line {}", row.number);
        }
        for rule in overview.rules.iter().take(6) {
            let window = desk.findings(1, rule.rule);
            assert!(window.rows.iter().all(|row| !gives_away(&row.raw) && !row.message.is_empty()));
        }
        for post in 1..=overview.posts as u64 {
            let view = desk.post(1, post, true, false);
            assert!(view.post as u64 == post && view.lines[0] <= view.lines[1]);
            let shown = view.cards.iter().flat_map(|card| &card.rows).filter(|row| !row.masked);
            // In words, small letters are those of the catalogue; a number would have eight digits and a hyphen.
            assert!(shown.into_iter().all(|row| longest_number(&row.value) < 8), "seed {seed}, post {post}");
            assert!(desk.post(1, post, false, true).post as u64 == post);
        }
        let from = dice.below(15) as u64;
        for filter in
            [Filter::All, Filter::Severity(2), Filter::Protected, Filter::Term(1012), Filter::Day(20_260_605)]
        {
            desk.seek(1, from, seed % 2 == 0, filter);
        }
        desk.locate(1, "2026.000.000.001");
        desk.ask_with(Command::Close { file: 1 }, None);
    }
}
