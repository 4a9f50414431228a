//! Raw lines from the worker: a window somewhat larger than what is in view.

use std::rc::Rc;

use navlupp_protocol::{Body, Command, LineRow};
use yew::prelude::*;

use super::InView;
use crate::hooks::use_effect_on;
use crate::link;
use crate::page::Page;
use crate::state::Status;

/// The most lines that the worker gives at a time.
const MOST: f64 = 200.0;
/// Lines asked for before and after what is in view.
const AROUND: f64 = 40.0;

/// The lines that the page holds.
#[derive(Clone, Debug, Default)]
pub struct Lines {
    /// The first line asked for, from 1, and how many.
    asked: (f64, f64),
    /// How many lines the file had then; more may have been read since.
    total: f64,
    masked: bool,
    rows: Rc<Vec<LineRow>>,
}

impl PartialEq for Lines {
    fn eq(&self, other: &Self) -> bool {
        self.asked == other.asked && Rc::ptr_eq(&self.rows, &other.rows)
    }
}

impl Lines {
    /// A line, from 1.
    pub fn row(&self, line: f64) -> Option<&LineRow> {
        let place = line - self.asked.0;
        let row = self.rows.get(usize::try_from(place as i64).ok()?)?;
        ((row.number - line).abs() < 0.5).then_some(row)
    }

    fn covers(&self, from: f64, to: f64, total: f64, masked: bool) -> bool {
        let (first, count) = self.asked;
        let all_there = self.rows.len() as f64 >= count || total <= self.total;
        self.masked == masked && count > 0.0 && first <= from && to <= first + count && all_there
    }
}

/// The lines around what is in view, or around the line in focus before anything is.
#[hook]
pub fn use_lines(page: &Page, in_view: InView) -> Lines {
    let lines = use_state(Lines::default);
    let waiting = use_mut_ref(|| false);
    let (file, masked) = (page.current, page.masked());
    let total = page.file().map_or(0.0, |file| file.overview.lines);
    let dead = page.file().is_none_or(|file| file.status == Status::Lost);
    let from = in_view.top + 1.0;
    let to = (from + in_view.count).min(total + 1.0);
    {
        let held = lines.clone();
        let key = (file, masked, from.to_bits(), to.to_bits(), total.to_bits(), Rc::as_ptr(&lines.rows));
        use_effect_on(key, move || {
            if dead
                || total < 1.0
                || in_view.count < 1.0
                || *waiting.borrow()
                || held.covers(from, to, total, masked)
            {
                return;
            }
            *waiting.borrow_mut() = true;
            let first = (from - AROUND).max(1.0);
            let count = (in_view.count + 2.0 * AROUND).min(MOST);
            let heard = Callback::from(move |body| {
                *waiting.borrow_mut() = false;
                let rows = if let Body::Lines { window, .. } = body { window.rows } else { Vec::new() };
                held.set(Lines { asked: (first, count), total, masked, rows: Rc::new(rows) });
            });
            link::ask(Command::Lines { file, from: first, count: count as u32, masked }, None, heard);
        });
    }
    // Values shown a moment ago must be gone at once.
    if lines.masked == masked { (*lines).clone() } else { Lines::default() }
}
