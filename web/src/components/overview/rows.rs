//! A table beside bars: code, meaning, figure.

use navlupp_protocol::Filter;
use yew::prelude::*;

use crate::components::bar::{Look, bar};
use crate::components::figure::figure;
use crate::hooks::use_flag;
use crate::page::{Page, use_page};
use crate::text::fill;

/// One row.
#[derive(Clone, PartialEq)]
pub struct Row {
    /// The code, or the shape that stands in its place.
    pub code: Html,
    /// What it means.
    pub meaning: Html,
    /// The meaning in plain text.
    pub spoken: AttrValue,
    /// How often.
    pub count: f64,
    /// The share, where the table has that column.
    pub share: Option<AttrValue>,
    /// Which posts the figure leads to.
    pub filter: Option<Filter>,
    /// How the bar looks.
    pub look: Look,
    /// Whether a dark line stands before it: the rows from here on are no codes.
    pub apart: bool,
}

impl Row {
    /// A row with a code that is known.
    pub fn plain(code: &str, meaning: &str, count: f64, filter: Filter) -> Self {
        Self {
            code: html! { { code } },
            meaning: html! { { meaning } },
            spoken: meaning.to_owned().into(),
            count,
            share: None,
            filter: Some(filter),
            look: Look::Plain,
            apart: false,
        }
    }
}

/// Properties of [`Rows`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// Which table, for style.
    pub class: &'static str,
    /// What the table holds.
    pub label: AttrValue,
    /// The rows.
    pub rows: Vec<Row>,
    /// How many stand there before a person asks for more.
    #[prop_or(usize::MAX)]
    pub first: usize,
    /// Whether the head is seen, not only spoken.
    #[prop_or_default]
    pub head: bool,
    /// The test id.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// The table.
#[component]
pub fn Rows(props: &Props) -> Html {
    let page = use_page();
    let t = page.t();
    let all = use_flag();
    // One row more is not worth a button.
    let some = props.rows.len() > props.first.saturating_add(1);
    let shown = if some && !*all { props.first } else { props.rows.len() };
    let most = props.rows.iter().map(|row| row.count).fold(0.0, f64::max);
    let has_share = props.rows.iter().any(|row| row.share.is_some());
    let [code, meaning, posts, share] = t.overview.columns;
    let toggle = {
        let (all, was) = (all.setter(), *all);
        Callback::from(move |_: MouseEvent| all.set(!was))
    };
    let class = (!props.head).then_some("unseen");
    html! {
        <>
            <table class={classes!("table", "rows", props.class)} data-testid={props.testid.clone()} aria-label={props.label.clone()}>
                <thead class={(!props.head).then_some("is-spoken")}><tr>
                    <th scope="col" class="c-code"><span {class}>{ code }</span></th>
                    <th scope="col" class="c-meaning"><span {class}>{ meaning }</span></th>
                    <th scope="col" class="c-count"><span {class}>{ posts }</span></th>
                    if has_share { <th scope="col" class="c-share"><span {class}>{ share }</span></th> }
                    <td class="c-bar"></td>
                </tr></thead>
                <tbody>{ for props.rows.iter().take(shown).map(|row| view(&page, row, most, has_share)) }</tbody>
            </table>
            if some {
                <button type="button" class="link more" onclick={toggle}>
                    if *all { { t.overview.fewer_rows } }
                    else { { fill(t.overview.more_rows, &[&crate::format::count((props.rows.len() - shown) as f64)]) } }
                </button>
            }
        </>
    }
}

fn view(page: &Page, row: &Row, most: f64, has_share: bool) -> Html {
    let class = classes!(
        (row.count <= 0.0).then_some("is-zero"),
        row.apart.then_some("is-apart"),
        (matches!(row.look, Look::Severity(_)) && row.count > 0.0).then_some("is-warning"),
    );
    html! {
        <tr {class}>
            <td class="c-code">{ row.code.clone() }</td>
            <th scope="row" class="c-meaning">{ row.meaning.clone() }</th>
            <td class="c-count">{ figure(page, row.count, &row.spoken, row.filter.clone()) }</td>
            if has_share { <td class="c-share">{ row.share.clone().unwrap_or_else(|| "–".into()) }</td> }
            <td class="c-bar">{ bar(row.count, most, row.look, false) }</td>
        </tr>
    }
}
