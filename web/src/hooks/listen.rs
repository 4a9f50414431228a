//! Events of the window, which no part of the page owns.

use gloo::events::{EventListener, EventListenerOptions};
use web_sys::{Event, EventTarget};
use yew::prelude::*;

use super::use_effect_on;

/// Listens until what it gives is dropped; `active` where the listener may prevent what the browser would do.
pub fn listen(
    target: &EventTarget,
    event: &'static str,
    active: bool,
    heard: impl FnMut(&Event) + 'static,
) -> EventListener {
    let options = EventListenerOptions { passive: !active, ..EventListenerOptions::default() };
    EventListener::new_with_options(target, event, options, heard)
}

/// Hears an event of the window for as long as the component lives.
#[hook]
pub fn use_window(event: &'static str, heard: Callback<Event>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = heard;
    use_effect_on((), move || {
        let listening = web_sys::window().map(|window| {
            listen(&window, event, true, move |event| {
                let heard = latest.borrow().clone();
                heard.emit(event.clone());
            })
        });
        move || drop(listening)
    });
}
