//! Why nothing leaves, and how a person can see that for themselves.

use yew::prelude::*;

use crate::page::Page;
use crate::state::{Action, Dialog};

/// The block below the drop zone.
pub fn privacy(page: &Page) -> Html {
    let t = page.t();
    let self_test = page.on(|_| Action::Dialog(Some(Dialog::SelfTest)));
    html! {
        <section class="privacy" aria-labelledby="privacy-heading">
            { super::icons::stays() }
            <h2 id="privacy-heading">{ t.empty.privacy }</h2>
            <p>{ t.empty.privacy_text }</p>
            <details open=true>
                <summary>{ super::icons::down() }{ t.empty.check }</summary>
                <div class="ways">
                    { for t.empty.ways.iter().map(|[heading, text]| html! {
                        <div><h3>{ *heading }</h3><p>{ *text }</p></div>
                    }) }
                </div>
                <p class="self-test">
                    <button type="button" class="button" data-testid="run-self-test" onclick={self_test}>
                        { t.empty.self_test }
                    </button>
                    <span>{ t.empty.self_test_text }</span>
                </p>
            </details>
        </section>
    }
}
