//! The table, for a person and as JSON.

use super::figures::Figures;
use super::machine::Machine;
use super::rows::{Bound, ROWS, Row};
use std::fmt::Write;

const HEAD: [&str; 6] = ["work", "measured", "bar", "goal", "", "of what"];

/// Columns of equal width; the form of Markdown, which a person reads as well.
pub fn text(figures: &Figures) -> String {
    let mut lines = vec![HEAD.map(str::to_owned)];
    lines.push(HEAD.map(|_| "-".to_owned()));
    lines.extend(ROWS.iter().map(|row| line(row, figures)));
    let width = |column: usize| lines.iter().map(|line| line[column].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..HEAD.len()).map(width).collect();
    let mut text = String::new();
    for line in &lines {
        for (cell, width) in line.iter().zip(&widths) {
            let filler = if cell == "-" { "-" } else { " " };
            let rest = width - cell.chars().count();
            _ = write!(text, "| {cell}{} ", filler.repeat(rest));
        }
        text.push_str("|\n");
    }
    for failure in figures.failures() {
        _ = writeln!(text, "\nNot measured: {}", failure.replace('\n', " "));
    }
    text
}

fn line(row: &Row, figures: &Figures) -> [String; 6] {
    let (work, bar, goal) = (row.work.to_owned(), row.bar.spell(), row.goal.spell());
    match figures.get(row.name) {
        None => [work, "–".to_owned(), bar, goal, "not measured".to_owned(), String::new()],
        Some(figure) => {
            let verdict = match (row.bar.holds(figure.value), row.goal.holds(figure.value)) {
                (_, true) => "goal reached",
                (true, false) => "holds",
                (false, false) => "misses",
            };
            let value = format!("{:.2}", figure.value);
            [work, value, bar, goal, verdict.to_owned(), figure.remark.clone()]
        }
    }
}

/// `{"machine": …, "rows": […], "not_measured": […]}`; a row that was not measured has no `value`.
pub fn json(machine: &Machine, figures: &Figures) -> String {
    let mut text = format!("{{\n  \"machine\": {{ \"cores\": {}, \"processor\": ", machine.cores);
    text += &machine.processor.as_deref().map_or("null".to_owned(), string);
    text += " },\n  \"rows\": [";
    for (place, row) in ROWS.iter().enumerate() {
        text += if place == 0 { "\n" } else { ",\n" };
        _ = write!(text, "    {{ \"name\": {}, \"work\": {}, ", string(row.name), string(row.work));
        _ = write!(text, "\"bar\": {}, \"goal\": {}", bound(row.bar), bound(row.goal));
        if let Some(figure) = figures.get(row.name) {
            let (holds, reached) = (row.bar.holds(figure.value), row.goal.holds(figure.value));
            _ = write!(text, ", \"value\": {:.4}, \"holds\": {holds}, ", figure.value);
            _ = write!(text, "\"goal_reached\": {reached}, \"remark\": {}", string(&figure.remark));
        }
        text += " }";
    }
    let failures: Vec<String> = figures.failures().iter().map(|failure| string(failure)).collect();
    _ = writeln!(text, "\n  ],\n  \"not_measured\": [{}]\n}}", failures.join(", "));
    text
}

fn bound(bound: Bound) -> String {
    match bound {
        Bound::AtLeast(bound) => format!("{{ \"at_least\": {bound} }}"),
        Bound::AtMost(bound) => format!("{{ \"at_most\": {bound} }}"),
    }
}

fn string(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => _ = write!(quoted, "\\u{:04x}", u32::from(letter)),
            letter => quoted.push(letter),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use super::super::figures::Figures;
    use super::super::machine::Machine;
    use super::{json, string, text};

    fn figures() -> Figures {
        let mut figures = Figures::default();
        figures
            .read("rules-against-marks\t0.6\ta\nmarks-against-split\t0.7\tb\nmemory-of-allowed\t1.2\tc\n")
            .unwrap();
        figures.fail("browser", "no \"Chromium\"\nhere");
        figures
    }

    #[test]
    fn says_what_holds() {
        let text = text(&figures());
        let verdict =
            |word: &str| text.lines().find(|line| line.contains(word)).unwrap_or_default().to_owned();
        assert!(verdict("all rules, against").contains("| 0.60     | ≥ 0.5  | ≥ 0.7  | holds"), "{text}");
        assert!(verdict("lines and marks alone, against").contains("goal reached"));
        assert!(verdict("at its peak").contains("misses"));
        assert!(verdict("two threads").contains("not measured"));
        assert!(text.ends_with("Not measured: browser: no \"Chromium\" here\n"));
        let width = |line: &str| line.chars().count();
        let rows: Vec<&str> = text.lines().filter(|line| line.starts_with('|')).collect();
        assert!(rows.iter().all(|row| width(row) == width(rows[0])), "{text}");
    }

    #[test]
    fn writes_json() {
        let machine = Machine { cores: 2, processor: None };
        let json = json(&machine, &figures());
        assert!(json.starts_with("{\n  \"machine\": { \"cores\": 2, \"processor\": null },"));
        assert!(json.contains(
            "\"goal\": { \"at_least\": 0.7 }, \"value\": 0.6000, \"holds\": true, \"goal_reached\": false"
        ));
        assert!(json.contains("\"not_measured\": [\"browser: no \\\"Chromium\\\"\\u000ahere\"]"));
        assert_eq!(string("a\\\t"), "\"a\\\\\\u0009\"");
    }
}
