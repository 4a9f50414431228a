//! The real command on real files.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may end there")]

mod explain;
mod fixtures;
mod forms;
mod golden;
mod infil;
mod reading;
mod sample;
mod shape;
mod support;
mod usage;
mod values;
