//! A report in the forms in which it leaves Navlupp: one file per form.
//!
//! [`verdict`] is the one sentence that stands above everything, [`unchecked`] the list without which "no
//! errors" is never said; the page uses both. [`text`], [`json`] and [`csv`] write a whole report.
//!
//! No form can hold a value of the file: what the engine reports are closed types, and a file is named by
//! its base name alone.
#![forbid(unsafe_code)]

pub mod csv;
pub mod json;
mod model;
pub mod text;
pub mod unchecked;
pub mod verdict;
pub mod words;

pub use model::{ReportFile, Setting, Stop, StopReason, Unread, UnreadReason, plain_name};
