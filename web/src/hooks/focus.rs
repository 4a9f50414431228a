//! Where the keyboard stands when what it stood on goes away.

use std::cell::Cell;

use web_sys::HtmlElement;
use yew::prelude::*;

use super::use_effect_on;

thread_local! {
    /// Whether the page has been drawn before: at first the keyboard stands where the browser puts it.
    static DRAWN: Cell<bool> = const { Cell::new(false) };
}

/// An element that takes the focus when it comes and nothing else has it, so that Tab goes on from there.
#[hook]
pub fn use_focus_kept() -> NodeRef {
    let element = use_node_ref();
    let target = element.clone();
    use_effect_on((), move || {
        let document = web_sys::window().and_then(|window| window.document());
        let lost =
            document.and_then(|document| document.active_element()).is_none_or(|at| at.tag_name() == "BODY");
        if DRAWN.replace(true)
            && lost
            && let Some(element) = target.cast::<HtmlElement>()
        {
            // Cannot fail: the element is on the page.
            let _ = element.focus();
        }
    });
    element
}
