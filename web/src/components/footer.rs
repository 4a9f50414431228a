//! The foot of every view, and of every printed sheet.

use yew::prelude::*;

use crate::page::Page;

/// Version, what is not checked, and the promise.
pub fn footer(page: &Page) -> Html {
    let t = page.t();
    html! {
        <footer class="foot">
            <span>{ concat!("Navlupp ", env!("CARGO_PKG_VERSION")) }</span>
            <span class="foot-note">{ t.footer_note }</span>
            <span class="print-only">{ t.print_note }</span>
            <span class="foot-promise">{ super::icons::stays() }{ t.footer_promise }</span>
        </footer>
    }
}
