//! The raw lines: only those in view are drawn. Keys move the line in focus, the pane follows.

use navlupp_protocol::{LineRow, Rail};
use web_sys::Element;
use yew::prelude::*;

use super::InView;
use super::line::{raw_text, severity_number};
use super::lines::Lines;
use super::popover::{popover, sheet_of, worst};
use super::scroll::{Measures, between};
use super::scrolling::{use_height, use_jump, use_scrolling, use_size};
use crate::components::code::group_class;
use crate::components::{icons, sheet};
use crate::format;
use crate::hooks::use_flag;
use crate::page::{Page, use_page};
use crate::state::{Action, Status};

/// Properties of [`Raw`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The lines that are there.
    pub lines: Lines,
    /// What is in view.
    pub in_view: InView,
    /// Hears what comes into view.
    pub look: Callback<InView>,
    /// The current post.
    pub post: f64,
    /// Enter: read the post in plain words.
    pub read: Callback<()>,
}

/// The pane.
#[component]
pub fn Raw(props: &Props) -> Html {
    let page = use_page();
    let t = page.t();
    let pane = use_node_ref();
    let spacer = use_node_ref();
    let probe = use_node_ref();
    let size = use_state_eq(|| (0.0, 21.0));
    let hovered = use_state_eq(|| None::<f64>);
    let focused = use_flag();
    let hushed = use_state_eq(f64::default);
    let lines = page.file().map_or(0.0, |file| file.overview.lines);
    let measures = Measures { lines, row: size.1, pane: size.0 };

    use_size(&pane, &probe, size.setter());
    use_height(&spacer, measures);
    let scroll = use_scrolling(&pane, measures, props.in_view, &props.look);
    use_jump(&page, &pane, measures, scroll.clone());

    let onkeydown = {
        let (scroll, hushed, read) = (scroll.clone(), hushed.setter(), props.read.clone());
        let lines_there = props.lines.clone();
        let top = props.in_view.top;
        page.with(move |page, event: KeyboardEvent| {
            let (line, last, whole) = (page.cursor.line, measures.lines.max(1.0), measures.whole());
            let to = match event.key().as_str() {
                "ArrowDown" => line + 1.0,
                "ArrowUp" => line - 1.0,
                "PageDown" => line + whole,
                "PageUp" => line - whole,
                "Home" => 1.0,
                "End" => last,
                "Enter" => return read.emit(()),
                "Escape" => return hushed.set(line),
                "?" => return tell(page, &lines_there, line),
                _ => return,
            };
            event.prevent_default();
            let to = between(to, 1.0, last);
            hushed.set(0.0);
            page.act(Action::Line { line: to, jump: false });
            if to - 1.0 < top {
                scroll.emit(to - 1.0);
            } else if to > top + whole {
                scroll.emit(to - whole);
            }
        })
    };
    let onclick = {
        let hushed = hushed.setter();
        page.with(move |page, event: MouseEvent| {
            if let Some(line) = line_of(&event) {
                hushed.set(0.0);
                page.act(Action::Line { line, jump: false });
            }
        })
    };
    let ondblclick = {
        let lines_there = props.lines.clone();
        page.with(move |page, event: MouseEvent| {
            if let Some(line) = line_of(&event) {
                tell(page, &lines_there, line);
            }
        })
    };
    let onmouseover = {
        let hovered = hovered.setter();
        Callback::from(move |event: MouseEvent| hovered.set(line_of(&event)))
    };
    let onmouseout = {
        let hovered = hovered.setter();
        Callback::from(move |event: MouseEvent| {
            if event.related_target().is_none() {
                hovered.set(None);
            }
        })
    };
    let focus = |to: bool| {
        let focused = focused.setter();
        Callback::from(move |_: FocusEvent| focused.set(to))
    };
    let cursor = page.cursor.line;
    let told = hovered.or(focused.then_some(cursor)).filter(|line| (*line - *hushed).abs() > 0.5);
    let first = props.in_view.top + 1.0;
    let drawn =
        (0..measures.drawn() as u32).map(|place| first + f64::from(place)).filter(|line| *line <= lines);
    let in_view = cursor <= lines && (first..first + measures.drawn()).contains(&cursor);
    html! {
        <div class="raw" ref={pane} role="grid" tabindex="0" aria-label={t.posts.raw} aria-readonly="true"
            aria-rowcount={format::whole(lines)} aria-activedescendant={in_view.then(|| format!("line-{}", format::whole(cursor)))}
            {onkeydown} {onclick} {ondblclick} {onmouseover} {onmouseout} onfocus={focus(true)} onblur={focus(false)}>
            <div class="raw-probe" ref={probe} aria-hidden="true"></div>
            <div class="raw-spacer" ref={spacer} role="presentation">
                <div class="raw-rows" role="presentation">
                    { for drawn.map(|line| {
                        let above = line - first > measures.whole() * 0.6;
                        let told = told.is_some_and(|told| (told - line).abs() < 0.5);
                        view(&page, props, line, told.then_some(above))
                    }) }
                </div>
            </div>
            if lines < 1.0 && page.file().is_some_and(|file| file.status != Status::Reading) {
                <p class="nothing" role="row"><span role="gridcell">{ t.posts.empty }</span></p>
            }
        </div>
    }
}

/// Opens the page on what stands on a line.
fn tell(page: &Page, lines: &Lines, line: f64) {
    if let Some(id) = lines.row(line).and_then(sheet_of) {
        sheet::open(page, &id);
    }
}

/// One line; `told`: its meaning stands beside it, above or below.
fn view(page: &Page, props: &Props, line: f64, told: Option<bool>) -> Html {
    let row = props.lines.row(line);
    let (faults, post) = (row.map(worst), row.map_or(0.0, |row| row.post));
    let class = classes!(
        "line",
        ((page.cursor.line - line).abs() < 0.5).then_some("is-current"),
        (post > 0.0 && (post - props.post).abs() < 0.5).then_some("in-post"),
        row.is_some_and(|row| row.starts_post).then_some("starts-post"),
    );
    let number = format::whole(line);
    html! {
        <div key={number.clone()} {class} role="row" id={format!("line-{number}")} data-line={number.clone()} aria-rowindex={number}
            aria-selected={((page.cursor.line - line).abs() < 0.5).to_string()}
            aria-describedby={told.map(|_| "line-meaning")}>
            <span class="line-number" role="rowheader">{ format::count(line) }</span>
            <span class="line-glyph" role="gridcell">{ for row.map(|row| glyph(page, row, faults.flatten())) }</span>
            <span class={classes!("line-rail", row.map(|row| rail(row.rail)))} role="gridcell"></span>
            <span class="line-text" role="gridcell">
                { for row.map(|row| raw_text(row, &row.faults, page.t())) }
                if let (Some(above), Some(row)) = (told, row) { { popover(page, row, above) } }
            </span>
        </div>
    }
}

fn glyph(page: &Page, row: &LineRow, worst: Option<navlupp_protocol::Severity>) -> Html {
    let t = page.t();
    if let Some(worst) = worst {
        let number = severity_number(worst);
        return html! { <>{ icons::severity(number) }<span class="unseen">{ t.severities[number as usize] }</span></> };
    }
    // The lock stands once in a post: on the number.
    if row.protected && row.code == Some(1001) {
        return html! { <>{ icons::lock() }<span class="unseen">{ t.findings.protected }</span></> };
    }
    Html::default()
}

fn rail(rail: Rail) -> Classes {
    match rail {
        Rail::None => classes!(),
        Rail::Start(group) => classes!("rail-start", group_class(u32::from(group))),
        Rail::Inside(group) => classes!("rail-inside", group_class(u32::from(group))),
        Rail::End(group) => classes!("rail-end", group_class(u32::from(group))),
    }
}

fn line_of(event: &MouseEvent) -> Option<f64> {
    let at = event.target_dyn_into::<Element>()?;
    at.closest("[data-line]").ok()??.get_attribute("data-line")?.parse::<u64>().ok().map(|line| line as f64)
}
