//! The tools of *Poster*: go to a line, post or number; step through posts that fit.

use navlupp_protocol::{Body, Command, Filter};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::components::icons;
use crate::hooks::{focus, use_flag};
use crate::page::{Page, use_page};
use crate::state::Action;
use crate::text::{Texts, fill};
use crate::{format, link};

/// The tools; `post` is the current one.
pub fn toolbar(page: &Page, post: f64) -> Html {
    let t = page.t();
    let step =
        |forward: bool| page.with(move |page, _: MouseEvent| page.seek(post, forward, page.filter.clone()));
    let posts = page.file().map_or(0.0, |file| file.overview.posts);
    let status = fill(t.posts.post, &[&fill(t.posts.of, &[&format::count(post), &format::count(posts)])]);
    html! {
        <div class="toolbar">
            <Search />
            <div class="segments" role="group" aria-label={t.posts.step}>
                { segment(page, Filter::All, html! { { t.posts.filters[0] } }) }
                { segment(page, Filter::Severity(0), html! { <>{ icons::severity(0) }{ t.posts.filters[1] }</> }) }
                { segment(page, Filter::Protected, html! { <>{ icons::lock() }{ t.posts.filters[2] }</> }) }
            </div>
            if let Some(words) = own_words(&page.filter, t) {
                <button type="button" class="chip" aria-label={fill(t.posts.no_filter, &[&words])}
                    onclick={page.with(|page, _: MouseEvent| {
                        focus(".segment");
                        page.act(Action::Filter(Filter::All));
                    })}><span class="mono">{ words }</span>{ icons::cross() }</button>
            }
            <div class="toolbar-end steps">
                if post > 0.0 { <span class="step-status">{ status }</span> }
                <button type="button" class="button square" aria-label={t.posts.previous} data-testid="previous" onclick={step(false)}>{ icons::up() }</button>
                <button type="button" class="button square" aria-label={t.posts.next} data-testid="next" onclick={step(true)}>{ icons::down() }</button>
            </div>
        </div>
    }
}

fn segment(page: &Page, filter: Filter, content: Html) -> Html {
    let pressed = page.filter == filter;
    let choose = page.with(move |page, _: MouseEvent| match &filter {
        Filter::All => page.act(Action::Filter(Filter::All)),
        filter => page.seek_first(filter.clone()),
    });
    html! { <button type="button" class="segment" aria-pressed={pressed.to_string()} onclick={choose}>{ content }</button> }
}

/// What a filter that came from another part is called.
fn own_words(filter: &Filter, t: &Texts) -> Option<String> {
    match filter {
        Filter::All | Filter::Protected | Filter::Severity(0) => None,
        Filter::Severity(severity) => Some(t.severities[usize::from(*severity).min(2)].to_owned()),
        Filter::Term(term) => Some(format::code(*term)),
        Filter::Code { term, value } => Some(format!("{} {value}", format::code(*term))),
        Filter::Day(day) => Some(format!("{}-{:02}-{:02}", day / 10_000, day / 100 % 100, day % 100)),
    }
}

/// The field. What is typed may be personal: it goes to the worker and nowhere else, and is gone once it is found.
#[component]
fn Search() -> Html {
    let page = use_page();
    let t = page.t();
    let field = use_node_ref();
    let missing = use_flag();
    let go = {
        let (field, missing) = (field.clone(), missing.setter());
        page.with(move |page, ()| {
            let Some(input) = field.cast::<HtmlInputElement>() else { return };
            let query = input.value();
            if query.trim().is_empty() {
                return;
            }
            let (asking, missing) = (page.clone(), missing.clone());
            let heard = Callback::from(move |body| {
                let line = if let Body::Found { line, .. } = body { line } else { None };
                missing.set(line.is_none());
                match line {
                    Some(line) => {
                        input.set_value("");
                        asking.act(Action::Line { line, jump: true });
                    }
                    None => asking.say(asking.t().posts.not_found),
                }
            });
            link::ask(Command::Locate { file: page.current, query }, None, heard);
        })
    };
    let onkeydown = {
        let (go, missing) = (go.clone(), missing.setter());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                go.emit(());
            } else {
                missing.set(false);
            }
        })
    };
    html! {
        <div class={classes!("search", missing.then_some("is-missing"))}>
            { icons::search() }
            <input type="text" ref={field} placeholder={t.posts.search} aria-label={t.posts.search} data-testid="locate"
                autocomplete="off" spellcheck="false" aria-invalid={missing.to_string()} {onkeydown} />
            if *missing { <span class="search-missing" aria-hidden="true">{ t.posts.not_found }</span> }
            <button type="button" class="search-go" onclick={go.reform(|_: MouseEvent| ())}>{ t.posts.search_go }</button>
        </div>
    }
}
