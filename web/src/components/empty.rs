//! The page without a file.

use wasm_bindgen::prelude::*;
use web_sys::File;
use yew::prelude::*;

use super::privacy::privacy;
use crate::app::pick;
use crate::hooks::use_focus_kept;
use crate::page::use_page;
use crate::state::{Action, Dialog};
use crate::text::Texts;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(extends = File)]
    type FolderFile;
    #[wasm_bindgen(method, getter, js_name = webkitRelativePath)]
    fn path(this: &FolderFile) -> Option<String>;
}

/// Whether a file was chosen by itself, or lies directly in the chosen folder.
pub fn is_at_top(file: &File) -> bool {
    file.unchecked_ref::<FolderFile>().path().is_none_or(|path| path.matches('/').count() <= 1)
}

/// Properties of [`Empty`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Whether something is held over the page.
    pub dragging: bool,
}

/// What it does, where to drop, and how to check that nothing leaves.
#[component]
pub fn Empty(props: &Props) -> Html {
    let page = use_page();
    let t = page.t();
    use_focus_kept();
    let paste = page.on(|_| Action::Dialog(Some(Dialog::Paste)));
    let sample = page.with(|page, _: MouseEvent| page.open_sample());
    html! {
        <main class="empty" tabindex="-1">
            <h1>{ t.empty.heading }</h1>
            <p class="lead">{ t.empty.lead }</p>
            <button type="button" class={classes!("drop", props.dragging.then_some("is-over"))} data-testid="drop-zone"
                onclick={|_| pick("#open-files")}>
                <span class="drop-half">
                    <span class="drop-heading">{ t.empty.drop }</span>
                    <span class="drop-text">{ t.empty.drop_more }</span>
                    <span class="button primary large">{ t.empty.open }</span>
                </span>
                { loupe(t) }
            </button>
            <div class="ways-in">
                <button type="button" class="button large" onclick={|_| pick("#open-folder")}>{ t.empty.folder }</button>
                <button type="button" class="button large" data-testid="paste" onclick={paste}>{ t.empty.paste }</button>
                <button type="button" class="button large" data-testid="sample" onclick={sample}>{ t.empty.sample }</button>
                <p class="kinds">
                    { t.empty.kinds }{ " " }
                    <button type="button" class="link" onclick={page.on(|_| Action::Dialog(Some(Dialog::Terms)))}>{ t.own.open }</button>
                </p>
            </div>
            { privacy(&page) }
        </main>
    }
}

/// Decoration: the loupe reads one line. The person in it is nobody.
fn loupe(t: &Texts) -> Html {
    let line = |code: &'static str, value: &'static str| {
        html! { <span class="demo-line">{ "#UP " }<span class="code g1">{ code }</span>{ " " }{ value }</span> }
    };
    html! {
        <span class="demo" aria-hidden="true">
            <span class="demo-line wide-only">{ "#POST_START" }</span>
            <span class="demo-line">{ "#POST_ID ••••••" }</span>
            { line("01001", "1938••••••••") }
            <span class="loupe">
                <span class="loupe-raw">{ "#UP " }<span class="code g1">{ "01006" }</span><span class="loupe-value">{ " UV" }</span></span>
                <span class="loupe-words">
                    <span class="loupe-meaning">{ t.empty.loupe_meaning }</span>
                    <span class="loupe-term">{ t.empty.loupe_term }</span>
                </span>
                <span class="loupe-handle" />
            </span>
            { line("01007", "20261118") }
            <span class="demo-line">{ "#POST_SLUT" }</span>
        </span>
    }
}
