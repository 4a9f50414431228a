//! *Självtest*: a built-in file with known numbers.

use navlupp_protocol::{Body, Command, SelfTest as Outcome};
use yew::prelude::*;

use super::dialog::Modal;
use crate::hooks::use_effect_on;
use crate::page::{Page, use_page};
use crate::state::Action;
use crate::text::fill;
use crate::{format, link};

/// The window with the outcome.
#[component]
pub fn SelfTest() -> Html {
    let page = use_page();
    let t = page.t();
    let outcome = use_state(|| None::<Outcome>);
    {
        let outcome = outcome.setter();
        use_effect_on((), move || {
            let heard = Callback::from(move |body| {
                outcome.set(match body {
                    Body::SelfTest(found) => Some(found),
                    _ => Some(Outcome { passed: false, rows: Vec::new() }),
                });
            });
            link::ask(Command::SelfTest, None, heard);
        });
    }
    html! {
        <Modal heading={t.empty.self_test}>
            <p class="note">{ t.empty.self_test_text }</p>
            <div role="status" data-testid="self-test">
                if page.died { <p class="failed">{ super::icons::severity(0) }{ t.worker_died }</p> }
                else { { outcome.as_ref().map_or_else(|| html! { <p>{ t.empty.testing }</p> }, |found| view(&page, found)) } }
            </div>
            <div class="dialog-buttons">
                <button type="button" class="button primary" onclick={page.on(|_| Action::Dialog(None))}>{ t.close }</button>
            </div>
        </Modal>
    }
}

fn view(page: &Page, outcome: &Outcome) -> Html {
    let t = page.t();
    let all = format::count(outcome.rows.len() as f64);
    // Whole numbers: exact.
    let wrong =
        outcome.rows.iter().filter(|(_, expected, found)| (expected - found).abs() > f64::EPSILON).count();
    // A test that compared nothing has shown nothing.
    let sentence = if outcome.passed && !outcome.rows.is_empty() {
        html! { <p class="passed">{ super::icons::check() }{ fill(t.empty.passed, &[&all]) }</p> }
    } else {
        let words = fill(t.empty.not_passed, &[&format::count(wrong as f64), &all]);
        html! { <p class="failed">{ super::icons::severity(0) }{ words }</p> }
    };
    let rows = outcome.rows.iter().map(|(what, expected, found)| {
        html! {
            <tr>
                <th scope="row" class="mono">{ what }</th>
                <td class="num">{ format::count(*expected) }</td>
                <td class="num">{ format::count(*found) }</td>
            </tr>
        }
    });
    html! {
        <>
            { sentence }
            <div class="scroll-table" tabindex="0" role="region" aria-label={t.empty.self_test}>
                <table class="table">
                    <thead><tr>
                        { for t.empty.test_columns.iter().enumerate().map(|(place, name)| html! {
                            <th scope="col" class={(place > 0).then_some("num")}>{ *name }</th>
                        }) }
                    </tr></thead>
                    <tbody>{ for rows }</tbody>
                </table>
            </div>
        </>
    }
}
