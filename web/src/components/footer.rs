//! The foot of every view, and of every printed sheet.

use yew::prelude::*;

use crate::page::use_page;

/// Version, what is not checked, and the promise.
#[component]
pub fn Footer() -> Html {
    let t = use_page().t();
    html! {
        <footer class="foot">
            <span>{ concat!("Navlupp ", env!("CARGO_PKG_VERSION")) }</span>
            <span class="foot-note">{ t.footer_note }</span>
            <span class="print-only">{ t.print_note }</span>
            <span class="foot-promise">{ super::icons::stays() }{ t.footer_promise }</span>
        </footer>
    }
}
