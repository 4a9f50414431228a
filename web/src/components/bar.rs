//! Data bars: square, linear from zero, at least 2 px. Drawn as SVG, whose lengths need no `style`.

use yew::prelude::*;

/// How a bar looks.
#[derive(Clone, Copy, Default, PartialEq)]
pub enum Look {
    /// Filled.
    #[default]
    Plain,
    /// Light with an outline: the second of two.
    Second,
    /// Only an outline: removed.
    Hollow,
    /// In the colour of a severity.
    Severity(u8),
}

impl Look {
    fn class(self) -> &'static str {
        match self {
            Self::Plain => "data-bar",
            Self::Second => "data-bar second",
            Self::Hollow => "data-bar hollow",
            Self::Severity(0) => "data-bar error",
            Self::Severity(1) => "data-bar warning",
            Self::Severity(_) => "data-bar info",
        }
    }
}

/// A bar of `part` of `whole`; nothing at zero. `mirrored`: from the right.
pub fn bar(part: f64, whole: f64, look: Look, mirrored: bool) -> Html {
    if part <= 0.0 || whole <= 0.0 {
        return Html::default();
    }
    let percent = (part / whole * 100.0).min(100.0);
    let width = crate::format::percent(percent);
    let class = if mirrored { classes!(look.class(), "mirrored") } else { classes!(look.class()) };
    html! {
        <svg {class} aria-hidden="true">
            <rect width="2" height="100%" />
            <rect width={width} height="100%" />
        </svg>
    }
}
