//! The bar at the top: which file, masked or not, and the tools.

use navlupp_protocol::ExportForm;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{icons, menu::Menu};
use crate::app::pick;
use crate::format;
use crate::hooks::use_clock;
use crate::page::{Page, use_page};
use crate::state::{Action, Dialog, Name, OpenFile, Reveal, Theme};
use crate::text::{LANGUAGES, Texts, fill, texts};

/// The bar.
pub fn top_bar(page: &Page) -> Html {
    let t = page.t();
    let shown = page.reveal != Reveal::None;
    html! {
        <header class={classes!("top-bar", shown.then_some("is-unmasked"))}>
            <span class="brand">{ icons::logo() }<span class="brand-name">{ "Navlupp" }</span></span>
            if !page.files.is_empty() {
                { file_name(page) }
                <MaskState />
            }
            <div class="tools wide-only">{ tools(page) }</div>
            <Menu class="tools-menu narrow-only" label={t.bar.menu} icon={icons::menu()} quiet=true stays=true testid="menu">
                { tools(page) }
            </Menu>
        </header>
    }
}

/// What a file is called on the page.
pub fn name_of(file: &OpenFile, t: &Texts) -> String {
    match &file.name {
        Name::File(name) => name.to_string(),
        Name::Pasted => t.empty.pasted.to_owned(),
        Name::Sample => t.empty.sampled.to_owned(),
    }
}

fn file_name(page: &Page) -> Html {
    let t = page.t();
    let size = page.file().map(|file| format::bytes(file.size, t));
    if page.files.len() == 1 {
        let name = page.file().map(|file| name_of(file, t));
        return html! {
            <span class="file"><span class="file-name">{ for name }</span>{ " " }<span class="file-size">{ for size }</span></span>
        };
    }
    let onchange = page.with(|page, event: Event| {
        let chosen =
            event.target_dyn_into::<HtmlSelectElement>().and_then(|select| select.value().parse().ok());
        if let Some(file) = chosen {
            page.act(Action::Show(file));
        }
    });
    html! {
        <span class="file">
            <span class="select">
                <select class="file-name" aria-label={t.bar.files} data-testid="files" {onchange}>
                    { for page.files.iter().map(|file| html! {
                        <option key={file.id} value={file.id.to_string()} selected={file.id == page.current}>
                            { name_of(file, t) }
                        </option>
                    }) }
                </select>
                { icons::down() }
            </span>
            { " " }<span class="file-size">{ for size }</span>
        </span>
    }
}

/// Whether values are masked, and the way to change that.
#[component]
fn MaskState() -> Html {
    let page = use_page();
    let t = page.t();
    let tick = use_force_update();
    let until = page.reveal.until();
    use_clock(until.is_some(), 1000, Callback::from(move |()| tick.force_update()));
    let toggle = page.with(|page, _: MouseEvent| page.toggle_mask());
    let shown = until.is_some();
    let left = until.map_or(0.0, |until| (until - js_sys::Date::now()) / 1000.0).max(0.0).round() as u32;
    let words = if page.masked() { t.bar.unmasked_post } else { t.bar.unmasked };
    let waits = !page.is_known();
    let hint = if waits { t.bar.show_values_waits } else { t.bar.show_values };
    // One button in both states, so that the focus stays on it.
    html! {
        <>
            <span class="unmasked-note" hidden={!shown}>{ fill(words, &[&format::countdown(left)]) }</span>
            <button type="button" class="button mask-state" data-testid="mask-toggle" disabled={waits} onclick={toggle}
                title={(!shown).then_some(hint)}>
                if shown {
                    { t.bar.mask_again }
                } else {
                    <span class="mask-points" aria-hidden="true">{ "••••" }</span>
                    <span>{ t.bar.masked }</span>
                    <span class="unseen">{ ". " }{ hint }</span>
                }
            </button>
        </>
    }
}

/// The tools stand in the bar where there is room, else in its menu.
fn tools(page: &Page) -> Html {
    let t = page.t();
    let export = |form| page.with(move |page: &Page, _: MouseEvent| page.export(form));
    let clear = page.with(|page, _: MouseEvent| page.clear(page.t().bar.now_cleared));
    let open = !page.files.is_empty();
    html! {
        <>
            if open {
                <button type="button" class="button plain" data-testid="drop-zone" onclick={|_| pick("#open-files")}>
                    { t.bar.open_more }
                </button>
                <Menu label={t.bar.export} testid="export">
                    <button type="button" class="menu-item" data-testid="export-json" onclick={export(ExportForm::Json)}>
                        { t.bar.export_json }
                    </button>
                    <button type="button" class="menu-item" data-testid="export-csv" onclick={export(ExportForm::Csv)}>
                        { t.bar.export_csv }
                    </button>
                    <button type="button" class="menu-item" data-testid="export-shape" onclick={export(ExportForm::Shape)}>
                        { t.bar.export_shape }
                    </button>
                </Menu>
                <button type="button" class="button plain" data-testid="clear" onclick={clear}>{ t.bar.clear }</button>
            }
            <button type="button" class="button plain" data-testid="terms" onclick={page.on(|_| Action::Dialog(Some(Dialog::Terms)))}>
                { t.own.button }
            </button>
            { language(page) }
            { theme(page) }
        </>
    }
}

fn language(page: &Page) -> Html {
    let onchange = page.with(|page, event: Event| {
        let code = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
        let chosen = LANGUAGES.into_iter().find(|language| code.as_deref() == Some(texts(*language).code));
        if let Some(language) = chosen {
            page.act(Action::Language(language));
        }
    });
    html! {
        <span class="select">
            <select aria-label={page.t().bar.language} data-testid="language" {onchange}>
                { for LANGUAGES.map(|language| html! {
                    <option value={texts(language).code} lang={texts(language).code} selected={language == page.language}>
                        { texts(language).own_name }
                    </option>
                }) }
            </select>
            { icons::down() }
        </span>
    }
}

fn theme(page: &Page) -> Html {
    let t = page.t();
    let place = Theme::ALL.iter().position(|theme| *theme == page.theme).unwrap_or_default();
    let next = Theme::ALL[(place + 1) % Theme::ALL.len()];
    let words = format!("{}: {}", t.bar.theme, t.bar.themes[place]);
    html! {
        <button type="button" class="button plain theme" data-testid="theme" title={words.clone()}
            onclick={page.on(move |_| Action::Theme(next))}>
            { icons::half() }<span class="theme-words">{ words }</span>
        </button>
    }
}
