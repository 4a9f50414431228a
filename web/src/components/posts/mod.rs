//! *Poster*: two panes that move together. Left the raw lines, right the post in plain words.

mod card;
pub mod line;
mod lines;
mod popover;
mod raw;
mod reading;
mod scroll;
mod scrolling;
mod strip;
mod toolbar;

use yew::prelude::*;

use crate::hooks::{use_effect_on, use_flag, use_narrow};
use crate::page::use_page;
use crate::state::{Action, Reveal};
use lines::use_lines;
use raw::Raw;
use reading::Reading;
use strip::strip;
use toolbar::toolbar;

/// What is in view: lines from 0, the first and how many.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct InView {
    /// The first line.
    pub top: f64,
    /// How many, also those seen in part.
    pub count: f64,
}

/// The part.
#[component]
pub fn Posts() -> Html {
    let page = use_page();
    let t = page.t();
    let narrow = use_narrow();
    let in_view = use_state_eq(InView::default);
    let words = use_flag();
    let lines = use_lines(&page, *in_view);

    // The last post that is known: the line in focus may have been scrolled away.
    let post = use_state_eq(f64::default);
    if let Some(row) = lines.row(page.cursor.line) {
        post.set(row.post);
    }
    let shown = *post;
    {
        // A post that was opened by its own act is masked again when a person moves on.
        let page = page.clone();
        use_effect_on(shown.to_bits(), move || {
            if let Reveal::Post { post, .. } = page.reveal
                && (post - shown).abs() > f64::EPSILON
            {
                page.act(Action::Reveal(Reveal::None));
            }
        });
    }
    {
        // The first line belongs to the frame: a person wants to see a post.
        let page = page.clone();
        use_effect_on((), move || {
            if page.cursor.line <= 1.0 {
                page.begin_at_first_post();
            }
        });
    }
    let look = {
        let in_view = in_view.setter();
        Callback::from(move |seen| in_view.set(seen))
    };
    let turn = |to: bool| {
        let words = words.setter();
        Callback::from(move |_: MouseEvent| words.set(to))
    };
    let (show_raw, show_words) = (!narrow || !*words, !narrow || *words);
    let open_words = {
        let words = words.setter();
        Callback::from(move |()| words.set(true))
    };
    html! {
        <div class="posts" data-testid="posts-view">
            <h2 class="unseen">{ t.tabs[2] }</h2>
            { toolbar(&page, shown) }
            if narrow {
                <div class="segments panes" role="group" aria-label={t.posts.panes}>
                    <button type="button" class="segment" aria-pressed={(!*words).to_string()} onclick={turn(false)}>{ t.posts.raw }</button>
                    <button type="button" class="segment" aria-pressed={words.to_string()} onclick={turn(true)}>{ t.posts.words }</button>
                </div>
            }
            <div class="panes-row">
                if show_raw {
                    <Raw {lines} in_view={*in_view} {look} post={shown} read={open_words} />
                    { strip(&page, *in_view) }
                }
                if show_words { <Reading post={shown} look={turn(false)} /> }
            </div>
        </div>
    }
}
