//! What the worker knows and answers, without a word of the browser: files that are being read, reports,
//! and the only way from a question of the page to a value. `main.rs` puts it behind the browser's door.
//!
//! [`session`] holds the open files, [`reading`] takes them through the engine one after the other,
//! [`answer`] takes a question to the module that knows: [`overview`], [`findings`], [`lines`],
//! [`post_view`], [`seek`], [`locate`], [`export`], [`own_terms`], [`self_test`].
#![forbid(unsafe_code)]

pub mod answer;
pub mod cards;
pub mod export;
pub mod findings;
pub mod lines;
pub mod locate;
pub mod origin;
pub mod overview;
pub mod own_terms;
pub mod post_view;
pub mod reading;
pub mod scan;
pub mod seek;
pub mod self_test;
pub mod session;
pub mod severity;
pub mod strip;
pub mod texts;
pub mod view;
