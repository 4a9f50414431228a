//! How the pane of raw lines follows its scroll bar, the wheel, and a line that somebody wants to see.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver, WheelEvent};
use yew::prelude::*;

use super::InView;
use super::scroll::{Measures, between};
use crate::format;
use crate::hooks::{listen, use_effect_on};
use crate::page::Page;

/// Measures the pane and a line, now and whenever they change.
#[hook]
pub fn use_size(pane: &NodeRef, probe: &NodeRef, size: UseStateSetter<(f64, f64)>) {
    let (pane, probe) = (pane.clone(), probe.clone());
    use_effect_on((), move || {
        let element = pane.cast::<Element>();
        let measure = Closure::<dyn FnMut()>::new(move || {
            let row = probe.cast::<Element>().map_or(21.0, |probe| probe.get_bounding_client_rect().height());
            if let Some(pane) = pane.cast::<Element>() {
                size.set((f64::from(pane.client_height()), row.max(1.0)));
            }
        });
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(element)) = (&observer, &element) {
            observer.observe(element);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(measure);
        }
    });
}

#[hook]
pub fn use_height(spacer: &NodeRef, measures: Measures) {
    let spacer = spacer.clone();
    use_effect_on(measures.height().to_bits(), move || {
        if let Some(spacer) = spacer.cast::<HtmlElement>() {
            // Through the object model: the policy allows no style in the markup. Cannot fail: a plain length.
            let _ = spacer.style().set_property("height", &format!("{}px", format::whole(measures.height())));
        }
    });
}

/// Follows the scroll bar and the wheel; gives a way to bring a line (from 0) to the top.
#[hook]
pub fn use_scrolling(
    pane: &NodeRef,
    measures: Measures,
    in_view: InView,
    look: &Callback<InView>,
) -> Callback<f64> {
    // Where the page itself has set the bar: the event that follows is an echo.
    let set_to = use_mut_ref(|| -1.0_f64);
    let state = use_mut_ref(|| (measures, in_view, look.clone()));
    *state.borrow_mut() = (measures, in_view, look.clone());
    {
        // The size has become known, or has changed.
        let state = state.clone();
        let key = (measures.drawn().to_bits(), measures.last_top().to_bits());
        use_effect_on(key, move || {
            let (measures, in_view, look) = state.borrow().clone();
            if measures.pane > 0.0 {
                look.emit(InView { top: in_view.top.min(measures.last_top()), count: measures.drawn() });
            }
        });
    }
    let go = {
        let (pane, state, set_to) = (pane.clone(), state.clone(), set_to.clone());
        Callback::from(move |top: f64| {
            let (measures, _, look) = state.borrow().clone();
            let Some(pane) = pane.cast::<HtmlElement>() else { return };
            let top = between(top, 0.0, measures.last_top()).round();
            pane.set_scroll_top(measures.scrolled(top) as i32);
            *set_to.borrow_mut() = f64::from(pane.scroll_top());
            shift(&pane, 0.0);
            look.emit(InView { top, count: measures.drawn() });
        })
    };
    {
        let (pane, go) = (pane.clone(), go.clone());
        use_effect_on((), move || {
            let target = pane.cast::<HtmlElement>();
            let listening = target.map(|target| {
                let (at, seen) = (target.clone(), state.clone());
                let scrolled = listen(&target, "scroll", false, move |_| {
                    let scrolled = f64::from(at.scroll_top());
                    if (scrolled - *set_to.borrow()).abs() < 1.5 {
                        return;
                    }
                    *set_to.borrow_mut() = -1.0;
                    let (measures, _, look) = seen.borrow().clone();
                    let (top, rest) = measures.at(scrolled);
                    shift(&at, rest);
                    look.emit(InView { top, count: measures.drawn() });
                });
                let wheel = listen(&target, "wheel", true, move |event| {
                    let (measures, in_view, _) = state.borrow().clone();
                    let Some(event) = event.dyn_ref::<WheelEvent>() else { return };
                    // A pixel of the bar would be many lines.
                    if measures.scaled() && !event.ctrl_key() {
                        event.prevent_default();
                        let unit = if event.delta_mode() == 1 { 1.0 } else { measures.row };
                        go.emit(in_view.top + (event.delta_y() / unit).round());
                    }
                });
                (scrolled, wheel)
            });
            move || drop(listening)
        });
    }
    go
}

/// Moves the drawn lines up by a part of a line.
fn shift(pane: &HtmlElement, by: f64) {
    let rows = pane.query_selector(".raw-rows").ok().flatten();
    if let Some(rows) = rows.and_then(|rows| rows.dyn_into::<HtmlElement>().ok()) {
        // Cannot fail: a plain length.
        let _ = rows.style().set_property("transform", &format!("translateY(-{}px)", format::whole(by)));
    }
}

/// Brings the line in focus into view when the part opens, and with the focus when a person was led there.
#[hook]
pub fn use_jump(page: &Page, pane: &NodeRef, measures: Measures, go: Callback<f64>) {
    let pane = pane.clone();
    let (line, jump) = (page.cursor.line, page.cursor.jump);
    let known = measures.pane > 0.0 && measures.lines > 0.0;
    use_effect_on((jump, known), move || {
        if !known {
            return;
        }
        go.emit(line - 1.0 - (measures.whole() / 3.0).floor());
        if JUMPED.replace(jump) != jump
            && let Some(pane) = pane.cast::<HtmlElement>()
        {
            // Cannot fail: the pane is on the page.
            let _ = pane.focus();
        }
    });
}

thread_local! {
    /// The last jump that was followed: a tab that is opened by hand keeps the focus.
    static JUMPED: std::cell::Cell<u32> = const { std::cell::Cell::new(0) };
}
