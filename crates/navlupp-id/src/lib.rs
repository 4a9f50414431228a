//! Swedish identity numbers, calendar dates and beställningsid: form, check digit, birth, sex, age.
//!
//! The ground floor of Navlupp: pure functions without I/O, clock or dependency, which end in `None` or a
//! named fault on any input, never in a panic. They run once or more for every post of files of several
//! gigabytes, so the reading of digits is branch-free and nothing here allocates.
//!
//! The numbers belong to people. The types that carry one ([`Identity`], [`Birth`], [`Written`]) show
//! nothing of it in `Debug` and have no `Display`.
//!
//! Sources: folkbokföringslagen (1991:481) sections 18 and 18 a; Skatteverket's published test numbers,
//! which the tests hold as proof.

#![forbid(unsafe_code)]

mod check_digit;
mod date;
mod digits;
mod identity;
mod order_id;
mod written;

pub use check_digit::check_digit;
pub use date::{Date, Weekday, days_in_month};
pub use digits::pairs_of_eight;
pub use identity::{Birth, Fault, Identity, Kind, Sex};
pub use order_id::{OrderIdForm, order_id_form};
pub use written::{Form, Written, WrittenFault, read_written};
