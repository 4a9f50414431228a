//! Events of the window, which no part of the page owns.

use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, Event, EventTarget};
use yew::prelude::*;

use super::use_effect_on;

/// A listener that ends when this is dropped.
pub struct Listening {
    target: EventTarget,
    event: &'static str,
    heard: Closure<dyn FnMut(Event)>,
}

impl Listening {
    /// Listens; `active` where the listener may prevent what the browser would do.
    pub fn start(
        target: EventTarget,
        event: &'static str,
        active: bool,
        heard: impl FnMut(Event) + 'static,
    ) -> Self {
        let heard = Closure::<dyn FnMut(Event)>::new(heard);
        let options = AddEventListenerOptions::new();
        options.set_passive(!active);
        // Cannot fail: the name and the function are what the browser expects.
        let _ = target.add_event_listener_with_callback_and_add_event_listener_options(
            event,
            heard.as_ref().unchecked_ref(),
            &options,
        );
        Self { target, event, heard }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ =
            self.target.remove_event_listener_with_callback(self.event, self.heard.as_ref().unchecked_ref());
    }
}

/// Hears an event of the window for as long as the component lives.
#[hook]
pub fn use_window(event: &'static str, heard: Callback<Event>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = heard;
    use_effect_on((), move || {
        let listening = web_sys::window().map(|window| {
            Listening::start(window.into(), event, true, move |event| {
                let heard = latest.borrow().clone();
                heard.emit(event);
            })
        });
        move || drop(listening)
    });
}
