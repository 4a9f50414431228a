//! A figure that leads to its posts.

use navlupp_protocol::Filter;
use yew::prelude::*;

use crate::format;
use crate::page::use_page;
use crate::text::fill;

/// Properties of [`Figure`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The figure.
    pub count: f64,
    /// What it counts, for those who do not see the row.
    pub label: AttrValue,
    /// Which posts it leads to; none: it leads nowhere.
    pub filter: Option<Filter>,
}

/// The figure; at zero, plain text.
#[component]
pub fn Figure(props: &Props) -> Html {
    let page = use_page();
    let text = format::count(props.count);
    let Some(filter) = props.filter.clone().filter(|_| props.count > 0.0) else { return html! { { text } } };
    let label = fill(page.t().overview.show_posts, &[&format!("{} {text}", props.label)]);
    let onclick = page.with(move |page, _: MouseEvent| page.seek_first(filter.clone()));
    html! { <button type="button" class="figure" aria-label={label} {onclick}>{ text }</button> }
}
