//! The tables that the build script makes of `data/*.csv`.
#![allow(clippy::unreadable_literal, clippy::zero_prefixed_literal, reason = "generated from the data files")]

use navlupp_id::Date;

use crate::{Code, Confidence, Keyword, Names, Privacy, Term, TermCode, TermKind};
use std::borrow::Cow;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
