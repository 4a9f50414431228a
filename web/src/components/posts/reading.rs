//! The reading pane: one post in plain words.

use navlupp_protocol::{Body, Command, Language, PostView, Told};
use yew::prelude::*;

use super::card::{card, fault_cards};
use crate::components::icons;
use crate::hooks::use_effect_on;
use crate::page::{Page, REVEAL_MILLIS, use_page};
use crate::state::{Action, Reveal, Status};
use crate::text::fill;
use crate::{format, link};

/// Properties of [`Reading`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The post; 0: the line in focus belongs to none.
    pub post: f64,
    /// A sentence was pressed: where there is one pane only, its lines are to be seen.
    pub look: Callback<MouseEvent>,
}

/// What was asked: what is shown must be the answer to it.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Asked {
    file: u32,
    post: u64,
    masked: bool,
    opened: bool,
    language: Language,
    ended: bool,
}

/// The pane.
#[component]
pub fn Reading(props: &Props) -> Html {
    let page = use_page();
    let t = page.t();
    let post = props.post;
    let opened = matches!(page.reveal, Reveal::Post { post: shown, .. } if (shown - post).abs() < 0.5);
    let asked = Asked {
        file: page.current,
        post: post.to_bits(),
        masked: page.masked() && !opened,
        opened,
        language: page.language,
        // A protection that came later masks more.
        ended: !page.is_reading(),
    };
    let answer = use_state(|| None::<(Asked, Option<PostView>)>);
    {
        let answer = answer.setter();
        let dead = page.file().is_none_or(|file| file.status == Status::Lost);
        use_effect_on(asked, move || {
            if post < 1.0 || dead {
                return;
            }
            let heard = Callback::from(move |body| {
                let view = if let Body::Post { view, .. } = body { Some(view) } else { None };
                answer.set(Some((asked, view)));
            });
            let Asked { file, masked, opened, language, .. } = asked;
            link::ask(Command::Post { file, post, masked, opened, language }, None, heard);
        });
    }
    let content = match &*answer {
        _ if post < 1.0 => outside(&page),
        // While the next answer is on its way, the last one stays; of one that showed more than may be seen now, the
        // frame, with the button that the keyboard may stand on.
        Some((was, Some(view))) if was.file == asked.file => {
            self::view(&page, view, *was == asked || was.masked, &props.look)
        }
        Some((was, None)) if *was == asked => html! { <p class="nothing">{ t.refused }</p> },
        _ => Html::default(),
    };
    html! { <section class="reading" aria-label={t.posts.words} tabindex="0">{ content }</section> }
}

fn outside(page: &Page) -> Html {
    let t = page.t();
    html! {
        <>
            <h3 class="post-heading">{ fill(t.posts.outside, &[&format::count(page.cursor.line)]) }</h3>
            <p class="note">{ t.posts.outside_text }</p>
        </>
    }
}

fn view(page: &Page, view: &PostView, content: bool, look: &Callback<MouseEvent>) -> Html {
    let t = page.t();
    let [first, last] = view.lines.map(format::count);
    let lines = fill(t.posts.lines, &[&first, &last]);
    let day = (!view.day.is_empty()).then(|| fill(t.posts.day, &[&view.day]));
    let flags = view.flags.iter().zip([t.overview.secrecy, t.overview.protected_registration]);
    let flags = flags
        .filter(|(set, _)| **set)
        .map(|(_, words)| html! { <span class="tag">{ icons::lock() }{ words }</span> });
    html! {
        <>
            <div class="post-head">
                <h3 class="post-heading">{ fill(t.posts.post, &[&format::count(view.post)]) }</h3>
                <span class="tags">{ for flags }</span>
                <p class="post-place">
                    if content && !view.post_id.is_empty() { <span class="mono">{ &view.post_id }</span>{ ", " } }
                    { lines }
                    if let Some(day) = day { { ", " }{ day } }
                </p>
            </div>
            if view.protected { { protection(page, view) } }
            if content {
                { told(page, view, look) }
                { fault_cards(page, view) }
                <div class="cards">{ for view.cards.iter().map(|content| card(page, view, content)) }</div>
            }
            if view.cut { <p class="note">{ t.posts.long_post }</p> }
        </>
    }
}

/// What is told of the post: a sentence leads to its lines, and the one that tells the line in focus is marked.
fn told(page: &Page, view: &PostView, look: &Callback<MouseEvent>) -> Html {
    let sentences = view.told.iter().map(|Told { text, lines, doubt, removed }| {
        let line = lines.first().copied().unwrap_or_default();
        let current = lines.contains(&page.cursor.line);
        let class = classes!("told", current.then_some("is-current"), removed.then_some("is-removed"));
        let look = look.clone();
        let onclick = page.with(move |page, event: MouseEvent| {
            page.act(Action::Line { line, jump: true });
            look.emit(event);
        });
        html! {
            <li>
                <button type="button" {class} aria-current={current.then_some("true")} {onclick}>{ text }</button>
                if !doubt.is_empty() { <p class="uncertain">{ doubt }</p> }
            </li>
        }
    });
    html! { <ul class="telling">{ for sentences }</ul> }
}

/// The note on a protected person, with the act that opens this one post.
fn protection(page: &Page, view: &PostView) -> Html {
    let t = page.t();
    let post = view.post;
    let (words, act) = if view.opened {
        (t.posts.shown, t.posts.hide_this)
    } else {
        (t.posts.protected_note, t.posts.show_this)
    };
    let opened = view.opened;
    let toggle = page.with(move |page, _: MouseEvent| {
        let until = js_sys::Date::now() + REVEAL_MILLIS;
        page.act(Action::Reveal(if opened { Reveal::None } else { Reveal::Post { post, until } }));
        page.say(if opened { page.t().bar.now_masked } else { page.t().posts.shown });
    });
    html! {
        <p class="protection-note">
            { icons::lock() }
            <span>
                { words }{ " " }
                if page.is_known() { <button type="button" class="link" data-testid="open-post" onclick={toggle}>{ act }</button> }
                else { { t.posts.waits } }
            </span>
        </p>
    }
}
