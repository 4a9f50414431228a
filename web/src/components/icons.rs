//! The few drawings: logo, severities, lock, and the marks of controls. None is spoken; a word stands beside each.

use yew::prelude::*;

/// Fel, Varning, Upplysning: the fill gets lighter with the weight.
pub fn severity(number: u8) -> Html {
    match number {
        0 => html! {
            <svg class="icon sev-0" viewBox="0 0 16 16" aria-hidden="true">
                <path class="fill" d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z" />
                <path class="cut" d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" />
            </svg>
        },
        1 => html! {
            <svg class="icon sev-1" viewBox="0 0 16 16" aria-hidden="true">
                <path class="stroke" d="M8 1.8L15 14H1z" />
                <path class="stroke" d="M8 6.2v3.8M8 11.6v.9" />
            </svg>
        },
        _ => html! {
            <svg class="icon sev-2" viewBox="0 0 16 16" aria-hidden="true">
                <circle class="stroke" cx="8" cy="8" r="6.8" />
                <path class="stroke" d="M8 7.2v4.2M8 4.4v.9" />
            </svg>
        },
    }
}

/// Name, drawing.
macro_rules! strokes {
    ($($(#[$doc:meta])* $name:ident $path:literal)+) => {
        $($(#[$doc])*
        pub fn $name() -> Html {
            html! {
                <svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path class="stroke" d={$path} /></svg>
            }
        })+
    };
}

strokes! {
    /// Read, finished.
    check "M3 8.5l3.2 3.2L13 4.8"
    /// Opens downwards.
    down "M4 6l4 4 4-4"
    /// Upwards.
    up "M4 10l4-4 4 4"
    /// Closed.
    right "M6 4l4 4-4 4"
    /// Search.
    search "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4L14 14"
    /// The menu of small screens.
    menu "M2.5 4h11M2.5 8h11M2.5 12h11"
    /// A screen with a tick: it stays here.
    stays "M1.5 3h13v8h-13zM5.5 14h5M8 11v3M5.6 7l1.8 1.8L10.6 5.5"
    /// Takes away.
    cross "M4 4l8 8M12 4l-8 8"
}

/// A protected person.
pub fn lock() -> Html {
    html! {
        <svg class="icon lock" viewBox="0 0 16 16" aria-hidden="true">
            <path class="fill" d="M2.5 7h11v8h-11z" />
            <path class="stroke" d="M5 7V4.5a3 3 0 0 1 6 0V7" />
        </svg>
    }
}

/// Light and dark.
pub fn half() -> Html {
    html! {
        <svg class="icon" viewBox="0 0 16 16" aria-hidden="true">
            <circle class="stroke" cx="8" cy="8" r="6" />
            <path class="fill" d="M8 2a6 6 0 0 1 0 12z" />
        </svg>
    }
}

/// The loupe on a `#`.
pub fn logo() -> Html {
    html! {
        <svg class="logo" viewBox="0 0 24 24" aria-hidden="true">
            <circle cx="9.5" cy="9.5" r="7.5" />
            <path d="M15.5 15.5L22 22" class="handle" />
            <path d="M8.2 6.2l-.8 6.6M11.6 6.2l-.8 6.6M6 8.4h7.2M5.8 10.8H13" class="sign" />
        </svg>
    }
}
