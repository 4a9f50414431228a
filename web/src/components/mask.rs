//! Masked values: seen as points, heard as one word, never selected as text.

use yew::prelude::*;

use crate::text::Texts;

/// A value; `protected` lays it on the hatch.
pub fn value(text: &str, masked: bool, protected: bool, t: &Texts) -> Html {
    if !masked {
        return html! { { text } };
    }
    let class = if protected { "mask hatch" } else { "mask" };
    html! {
        <>
            <span {class} aria-hidden="true">{ text }</span>
            <span class="unseen">{ t.masked }</span>
        </>
    }
}
