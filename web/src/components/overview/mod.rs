//! *Översikt*: the figures of the file, each of which leads to its posts.

mod about;
mod days;
mod deregistration;
mod protected;
mod pyramid;
mod queue;
mod rows;
mod tables;

use navlupp_protocol::Overview as Figures;
use yew::prelude::*;

use crate::hooks::use_narrow;
use crate::page::{Page, use_page};

/// The part.
#[component]
pub fn Overview() -> Html {
    let page = use_page();
    let narrow = use_narrow();
    let Some(file) = page.file() else { return Html::default() };
    let figures = &*file.overview;
    let view = View { page: &page, figures };
    let queue = (page.files.len() > 1).then(|| queue::section(&page));
    if narrow {
        // One column, in the order in which a person asks.
        return html! {
            <div class="overview">
                { for queue }
                { view.deregistration() }{ view.protected() }{ view.case_types() }{ view.days() }{ view.birth() }
                { view.civil() }{ view.counties() }{ view.citizenships() }{ view.registration_types() }
                { about::section(&page, figures) }
            </div>
        };
    }
    html! {
        <div class={classes!("overview", (!view.is_notification()).then_some("few"))}>
            <div class="column first">
                { for queue }{ view.deregistration() }{ view.days() }{ view.citizenships() }
            </div>
            <div class="column second">
                { view.protected() }{ view.case_types() }{ view.registration_types() }{ about::section(&page, figures) }
            </div>
            <div class="column third">{ view.birth() }{ view.civil() }{ view.counties() }</div>
        </div>
    }
}

/// The sections; one that the kind of file cannot have is left out.
#[derive(Clone, Copy)]
struct View<'a> {
    page: &'a Page,
    figures: &'a Figures,
}

impl View<'_> {
    /// Whether the file has, or may have, posts about persons. While nothing is known, it may.
    fn is_notification(self) -> bool {
        matches!(self.figures.kind.as_str(), "notification" | "")
    }

    fn deregistration(self) -> Html {
        if self.is_notification() {
            deregistration::section(self.page, self.figures)
        } else {
            Html::default()
        }
    }

    fn protected(self) -> Html {
        if self.is_notification() { protected::section(self.page, self.figures) } else { Html::default() }
    }

    fn days(self) -> Html {
        if self.figures.days.is_empty() {
            Html::default()
        } else {
            html! { <days::Days /> }
        }
    }

    fn birth(self) -> Html {
        let empty = self.figures.birth_decades.is_empty();
        if empty { Html::default() } else { pyramid::section(self.page, self.figures) }
    }

    fn case_types(self) -> Html {
        tables::case_types(self.page, self.figures)
    }

    fn civil(self) -> Html {
        tables::civil(self.page, self.figures)
    }

    fn counties(self) -> Html {
        tables::counties(self.page, self.figures)
    }

    fn citizenships(self) -> Html {
        tables::citizenships(self.page, self.figures)
    }

    fn registration_types(self) -> Html {
        tables::registration_types(self.page, self.figures)
    }
}

/// A section with its heading and a note beside it.
fn section(key: &'static str, heading: &str, note: Html, content: Html) -> Html {
    let id = format!("h-{key}");
    html! {
        <section class={classes!("section", format!("s-{key}"))} aria-labelledby={id.clone()}>
            <div class="section-head"><h2 {id}>{ heading }</h2><span class="section-note">{ note }</span></div>
            { content }
        </section>
    }
}
