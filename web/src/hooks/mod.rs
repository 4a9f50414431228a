//! What several parts of the page need from the browser.

mod clock;
mod effect;
mod flag;
mod focus;
mod listen;
mod media;

pub use clock::use_clock;
pub use effect::use_effect_on;
pub use flag::use_flag;
pub use focus::{element, focus, use_focus_kept};
pub use listen::{listen, use_window};
pub use media::use_narrow;
