//! The messages between the page and the worker. The page parses nothing, the worker decides nothing about
//! the screen: it sends closed keys, counts, and text that is already masked.
//!
//! A request travels as `{ request, file }`, where `request` is the bytes of a [`Request`] and `file` the browser's own
//! `File` or missing. Answers come back as the bytes of an [`Answer`]. Counts, lines, posts and byte positions are `f64`, which holds every whole number up to 2^53
//! exactly and is what JavaScript has.
#![forbid(unsafe_code)]

mod answer;
mod overview;
mod packed;
mod request;
mod view;

pub use answer::{Answer, Body, Failure, FindingRow, FindingsWindow, OwnName, OwnTerms, SelfTest};
pub use overview::{Bucket, Count, Flag, Overview, RuleCount, SexCount, Term, Text3};
pub use request::{Command, ExportForm, FileId, Filter, Language, Request};
pub use view::{Card, CardRow, CardSection, Fault, LineRow, LineWindow, PostView, Rail, Severity, Told};

/// Rises with every change that an older page or worker would misread.
pub const VERSION: u32 = 1;
