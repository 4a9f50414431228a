//! One raw line: code in its group's colour, value masked or not, what is wrong underlined.

use navlupp_protocol::{Fault, LineRow, Severity};
use yew::prelude::*;

use crate::components::code::term_code;
use crate::text::Texts;

/// The number of a severity: 0 Fel, 1 Varning, 2 Upplysning.
pub const fn severity_number(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Info => 2,
    }
}

/// The text of a line with its faults underlined.
pub fn raw_text(row: &LineRow, faults: &[Fault], t: &Texts) -> Html {
    let keyword = row.keyword.chars().count() as u32;
    let code = row.code.map(crate::format::code);
    let before_value = keyword + u32::from(keyword > 0) + if code.is_some() { 6 } else { 0 };
    let part = |first: u32, length: u32| faults.iter().find(|fault| touches(fault, first, length));
    let value_class = value_class(row);
    html! {
        <>
            if keyword > 0 {
                <span class={classes!("keyword", underline(part(1, keyword)))}>{ &row.keyword }</span>
            }
            if let Some(number) = row.code {
                { " " }<span class={classes!(underline(part(keyword + 2, 5)))}>{ term_code(number) }</span>
            }
            if !row.value.is_empty() {
                if keyword > 0 { { " " } }
                { value(row, part(before_value + 1, u32::MAX), before_value, value_class, t) }
            }
            if row.cut { <span class="cut">{ "…" }</span> }
        </>
    }
}

fn value_class(row: &LineRow) -> &'static str {
    match (row.masked, row.protected) {
        (true, true) => "value mask hatch",
        (true, false) => "value mask",
        _ => "value",
    }
}

fn value(row: &LineRow, fault: Option<&Fault>, before: u32, class: &'static str, t: &Texts) -> Html {
    if row.masked {
        // A mask has its own length: it is underlined whole.
        return html! {
            <>
                <span class={classes!(class, underline(fault))} aria-hidden="true">{ &row.value }</span>
                <span class="unseen">{ t.masked }</span>
            </>
        };
    }
    let Some(fault) = fault else { return html! { <span {class}>{ &row.value }</span> } };
    let first = fault.column.saturating_sub(before + 1) as usize;
    let characters: Vec<char> = row.value.chars().collect();
    let first = first.min(characters.len().saturating_sub(1));
    let end = if fault.length == 0 || fault.column <= before {
        characters.len()
    } else {
        first.saturating_add(fault.length as usize).min(characters.len())
    };
    let text = |range: &[char]| range.iter().collect::<String>();
    html! {
        <span {class}>
            { text(&characters[..first]) }
            <span class={classes!(underline(Some(fault)))}>{ text(&characters[first..end]) }</span>
            { text(&characters[end..]) }
        </span>
    }
}

/// Whether a fault lies in a stretch of the line; one without a place lies everywhere.
fn touches(fault: &Fault, first: u32, length: u32) -> bool {
    let end = fault.column.saturating_add(fault.length.max(1));
    fault.column == 0 || (fault.column < first.saturating_add(length) && first < end)
}

fn underline(fault: Option<&Fault>) -> Option<&'static str> {
    Some(match severity_number(fault?.severity) {
        0 => "wave wave-0",
        1 => "wave wave-1",
        _ => "wave wave-2",
    })
}

#[cfg(test)]
mod tests {
    use super::touches;
    use navlupp_protocol::{Fault, Severity};

    #[test]
    fn a_fault_touches_the_stretch_it_lies_in() {
        let fault = Fault { rule: 702, severity: Severity::Error, column: 11, length: 6 };
        assert!(touches(&fault, 11, u32::MAX));
        assert!(!touches(&fault, 5, 5));
        assert!(!touches(&fault, 1, 3));
        let whole = Fault { column: 1, length: 0, ..fault };
        assert!(touches(&whole, 1, 3) && !touches(&whole, 11, 9));
        assert!(touches(&Fault { column: 0, length: 0, ..fault }, 11, 9));
    }
}
