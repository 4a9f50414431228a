//! How wide the window is, where style alone cannot follow.

use yew::prelude::*;

use super::{listen, use_effect_on};

/// Whether the page is narrow: below 768 px, as on a phone or at 400 % zoom.
#[hook]
pub fn use_narrow() -> bool {
    let query = use_memo((), |()| {
        web_sys::window().and_then(|window| window.match_media("(max-width: 767.98px)").ok().flatten())
    });
    let narrow = use_state_eq(|| query.as_ref().as_ref().is_some_and(web_sys::MediaQueryList::matches));
    {
        let narrow = narrow.setter();
        use_effect_on((), move || {
            let listening = query.as_ref().clone().map(|query| {
                let changed = query.clone();
                listen(&query, "change", false, move |_| narrow.set(changed.matches()))
            });
            move || drop(listening)
        });
    }
    *narrow
}
