//! A window over the page: the browser's own, which holds focus and closes on Escape.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::hooks::use_effect_on;
use crate::page::use_page;
use crate::state::Action;

/// Properties of [`Modal`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Its heading.
    pub heading: AttrValue,
    /// What it holds.
    pub children: Html,
}

/// The window.
#[component]
pub fn Modal(props: &Props) -> Html {
    let page = use_page();
    let dialog = use_node_ref();
    {
        let dialog = dialog.clone();
        use_effect_on((), move || {
            let dialog = dialog.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Cannot fail: it is on the page and not shown yet.
                let _ = dialog.show_modal();
            }
            // Only a window that closes gives the focus back; one that is taken away keeps it.
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        });
    }
    html! {
        <dialog class="dialog" aria-labelledby="dialog-heading" ref={dialog} onclose={page.on(|_| Action::Dialog(None))}>
            <h2 id="dialog-heading">{ &props.heading }</h2>
            { props.children.clone() }
        </dialog>
    }
}
