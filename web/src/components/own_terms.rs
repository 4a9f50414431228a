//! *Egen termlista*: the window that opens one, and the line that says that one is in use.

use yew::prelude::*;

use super::dialog::Modal;
use super::icons;
use crate::app::pick;
use crate::hooks::focus;
use crate::page::Page;
use crate::state::{Action, OwnList};
use crate::text::{Texts, fill, of, plural};

/// Above everything that the list has changed.
pub fn line(page: &Page) -> Html {
    let t = page.t();
    let Some(list) = &page.own else { return Html::default() };
    html! {
        <section class="own-line" data-testid="own-terms" aria-label={t.own.heading}>
            <span class="own-words">
                <strong>{ t.own.heading }</strong>{ " " }<span class="mono own-name">{ &*list.name }</span>{ " " }
                <span>{ amount(list, t) }{ ". " }if page.files.is_empty() { { t.own.waits } }</span>
            </span>
            <button type="button" class="link" data-testid="terms-remove" onclick={page.with(|page, _: MouseEvent| {
                // The button goes away.
                focus("main");
                page.open_terms(None);
            })}>{ t.own.remove }</button>
        </section>
    }
}

fn amount(list: &OwnList, t: &Texts) -> String {
    let [added, changed] = list.terms.counts;
    format!("{}, {}", plural(t.own.added, added), plural(t.own.changed, changed))
}

/// What such a list is, the way to open one, and what is wrong with one that was not taken up.
pub fn window(page: &Page) -> Html {
    let t = page.t();
    html! {
        <Modal heading={t.own.heading}>
            <p>{ t.own.text }</p>
            <p class="note">{ t.own.form }</p>
            <div role="alert" data-testid="terms-faults">{ for page.refused.as_ref().map(|list| faults(page, list)) }</div>
            <div class="dialog-buttons">
                <button type="button" class="button primary" data-testid="terms-open" onclick={|_| pick("#open-terms")}>{ t.own.open }</button>
                <button type="button" class="button" data-testid="terms-template" onclick={page.with(|page, _: MouseEvent| page.save_template())}>
                    { t.own.template_get }
                </button>
                <button type="button" class="button" onclick={page.on(|_| Action::Dialog(None))}>{ t.close }</button>
            </div>
        </Modal>
    }
}

fn faults(page: &Page, list: &OwnList) -> Html {
    let t = page.t();
    html! {
        <>
            <p class="failed">{ icons::severity(0) }{ fill(t.own.refused, &[&list.name]) }</p>
            <div class="scroll-table" tabindex="0" role="region" aria-label={t.own.faults}>
                <ul class="own-faults">{ for list.terms.faults.iter().map(|fault| html! { <li>{ of(fault, page.language) }</li> }) }</ul>
            </div>
        </>
    }
}

#[cfg(test)]
mod tests {
    use navlupp_text::{EN, FI, SV};

    #[test]
    fn the_template_is_the_example_of_the_documents() {
        let page = include_str!("../../../docs/own-terms.md");
        for words in [&SV, &EN, &FI] {
            assert!(page.contains(&format!("```csv\n{}\n```", words.own.template.join("\n"))));
        }
    }
}
