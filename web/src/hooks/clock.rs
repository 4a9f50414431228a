//! Time that passes.

use wasm_bindgen::prelude::*;
use yew::prelude::*;

use super::use_effect_on;

/// A repeated call that ends when this is dropped.
struct Ticking {
    id: i32,
    _tick: Closure<dyn FnMut()>,
}

impl Drop for Ticking {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            window.clear_interval_with_handle(self.id);
        }
    }
}

/// Calls `tick` every so many milliseconds while `runs`.
#[hook]
pub fn use_clock(runs: bool, millis: i32, tick: Callback<()>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = tick;
    use_effect_on((runs, millis), move || {
        let ticking = web_sys::window().filter(|_| runs).and_then(|window| {
            let tick = Closure::<dyn FnMut()>::new(move || {
                let tick = latest.borrow().clone();
                tick.emit(());
            });
            let function = tick.as_ref().unchecked_ref();
            let id = window.set_interval_with_callback_and_timeout_and_arguments_0(function, millis).ok()?;
            Some(Ticking { id, _tick: tick })
        });
        move || drop(ticking)
    });
}
