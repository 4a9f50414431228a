//! While a file is read: how far, how fast, how long still, and what has been found.

use navlupp_protocol::Overview;
use yew::prelude::*;

use super::verdict::{fact, severity_boxes};
use crate::format;
use crate::hooks::use_effect_on;
use crate::page::{Page, use_page};
use crate::state::Status;
use crate::text::{Texts, fill, plural};

/// Takes the verdict's place.
#[component]
pub fn Progress() -> Html {
    let page = use_page();
    let t = page.t();
    use_announcing(&page);
    let Some(file) = page.file() else { return Html::default() };
    let overview = &file.overview;
    let waits = file.status == Status::Waiting && overview.read <= 0.0;
    let heading = if waits {
        t.verdict.waiting.to_owned()
    } else {
        fill(t.verdict.reading, &[&format::whole(percent(overview).floor())])
    };
    let cancel = page.with(|page, _: MouseEvent| page.cancel());
    html! {
        <section class="progress" aria-label={t.verdict.label} data-testid="progress">
            <div class="progress-say">
                <div>
                    <h1>{ heading }</h1>
                    <p>{ amount(overview, t) }</p>
                </div>
                <button type="button" class="button large" data-testid="cancel" onclick={cancel}>{ t.verdict.stop }</button>
            </div>
            { line(overview, t) }
            <div class="boxes even">
                { severity_boxes(&page, overview) }
                { fact(html! { { t.verdict.posts } }, html! { { format::count(overview.posts) } }, "") }
                { fact(html! { { t.verdict.lines } }, html! { { format::count(overview.lines) } }, "") }
                { fact(html! { { t.verdict.time } }, html! { { format::duration(overview.millis, t) } }, "") }
                { fact(html! { { t.verdict.kind } }, html! { { kind(overview, t) } }, "fact-kind") }
            </div>
        </section>
    }
}

/// What kind of file it is, in words.
pub fn kind(overview: &Overview, t: &Texts) -> &'static str {
    let word = |pairs: &[[&'static str; 2]], key: &str| {
        pairs.iter().find(|[name, _]| *name == key).map(|[_, word]| *word)
    };
    word(&t.overview.variants, &overview.variant)
        .or_else(|| word(&t.overview.kinds, &overview.kind))
        .unwrap_or("–")
}

fn percent(overview: &Overview) -> f64 {
    if overview.size > 0.0 { (overview.read / overview.size * 100.0).min(100.0) } else { 0.0 }
}

/// `1,24 GB av 3,02 GB. 684 MB/s, ungefär 3 sekunder kvar.`
fn amount(overview: &Overview, t: &Texts) -> String {
    let read =
        fill(t.verdict.reading_amount, &[&format::bytes(overview.read, t), &format::bytes(overview.size, t)]);
    if overview.millis < 200.0 || overview.read <= 0.0 {
        return read;
    }
    let per_second = overview.read / overview.millis * 1000.0;
    let left = ((overview.size - overview.read) / per_second).ceil().max(1.0);
    let rate = format::bytes(per_second, t);
    let (forms, left) = if left < 100.0 {
        (t.verdict.seconds_left, left)
    } else {
        (t.verdict.minutes_left, (left / 60.0).round())
    };
    // The rate fills the first place, the figure the second.
    let forms = if (left - 1.0).abs() < f64::EPSILON { forms[0] } else { forms[1] };
    let left = fill(forms, &[&rate, &format::count(left)]);
    format!("{read} {left} {}", t.verdict.browse)
}

/// The bar over the full width, with a tick where a stretch holds a Fel.
fn line(overview: &Overview, t: &Texts) -> Html {
    let percent = percent(overview);
    let ticks = overview.buckets.iter().filter(|bucket| bucket.errors > 0);
    html! {
        <div class="progress-bar" role="progressbar" aria-valuemin="0" aria-valuemax="100"
            aria-valuenow={format::whole(percent.floor())}
            aria-label={fill(t.verdict.progress_spoken, &[&format::whole(percent.floor())])}>
            <svg aria-hidden="true">
                <rect class="done" width={format::percent(percent)} height="100%" />
                { for ticks.map(|bucket| html! {
                    <rect class="tick" x={format::percent(bucket.from * 100.0)} width="4" height="100%" />
                }) }
            </svg>
        </div>
    }
}

/// At most every ten per cent, and at most every five seconds.
#[hook]
fn use_announcing(page: &Page) {
    let told = use_mut_ref(|| (0.0_f64, 0.0_f64));
    let percent = page.file().map_or(0.0, |file| percent(&file.overview));
    let page = page.clone();
    use_effect_on(percent.to_bits(), move || {
        let now = js_sys::Date::now();
        let (last, when) = *told.borrow();
        if (percent - last).abs() >= 10.0 && now - when >= 5000.0 {
            *told.borrow_mut() = (percent, now);
            page.say(&fill(page.t().verdict.progress_spoken, &[&format::whole(percent.floor())]));
        }
    });
}

/// A figure with its noun, or `hittills` while reading goes on.
pub fn so_far(overview: &Overview, words: &str, t: &Texts) -> String {
    if overview.ended { words.to_owned() } else { format!("{words} {}", t.overview.so_far) }
}

/// Posts, with the noun.
pub fn posts(count: f64, t: &Texts) -> String {
    plural(t.overview.posts, count)
}
