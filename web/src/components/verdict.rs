//! The verdict: what to do, in one sentence, and the counts. Full above *Översikt*, slim elsewhere.

use navlupp_protocol::{Failure, Overview};
use yew::prelude::*;

use super::icons;
use crate::format;
use crate::page::Page;
use crate::state::{Action, OpenFile, Status, Tab};
use crate::text::{Texts, fill, of};

/// The sentence, and the line below it.
fn sentence(page: &Page, file: &OpenFile) -> (String, String) {
    let t = page.t();
    let overview = &file.overview;
    let failed = |sentence: &str| {
        let stopped = fill(t.verdict.failed_at, &[&format::bytes(overview.read, t)]);
        (sentence.to_owned(), format!("{stopped} {}", t.verdict.failed_to_do))
    };
    match file.status {
        Status::Lost => (t.verdict.lost.to_owned(), t.verdict.lost_text.to_owned()),
        Status::Failed(Failure::Unreadable) => failed(t.verdict.unreadable),
        Status::Failed(Failure::Changed) => failed(t.verdict.changed),
        Status::Failed(Failure::Version) => (t.verdict.version.to_owned(), t.verdict.lost_text.to_owned()),
        _ => (
            of(&overview.verdict, page.language).to_owned(),
            of(&overview.description, page.language).to_owned(),
        ),
    }
}

/// The mark before the sentence: the worst that was found.
fn mark(file: &OpenFile) -> Html {
    let overview = &file.overview;
    match file.status {
        Status::Lost | Status::Failed(_) => icons::severity(0),
        _ => match overview.counts.iter().position(|count| *count > 0.0) {
            Some(worst @ 0..=1) => icons::severity(worst as u8),
            _ if overview.complete => html! { <span class="ok">{ icons::check() }</span> },
            _ => icons::severity(2),
        },
    }
}

/// The verdict on the file on show.
pub fn verdict(page: &Page) -> Html {
    let t = page.t();
    let Some(file) = page.file() else { return Html::default() };
    let slim = page.tab != Tab::Overview;
    let (say, more) = sentence(page, file);
    html! {
        <section class={classes!("verdict", slim.then_some("is-slim"))} aria-label={t.verdict.label} data-testid="verdict">
            <div class="verdict-say">
                <span class="verdict-mark">{ mark(file) }</span>
                <div>
                    <h1>{ say }</h1>
                    if !slim && !more.is_empty() { <p>{ more }</p> }
                </div>
            </div>
            <div class="boxes">
                { severity_boxes(page, &file.overview) }
                { facts(file, t) }
            </div>
        </section>
    }
}

/// Fel, Varningar, Upplysningar: each leads to its findings.
pub fn severity_boxes(page: &Page, overview: &Overview) -> Html {
    let t = page.t();
    let boxes = overview.counts.iter().enumerate().map(|(severity, count)| {
        let severity = severity as u8;
        let class = classes!("box", format!("box-{severity}"), (*count > 0.0).then_some("has"));
        html! {
            <button type="button" {class} onclick={page.on(move |_| Action::Severity(Some(severity)))}>
                <span class="box-label">{ icons::severity(severity) }{ t.severities_many[severity as usize] }</span>
                { " " }
                <span class="box-figure">{ format::count(*count) }</span>
            </button>
        }
    });
    boxes.collect()
}

/// A box that leads nowhere.
pub fn fact(label: Html, figure: Html, class: &'static str) -> Html {
    html! {
        <div class={classes!("box", "fact", class)}>
            <span class="box-label">{ label }</span>{ " " }<span class="box-figure">{ figure }</span>
        </div>
    }
}

fn facts(file: &OpenFile, t: &Texts) -> Html {
    let overview = &file.overview;
    let read = format::bytes(overview.read, t);
    let (label, rest) = if overview.complete {
        (html! { <><span class="ok">{ icons::check() }</span>{ t.verdict.whole }</> }, None)
    } else {
        // Of a file that is gone, the browser tells no size.
        let rest = (file.size > 0.0).then(|| fill(t.verdict.of, &[&format::bytes(file.size, t)]));
        (html! { { t.verdict.part } }, rest)
    };
    let amount =
        html! { <>{ read }<span class="box-rest">{ for rest.map(|rest| format!(" {rest}")) }</span></> };
    html! {
        <>
            { fact(html! { { t.verdict.posts } }, html! { { format::count(overview.posts) } }, "") }
            { fact(html! { { t.verdict.lines } }, html! { { format::count(overview.lines) } }, "") }
            { fact(label, amount, "fact-read") }
            { fact(html! { { t.verdict.time } }, html! { { format::duration(overview.millis, t) } }, "") }
        </>
    }
}
