//! Where the keyboard stands when what it stood on goes away.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::use_effect_on;

thread_local! {
    /// Whether the page has been drawn before: at first the keyboard stands where the browser puts it.
    static DRAWN: Cell<bool> = const { Cell::new(false) };
}

/// The first element of the page that fits a selector.
pub fn element(selector: &str) -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.query_selector(selector).ok()??.dyn_into().ok()
}

/// Puts the keyboard on the first element that fits a selector.
pub fn focus(selector: &str) {
    if let Some(element) = element(selector) {
        // Cannot fail: the element is on the page.
        let _ = element.focus();
    }
}

/// When the component comes and nothing has the focus, `main` takes it, so that Tab goes on from there.
#[hook]
pub fn use_focus_kept() {
    use_effect_on((), move || {
        let document = web_sys::window().and_then(|window| window.document());
        let lost =
            document.and_then(|document| document.active_element()).is_none_or(|at| at.tag_name() == "BODY");
        if DRAWN.replace(true) && lost {
            focus("main");
        }
    });
}
