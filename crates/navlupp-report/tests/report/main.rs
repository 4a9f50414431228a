//! Whole reports, as a reader gets them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may end there")]

mod privacy;
mod schema;
mod support;
mod validator;
mod verdicts;
