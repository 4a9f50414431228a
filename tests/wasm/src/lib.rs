//! The engine as a WebAssembly module that imports nothing, so that Node and any browser can run it without
//! glue: for the proof that it says what the native engine says, and for measuring it.
//!
//! [`native`] is what the proof is held against; [`proof`] reads; `door` is how JavaScript calls it.

#[cfg(target_arch = "wasm32")]
mod door;
pub mod native;
pub mod proof;
