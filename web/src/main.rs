//! The page: it draws, and asks the worker; it parses nothing.
#![allow(clippy::similar_names, reason = "`html!` calls its own bindings `node`, which is near to `note`")]

mod app;
mod components;
mod data;
mod format;
mod hooks;
mod link;
mod names;
mod page;
mod state;
mod text;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A block of words by its name, `engine` or `page`; `web/boot.js` has unpacked it.
    #[wasm_bindgen(js_name = navluppWords)]
    fn words(name: &str) -> String;
}

fn main() {
    // Nothing: a panic message, which Yew would print, could carry a value into the browser's console.
    yew::set_custom_panic_hook(Box::new(|_| {}));
    if !navlupp_catalog::texts::install(words("engine").leak()) || !text::install(words("page").leak()) {
        // Heard by `web/boot.js`, which says that the file is damaged.
        wasm_bindgen::throw_str("words");
    }
    let document = web_sys::window().and_then(|window| window.document());
    let Some(root) = document.and_then(|document| document.get_element_by_id("app")) else { return };
    // Only this element is the page's own: mounting on `<body>` would empty it of the sealed data.
    yew::Renderer::<app::App>::with_root(root.unchecked_into()).render();
}
