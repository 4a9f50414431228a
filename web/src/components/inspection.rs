//! The page with a file: verdict or progress, tabs, and one part.

use yew::prelude::*;

use super::findings::Findings;
use super::overview::Overview;
use super::posts::Posts;
use super::progress::Progress;
use super::tabs::tabs;
use super::terms::terms;
use super::verdict::verdict;
use crate::hooks::use_focus_kept;
use crate::page::use_page;
use crate::state::{Status, Tab};

/// Properties of [`Inspection`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Whether something is held over the page.
    pub dragging: bool,
}

/// The frame around a part.
#[component]
pub fn Inspection(props: &Props) -> Html {
    let page = use_page();
    use_focus_kept();
    let reads = page.file().is_some_and(|file| matches!(file.status, Status::Waiting | Status::Reading));
    // A part begins anew with another file; but not the one that holds the list of files, on which the keyboard may
    // stand.
    let key = format!("{} {}", page.current, page.turns);
    let part = match page.tab {
        Tab::Overview => html! { <Overview /> },
        Tab::Findings => html! { <Findings key={key.clone()} /> },
        Tab::Posts => html! { <Posts {key} /> },
        Tab::Terms => terms(&page),
    };
    html! {
        <main tabindex="-1" class={classes!("inspection", format!("is-{}", page.tab.key()), props.dragging.then_some("is-over"))}>
            if reads { <Progress /> } else { { verdict(&page) } }
            { tabs(&page) }
            <div class="panel" id="panel" role="tabpanel" aria-labelledby={format!("tab-{}", page.tab.key())}>
                { part }
            </div>
        </main>
    }
}
