//! *Om filen*: kind, encoding, what the frame says, and what was not checked.

use navlupp_protocol::Overview;
use yew::prelude::*;

use crate::components::progress::kind;
use crate::format;
use crate::page::Page;
use crate::text::{fill, of};

/// The section.
pub fn section(page: &Page, figures: &Overview) -> Html {
    let t = page.t();
    let word = |pairs: &[[&'static str; 2]], key: &str| {
        pairs.iter().find(|[name, _]| *name == key).map(|[_, word]| (*word).to_owned())
    };
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let kinds = t.overview.identities_of.iter().zip(figures.identities).filter(|(_, count)| *count > 0.0);
    let kinds: Vec<String> = kinds.map(|(words, count)| fill(words, &[&format::count(count)])).collect();
    let rows = [
        (t.verdict.kind, Some(kind(figures, t).to_owned())),
        (t.overview.encoding, word(&t.overview.encodings, &figures.encoding)),
        (t.overview.line_ending, word(&t.overview.line_endings, &figures.line_ending)),
        (t.overview.order_id, some(&figures.order_id)),
        (t.overview.declared, figures.declared_posts.map(format::count)),
        (t.overview.effective, some(&figures.effective_date)),
        (t.overview.identities, some(&kinds.join(", "))),
    ];
    let rows = rows.into_iter().filter_map(|(name, value)| Some((name, value?)));
    let content = html! {
        <>
            <dl class="facts">{ for rows.map(|(name, value)| html! { <div><dt>{ name }</dt><dd>{ value }</dd></div> }) }</dl>
            if !figures.not_checked.is_empty() {
                <h3>{ t.overview.not_checked }</h3>
                <ul class="not-checked">
                    { for figures.not_checked.iter().map(|text| html! { <li>{ of(text, page.language) }</li> }) }
                </ul>
            }
        </>
    };
    super::section("about", t.overview.about, Html::default(), content)
}
