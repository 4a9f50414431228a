//! *Klistra in*: text instead of a file.

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::dialog::Modal;
use crate::page::use_page;
use crate::state::Action;

/// The window with its field.
#[component]
pub fn Paste() -> Html {
    let page = use_page();
    let t = page.t();
    let field = use_node_ref();
    let go = {
        let field = field.clone();
        page.with(move |page, _: MouseEvent| {
            let Some(field) = field.cast::<HtmlTextAreaElement>() else { return };
            let text = field.value();
            if text.trim().is_empty() {
                // Cannot fail: the field is on the page.
                let _ = field.focus();
            } else {
                page.open_text(text);
            }
        })
    };
    html! {
        <Modal heading={t.empty.paste_heading}>
            <label class="field-label" for="paste-field">{ t.empty.paste_label }</label>
            <textarea id="paste-field" class="paste-field" rows="12" spellcheck="false" autocomplete="off" ref={field} />
            <p class="note">{ t.empty.paste_note }</p>
            <div class="dialog-buttons">
                <button type="button" class="button primary" data-testid="paste-go" onclick={go}>{ t.empty.paste_go }</button>
                <button type="button" class="button" onclick={page.on(|_| Action::Dialog(None))}>{ t.cancel }</button>
            </div>
        </Modal>
    }
}
