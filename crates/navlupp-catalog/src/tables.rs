//! The tables that the build script makes of `data/*.csv`.
#![allow(clippy::unreadable_literal, clippy::zero_prefixed_literal, reason = "generated from the data files")]

use std::borrow::Cow;

use navlupp_id::Date;

use crate::{Code, Confidence, Keyword, Names, Privacy, Term, TermCode, TermKind, texts};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
