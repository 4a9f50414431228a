//! *Filer i den här granskningen*: several files, and how far each has come.

use yew::prelude::*;

use crate::components::bar::{Look, bar};
use crate::components::icons;
use crate::components::top_bar::name_of;
use crate::format;
use crate::page::Page;
use crate::state::{Action, OpenFile, Status};
use crate::text::{fill, lower};

/// The section.
pub fn section(page: &Page) -> Html {
    let t = page.t();
    let ready =
        page.files.iter().filter(|file| !matches!(file.status, Status::Waiting | Status::Reading)).count();
    let note = fill(t.overview.queue_ready, &[&ready.to_string(), &page.files.len().to_string()]);
    let rows = page.files.iter().map(|file| {
        let id = file.id;
        let current = id == page.current;
        html! {
            <li key={id} class={current.then_some("is-current")}>
                <button type="button" aria-current={current.then_some("true")} onclick={page.on(move |_| Action::Show(id))}>
                    <span class="queue-mark">{ mark(file, current) }</span>
                    <span class="file-name">{ name_of(file, t) }</span>
                    <span class="queue-size">{ format::bytes(file.size, t) }</span>
                    <span class="queue-state">{ outcome(page, file) }</span>
                </button>
            </li>
        }
    });
    super::section(
        "queue",
        t.overview.queue,
        html! { { note } },
        html! { <ul class="queue">{ for rows }</ul> },
    )
}

fn mark(file: &OpenFile, current: bool) -> Html {
    match file.status {
        Status::Done => html! { <span class="ok">{ icons::check() }</span> },
        Status::Failed(_) | Status::Lost => icons::severity(0),
        _ if current => icons::right(),
        _ => Html::default(),
    }
}

fn outcome(page: &Page, file: &OpenFile) -> Html {
    let t = page.t();
    let errors = file.overview.counts[0];
    match file.status {
        Status::Waiting => html! { { t.verdict.waiting } },
        Status::Reading => {
            html! { <span class="queue-bar">{ bar(file.overview.read, file.overview.size, Look::Plain, false) }</span> }
        }
        Status::Lost => html! { { t.verdict.lost } },
        Status::Failed(_) => html! { { t.verdict.unreadable } },
        Status::Done if errors > 0.0 => {
            let words = format!("{} {}", format::count(errors), lower(t.severities_many[0]));
            html! { <span class="is-error">{ icons::severity(0) }{ words }</span> }
        }
        Status::Done => html! { { t.overview.no_faults } },
    }
}
