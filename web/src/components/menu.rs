//! A button that shows a few more.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, Node};
use yew::prelude::*;

use crate::hooks::{use_flag, use_window};

/// Properties of [`Menu`].
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The button's words.
    pub label: AttrValue,
    /// The button's drawing, before or instead of the words.
    #[prop_or_default]
    pub icon: Html,
    /// Whether the words are only spoken.
    #[prop_or_default]
    pub quiet: bool,
    /// More classes.
    #[prop_or_default]
    pub class: Classes,
    /// What the button shows; a click in it closes, unless `stays`.
    pub children: Html,
    /// Whether it stays open after a click.
    #[prop_or_default]
    pub stays: bool,
    /// The button's test id.
    #[prop_or_default]
    pub testid: Option<AttrValue>,
}

/// A disclosure: Escape, a click elsewhere and leaving by Tab close it.
#[component]
pub fn Menu(props: &Props) -> Html {
    let open = use_flag();
    let root = use_node_ref();
    let set = open.setter();

    let onclick = {
        let (set, was) = (set.clone(), *open);
        Callback::from(move |_: MouseEvent| set.set(!was))
    };
    let onkeydown = {
        let (set, root, was) = (set.clone(), root.clone(), *open);
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" && was {
                event.stop_propagation();
                set.set(false);
                focus_button(&root);
            }
        })
    };
    let onfocusout = {
        let (set, root) = (set.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            // No target: the window lost focus, or a click fell on something that takes none.
            if to.is_some_and(|to| root.get().is_some_and(|root| !root.contains(Some(&to)))) {
                set.set(false);
            }
        })
    };
    {
        let (set, root) = (set.clone(), root.clone());
        let outside = Callback::from(move |event: Event| {
            let at = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            if root.get().is_some_and(|root| !root.contains(at.as_ref())) {
                set.set(false);
            }
        });
        use_window("pointerdown", outside);
    }
    let inside = {
        let (set, root, stays) = (set, root.clone(), props.stays);
        Callback::from(move |event: MouseEvent| {
            let on_button = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .is_some_and(|target| target.closest("button").ok().flatten().is_some());
            if on_button && !stays {
                set.set(false);
                focus_button(&root);
            }
        })
    };
    let words = if props.quiet { "unseen" } else { "" };
    html! {
        <div class={classes!("menu", props.class.clone(), open.then_some("is-open"))} ref={root} {onkeydown} {onfocusout}>
            <button type="button" class="button plain menu-button" aria-expanded={open.to_string()} {onclick}
                data-testid={props.testid.clone()}>
                { props.icon.clone() }
                <span class={words}>{ &props.label }</span>
                if !props.quiet { { super::icons::down() } }
            </button>
            <div class="menu-list" hidden={!*open} onclick={inside}>{ props.children.clone() }</div>
        </div>
    }
}

fn focus_button(root: &NodeRef) {
    let button = root.cast::<HtmlElement>().and_then(|root| root.query_selector("button").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // Cannot fail: the button is on the page.
        let _ = button.focus();
    }
}
