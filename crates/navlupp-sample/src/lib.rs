//! Sample Navet files, sound or with chosen faults, of any size, from a seed.
//!
//! For receivers who build and test, for the page's own example and for benches. Nothing in a sample is
//! about anybody: the persons are born 1800–1880, so nobody alive bears their numbers; streets, towns and
//! postcodes do not exist. The order and the look of the lines follow the eight records in Net iD Portal
//! 5.7, Protected persons, and the unpublished grammar of the Navet data file (undated). The values of
//! FILTYP and BESTÄLLNINGSTYP are in no public source: those in a sample are invented as well.
//!
//! [`write`] hands out chunks of at most 64 KiB, so a sample of gigabytes takes no memory. The same
//! [`Sample`] always gives the same bytes.
//!
//! The files read from the ground up: [`block`](self) lines, persons, posts, the walk through a file, the
//! faults that are laid on it.
#![forbid(unsafe_code)]

mod address;
mod block;
mod calendar;
mod change;
mod faults;
mod frame;
mod full;
mod group;
mod lines;
mod number;
mod person;
mod random;
mod sample;
mod scribe;
mod sink;
mod stock;
mod walk;
mod words;

pub use faults::plantable;
pub use sample::{Planted, Refusal, Sample, SampleEncoding, SampleKind};
pub use walk::write;
