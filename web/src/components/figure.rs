//! A figure that leads to its posts.

use navlupp_protocol::Filter;
use yew::prelude::*;

use crate::format;
use crate::page::Page;
use crate::text::fill;

/// The figure; at zero, plain text. `label` says what it counts, for those who do not see the row.
pub fn figure(page: &Page, count: f64, label: &str, filter: Option<Filter>) -> Html {
    let text = format::count(count);
    let Some(filter) = filter.filter(|_| count > 0.0) else { return html! { { text } } };
    let label = fill(page.t().overview.show_posts, &[&format!("{label} {text}")]);
    let onclick = page.with(move |page, _: MouseEvent| page.seek_first(filter.clone()));
    html! { <button type="button" class="figure" aria-label={label} {onclick}>{ text }</button> }
}
