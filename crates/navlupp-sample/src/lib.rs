//! Sample Navet files, sound or with chosen faults, of any size, from a seed.
//!
//! For receivers who build and test, for the page's own example and for benches. Nothing in a sample is
//! about anybody: the persons are born 1800–1880, so nobody alive bears their numbers; streets, towns and
//! postcodes do not exist. The order and the look of the lines follow the eight records in Net iD Portal
//! 5.7, Protected persons, and the unpublished grammar of the Navet data file (undated). The values of
//! FILTYP and BESTÄLLNINGSTYP are in no public source: those in a sample are invented as well.
//!
//! [`write()`] hands out chunks of at most 64 KiB, so a sample of gigabytes takes no memory. The same
//! [`Sample`] always gives the same bytes.
//!
//! The files read from the ground up: `random`, `number`, `words` and `stock` (what to draw from), `block`
//! (lines), `person`, `group`, `address`, `full` and `change` (a post), `frame` and `calendar` (what stands
//! around posts), `walk` and `sink` (a file), `faults` (what is broken in it).
#![forbid(unsafe_code)]
#![allow(clippy::inconsistent_digit_grouping, reason = "dates are written 2006_09_20, as one reads them")]

mod address;
mod block;
mod calendar;
mod change;
mod example;
mod faults;
mod frame;
mod full;
mod group;
mod lines;
mod number;
mod person;
mod random;
mod rare;
mod sample;
mod scribe;
mod sink;
mod stock;
mod walk;
mod words;

pub use example::example;
pub use faults::plantable;
pub use sample::{Planted, Refusal, Sample, SampleEncoding, SampleKind};
pub use walk::write;

/// The own term list that a file with a fault of a rule on terms without a public number is to be read with. Its numbers
/// are invented like everything in a sample.
pub const OWN_TERMS: &str = include_str!("own-terms.csv");
