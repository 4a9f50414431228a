//! The root: the state, what the window hears, and the frame around every view.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, Event, FileList, HtmlInputElement};
use yew::prelude::*;

use crate::components::alert::alert;
use crate::components::empty::Empty;
use crate::components::footer::footer;
use crate::components::inspection::Inspection;
use crate::components::own_terms;
use crate::components::paste::Paste;
use crate::components::self_test::SelfTest;
use crate::components::sheet;
use crate::components::top_bar::top_bar;
use crate::hooks::{element, use_clock, use_effect_on, use_flag, use_window};
use crate::page::Page;
use crate::state::{Action, Dialog, Reveal, State};
use crate::{data, link};

/// After so long without use, everything goes.
const IDLE_MILLIS: f64 = 30.0 * 60_000.0;

thread_local! {
    /// When the person last did something.
    static LAST_USE: Cell<f64> = const { Cell::new(0.0) };
}

/// Lets a person choose; the selector leads to a hidden input.
pub fn pick(selector: &str) {
    if let Some(input) = element(selector) {
        input.click();
    }
}

/// The whole page.
#[component]
pub fn App() -> Html {
    let page = Page::new(use_reducer(State::default));
    let dragging = use_flag();
    let t = page.t();

    use_start(&page);
    use_document(&page);
    use_idle(&page);
    use_drop(&page, dragging.setter());

    let view = if page.files.is_empty() {
        html! { <Empty dragging={*dragging} /> }
    } else {
        html! { <Inspection dragging={*dragging} /> }
    };
    // Always one node: another number of them would make everything before it anew, and take the focus away.
    let dialog = match page.dialog {
        Some(Dialog::Paste) => html! { <Paste /> },
        Some(Dialog::SelfTest) => html! { <SelfTest /> },
        Some(Dialog::Terms) => own_terms::window(&page),
        Some(Dialog::Sheet(id)) => sheet::window(&page, id),
        None => Html::default(),
    };
    let (said, times) = page.said.clone();
    // A sentence told twice is a change only if something differs.
    let said = if times % 2 == 0 { said.to_string() } else { format!("{said}\u{a0}") };
    html! {
        <ContextProvider<Page> context={page.clone()}>
            { top_bar(&page) }
            { alert(&page) }
            { own_terms::line(&page) }
            { view }
            { footer(&page) }
            <input type="file" id="open-files" data-testid="file-input" hidden=true multiple=true
                aria-label={t.empty.open} onchange={page.with(|page, event: Event| chosen(page, &event))} />
            <input type="file" id="open-folder" hidden=true webkitdirectory=true aria-label={t.empty.folder}
                onchange={page.with(|page, event: Event| chosen(page, &event))} />
            <input type="file" id="open-terms" data-testid="terms-input" hidden=true accept=".csv,.tsv,.txt"
                aria-label={t.own.open} onchange={page.with(|page, event: Event| list_chosen(page, &event))} />
            <p class="unseen" role="status">{ said }</p>
            { dialog }
        </ContextProvider<Page>>
    }
}

/// What happens once: the pages of rules and terms are unpacked, and somebody listens for the worker's death.
#[hook]
fn use_start(page: &Page) {
    let dispatcher = page.dispatcher();
    use_effect_on((), move || {
        let dead = dispatcher.clone();
        link::on_death(Callback::from(move |()| dead.dispatch(Action::Died)));
        wasm_bindgen_futures::spawn_local(async move {
            dispatcher.dispatch(Action::Sheets(data::sheets().await));
        });
    });
    // Also where the browser keeps the page for a way back.
    let dispatcher = page.dispatcher();
    use_window(
        "pagehide",
        Callback::from(move |_| {
            link::forget();
            dispatcher.dispatch(Action::Cleared);
        }),
    );
}

/// The document's language and colours, and the part that is shown: some parts fill the window.
#[hook]
fn use_document(page: &Page) {
    let part = if page.files.is_empty() { "empty" } else { page.tab.key() };
    let (language, theme) = (page.language, page.theme);
    use_effect_on((language, theme, part), move || {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(root) = document.and_then(|document| document.document_element()) {
            // Cannot fail: the names are right.
            let _ = root.set_attribute("lang", crate::text::texts(language).code);
            let _ = root.set_attribute("data-theme", theme.key());
            let _ = root.set_attribute("data-part", part);
        }
    });
}

/// Masks again when the time is over, and clears after long idleness.
#[hook]
fn use_idle(page: &Page) {
    let used = Callback::from(|_| LAST_USE.set(js_sys::Date::now()));
    use_window("pointerdown", used.clone());
    use_window("keydown", used.clone());
    // Assistive technology clicks without a pointer or a key.
    use_window("click", used.clone());
    use_window("wheel", used);
    let reading = page.is_reading();
    if reading {
        LAST_USE.set(js_sys::Date::now());
    }
    let shown_until = page.reveal.until();
    let tick = page.with(move |page, ()| {
        let now = js_sys::Date::now();
        if shown_until.is_some_and(|until| now >= until) {
            page.act(Action::Reveal(Reveal::None));
            page.say(page.t().bar.now_masked);
        }
        if !reading && now - LAST_USE.get() > IDLE_MILLIS {
            page.clear(page.t().bar.now_idle);
        }
    });
    // A number may stand in the window for pasting while no file is open.
    use_clock(!page.files.is_empty() || page.dialog.is_some() || page.own.is_some(), 1000, tick);
}

/// Files may be dropped, and text pasted, anywhere.
#[hook]
fn use_drop(page: &Page, dragging: UseStateSetter<bool>) {
    let over = dragging.clone();
    use_window(
        "dragover",
        Callback::from(move |event: Event| {
            event.prevent_default();
            over.set(true);
        }),
    );
    let left = dragging.clone();
    use_window(
        "dragleave",
        Callback::from(move |event: Event| {
            // Also fired on the way from one element to another.
            if event.dyn_ref::<DragEvent>().is_none_or(|event| event.related_target().is_none()) {
                left.set(false);
            }
        }),
    );
    let dropped = page.with(move |page, event: Event| {
        // Otherwise the browser would leave the page and show the file itself.
        event.prevent_default();
        dragging.set(false);
        let transfer = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        page.open_files(&files(transfer.as_ref().and_then(DataTransfer::files)));
    });
    use_window("drop", dropped);
    use_window("paste", page.with(|page, event: Event| pasted(page, &event)));
}

fn pasted(page: &Page, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    if target.is_some_and(|target| target.matches("input, textarea").unwrap_or(false))
        || page.dialog.is_some()
    {
        return;
    }
    let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else {
        return;
    };
    let files = files(data.files());
    let text = data.get_data("text").unwrap_or_default();
    if !files.is_empty() {
        page.open_files(&files);
    } else if !text.trim().is_empty() {
        page.open_text(text);
    }
}

fn chosen(page: &Page, event: &Event) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    let mut files = files(input.files());
    // Of a folder: its files by name, not its sub-folders'.
    files.retain(crate::components::empty::is_at_top);
    page.open_files(&by_name(files));
    // So that choosing the same file again is a change again.
    input.set_value("");
}

fn list_chosen(page: &Page, event: &Event) {
    let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) else {
        return;
    };
    if let Some(list) = files(input.files()).first() {
        page.open_terms(Some(list));
    }
    input.set_value("");
}

/// Few files, each put before the first that comes after it: a sort of the library is eight kilobytes.
fn by_name(files: Vec<web_sys::File>) -> Vec<web_sys::File> {
    let mut sorted: Vec<(String, web_sys::File)> = Vec::new();
    for file in files {
        let name = file.name();
        let place = sorted.partition_point(|(before, _)| *before <= name);
        sorted.insert(place, (name, file));
    }
    sorted.into_iter().map(|(_, file)| file).collect()
}

fn files(list: Option<FileList>) -> Vec<web_sys::File> {
    list.map(|list| (0..list.length()).filter_map(|place| list.get(place)).collect()).unwrap_or_default()
}
