//! Something that is so or not.

use yew::prelude::*;

/// A state of a component that is false at first. All of them are one copy of the library's hook, which is compiled
/// anew for every function that gives a first value.
#[hook]
pub fn use_flag() -> UseStateHandle<bool> {
    use_state_eq(bool::default)
}
