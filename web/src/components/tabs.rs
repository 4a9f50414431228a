//! The tabs: a register's dividers. Arrow keys move between them.

use yew::prelude::*;

use crate::format;
use crate::hooks::focus;
use crate::page::Page;
use crate::state::{Action, Tab};

/// The row of tabs.
pub fn tabs(page: &Page) -> Html {
    let t = page.t();
    let onkeydown = page.with(|page, event: KeyboardEvent| {
        let place = Tab::ALL.iter().position(|tab| *tab == page.tab).unwrap_or_default();
        let last = Tab::ALL.len() - 1;
        let place = match event.key().as_str() {
            "ArrowRight" => (place + 1) % Tab::ALL.len(),
            "ArrowLeft" => place.checked_sub(1).unwrap_or(last),
            "Home" => 0,
            "End" => last,
            _ => return,
        };
        event.prevent_default();
        page.act(Action::Turn(Tab::ALL[place]));
        focus(&format!("#tab-{}", Tab::ALL[place].key()));
    });
    html! {
        <div class="tabs" role="tablist" aria-label={t.tabs_label} {onkeydown}>
            { for Tab::ALL.into_iter().map(|tab| {
                let chosen = tab == page.tab;
                html! {
                    <button type="button" role="tab" class="tab" id={format!("tab-{}", tab.key())}
                        data-testid={format!("tab-{}", tab.key())} aria-selected={chosen.to_string()}
                        aria-controls="panel" tabindex={if chosen { "0" } else { "-1" }}
                        onclick={page.on(move |_| Action::Turn(tab))}>
                        { t.tabs[tab as usize] }
                        if let Some(count) = count(page, tab) {
                            { " " }<span class="tab-count">{ count }</span>
                        }
                    </button>
                }
            }) }
        </div>
    }
}

fn count(page: &Page, tab: Tab) -> Option<String> {
    let overview = &page.file()?.overview;
    let count = match tab {
        Tab::Overview => return None,
        Tab::Findings => overview.counts.iter().sum(),
        Tab::Posts => overview.posts,
        Tab::Terms => overview.terms.len() as f64,
    };
    Some(format::count(count))
}
