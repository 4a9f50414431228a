//! The overview strip: the whole file in a column, with Fel, Varning, protected posts and what is in view.

use navlupp_protocol::{Bucket, Overview};
use web_sys::Element;
use yew::prelude::*;

use super::InView;
use super::scroll::between;
use crate::page::Page;
use crate::state::Action;

/// The strip, with what is in view. A click leads there; the arrows of the toolbar do the same by keyboard.
pub fn strip(page: &Page, in_view: InView) -> Html {
    let Some(file) = page.file() else { return Html::default() };
    let figures = &*file.overview;
    let from = part_of(figures, in_view.top + 1.0);
    let to = part_of(figures, in_view.top + in_view.count);
    let onclick = page.with(|page, event: MouseEvent| {
        let Some(strip) =
            event.target_dyn_into::<Element>().and_then(|at| at.closest(".strip").ok().flatten())
        else {
            return;
        };
        let field = strip.get_bounding_client_rect();
        let part = (f64::from(event.client_y()) - field.top()) / field.height().max(1.0);
        if let Some(line) = page.file().and_then(|file| line_at(&file.overview, part)) {
            page.act(Action::Line { line, jump: true });
        }
    });
    let mark = |bucket: &Bucket| {
        let y = percent(bucket.from);
        html! {
            <>
                if bucket.protected > 0 { <rect class="s-protected" x="0" y={y.clone()} width="33%" height="2" /> }
                if bucket.warnings > 0 { <rect class="s-warning" x="50%" y={y.clone()} width="50%" height="3" /> }
                if bucket.errors > 0 { <rect class="s-error" x="0" {y} width="100%" height="3" /> }
            </>
        }
    };
    html! {
        <svg class="strip" aria-hidden="true" {onclick}>
            <rect class="s-field" width="100%" height="100%" />
            { for figures.buckets.iter().map(mark) }
            <rect class="s-window" x="1" y={percent(from)} width="15" height={percent((to - from).max(0.012))} />
        </svg>
    }
}

/// Where a line stands, as a part of the file; between buckets it is reckoned.
fn part_of(figures: &Overview, line: f64) -> f64 {
    let after = figures.buckets.partition_point(|bucket| bucket.line <= line);
    let end = if figures.size > 0.0 { figures.read / figures.size } else { 1.0 };
    let before = after.checked_sub(1).map_or((0.0, 1.0), |place| {
        let bucket = &figures.buckets[place];
        (bucket.from, bucket.line)
    });
    let next =
        figures.buckets.get(after).map_or((end, figures.lines + 1.0), |bucket| (bucket.from, bucket.line));
    let lines = (next.1 - before.1).max(1.0);
    between(before.0 + (line - before.1) / lines * (next.0 - before.0), 0.0, 1.0)
}

/// The line at a part of the file.
fn line_at(figures: &Overview, part: f64) -> Option<f64> {
    let after = figures.buckets.partition_point(|bucket| bucket.from <= part);
    figures.buckets.get(after.saturating_sub(1)).map(|bucket| bucket.line.max(1.0))
}

fn percent(part: f64) -> String {
    crate::format::percent(part * 100.0)
}

#[cfg(test)]
mod tests {
    use super::{line_at, part_of};
    use navlupp_protocol::{Bucket, Overview};

    #[test]
    fn lines_and_parts_of_the_file_lead_to_each_other() {
        let bucket = |from, line| Bucket { from, line, ..Bucket::default() };
        let buckets = vec![bucket(0.0, 1.0), bucket(0.5, 101.0)];
        let figures = Overview { size: 10.0, read: 10.0, lines: 200.0, buckets, ..Overview::default() };
        assert!((part_of(&figures, 101.0) - 0.5).abs() < 1e-9);
        assert!((part_of(&figures, 51.0) - 0.25).abs() < 1e-9);
        assert!((part_of(&figures, 151.0) - 0.75).abs() < 1e-9);
        assert_eq!(line_at(&figures, 0.6), Some(101.0));
        assert_eq!(line_at(&Overview::default(), 0.6), None);
    }
}
