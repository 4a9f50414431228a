//! Term codes in the colours of their groups.

use yew::prelude::*;

use crate::format;

/// The class of a group's hue; an unknown group has none.
pub fn group_class(group: u32) -> &'static str {
    match group {
        1 => "g1",
        2 => "g2",
        3 => "g3",
        4 => "g4",
        5 => "g5",
        6 => "g6",
        7 => "g7",
        _ => "g0",
    }
}

/// Five digits in the hue of their group; ink with dots below where the catalogue does not know the code.
pub fn term_code(code: u32) -> Html {
    let known = crate::names::is_known(code);
    let class = if known { group_class(code / 1000) } else { "unknown" };
    html! { <span class={classes!("code", class)}>{ format::code(code) }</span> }
}

/// A text in which five digits that are a known term are coloured as such.
pub fn with_codes(text: &str) -> Html {
    let mut parts = Vec::new();
    let mut plain = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            let others = rest.bytes().take_while(|byte| !byte.is_ascii_digit()).count();
            let (text, after) = rest.split_at(others);
            plain.push_str(text);
            rest = after;
            continue;
        }
        let (number, after) = rest.split_at(digits);
        rest = after;
        match number.parse().ok().filter(|_| digits == 5).filter(|&code| crate::names::is_known(code)) {
            Some(code) => {
                parts.push(html! { { std::mem::take(&mut plain) } });
                parts.push(term_code(code));
            }
            None => plain.push_str(number),
        }
    }
    parts.push(html! { { plain } });
    parts.into_iter().collect()
}
