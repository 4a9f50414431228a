//! What must not be missed: the worker has died.

use yew::prelude::*;

use crate::hooks::focus;
use crate::page::Page;
use crate::state::Action;

/// The note; the place of it is always there, so that its coming is told.
pub fn alert(page: &Page) -> Html {
    let t = page.t();
    html! {
        <div role="alert" class="alert-place">
            if page.died {
                <div class="alert">
                    { super::icons::severity(0) }
                    <p>{ t.worker_died }</p>
                    <button type="button" class="button" onclick={page.with(|page, _: MouseEvent| {
                        focus("main");
                        page.act(Action::Noted);
                    })}>{ t.close }</button>
                </div>
            }
        </div>
    }
}
