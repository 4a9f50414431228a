//! The engine of Navlupp: bytes in, findings, summary and index out, in one pass.
//!
//! The files read in the order in which data meets them:
//! [`kind`], [`text`] and [`odd`] (what are these bytes), [`reader`] (lines), [`mark`] (one line's grammar),
//! [`frame`] and [`post`] (where a line stands), [`rule`] and [`rules`] (what is wrong with it),
//! [`finding`], [`summary`] and [`index`] (what is kept), [`inspection`] (the pass itself),
//! [`report`] (the result); [`mod@order`] sorts for all of them.
//!
//! No I/O, no clock, no `unsafe`, no panic on any bytes; nothing is allocated per line.
#![forbid(unsafe_code)]

pub mod ascent;
pub mod column;
mod conclusion;
pub mod context;
pub mod facts;
pub mod finding;
pub mod frame;
pub mod head;
pub mod id_list;
pub mod index;
pub mod inspection;
pub mod kind;
pub mod looks;
pub mod mark;
mod not_checked;
pub mod occurrences;
pub mod odd;
pub mod order;
mod pass;
pub mod piece;
pub mod post;
pub mod post_id;
pub mod reader;
mod repeats;
pub mod report;
pub mod rule;
pub mod rules;
mod short_list;
pub mod summary;
pub mod table;
pub mod text;
