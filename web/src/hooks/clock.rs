//! Time that passes.

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::use_effect_on;

/// Calls `tick` every so many milliseconds while `runs`.
#[hook]
pub fn use_clock(runs: bool, millis: u32, tick: Callback<()>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = tick;
    use_effect_on((runs, millis), move || {
        let ticking = runs.then(|| {
            Interval::new(millis, move || {
                let tick = latest.borrow().clone();
                tick.emit(());
            })
        });
        move || drop(ticking)
    });
}
