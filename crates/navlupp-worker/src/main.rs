//! The worker in the browser: a door to the engine.
//!
//! It imports nothing of the DOM and nothing that could reach a network; `cargo xtask imports` holds its import
//! section against a list.

mod door;
mod source;

fn main() {
    door::open();
}
